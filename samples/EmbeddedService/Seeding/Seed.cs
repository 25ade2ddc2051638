using System;
using Clientele.Testing.Rows;
using EmbeddedService.Data;

namespace EmbeddedService.Seeding;

/// <summary>Some thousand invented rows, the same in every run.</summary>
internal static class Seed
{
    public const int Users = 240;
    public const int Projects = 180;
    public const int Issues = 420;

    // Numbers of states.
    public const int ProjectDraft = 1;
    public const int ProjectActive = 2;
    public const int ProjectClosed = 3;
    public const int IssueOpen = 4;
    public const int TimeSheetDraft = 7;
    public const int TimeSheetApproved = 9;

    /// <summary>A Monday: the last week of time sheets begins here.</summary>
    public static DateOnly Today { get; } = new(2026, 6, 1);

    public static Tables Fill(Tables tables, ServiceOptions options)
    {
        SettingsSeed.Fill(tables);
        PeopleSeed.Fill(tables, options.UserName);
        ProjectSeed.Fill(tables);
        IssueSeed.Fill(tables);
        TimeSeed.Fill(tables);
        return tables;
    }

    /// <summary>Adds a row of a kind under its number's key.</summary>
    public static Row Add(Tables tables, string kind, int number, params (string Name, object? Value)[] members)
    {
        var row = tables.New(kind, members);
        row["id"] = Ids.Of(kind, number);
        row["created"] = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero).AddMinutes(number);
        return tables.Add(row);
    }

    public static decimal HoursOf(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0m : 8m;

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
