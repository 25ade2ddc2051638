using System;
using System.Collections.Generic;
using System.Numerics;

namespace Clientele.Json;

/// <summary>
/// What the texts of one exchange were seen to look like: order, white space and annotations, a layout for each type. Belongs to those who
/// read one response, or the pages of one query after each other; not safe for concurrent use.
/// </summary>
internal sealed class JsonLayouts
{
    private const int MostTypes = 32;

    private readonly List<Entry> _entries = [];

    /// <summary>The layout that is expected of a type's objects.</summary>
    public JsonLayout For(JsonMemberTable table) => Find(table)?.Layout ?? table.Layout;

    /// <summary>
    /// Whether an object that was not as expected should be noted. The first one is, then fewer and fewer: objects that all differ would cost
    /// more to note than to read.
    /// </summary>
    public bool ShouldLearn(JsonMemberTable table)
    {
        if (Find(table) is not { } entry)
        {
            if (_entries.Count == MostTypes)
            {
                return false;
            }

            entry = new Entry(table);
            _entries.Add(entry);
        }

        return BitOperations.IsPow2(++entry.Misses);
    }

    /// <summary>Expects from now on what was noted.</summary>
    public void Learn(JsonMemberTable table, List<JsonStep> steps)
    {
        if (Find(table) is { } entry)
        {
            entry.Layout = new JsonLayout([.. steps], table.Count);
        }
    }

    private Entry? Find(JsonMemberTable table)
    {
        foreach (var entry in _entries)
        {
            if (ReferenceEquals(entry.Table, table))
            {
                return entry;
            }
        }

        return null;
    }

    private sealed class Entry(JsonMemberTable table)
    {
        public JsonMemberTable Table { get; } = table;

        public JsonLayout Layout { get; set; } = table.Layout;

        public int Misses { get; set; }
    }
}
