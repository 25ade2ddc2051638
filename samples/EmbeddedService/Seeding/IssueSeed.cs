using System;
using System.Collections.Generic;
using EmbeddedService.Data;

namespace EmbeddedService.Seeding;

/// <summary>Issues and what is said about them.</summary>
internal static class IssueSeed
{
    public static void Fill(Tables tables)
    {
        for (var n = 1; n <= Seed.Issues; n++)
        {
            AddIssue(tables, n);
            if (n % 4 == 0)
            {
                Seed.Add(
                    tables,
                    "Comment",
                    n,
                    ("entityType", "Issue"),
                    ("entityId", Ids.Of("Issue", n)),
                    ("text", $"Seen again, see DEV-{n - 1}."),
                    ("createdById", Ids.Of("User", 1 + (n % 50))));
            }
        }
    }

    private static void AddIssue(Tables tables, int n)
    {
        var project = 1 + (n % 40);
        Seed.Add(
            tables,
            "Issue",
            n,
            ("name", Names.Issue(n)),
            ("code", $"DEV-{n}"),
            ("key", $"DEV-{n}"),
            ("description", n % 6 == 0 ? null : $"Reported from **{Names.Company(n % 24)}**."),
            ("typeId", Ids.Of("DirectoryEntry", 1 + (n % 3))),
            ("priorityId", Ids.Of("DirectoryEntry", 4 + (n % 4))),
            ("initiatorId", Ids.Of("User", 1 + (n % 60))),
            ("assignedId", n % 5 == 0 ? null : Ids.Of("User", 1 + (n % 35))),
            ("projectId", Ids.Of("Project", project)),
            ("projectTaskId", Ids.Of("ProjectTask", (project * 10) + 1 + (n % 4))),
            ("parentId", n > 20 && n % 10 == 0 ? Ids.Of("Issue", n / 10) : null),
            ("storyPoints", n % 3 == 0 ? null : n % 13),
            ("dueDate", n % 2 == 0 ? Seed.Today.AddDays(n % 30) : null),
            ("stateId", Ids.Of("State", Seed.IssueOpen + (n % 3))),
            ("tags", Tags(tables, n)),
            ("checkList", Checks(tables, n)));
    }

    private static List<object?> Tags(Tables tables, int n)
    {
        if (n % 7 != 0)
        {
            return [];
        }

        var tag = tables.Make(
            "DirectorySetEntry",
            ("directoryEntryId", Ids.Of("DirectoryEntry", 9)),
            ("directoryId", Ids.Of("Directory", 3)),
            ("name", "regression"),
            ("code", "REGRESSION"));
        return [tag];
    }

    private static List<object?> Checks(Tables tables, int n)
    {
        if (n % 11 != 0)
        {
            return [];
        }

        var item = tables.Make(
            "CheckListItem",
            ("title", "Ask the client"),
            ("deadline", new DateTimeOffset(2026, 6, 12, 15, 0, 0, TimeSpan.Zero)),
            ("fulfilled", n % 2 == 0));
        return [item];
    }
}
