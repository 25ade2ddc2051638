using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Description;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Rows;

/// <summary>
/// Follows navigation properties: through foreign keys where the description has them, else through links. Made for one request, so that what
/// it finds of a collection it remembers.
/// </summary>
internal sealed class Relations(FakeDescription description, Store store)
{
    private readonly Dictionary<IEdmNavigationProperty, ILookup<string, Row>> _dependents = [];

    public Row? One(Row row, IEdmNavigationProperty navigation)
    {
        if (row.TryGetLink(navigation.Name, out var link))
        {
            return link as Row;
        }

        if (description.ForeignKey(navigation) is { } foreign)
        {
            return KeyText.Of(row[foreign]) is { } key ? store.Find(navigation.ToEntityType(), key) : null;
        }

        // One to one, where the other side holds the key.
        return Inverse(navigation) is { } inverse ? Dependents(row, inverse, navigation.ToEntityType()).FirstOrDefault() : null;
    }

    public IReadOnlyList<Row> Many(Row row, IEdmNavigationProperty navigation)
    {
        if (row.TryGetLink(navigation.Name, out var link))
        {
            return link as IReadOnlyList<Row> ?? [];
        }

        return !navigation.ContainsTarget && Inverse(navigation) is { } inverse
            ? [.. Dependents(row, inverse, navigation.ToEntityType())]
            : [];
    }

    /// <summary>Relates a row to others.</summary>
    public void Relate(Row row, IEdmNavigationProperty navigation, Row? target)
    {
        var key = target is null ? null : description.KeyOf(target);
        if (description.ForeignKey(navigation) is { } foreign)
        {
            row[foreign] = target is null ? null : target[description.Facts(target.Type).Key[0].Name];
            return;
        }

        row.Link(navigation.Name, target);
        if (key is not null && navigation.Partner is { } partner && partner.TargetMultiplicity() == EdmMultiplicity.Many)
        {
            Append(target!, partner, row);
        }
    }

    /// <summary>Adds a row to a collection.</summary>
    public void Append(Row row, IEdmNavigationProperty navigation, Row target)
    {
        if (!navigation.ContainsTarget && Inverse(navigation) is { } inverse)
        {
            target[description.ForeignKey(inverse)!] = row[description.Facts(row.Type).Key[0].Name];
            return;
        }

        if (!row.TryGetLink(navigation.Name, out var link) || link is not List<Row> list)
        {
            row.Link(navigation.Name, list = []);
        }

        if (!list.Contains(target))
        {
            list.Add(target);
        }
    }

    /// <summary>Takes a row out of a collection.</summary>
    public void Detach(Row row, IEdmNavigationProperty navigation, Row target)
    {
        if (row.TryGetLink(navigation.Name, out var link) && link is List<Row> list)
        {
            list.Remove(target);
        }
        else if (Inverse(navigation) is { } inverse)
        {
            target[description.ForeignKey(inverse)!] = null;
        }
    }

    public IEdmType? FindType(string name) =>
        description.Model.FindDeclaredType(name) ?? EdmCoreModel.Instance.FindDeclaredType(name);

    private IEnumerable<Row> Dependents(Row row, IEdmNavigationProperty inverse, IEdmEntityType type)
    {
        if (description.KeyOf(row) is not { } key)
        {
            return [];
        }

        if (!_dependents.TryGetValue(inverse, out var lookup))
        {
            var foreign = description.ForeignKey(inverse)!;
            lookup = store.SetsOf(type).SelectMany(set => set.Rows)
                .Distinct()
                .Where(other => other.Type.IsOrInheritsFrom(inverse.DeclaringType) && other[foreign] is not null)
                .ToLookup(other => KeyText.Of(other[foreign])!);
            _dependents.Add(inverse, lookup);
        }

        return lookup[key];
    }

    private IEdmNavigationProperty? Inverse(IEdmNavigationProperty navigation) => description.Inverse(navigation);
}
