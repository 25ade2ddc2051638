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
    private const int MostStrangers = 8;

    private readonly List<Entry> _entries = [];
    private List<JsonStep>? _spare;

#if NET9_0_OR_GREATER
    /// <summary>Untyped values that were read, for those that come again. Before .NET 9 the text of an element can't be compared without a copy.</summary>
    public JsonElements Elements => field ??= new JsonElements();
#endif

    /// <summary>The layout that is expected of a type's objects.</summary>
    public JsonLayout For(JsonMemberTable table) => Find(table)?.Layout ?? table.Layout;

    /// <summary>
    /// Where to note an object that is not as expected; null where it should not be noted. The first one should, then fewer and fewer: objects
    /// that all differ would cost more to note than to read.
    /// </summary>
    public List<JsonStep>? BeginNoting(JsonMemberTable table)
    {
        if (Find(table) is not { } entry)
        {
            if (_entries.Count == MostTypes)
            {
                return null;
            }

            entry = new Entry(table);
            _entries.Add(entry);
        }

        if (!BitOperations.IsPow2(++entry.Misses))
        {
            return null;
        }

        var notes = _spare ?? [];
        _spare = null;
        return notes;
    }

    /// <summary>Expects from now on what was noted.</summary>
    public void Learn(JsonMemberTable table, List<JsonStep> notes)
    {
        if (Find(table) is { } entry)
        {
            entry.Layout = new JsonLayout([.. notes], table.Count);
        }

        notes.Clear();
        _spare = notes;
    }

    /// <summary>An object was not as expected. Where one after the other is wholly different, nothing is expected any more.</summary>
    public void Missed(JsonMemberTable table, int members)
    {
        if (Find(table) is { } entry)
        {
            entry.Strangers = members * 2 > table.Count ? entry.Strangers + 1 : 0;
            if (entry.Strangers == MostStrangers)
            {
                entry.Layout = JsonLayout.None;
            }
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

        public int Strangers { get; set; }
    }
}
