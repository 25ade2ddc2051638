using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Clientele.Json;

/// <summary>
/// What the texts of one exchange were seen to look like: order, white space and annotations, a layout for each type. Belongs to those who
/// read one response, or the pages of one query after each other; not safe for concurrent use.
/// </summary>
internal sealed class JsonLayouts
{
    private const int MostTypes = 32;
    private const int MostStrangers = 8;

    private const int UsualDepth = 8;

    private readonly List<Entry> _entries = [];
    private OpenObject[] _open = new OpenObject[UsualDepth];
    private List<JsonStep>? _spare;
    private bool? _hasTypesFirst;

    /// <summary>Where differences from the description are noted; null where no one observes them.</summary>
    public DriftNotes? Drift { get; init; }

    /// <summary>
    /// The objects are groups of an aggregation: they have keys of an entity and values beside them, and no type (OData Data Aggregation 4.0 §3.1).
    /// </summary>
    public bool AreGroups { get; init; }

    /// <summary>What the response says of the order of members; null where there is none to ask.</summary>
    public IMemberOrder? Order { get; init; }

    /// <summary>Whether the type of an object stands in front of its members, if anywhere.</summary>
    public bool HasTypesFirst => _hasTypesFirst ??= Order is { HasTypesFirst: true };

    /// <summary>Where members are noted that are not declared, or are missing; null where no one observes them, and for groups.</summary>
    public DriftNotes? MemberDrift => AreGroups ? null : Drift;

#if NET9_0_OR_GREATER
    /// <summary>Untyped values that were read, for those that come again. Before .NET 9 the text of an element can't be compared without a copy.</summary>
    public JsonElements Elements => field ??= new JsonElements();
#endif

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
            entry.Layout = new JsonLayout([.. notes], table.Count) { Lacks = Lacking(table, notes) };
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

    /// <summary>An object begins.</summary>
    /// <param name="table">Its members.</param>
    /// <param name="depth">How many objects and arrays it lies in.</param>
    /// <param name="start">Position of its brace.</param>
    /// <returns>The layout that is expected of it.</returns>
    public JsonLayout Enter(JsonMemberTable table, int depth, int start)
    {
        if (depth >= _open.Length)
        {
            Array.Resize(ref _open, JsonCursor.MaxDepth + 1);
        }

        _open[depth] = new OpenObject(table, start);
        return Find(table)?.Layout ?? table.Layout;
    }

    /// <summary>Notes what made a reader fail: the innermost object that the place lies in, and the member of it.</summary>
    /// <param name="text">What was read.</param>
    /// <param name="depth">How many objects and arrays the fault lies in.</param>
    /// <param name="position">Where it is.</param>
    /// <param name="fault">The fault.</param>
    public void NoteFault(ReadOnlySpan<byte> text, int depth, int position, Exception fault)
    {
        if (Drift is null)
        {
            return;
        }

        if (fault is RequiredMemberException missing)
        {
            Drift.Add(DriftKind.MissingMember, missing.Table.Type ?? "", missing.Table.Utf8NameAt(missing.Ordinal));
            return;
        }

        for (var level = Math.Min(depth, _open.Length) - 1; level >= 0; level--)
        {
            var (table, start) = (_open[level].Table, _open[level].Start);
            if (table is not null && IsInside(text, start, position))
            {
                NoteMember(table, JsonLocator.PathAt(text[start..], position - start));
                return;
            }
        }
    }

    // An object that was left lies at a depth that another one has now.
    private static bool IsInside(ReadOnlySpan<byte> text, int start, int position) =>
        start < position && position <= text.Length && text[start] == '{' && JsonExtent.Of(text[start..]) is var length && (length < 0 || length > position - start);

    private void NoteMember(JsonMemberTable table, string path)
    {
        var member = path.AsSpan(Math.Min(path.Length, "$.".Length));
        var end = member.IndexOfAny('.', '[');
        member = end < 0 ? member : member[..end];
        if (table.Type is { } type && table.Find(Encoding.UTF8.GetBytes(member.ToString())) is >= 0 and var ordinal)
        {
            Drift!.Add(DriftKind.OtherType, type, table.Utf8NameAt(ordinal));
        }
    }

    private static int[]? Lacking(JsonMemberTable table, List<JsonStep> steps)
    {
        if (table.Required.IsEmpty)
        {
            return null;
        }

        var present = default(MemberSet);
        present.Add(CollectionsMarshal.AsSpan(steps));
        return table.Lacking(present);
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

    private readonly record struct OpenObject(JsonMemberTable? Table, int Start);

    private sealed class Entry(JsonMemberTable table)
    {
        public JsonMemberTable Table { get; } = table;

        public JsonLayout Layout { get; set; } = table.Layout;

        public int Misses { get; set; }

        public int Strangers { get; set; }
    }
}
