using System;
using EmbeddedService.Data;

namespace EmbeddedService.Seeding;

/// <summary>Projects with their tasks and teams.</summary>
internal static class ProjectSeed
{
    private static readonly string[] Phases = ["Analysis", "Building", "Testing", "Handover"];

    public static void Fill(Tables tables)
    {
        for (var n = 1; n <= Seed.Projects; n++)
        {
            AddProject(tables, n);
            AddTasks(tables, n);
            for (var member = 0; member < 3; member++)
            {
                Seed.Add(
                    tables,
                    "ProjectTeamMember",
                    (n * 3) + member,
                    ("projectId", Ids.Of("Project", n)),
                    ("resourceId", Ids.Of("User", 1 + (((n * 5) + (member * 31)) % Seed.Users))),
                    ("roleId", Ids.Of("Role", 1 + ((n + member) % 5))));
            }
        }
    }

    private static void AddProject(Tables tables, int n) =>
        Seed.Add(
            tables,
            "Project",
            n,
            ("name", Names.Project(n - 1)),
            ("code", $"P{n:000}"),
            ("key", $"P{n}"),
            ("description", n % 3 == 0 ? null : $"For {Names.Company(n % 24)}."),
            ("startDate", new DateOnly(2025, 7, 1).AddDays(n)),
            ("endDate", n % 7 == 0 ? null : new DateOnly(2026, 9, 1).AddDays(n)),
            ("managerId", Ids.Of("User", 1 + (n % 30))),
            ("organizationId", Ids.Of("Organization", 1 + (n % 24))),
            ("billingTypeId", Ids.Of("ProjectBillingType", 1 + (n % 3))),
            ("currencyId", Ids.Of("Currency", 1 + (n % 3))),
            ("stateId", Ids.Of("State", n % 9 == 0 ? Seed.ProjectClosed : n % 4 == 0 ? Seed.ProjectDraft : Seed.ProjectActive)),
            ("allowTimeEntry", n % 9 != 0),
            ("isActive", n % 9 != 0),
            ("decimalValue1", n * 1000.5m),
            ("stringValue1", n % 2 == 0 ? "north" : "south"));

    private static void AddTasks(Tables tables, int project)
    {
        var root = (project * 10) + 0;
        Add(tables, root, project, null, 0, 0, "0", Names.Project(project - 1));
        for (var n = 1; n <= Phases.Length; n++)
        {
            Add(tables, root + n, project, Ids.Of("ProjectTask", root), n, 1, n.ToString(System.Globalization.CultureInfo.InvariantCulture), Phases[n - 1]);
        }
    }

    private static void Add(Tables tables, int id, int project, Guid? lead, int number, int indent, string place, string name) =>
        Seed.Add(
            tables,
            "ProjectTask",
            id,
            ("name", name),
            ("projectId", Ids.Of("Project", project)),
            ("leadTaskId", lead),
            ("number", number),
            ("indent", indent),
            ("structNumber", place),
            ("duration", 10 * number),
            ("estimatedHours", 40m * number),
            ("startDate", new DateOnly(2025, 7, 1).AddDays(project + (number * 20))),
            ("endDate", new DateOnly(2025, 7, 20).AddDays(project + (number * 20))),
            ("crossId", Ids.Of("Cross", id)));
}
