using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Rows;

/// <summary>An entity or a complex value: its type, and values by the names of the wire.</summary>
/// <param name="type">Its type.</param>
/// <param name="capacity">How many values there will be, where that is known.</param>
internal sealed class Row(IEdmStructuredType type, int capacity = 0)
{
    private Dictionary<string, object?>? _links;

    public IEdmStructuredType Type { get; } = type;

    public Dictionary<string, object?> Values { get; } = new(capacity, StringComparer.Ordinal);

    /// <summary>Counts the changes of the row; its ETag is made of it.</summary>
    public long Version { get; set; } = 1;

    /// <summary>Media streams by the property's name; the empty name is the medium of the entity itself.</summary>
    public Dictionary<string, MediaStream>? Streams { get; set; }

    public object? this[string name]
    {
        get => Values.GetValueOrDefault(name);
        set => Values[name] = value;
    }

    /// <summary>Links that no foreign key expresses: a row, or a list of rows, by navigation property.</summary>
    public bool TryGetLink(string navigation, out object? link)
    {
        link = null;
        return _links is not null && _links.TryGetValue(navigation, out link);
    }

    public void Link(string navigation, object? target) => (_links ??= new(StringComparer.Ordinal))[navigation] = target;

    public void Unlink(string navigation) => _links?.Remove(navigation);

    /// <summary>Takes a shallow snapshot of values and links; the result restores it.</summary>
    public Action Snapshot()
    {
        var values = Values.ToList();
        var links = _links?.ToDictionary(link => link.Key, link => link.Value is List<Row> list ? new List<Row>(list) : link.Value, StringComparer.Ordinal);
        var version = Version;
        return () =>
        {
            Values.Clear();
            foreach (var (name, value) in values)
            {
                Values[name] = value;
            }

            _links = links;
            Version = version;
        };
    }

    /// <summary>Another row with the same values.</summary>
    public Row Copy() => Filled(new Row(Type, Values.Count) { Version = Version, Streams = Streams, _links = _links });

    /// <summary>The same row with further members, for computed ones; links are shared.</summary>
    public Row Overlay() =>
        Filled(new Row(Type, Values.Count) { Version = Version, Streams = Streams, _links = _links ??= new(StringComparer.Ordinal), Origin = Origin });

    /// <summary>The stored row that this one shows.</summary>
    public Row Origin { get => field ?? this; private init; }

    /// <summary>A new row, which gets the values of this one.</summary>
    private Row Filled(Row copy)
    {
        foreach (var (name, value) in Values)
        {
            copy.Values.Add(name, value);
        }

        return copy;
    }
}

/// <summary>The content of a stream.</summary>
internal sealed record MediaStream(byte[] Content, string ContentType);
