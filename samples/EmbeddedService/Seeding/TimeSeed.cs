using System;
using System.Globalization;
using System.Linq;
using Clientele.Testing.Rows;
using EmbeddedService.Data;

namespace EmbeddedService.Seeding;

/// <summary>Three weeks of time sheets.</summary>
internal static class TimeSeed
{
    private const int Weeks = 3;
    private const int People = 110;

    public static void Fill(Tables tables)
    {
        for (var person = 1; person <= People; person++)
        {
            var user = tables.Find("User", Ids.Of("User", person))!;
            for (var week = 0; week < Weeks; week++)
            {
                var number = (person * 10) + week;
                var monday = Seed.Today.AddDays(7 * (week - Weeks + 1));
                var state = week == Weeks - 1 ? Seed.TimeSheetDraft : week == 0 ? Seed.TimeSheetApproved : Seed.TimeSheetDraft + 1;
                var sheet = AddSheet(tables, Ids.Of("TimeSheet", number), user, monday, state);
                AddLines(tables, sheet, number, person, monday);
            }
        }
    }

    /// <summary>Adds an empty sheet for a week, with the members that the real service sends beyond its description.</summary>
    public static Row AddSheet(Tables tables, Guid id, Row user, DateOnly monday, int state) =>
        tables.Add(tables.New(
            "TimeSheet",
            ("id", id),
            ("name", string.Create(CultureInfo.InvariantCulture, $"{user["name"]}, week {ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue))}")),
            ("dateFrom", monday),
            ("dateTo", monday.AddDays(6)),
            ("dueDate", monday.AddDays(9)),
            ("userId", user.Id),
            ("departmentId", user["departmentId"]),
            ("templateId", Ids.Of("TimeSheetTemplate", 1)),
            ("stateId", Ids.Of("State", state)),
            ("approved", state == Seed.TimeSheetApproved ? new DateTimeOffset(monday.AddDays(8), new TimeOnly(9, 30), TimeSpan.Zero) : null),
            ("billableDuration", 30m),
            ("nonBillableDuration", 7.5m),
            ("editAllowed", state == Seed.TimeSheetDraft),
            ("deleteAllowed", false),
            ("schedule", Enumerable.Range(0, 7).Select(monday.AddDays).Select(day => (object?)tables.Make("DateHours", ("date", day), ("hours", Seed.HoursOf(day)))).ToList())));

    private static void AddLines(Tables tables, Row sheet, int number, int person, DateOnly monday)
    {
        for (var order = 0; order < 2; order++)
        {
            var project = 1 + ((person + (order * 17)) % Seed.Projects);
            var line = Seed.Add(
                tables,
                "TimeSheetLine",
                (number * 10) + order,
                ("timeSheetId", sheet.Id),
                ("projectId", Ids.Of("Project", project)),
                ("projectTaskId", Ids.Of("ProjectTask", (project * 10) + 1 + order)),
                ("roleId", Ids.Of("Role", 1 + (person % 5))),
                ("activityId", Ids.Of("Activity", 1 + order)),
                ("orderNumber", order));
            for (var day = 0; day < 5; day++)
            {
                AddHours(tables, sheet, line, (number * 100) + (order * 10) + day, monday.AddDays(day), order == 0 ? 6m : 1.5m);
            }
        }
    }

    private static void AddHours(Tables tables, Row sheet, Row line, int number, DateOnly date, decimal hours) =>
        Seed.Add(
            tables,
            "TimeAllocation",
            number,
            ("date", date),
            ("hours", hours),
            ("duration", hours),
            ("hoursNormalized", hours),
            ("userId", sheet["userId"]),
            ("timeSheetId", sheet.Id),
            ("timeSheetLineId", line.Id),
            ("projectId", line["projectId"]),
            ("projectTaskId", line["projectTaskId"]),
            ("roleId", line["roleId"]),
            ("activityId", line["activityId"]),
            ("isBillable", hours > 2m));
}
