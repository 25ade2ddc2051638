using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Clientele.Testing.Description;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Clientele.Testing.Wire;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Recording;

/// <summary>The recorded rows of a set, by key.</summary>
internal sealed class CollectedSet(IEdmEntityType type)
{
    private readonly Dictionary<string, JsonObject> _byKey = new(StringComparer.Ordinal);

    public IEdmEntityType Type { get; } = type;

    /// <summary>In the order in which they were recorded first.</summary>
    public List<JsonObject> Rows { get; } = [];

    /// <summary>Merges the recorded members of a row into the earlier ones.</summary>
    public void Merge(string key, JsonObject seen)
    {
        if (!_byKey.TryGetValue(key, out var known))
        {
            _byKey.Add(key, seen);
            Rows.Add(seen);
            return;
        }

        foreach (var (name, value) in seen)
        {
            known[name] = name.EndsWith(RowCollector.Bind, StringComparison.Ordinal) && value is JsonArray more && known[name] is JsonArray some
                ? new JsonArray([.. some.Concat(more).Select(item => item!.ToString()).Distinct().Select(address => JsonValue.Create(address))])
                : value?.DeepClone();
        }
    }
}

/// <summary>Splits answers into rows, related ones included, each for its own set, and relations into foreign keys or references.</summary>
internal sealed class RowCollector(FakeDescription description)
{
    public const string Bind = "@odata.bind";

    private readonly RowReader _reader = new(description, BodyUse.Seed);

    public Dictionary<string, CollectedSet> Sets { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (JsonObject Row, IEdmEntityType Type)> Singletons { get; } = new(StringComparer.Ordinal);

    /// <summary>Splits an answer; false where one of its rows has no key or no set, or does not fit the description. Then nothing is recorded.</summary>
    public bool TryAdd(ODataPath path, JsonObject answer)
    {
        var last = path.LastSegment is TypeSegment ? path.Reverse().Skip(1).FirstOrDefault() : path.LastSegment;
        var isRow = last is EntitySetSegment or KeySegment or SingletonSegment or NavigationPropertySegment { NavigationProperty.ContainsTarget: false };
        if (!isRow || path.LastSegment.EdmType?.AsElementType() is not IEdmEntityType type)
        {
            return false;
        }

        var seen = new List<Seen>();
        try
        {
            foreach (var row in ODataRows.Objects(answer))
            {
                if (last is SingletonSegment single)
                {
                    seen.Add(new Seen(null, single.Identifier, type, "", Flat(row, type, seen)));
                }
                else if (path.OfType<NavigationPropertySegment>().Any(segment => segment.NavigationProperty.ContainsTarget) || Take(row, type, SetOf(path), seen) is null)
                {
                    return false;
                }
            }
        }
        catch (Exception e) when (e is FakeError or InvalidOperationException or FormatException)
        {
            // The response violates the contract; the client reports it.
            return false;
        }

        seen.ForEach(Merge);
        return true;
    }

    /// <summary>The set that a path names; null where it goes on from there.</summary>
    private static IEdmEntitySet? SetOf(ODataPath path) => path.OfType<NavigationPropertySegment>().Any() ? null : path.OfType<EntitySetSegment>().FirstOrDefault()?.EntitySet;

    private void Merge(Seen row)
    {
        if (row.Set is null)
        {
            Singletons[row.Name] = (row.Row, row.Type);
            return;
        }

        if (!Sets.TryGetValue(row.Name, out var set))
        {
            Sets.Add(row.Name, set = new CollectedSet(row.Set.EntityType));
        }

        set.Merge(row.Key, row.Row);
    }

    /// <summary>Records a row; returns how related rows refer to it, or null where it cannot be identified.</summary>
    private Taken? Take(JsonObject json, IEdmEntityType declared, IEdmEntitySet? set, List<Seen> seen)
    {
        var flat = Flat(json, declared, seen);
        var row = _reader.Entity(System.Text.Json.JsonSerializer.SerializeToElement(flat), declared).Row;
        var type = (IEdmEntityType)row.Type;
        set ??= description.SetOf(type);
        if (set is null || description.KeyOf(row) is not { } key)
        {
            return null;
        }

        if (type != set.EntityType)
        {
            flat["@odata.type"] = "#" + type.FullName();
        }

        seen.Add(new Seen(set, set.Name, type, key, flat));
        return new Taken(flat, set.Name + "(" + KeyText.Predicate(row, description.Facts(type).Key) + ")");
    }

    /// <summary>A row without annotations and related rows.</summary>
    /// <exception cref="InvalidOperationException">A related row cannot be identified.</exception>
    private JsonObject Flat(JsonObject json, IEdmStructuredType declared, List<Seen> seen)
    {
        var type = ODataRows.TypeOf(description, json, declared);
        var facts = description.Facts(type);
        var flat = new JsonObject();
        if (type != declared)
        {
            flat["@odata.type"] = "#" + type.FullTypeName();
        }

        foreach (var (name, value) in json)
        {
            if (name.Contains('@', StringComparison.Ordinal))
            {
                // Type annotations of undeclared members are kept; links, ETags and counts belong to the live service.
                if (name.EndsWith("@odata.type", StringComparison.Ordinal) && name.Length > "@odata.type".Length)
                {
                    flat[name] = value?.DeepClone();
                }
            }
            else if (facts.Find(name) is IEdmNavigationProperty navigation)
            {
                Relate(flat, facts, navigation, value, seen);
            }
            else
            {
                flat[name] = value?.DeepClone();
            }
        }

        return flat;
    }

    private void Relate(JsonObject flat, TypeFacts facts, IEdmNavigationProperty navigation, JsonNode? value, List<Seen> seen)
    {
        var related = navigation.ToEntityType();
        var rows = value is JsonArray list ? list.OfType<JsonObject>().ToList() : value is JsonObject single ? [single] : [];
        if (navigation.ContainsTarget)
        {
            var inner = rows.Select(row => (JsonNode?)Flat(row, related, seen)).ToArray();
            flat[navigation.Name] = value is JsonArray ? new JsonArray(inner) : inner.FirstOrDefault();
            return;
        }

        var taken = rows.Select(row => Take(row, related, null, seen) ?? throw new InvalidOperationException("A related row has no key.")).ToList();
        if (description.ForeignKey(navigation) is { } foreign)
        {
            if (taken is [var target] && !flat.ContainsKey(foreign))
            {
                flat[foreign] = target.Row[description.Facts(related).Key[0].Name]?.DeepClone();
            }
        }
        else if (description.Inverse(navigation) is { } inverse && facts.Key is [var key] && flat[key.Name] is { } own)
        {
            taken.ForEach(row => row.Row[description.ForeignKey(inverse)!] ??= own.DeepClone());
        }
        else if (taken.Count > 0)
        {
            flat[navigation.Name + Bind] = value is JsonArray ? new JsonArray([.. taken.Select(row => JsonValue.Create(row.Address))]) : JsonValue.Create(taken[0].Address);
        }
    }

    private sealed record Seen(IEdmEntitySet? Set, string Name, IEdmEntityType Type, string Key, JsonObject Row);

    private sealed record Taken(JsonObject Row, string Address);
}
