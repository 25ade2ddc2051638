using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Description;
using Clientele.Testing.Querying;
using Clientele.Testing.Rows;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Service;

/// <summary>What a path leads to: rows, a row, a value, or an operation on one of these.</summary>
internal sealed record Target
{
    public IReadOnlyList<Row>? Rows { get; init; }

    public Row? Row { get; init; }

    public object? Value { get; init; }

    public bool IsValue { get; init; }

    /// <summary>Type of the row, of each row, or of the value.</summary>
    public IEdmType? Type { get; init; }

    /// <summary>Set or singleton that the rows are in; null where they are contained.</summary>
    public IEdmNavigationSource? Source { get; init; }

    /// <summary>Row that <see cref="Rows"/> or <see cref="Row"/> are related to, and how.</summary>
    public (Row Parent, IEdmNavigationProperty Navigation)? Relation { get; init; }

    /// <summary>The holder of <see cref="Value"/> and the name that it has there.</summary>
    public (Row Holder, string Name, IEdmTypeReference? Type)? Property { get; init; }

    /// <summary>The entity that the property is of, however deep.</summary>
    public Row? Entity { get; init; }

    public OperationSegment? Operation { get; init; }

    public OperationImportSegment? Import { get; init; }

    public bool IsCount { get; init; }

    public bool IsRaw { get; init; }

    public bool IsReference { get; init; }

    /// <summary>The requested key that a <see cref="Source"/> does not have.</summary>
    public KeySegment? MissingKey { get; init; }
}

/// <summary>Follows paths through the rows.</summary>
internal sealed class PathWalker(FakeDescription description, Store store, Relations relations)
{
    /// <summary>Follows a path segment by segment.</summary>
    /// <exception cref="FakeError">A key or property on the way is not there.</exception>
    public Target Follow(ODataPath path)
    {
        Target? at = null;
        foreach (var segment in path)
        {
            at = Step(at, segment);
        }

        return at ?? throw FakeError.NotFound("There is nothing at this address.");
    }

    private Target Step(Target? at, ODataPathSegment segment)
    {
        if (at?.MissingKey is not null && segment is not TypeSegment)
        {
            throw FakeError.NotFound("There is no entity with this key.");
        }

        return segment switch
        {
            EntitySetSegment set => new Target { Rows = store.Set(set.EntitySet).Rows, Type = set.EntitySet.EntityType, Source = set.EntitySet },
            SingletonSegment single => new Target
            {
                Row = store.Singleton(single.Singleton.Name),
                Type = single.Singleton.EntityType,
                Source = single.Singleton,
            },
            OperationImportSegment import => new Target { Import = import },
            KeySegment key => ByKey(at!, key),
            TypeSegment cast => Cast(at!, cast),
            NavigationPropertySegment navigation => Navigate(at!, navigation),
            PropertySegment property => Property(at!, property.Property.Name, property.Property.Type),
            DynamicPathSegment dynamic => Property(at!, dynamic.Identifier, null),
            OperationSegment operation => at! with { Operation = operation },
            CountSegment => at! with { IsCount = true },
            ValueSegment => at! with { IsRaw = true },
            NavigationPropertyLinkSegment link => Navigate(at!, link.NavigationProperty, link.NavigationSource) with { IsReference = true },
            ReferenceSegment => at! with { IsReference = true },
            _ => throw FakeError.NotImplemented($"The fake does not answer a {segment.GetType().Name}."),
        };
    }

    private Target ByKey(Target at, KeySegment key)
    {
        var type = (IEdmEntityType)at.Type!;
        var text = KeyText.Of(key.Keys, description.Facts(type).Key);
        if (text is null)
        {
            return at with { Rows = null, Row = Alternate(at, key) };
        }

        var found = at is { Source: IEdmEntitySet set, Relation: null }
            ? store.Set(set).Find(text) is { } row && row.Type.IsOrInheritsFrom(type) ? row : null
            : at.Rows!.FirstOrDefault(other => description.KeyOf(other) == text);
        return at with { Rows = null, Row = found, MissingKey = found is null ? key : null };
    }

    private static Row Alternate(Target at, KeySegment key) =>
        at.Rows!.FirstOrDefault(row => key.Keys.All(part => Operators.Same(row[part.Key], EdmValue.Plain(part.Value))))
        ?? throw FakeError.NotFound("There is no entity with this key.");

    private static Target Cast(Target at, TypeSegment cast)
    {
        var type = cast.EdmType.AsElementType();
        if (at.Row is { } row && !row.Type.IsOrInheritsFrom(type))
        {
            throw FakeError.NotFound($"The entity is no {type.FullTypeName()}.");
        }

        return at with { Type = type, Rows = at.Rows is null ? null : [.. at.Rows.Where(other => other.Type.IsOrInheritsFrom(type))] };
    }

    private Target Navigate(Target at, NavigationPropertySegment segment) => Navigate(at, segment.NavigationProperty, segment.NavigationSource);

    private Target Navigate(Target at, IEdmNavigationProperty navigation, IEdmNavigationSource? source)
    {
        var parent = at.Row ?? at.Value as Row ?? throw FakeError.NotFound("There is no entity to go on from.");
        var isMany = navigation.TargetMultiplicity() is EdmMultiplicity.Many;
        return new Target
        {
            Rows = isMany ? relations.Many(parent, navigation) : null,
            Row = isMany ? null : relations.One(parent, navigation),
            Type = navigation.ToEntityType(),
            Source = navigation.ContainsTarget ? null : source as IEdmEntitySet ?? description.SetOf(navigation.ToEntityType()),
            Relation = (parent, navigation),
        };
    }

    private static Target Property(Target at, string name, IEdmTypeReference? type)
    {
        var holder = at.Row ?? at.Value as Row ?? throw FakeError.NotFound("There is nothing to go on from.");
        return new Target { Value = holder[name], IsValue = true, Type = type?.Definition, Property = (holder, name, type), Entity = at.Row ?? at.Entity };
    }
}
