using System;
using System.Collections.Generic;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>A surface by key and by owner.</summary>
internal sealed class SurfaceIndex
{
    private readonly Dictionary<(int Group, string Key), SurfaceEntry> _byKey = new();
    private readonly Dictionary<string, List<SurfaceEntry>> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public SurfaceIndex(IReadOnlyList<SurfaceEntry> entries)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            // Of two lines with one key, which a merge may have left, the first counts.
            if (_byKey.ContainsKey((Group(entry.Kind), entry.Key)))
            {
                continue;
            }

            _byKey.Add((Group(entry.Kind), entry.Key), entry);
            IsRest |= entry.Kind is SurfaceKind.Operation or SurfaceKind.Class;
            if (IsType(entry.Kind) && entry.Value(SurfaceFlags.Base) is { } parent)
            {
                _bases.Add(parent);
            }

            if (entry.Owner is { } owner)
            {
                if (!_parts.TryGetValue(owner, out var parts))
                {
                    _parts.Add(owner, parts = []);
                }

                if (entry.Order >= 0)
                {
                    _places[entry.Key] = parts.Count;
                }

                parts.Add(entry);
            }
        }
    }

    public IReadOnlyList<SurfaceEntry> Entries { get; }

    /// <summary>It is the surface of a REST service.</summary>
    public bool IsRest { get; }

    public SurfaceEntry? Find(SurfaceEntry same) => Find(same.Kind, same.Key);

    public SurfaceEntry? Find(SurfaceKind kind, string key) => _byKey.TryGetValue((Group(kind), key), out var found) ? found : null;

    public IReadOnlyList<SurfaceEntry> PartsOf(string key) => _parts.TryGetValue(key, out var parts) ? parts : [];

    /// <summary>Position among the parts of its owner; -1 where it is not known.</summary>
    public int PlaceOf(SurfaceEntry entry) => _places.TryGetValue(entry.Key, out var place) ? place : -1;

    public bool IsBase(string type) => _bases.Contains(type);

    public static bool IsType(SurfaceKind kind) => Group(kind) == Group(SurfaceKind.Entity);

    /// <summary>Kinds of one group share their names: an entity type that becomes a complex type is the same type.</summary>
    private static int Group(SurfaceKind kind) => kind switch
    {
        SurfaceKind.Set or SurfaceKind.Singleton => 0,
        SurfaceKind.Entity or SurfaceKind.Complex or SurfaceKind.Enum or SurfaceKind.Class or SurfaceKind.Union => 1,
        SurfaceKind.Property or SurfaceKind.Navigation or SurfaceKind.Member or SurfaceKind.Value or SurfaceKind.Alternative => 2,
        SurfaceKind.Function or SurfaceKind.Action or SurfaceKind.Operation => 3,
        SurfaceKind.Parameter or SurfaceKind.Part => 4,
        _ => 5 + (int)kind,
    };
}
