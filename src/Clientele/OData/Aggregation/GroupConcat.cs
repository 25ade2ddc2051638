using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// Distinguishes the groups of concatenated aggregations (<c>concat</c>, OData Data Aggregation 4.0 §3.8), which may have the same members. Each
/// aggregation requests a row count with a unique name, which is missing or null in the groups of the others.
/// </summary>
internal static class GroupConcat
{
    /// <summary>Creates a reader that reads each group with the reader of its aggregation.</summary>
    /// <param name="parts">What reads the groups of each aggregation.</param>
    /// <param name="aliases">Has the names that tell them apart.</param>
    public static Func<JsonReaderFunc<TResult>> Reads<TResult>(IReadOnlyList<Func<JsonReaderFunc<TResult>>> parts, AggregateAliases aliases) => () =>
    {
        var marks = new JsonMemberTable([.. parts.Select((_, part) => aliases.Mark(part))]);
        var reads = parts.Select(part => part()).ToArray();
        return (ref json) => reads[PartOf(ref json, marks)](ref json);
    };

    /// <summary>Which aggregation a group is of.</summary>
    /// <param name="json">Stands on the group, and stays there; at a fault, where that is.</param>
    /// <param name="marks">The names that tell.</param>
    private static int PartOf(ref JsonCursor json, JsonMemberTable marks)
    {
        var start = json;
        var part = JsonMemberTable.Unknown;
        json.EnterObject();
        var isFirst = true;
        while (json.NextName(ref isFirst, out var name))
        {
            var mark = marks.Find(name.Text);
            if (mark < 0)
            {
                json.Skip();
            }
            else if (!json.TryReadNull())
            {
                if (part >= 0)
                {
                    throw new JsonException($"The row belongs to two of the concatenated aggregations: it has both '{marks.NameAt(part)}' and '{marks.NameAt(mark)}'.");
                }

                part = mark;
                json.Skip();
            }
        }

        json = start;
        return part >= 0
            ? part
            : throw new JsonException("The row belongs to none of the concatenated aggregations: it lacks the row count that identifies its aggregation.");
    }
}
