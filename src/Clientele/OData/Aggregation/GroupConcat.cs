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
    /// <summary>The name of the row count that identifies the groups of an aggregation.</summary>
    public static string Mark(int part) => FormattableString.Invariant($"concat_{part + 1}");

    /// <summary>Creates a reader that reads each group with the reader of its aggregation.</summary>
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

        throw new JsonException("The row belongs to none of the concatenated aggregations: it lacks the row count that identifies its aggregation.");
    }
}
