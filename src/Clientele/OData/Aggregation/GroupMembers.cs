using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// The members that were asked for of a group: its values, and its keys, which are nested as they are in an entity. Each is there once: of one that comes twice
/// nobody could tell which is right (RFC 8259 §4).
/// </summary>
internal sealed class GroupMembers
{
    private readonly JsonMemberTable _names;
    private readonly GroupMembers?[] _inner;
    private readonly AggregateName[] _values;

    /// <summary>The members of a group.</summary>
    /// <param name="values">Its values.</param>
    /// <param name="keys">Wire paths of its keys.</param>
    public GroupMembers(AggregateName[] values, IReadOnlyList<string> keys)
    {
        var paths = keys.Select(key => key.Split('/', 2)).GroupBy(path => path[0], path => path.ElementAtOrDefault(1)).ToList();
        _values = values;
        _names = new JsonMemberTable([.. values.Select(value => value.Alias), .. paths.Select(path => path.Key)]);
        _inner = [.. paths.Select(path => path.OfType<string>().ToList() is { Count: > 0 } inner ? new GroupMembers([], inner) : null)];
    }

    /// <summary>Reads the values.</summary>
    /// <param name="json">Stands on the group, and is left behind it; at a fault, where that is.</param>
    /// <param name="aggregates">Where the values go.</param>
    /// <exception cref="JsonException">The group is not what was asked for.</exception>
    public void Read(ref JsonCursor json, Aggregate[] aggregates)
    {
        var start = json;
        var seen = default(MemberSet);
        json.EnterObject();
        var isFirst = true;
        while (json.NextName(ref isFirst, out var name))
        {
            var member = _names.Find(name.Text);
            if (member >= 0)
            {
                if (seen.Contains(member))
                {
                    throw new JsonException($"The group has the member '{_names.NameAt(member)}' twice.");
                }

                seen.Add(member, member);
            }

            if (member < 0)
            {
                json.Skip();
            }
            else if (member < _values.Length)
            {
                ReadAll(ref json, aggregates, _values[member]);
            }
            else if (_inner[member - _values.Length] is { } inner && json.TokenType == JsonTokenType.StartObject)
            {
                inner.Read(ref json, aggregates);
            }
            else
            {
                json.Skip();
            }
        }

        RequireCounts(ref json, start, seen);
    }

    /// <summary>A value of no rows is null, which services leave out; a number of rows is there always (OData Data Aggregation 4.0 §3.1).</summary>
    private void RequireCounts(ref JsonCursor json, JsonCursor start, MemberSet seen)
    {
        for (var member = 0; member < _values.Length; member++)
        {
            if (_values[member].IsCount && !seen.Contains(member))
            {
                json = start;
                throw new JsonException($"The group lacks the member '{_names.NameAt(member)}': the service may not support '$apply'.");
            }
        }
    }

    /// <summary>One value may be called for in several lambdas.</summary>
    private static void ReadAll(ref JsonCursor json, Aggregate[] aggregates, AggregateName name)
    {
        var after = json;
        foreach (var aggregate in aggregates)
        {
            if (aggregate.Is(name))
            {
                after = json;
                aggregate.Read(ref after);
            }
        }

        json = after;
    }
}
