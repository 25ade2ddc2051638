using System;
using EmbeddedService.Data;

namespace EmbeddedService.Seeding;

/// <summary>Departments, roles, people and clients.</summary>
internal static class PeopleSeed
{
    private static readonly string[] Departments = ["Company", "Development", "Consulting", "Support", "Design", "Operations"];
    private static readonly string[] Roles = ["Developer", "Consultant", "Designer", "Tester", "Manager"];
    private static readonly string[] Levels = ["Junior", "Middle", "Senior"];

    public static void Fill(Tables tables, string me)
    {
        for (var n = 1; n <= Roles.Length; n++)
        {
            Seed.Add(tables, "Role", n, ("name", Roles[n - 1]), ("code", $"R{n}"));
        }

        for (var n = 1; n <= Levels.Length; n++)
        {
            Seed.Add(tables, "Level", n, ("name", Levels[n - 1]), ("code", $"L{n}"));
        }

        for (var n = 1; n <= Departments.Length; n++)
        {
            Seed.Add(
                tables,
                "Department",
                n,
                ("name", Departments[n - 1]),
                ("code", $"D{n}"),
                ("resourceType", "Department"),
                ("leadDepartmentId", n == 1 ? null : Ids.Of("Department", 1)));
        }

        for (var n = 1; n <= Seed.Users; n++)
        {
            AddUser(tables, n, n == 1 ? me : null);
        }

        for (var n = 1; n <= 24; n++)
        {
            Seed.Add(
                tables,
                "Organization",
                n,
                ("name", Names.Company(n - 1)),
                ("code", $"ORG-{n}"),
                ("key", $"ORG-{n}"),
                ("managerId", Ids.Of("User", n)),
                ("postalAddressCity", n % 2 == 0 ? "Port Alder" : "Millbrook"));
        }

        for (var n = 1; n <= 120; n++)
        {
            Seed.Add(
                tables,
                "Notification",
                n,
                ("userId", Ids.Of("User", 1)),
                ("subject", $"Issue DEV-{n} was changed"),
                ("message", Names.Issue(n)),
                ("read", n % 3 == 0));
        }
    }

    private static void AddUser(Tables tables, int n, string? email) =>
        Seed.Add(
            tables,
            "User",
            n,
            ("name", email is null ? Names.Person(n) : "Robin Vale"),
            ("code", $"U{n:000}"),
            ("email", email ?? $"{Names.FirstName(n)}.{Names.LastName(n)}.{n}@example.com".Replace("'", "", StringComparison.Ordinal).ToLowerInvariant()),
            ("position", Roles[n % Roles.Length]),
            ("phone", n % 4 == 0 ? null : $"+000 555 {n:0000}"),
            ("licensed", n % 10 != 0),
            ("isActive", n % 12 != 0),
            ("resourceType", "User"),
            ("firstWorkDay", new DateOnly(2020, 1, 1).AddDays(n * 9)),
            ("lastWorkDay", n % 12 == 0 ? new DateOnly(2026, 3, 31) : null),
            ("departmentId", Ids.Of("Department", 2 + (n % (Departments.Length - 1)))),
            ("roleId", Ids.Of("Role", 1 + (n % Roles.Length))),
            ("levelId", Ids.Of("Level", 1 + (n % Levels.Length))),
            ("supervisorId", n <= 5 ? null : Ids.Of("User", 1 + (n % 5))),
            ("timeSheetTemplateId", Ids.Of("TimeSheetTemplate", 1)),
            ("stringValue1", n % 5 == 0 ? "vegetarian" : null),
            ("decimalValue1", n % 8 == 0 ? 0.5m : null));
}
