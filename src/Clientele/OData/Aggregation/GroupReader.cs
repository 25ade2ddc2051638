using System;
using System.Linq;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads groups. The keys of a group are members of an entity, and its values are additional members.</summary>
internal static class GroupReader
{
    public static Func<JsonReaderFunc<TResult>> Of<TRow, TGroup, TResult>(
        AggregationShape shape, Func<RowReader<TRow>>? rows, Func<Aggregate[], TGroup> newGroup, Action<TGroup, TRow>? setKey, Func<TGroup, TResult> selector) => () =>
    {
        var names = shape.NewAggregates().Select(aggregate => aggregate.Name).Distinct().ToArray();
        var members = new JsonMemberTable([.. names.Select(name => name.Alias)]);
        var reader = rows?.Invoke();
        return (ref json) =>
        {
            // Each row has a separate group object, because a result may keep it in a sequence or a function that runs later.
            var aggregates = shape.NewAggregates();
            var group = newGroup(aggregates);
            var ahead = json;
            Read(ref ahead, members, names, aggregates);
            if (reader is null)
            {
                json.Skip();
            }
            else
            {
                var row = reader.Read(ref json);
                Run(() => setKey!(group, row));
            }

            return Run(() => selector(group));
        };
    };

    private static void Read(ref JsonCursor json, JsonMemberTable members, AggregateName[] names, Aggregate[] aggregates)
    {
        json.EnterObject();
        var isFirst = true;
        while (json.NextName(ref isFirst, out var name))
        {
            var member = members.Find(name.Text);
            if (member >= 0)
            {
                ReadAll(ref json, aggregates, names[member]);
            }
            else
            {
                json.Skip();
            }
        }
    }

    /// <summary>Several lambdas may request the same value.</summary>
    private static void ReadAll(ref JsonCursor json, Aggregate[] aggregates, AggregateName name)
    {
        var after = json;
        foreach (var aggregate in aggregates)
        {
            if (aggregate.Name == name)
            {
                after = json;
                aggregate.Read(ref after);
            }
        }

        json = after;
    }

    private static void Run(Action action) => Run(() =>
    {
        action();
        return true;
    });

    private static TResult Run<TResult>(Func<TResult> selector)
    {
        try
        {
            return selector();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new SelectorFault(e);
        }
    }
}
