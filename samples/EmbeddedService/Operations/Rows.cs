using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Rows;
using EmbeddedService.Data;

namespace EmbeddedService.Operations;

/// <summary>Operations that read or mark rows.</summary>
internal static class Rows
{
    private static readonly string[] Searched = ["Project", "Issue", "User"];

    public static object IdByKey(Invocation i) =>
        i.Rows.FirstOrDefault(r => r.Get<string>("key") == i.Get<string>("strKey"))?.Id
        ?? throw Fault.Business("WpNotFoundException", $"There is no row with the key '{i.Get<string>("strKey")}'.");

    public static object Tasks(Invocation i) =>
        i.Tables.Rows("ProjectTask").Where(t => Equals(t["projectId"], i.Row.Id)).OrderBy(t => t.Get<string>("structNumber"), StringComparer.Ordinal).ToList();

    public static object Kpi(Invocation i)
    {
        var from = i.Get<Row>("request")?.Get<Row>("period");
        var hours = i.Tables.Rows("TimeAllocation")
            .Where(a => Equals(a["projectId"], i.Row.Id))
            .Where(a => from is null || (a.Get<DateOnly>("date") >= from.Get<DateOnly>("from") && a.Get<DateOnly>("date") <= from.Get<DateOnly>("to")))
            .Sum(a => a.Get<decimal>("hours"));
        return new List<Row>
        {
            i.Tables.Make("KpiDto", ("type", "Actual"), ("kind", "Hours"), ("value", hours)),
            i.Tables.Make("KpiDto", ("type", "Plan"), ("kind", "Hours"), ("value", null)),
        };
    }

    public static object? MarkAsRead(Invocation i)
    {
        i.Row["read"] = true;
        i.Tables.Touch(i.Row);
        return null;
    }

    public static object? MarkAllAsRead(Invocation i)
    {
        foreach (var row in i.Rows)
        {
            row["read"] = true;
        }

        return null;
    }

    public static object Session(Invocation i) => i.Tables.Make(
        "ClientSession",
        ("version", "embedded"),
        ("user", i.Tables.Make("UserInfo", ("id", i.Me.Id), ("name", i.Me["name"]), ("email", i.Me["email"]))),
        ("roles", new List<object?> { "Administrator" }),
        ("timeZone", "UTC"),
        ("language", "en"),
        ("products", new List<object?> { "Projects", "TimeTracking", "Tasks" }));

    public static object Search(Invocation i)
    {
        var term = i.Get<string>("term") ?? "";
        return Searched
            .SelectMany(type => i.Tables.Rows(type).Select(row => (type, row)))
            .Where(r => r.row.Get<string>("name")?.Contains(term, StringComparison.OrdinalIgnoreCase) is true)
            .Take(i.Get<int>("top"))
            .Select(r => i.Tables.Make(
                "GlobalSearchHit", ("entityId", r.row.Id), ("entityType", r.type), ("name", r.row["name"]), ("code", r.row["code"])))
            .ToList();
    }
}
