using System;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads groups. The keys of a group are members of an entity, and its values are additional members.</summary>
internal static class GroupReader
{
    public static Func<JsonReaderFunc<TResult>> Of<TRow, TGroup, TResult>(
        AggregationShape shape, Func<RowReader<TRow>>? rows, Func<Aggregate[], TGroup> newGroup, Action<TGroup, TRow>? setKey, Func<TGroup, TResult> selector) => () =>
    {
        var members = new GroupMembers(shape.Names(), shape.Keys);
        var reader = rows?.Invoke();
        var layouts = default(JsonLayouts);
        var isSecond = false;
        return (ref json) =>
        {
            if (reader is null && isSecond)
            {
                throw new JsonException("The service returned a second group, but all rows form one: it may not support '$apply'.");
            }

            // Each row has a separate group object, because a result may keep it in a sequence or a function that runs later.
            var aggregates = shape.NewAggregates();
            var group = newGroup(aggregates);
            var behind = json;
            Read(ref json, ref behind, members, aggregates);
            isSecond = true;
            if (reader is not null)
            {
                json.Layouts = layouts ??= new JsonLayouts { Drift = json.Layouts?.Drift, Order = json.Layouts?.Order, AreGroups = true };
                var row = reader.Read(ref json);
                Run(() => setKey!(group, row));
            }

            json = behind;
            return Run(() => selector(group));
        };
    };

    /// <summary>Reads the values of a group, and looks at its keys.</summary>
    /// <param name="json">Stands on the group, and stays there; at a fault, where that is.</param>
    /// <param name="behind">Is left behind the group.</param>
    /// <param name="members">What was asked for.</param>
    /// <param name="aggregates">Where the values go.</param>
    private static void Read(ref JsonCursor json, ref JsonCursor behind, GroupMembers members, Aggregate[] aggregates)
    {
        try
        {
            members.Read(ref behind, aggregates);
        }
        catch (JsonException)
        {
            json = behind;
            throw;
        }
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
