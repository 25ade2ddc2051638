using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Description;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Rows;

/// <summary>All rows of a fake, by the set that they are in. Used by one request at a time.</summary>
internal sealed class Store(FakeDescription description)
{
    private readonly Dictionary<string, RowSet> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Row?> _singletons = new(StringComparer.Ordinal);

    /// <summary>Sets the members that the service sets itself in rows about to be added; the description's defaults are applied afterwards.</summary>
    public Action<Row>? Completing { get; set; }

    /// <summary>Sets the members of a row about to be added that have no value yet.</summary>
    public void Complete(Row row)
    {
        Completing?.Invoke(row);
        Defaults.Fill(row, description);
    }

    public RowSet Set(IEdmEntitySet set)
    {
        if (!_sets.TryGetValue(set.Name, out var rows))
        {
            _sets.Add(set.Name, rows = new RowSet(set, description.Facts(set.EntityType).Key));
        }

        return rows;
    }

    public Row? Singleton(string name) => _singletons.GetValueOrDefault(name);

    public void SetSingleton(string name, Row? row) => _singletons[name] = row;

    /// <summary>The sets whose rows can be of a type, the ones declared with just this type first.</summary>
    public IEnumerable<RowSet> SetsOf(IEdmEntityType type) => description.SetsOf(type).Select(Set);

    /// <summary>A row by its key in any set that can have it.</summary>
    public Row? Find(IEdmEntityType type, string key)
    {
        foreach (var set in SetsOf(type))
        {
            if (set.Find(key) is { } row && row.Type.IsOrInheritsFrom(type))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Takes a snapshot; the result restores it.</summary>
    public Action Snapshot()
    {
        var sets = _sets.Values.Select(set => set.Snapshot()).ToList();
        var known = _sets.Keys.ToHashSet(StringComparer.Ordinal);
        return () =>
        {
            foreach (var added in _sets.Where(set => !known.Contains(set.Key)))
            {
                added.Value.Clear();
            }

            sets.ForEach(restore => restore());
        };
    }

    public RowSet? SetWith(Row row) => _sets.Values.FirstOrDefault(set => set.Contains(row));
}

/// <summary>The rows of an entity set, in the order in which they were added.</summary>
internal sealed class RowSet(IEdmEntitySet set, IReadOnlyList<IEdmStructuralProperty> key)
{
    private readonly Dictionary<string, Row> _byKey = new(StringComparer.Ordinal);
    private readonly List<Row> _rows = [];
    private long _number;

    public IEdmEntitySet Set { get; } = set;

    public IReadOnlyList<IEdmStructuralProperty> Key { get; } = key;

    public IReadOnlyList<Row> Rows => _rows;

    public Row? Find(string rowKey) => _byKey.GetValueOrDefault(rowKey);

    public bool Contains(Row row) => KeyText.Of(row, Key) is { } text && _byKey.TryGetValue(text, out var found) && ReferenceEquals(found, row);

    /// <summary>Adds a row; false where its key is taken. Missing parts of the key are generated.</summary>
    public bool TryAdd(Row row)
    {
        foreach (var part in Key)
        {
            if (IsMissing(row[part.Name]))
            {
                row[part.Name] = NextKey(part);
            }
        }

        return TryInsert(row);
    }

    /// <summary>Adds a row with the key that it has; false where that is taken.</summary>
    public bool TryInsert(Row row)
    {
        if (!_byKey.TryAdd(KeyText.Of(row, Key) ?? "", row))
        {
            return false;
        }

        _rows.Add(row);
        return true;
    }

    public void Remove(Row row)
    {
        if (KeyText.Of(row, Key) is { } text && _byKey.Remove(text))
        {
            _rows.Remove(row);
        }
    }

    /// <summary>Takes a snapshot of the rows and their values; the result restores it.</summary>
    public Action Snapshot()
    {
        var rows = _rows.Select(row => (Row: row, Restore: row.Snapshot())).ToList();
        return () =>
        {
            Clear();
            foreach (var (row, restore) in rows)
            {
                restore();
                _rows.Add(row);
                _byKey[KeyText.Of(row, Key) ?? ""] = row;
            }
        };
    }

    public void Clear()
    {
        _rows.Clear();
        _byKey.Clear();
    }

    private static bool IsMissing(object? value) => value is null or "" || (value is Guid guid && guid == Guid.Empty) || value is 0 or 0L or (short)0 or (byte)0;

    /// <summary>Generated keys are the same in each run.</summary>
    private object? NextKey(IEdmStructuralProperty part)
    {
        for (; ; )
        {
            _number++;
            object? made = part.Type.PrimitiveKind() switch
            {
                EdmPrimitiveTypeKind.Guid => new Guid((int)_number, (short)Set.Name.Length, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, (byte)Set.Name[0]),
                EdmPrimitiveTypeKind.Int32 => (int)_number,
                EdmPrimitiveTypeKind.Int64 => _number,
                EdmPrimitiveTypeKind.Int16 => (short)_number,
                EdmPrimitiveTypeKind.Byte => (byte)_number,
                EdmPrimitiveTypeKind.String => Set.EntityType.Name + "-" + _number,
                EdmPrimitiveTypeKind.Decimal => (decimal)_number,
                EdmPrimitiveTypeKind.Date => new DateOnly(2026, 1, 1).AddDays((int)_number),
                EdmPrimitiveTypeKind.DateTimeOffset => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(_number),
                _ => null,
            };
            if (Key.Count > 1 || made is null || !_byKey.ContainsKey(KeyText.Of(made)!))
            {
                return made;
            }
        }
    }
}
