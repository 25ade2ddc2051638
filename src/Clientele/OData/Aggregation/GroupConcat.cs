using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// Tells the groups of concatenated aggregations apart (<c>concat</c>, OData Data Aggregation 4.0 §3.8). They may have the same members, so each aggregation has a
/// number of rows by a name of its own, which is in its groups alone, or null in others.
/// </summary>
internal static class GroupConcat
{
    /// <summary>The name of the value that marks the groups of an aggregation.</summary>
    public static string Mark(int part) => FormattableString.Invariant($"concat_{part + 1}");

    /// <summary>Reads each group as the aggregation does that it is of.</summary>
    public static Func<JsonReaderFunc<TResult>> Reads<TResult>(IReadOnlyList<Func<JsonReaderFunc<TResult>>> parts) => () =>
    {
        var marks = new JsonMemberTable([.. parts.Select((_, part) => Mark(part))]);
        var reads = parts.Select(part => part()).ToArray();
        return (ref json) => reads[PartOf(json, marks)](ref json);
    };

    private static int PartOf(JsonCursor json, JsonMemberTable marks)
    {
        json.EnterObject();
        var isFirst = true;
        while (json.NextName(ref isFirst, out var name))
        {
            var part = marks.Find(name.Text);
            if (part < 0)
            {
                json.Skip();
            }
            else if (!json.TryReadNull())
            {
                return part;
            }
        }

        throw new JsonException("The row is of none of the concatenated aggregations: it has no number of rows by the name that was asked for.");
    }
}
