using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Rows;
using EmbeddedService.Data;
using EmbeddedService.Seeding;

namespace EmbeddedService.Operations;

/// <summary>Time sheets and the hours on them.</summary>
internal static class Time
{
    public static object Current(Invocation i)
    {
        var me = i.Me.Id;
        return i.Tables.Rows("TimeSheet").Where(s => Equals(s["userId"], me)).MaxBy(s => s.Get<DateOnly>("dateFrom"))
            ?? throw Fault.NotFound("There is no time sheet.");
    }

    public static object IdForPeriod(Invocation i) =>
        SheetOf(i.Tables, i.Find("User", i.Get<Guid>("userId")), i.Get<DateOnly>("date")).Id;

    public static object UserSchedule(Invocation i)
    {
        var (from, to) = (i.Get<DateOnly>("from"), i.Get<DateOnly>("to"));
        _ = i.Find("User", i.Get<Guid>("userId"));
        if (to < from || to.DayNumber - from.DayNumber > 366)
        {
            throw Fault.Business("WpValidationException", "The period is empty or longer than a year.");
        }

        return Enumerable.Range(0, to.DayNumber - from.DayNumber + 1)
            .Select(from.AddDays)
            .Select(day => i.Tables.Make("DateHours", ("date", day), ("hours", Seed.HoursOf(day))))
            .ToList();
    }

    public static object? Track(Invocation i)
    {
        foreach (var entry in i.List<Row>("timeEntries"))
        {
            Track(i, entry, i.Get<string>("strategyIfEntryExists")!);
        }

        return null;
    }

    private static void Track(Invocation i, Row entry, string strategy)
    {
        var user = One(i, entry, "User", ("userId", "id"), ("userCode", "code"), ("userEmail", "email"));
        var project = One(i, entry, "Project", ("projectId", "id"), ("projectCode", "code"));
        var date = entry.Get<DateOnly>("date");
        var sheet = SheetOf(i.Tables, user, date);
        if (!Equals(sheet["stateId"], Ids.Of("State", Seed.TimeSheetDraft)))
        {
            throw Fault.Business("WpTimeSheetException", $"The time sheet '{sheet["name"]}' is not a draft: hours cannot be tracked on it.");
        }

        var line = LineOf(i.Tables, sheet, project, entry);
        var known = i.Tables.Rows("TimeAllocation").FirstOrDefault(a => Equals(a["timeSheetLineId"], line.Id) && Equals(a["date"], date));
        var allocation = known is null || strategy == "CreateNew" ? NewAllocation(i.Tables, sheet, line, date) : known;
        var before = strategy == "Merge" ? allocation.Get<decimal>("hours") : 0m;
        allocation["hours"] = allocation["duration"] = before + entry.Get<decimal>("hours");
        allocation["comments"] = entry["comment"];
        allocation["issueId"] = entry["issueId"];
        i.Tables.Touch(allocation);
    }

    // Exactly one of several ways to say who or what is meant.
    private static Row One(Invocation i, Row entry, string type, params (string Argument, string Member)[] ways)
    {
        var given = ways.Where(w => entry[w.Argument] is not null).ToList();
        if (given is not [var (argument, member)])
        {
            throw Fault.Business("WpValidationException", $"Exactly one of {string.Join(", ", ways.Select(w => w.Argument))} must be given.");
        }

        return i.Tables.Rows(type).FirstOrDefault(r => Equals(r[member], entry[argument]))
            ?? throw Fault.Business("WpNotFoundException", $"There is no {type} whose {member} is '{entry[argument]}'.");
    }

    private static Row SheetOf(Tables tables, Row user, DateOnly date) =>
        tables.Rows("TimeSheet").FirstOrDefault(s =>
            Equals(s["userId"], user.Id) && s.Get<DateOnly>("dateFrom") <= date && date <= s.Get<DateOnly>("dateTo"))
        ?? TimeSeed.AddSheet(tables, Guid.NewGuid(), user, Seed.MondayOf(date), Seed.TimeSheetDraft);

    private static Row LineOf(Tables tables, Row sheet, Row project, Row entry)
    {
        var lines = tables.Rows("TimeSheetLine").Where(l => Equals(l["timeSheetId"], sheet.Id)).ToList();
        return lines.FirstOrDefault(l => Equals(l["projectId"], project.Id) && Equals(l["projectTaskId"], entry["projectTaskId"]))
            ?? tables.Add(tables.New(
                "TimeSheetLine",
                ("timeSheetId", sheet.Id),
                ("projectId", project.Id),
                ("projectTaskId", entry["projectTaskId"]),
                ("roleId", entry["roleId"]),
                ("activityId", entry["activityId"]),
                ("orderNumber", lines.Count)));
    }

    private static Row NewAllocation(Tables tables, Row sheet, Row line, DateOnly date) =>
        tables.Add(tables.New(
            "TimeAllocation",
            ("date", date),
            ("userId", sheet["userId"]),
            ("timeSheetId", sheet.Id),
            ("timeSheetLineId", line.Id),
            ("projectId", line["projectId"]),
            ("projectTaskId", line["projectTaskId"]),
            ("isBillable", true)));
}
