using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Description;
using Clientele.Testing.Rows;
using Clientele.Testing.Wire;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Service;

/// <summary>Puts what was read into the store: rows, nested rows, references.</summary>
internal sealed class RowSaver(FakeDescription description, Store store, Relations relations, Uri root, string? concurrencyMember, IReadOnlyDictionary<string, string>? references = null)
{
    /// <summary>Adds an entity and all that is nested in it to the set, collection or relation of a target.</summary>
    /// <exception cref="FakeError">Its key is taken (409), or a reference leads nowhere (400).</exception>
    public void Insert(ReadEntity entity, Target target)
    {
        if (target.Relation is { Navigation: { ContainsTarget: true } navigation } contained)
        {
            Contain(contained.Parent, navigation, entity);
            return;
        }

        Add(entity, target.Source as IEdmEntitySet);
        if (target.Relation is { } relation)
        {
            relations.Append(relation.Parent, relation.Navigation, entity.Row);
        }
    }

    /// <summary>Adds an entity to a set, or to the first that takes its type.</summary>
    public void Add(ReadEntity entity, IEdmEntitySet? set)
    {
        var row = entity.Row;
        store.Complete(row);
        set ??= description.SetOf((IEdmEntityType)row.Type);
        if (set is not null)
        {
            if (concurrencyMember is not null && description.Facts(row.Type).Find(concurrencyMember) is not null)
            {
                row[concurrencyMember] ??= 1L;
            }

            if (!store.Set(set).TryAdd(row))
            {
                throw Taken(row, set);
            }
        }

        Relate(row, entity.Related, replaces: false);
    }

    /// <summary>Adds the values of an entity with the key that it has.</summary>
    /// <exception cref="FakeError">A part of its key is missing (400), or it is taken (409).</exception>
    public void Put(ReadEntity entity, IEdmEntitySet set)
    {
        var row = entity.Row;
        if (description.KeyOf(row) is null)
        {
            throw FakeError.BadRequest($"The row has not the whole key of {set.EntityType.Name}.");
        }

        Defaults.Fill(row, description);
        if (!store.Set(set).TryInsert(row))
        {
            throw Taken(row, set);
        }
    }

    /// <summary>Relates an entity to the entities and references in its body.</summary>
    /// <exception cref="FakeError">A reference leads nowhere (400).</exception>
    public void Relate(Row row, List<RelatedBody> related) => Relate(row, related, replaces: false);

    /// <summary>Changes an entity: the members in the body, or all members.</summary>
    public void Update(Row row, ReadEntity read, BodyUse use)
    {
        var facts = description.Facts(row.Type);
        if (concurrencyMember is not null && facts.Find(concurrencyMember) is not null)
        {
            CheckVersion(row, read.Row, use);
        }

        if (use == BodyUse.Replace)
        {
            Defaults.Fill(read.Row, description);
        }

        var fixedMembers = facts.Properties.Where(property => facts.Rules(property.Name) is { IsComputed: true } or { IsImmutable: true })
            .Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in read.Row.Values)
        {
            if (fixedMembers.Contains(name) || name == concurrencyMember)
            {
                continue;
            }

            row[name] = value switch
            {
                Row change when use == BodyUse.Patch && row[name] is Row current => Merged(current, change),
                Row complex => Filled(complex),
                _ => value,
            };
        }

        Relate(row, read.Related, replaces: true);
        row.Version++;
        if (concurrencyMember is not null && row[concurrencyMember] is long version)
        {
            row[concurrencyMember] = version + 1;
        }
    }

    /// <summary>A complex value with the members of a PATCH; the others stay (OData Protocol 4.01 §11.4.3). The old value is not changed, so that it can be restored.</summary>
    public static Row Merged(Row current, Row change)
    {
        // A value of another type replaces the old one.
        if (current.Type != change.Type)
        {
            return change;
        }

        var merged = current.Copy();
        foreach (var (name, value) in change.Values)
        {
            merged[name] = value is Row inner && merged[name] is Row held ? Merged(held, inner) : value;
        }

        return merged;
    }

    public void Remove(Row row, Target target)
    {
        if (target.Relation is { Navigation: { ContainsTarget: true } navigation } contained)
        {
            relations.Detach(contained.Parent, navigation, row);
            return;
        }

        if (target.Source is IEdmSingleton)
        {
            throw FakeError.NotAllowed("DELETE", "A singleton");
        }

        store.SetWith(row)?.Remove(row);
    }

    /// <summary>The entity that an address leads to.</summary>
    /// <exception cref="FakeError">It leads to none.</exception>
    public Row Referenced(string address, IEdmEntityType type)
    {
        if (address.StartsWith('$') && references is not null && references.TryGetValue(address[1..], out var location))
        {
            address = location;
        }

        try
        {
            var absolute = new Uri(root, address);
            var path = new ODataUriParser(description.Model, root, absolute).ParsePath();
            return new PathWalker(description, store, relations).Follow(path).Row is { } row && row.Type.IsOrInheritsFrom(type)
                ? row
                : throw FakeError.BadRequest($"'{address}' leads to no {type.FullTypeName()}.");
        }
        catch (Exception e) when (e is ODataException or UriFormatException)
        {
            throw FakeError.BadRequest($"'{address}' is no address of an entity: {e.Message}");
        }
        catch (FakeError e) when (e.Status == 404)
        {
            throw FakeError.BadRequest($"'{address}' leads to no entity.");
        }
    }

    private void Relate(Row row, List<RelatedBody> related, bool replaces)
    {
        foreach (var body in related)
        {
            var navigation = body.Navigation;
            if (navigation.TargetMultiplicity() == EdmMultiplicity.Many)
            {
                if (replaces)
                {
                    foreach (var old in relations.Many(row, navigation).ToList())
                    {
                        relations.Detach(row, navigation, old);
                    }
                }

                foreach (var nested in body.Entities)
                {
                    if (navigation.ContainsTarget)
                    {
                        Contain(row, navigation, nested);
                    }
                    else
                    {
                        relations.Append(row, navigation, AddOrFind(nested));
                    }
                }

                foreach (var reference in body.References)
                {
                    relations.Append(row, navigation, Referenced(reference, navigation.ToEntityType()));
                }

                continue;
            }

            if (body.IsNull)
            {
                relations.Relate(row, navigation, null);
            }
            else if (body.References is [var single, ..])
            {
                relations.Relate(row, navigation, Referenced(single, navigation.ToEntityType()));
            }
            else if (body.Entities is [var entity, ..])
            {
                if (navigation.ContainsTarget)
                {
                    Fill(entity);
                    row.Link(navigation.Name, entity.Row);
                }
                else
                {
                    relations.Relate(row, navigation, AddOrFind(entity));
                }
            }
        }
    }

    /// <summary>A nested entity whose key exists already refers to that entity.</summary>
    private Row AddOrFind(ReadEntity nested)
    {
        var type = (IEdmEntityType)nested.Row.Type;
        if (description.KeyOf(nested.Row) is { } key && store.Find(type, key) is { } known)
        {
            return known;
        }

        Add(nested, null);
        return nested.Row;
    }

    private void Contain(Row parent, IEdmNavigationProperty navigation, ReadEntity nested)
    {
        Fill(nested);
        var key = description.Facts(nested.Row.Type).Key;
        var siblings = relations.Many(parent, navigation);
        foreach (var part in key)
        {
            if (nested.Row[part.Name] is 0 or 0L)
            {
                var next = siblings.Select(row => Convert.ToInt64(row[part.Name], System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
                nested.Row[part.Name] = nested.Row[part.Name] is int ? (int)next : next;
            }
        }

        if (siblings.Any(row => KeyText.Of(row, key) == KeyText.Of(nested.Row, key)))
        {
            throw new FakeError(409, $"There is an entity with the key {KeyText.Predicate(nested.Row, key)} in {navigation.Name} already.");
        }

        relations.Append(parent, navigation, nested.Row);
    }

    private void Fill(ReadEntity entity)
    {
        store.Complete(entity.Row);
        Relate(entity.Row, entity.Related, replaces: false);
    }

    private FakeError Taken(Row row, IEdmEntitySet set) =>
        new(409, $"There is an entity with the key {KeyText.Predicate(row, description.Facts(row.Type).Key)} in {set.Name} already.");

    private Row Filled(Row complex)
    {
        Defaults.Fill(complex, description);
        return complex;
    }

    private void CheckVersion(Row row, Row sent, BodyUse use)
    {
        if (row[concurrencyMember!] is not { } current)
        {
            return;
        }

        if (sent[concurrencyMember!] is { } version ? !Querying.Operators.Same(version, current) : use == BodyUse.Replace)
        {
            throw new FakeError(412, $"The entity was changed since: its {concurrencyMember} is another.", FakeService.ConcurrencyCode);
        }
    }
}
