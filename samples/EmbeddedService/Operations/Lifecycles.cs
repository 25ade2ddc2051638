using System;
using System.Linq;
using Clientele.Testing.Rows;
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
        Rules.StateCanFollow(i.Tables, row, next);
        var entry = i.Tables.New(
            "StateHistoryLog",
            ("entityId", row.Id),
            ("fromStateId", row["stateId"]),
            ("toStateId", next.Id),
            ("performerId", i.Me.Id),
            ("comment", i.Get<Row>("transitionFormValue")?["comment"]));
        i.Tables.Add(entry);
        row["stateId"] = next.Id;
        row["stateEntered"] = i.Tables.Now;
        i.Tables.Touch(row);
        return Info(i, row);
    }

    public static Row Info(Invocation i, Row row)
    {
        var state = i.Find("State", (Guid)row["stateId"]!);
        var transitions = Rules.Following(i.Tables, state)
            .Select(s => i.Tables.Make(
                "LifecycleInfoTransition", ("id", s.Id), ("nextStateId", s.Id), ("label", s["name"])))
            .ToList();
        return i.Tables.Make(
            "LifecycleInfo",
            ("id", row.Id),
            ("entityType", ((IEdmSchemaElement)row.Type).Name),
            ("currentState", state),
            ("transitions", transitions));
    }

    public static object History(Invocation i)
    {
        var id = i.Row.Id;
        return i.Tables.Rows("StateHistoryLog").Where(l => Equals(l["entityId"], id)).ToList();
    }

    public static object States(Invocation i) =>
        i.Tables.Rows("Lifecycle")
            .Where(l => l.Get<string>("entityType") == i.BoundType)
            .SelectMany(l => i.Tables.Rows("State").Where(s => Equals(s["lifecycleId"], l.Id)))
            .ToList();
}
