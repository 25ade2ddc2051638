using System;
using System.Collections.Generic;
using System.Linq;
using EmbeddedService.Data;
using Microsoft.OData.Edm;

namespace EmbeddedService.Operations;

/// <summary>States and the ways between them.</summary>
internal static class Lifecycles
{
    public static object? SetState(Invocation i)
    {
        var row = i.Row;
        var next = i.Find("State", i.Get<Guid>("stateId"));
        Rules.StateCanFollow(i.Store, row, next);
        var entry = new Row(Description.EntityType("StateHistoryLog"))
        {
            ["entityId"] = row.Id,
            ["fromStateId"] = row["stateId"],
            ["toStateId"] = next.Id,
            ["performerId"] = i.Me.Id,
            ["comment"] = i.Get<Row>("transitionFormValue")?["comment"],
        };
        i.Store.Add(entry);
        row["stateId"] = next.Id;
        row["stateEntered"] = i.Store.Now;
        i.Store.Touch(row);
        return Info(i, row);
    }

    public static Row Info(Invocation i, Row row)
    {
        var state = i.Find("State", (Guid)row["stateId"]!);
        var transitions = Rules.Following(i.Store, state)
            .Select(s => (object?)Invocation.Make(
                Description.EntityType("LifecycleInfoTransition"), ("id", s.Id), ("nextStateId", s.Id), ("label", s["name"])))
            .ToList();
        return Invocation.Make(
            Description.EntityType("LifecycleInfo"),
            ("id", row.Id),
            ("entityType", ((IEdmSchemaElement)row.Type).Name),
            ("currentState", state),
            ("transitions", transitions));
    }

    public static object History(Invocation i)
    {
        var id = i.Row.Id;
        return i.Store.Rows("StateHistoryLog").Where(l => Equals(l["entityId"], id)).ToList();
    }

    public static object States(Invocation i) =>
        i.Store.Rows("Lifecycle")
            .Where(l => l.Get<string>("entityType") == i.BoundType.Name)
            .SelectMany(l => i.Store.Rows("State").Where(s => Equals(s["lifecycleId"], l.Id)))
            .ToList();
}
