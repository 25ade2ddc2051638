using EmbeddedService.Data;

namespace EmbeddedService.Seeding;

/// <summary>What rows refer to: states, directories, currencies, schedules.</summary>
internal static class SettingsSeed
{
    private static readonly (string Kind, string[] States)[] Lifecycles =
    [
        ("Project", ["Draft", "Active", "Closed"]),
        ("Issue", ["Open", "In progress", "Done"]),
        ("TimeSheet", ["Draft", "Submitted", "Approved"]),
    ];

    private static readonly (string Code, string[] Entries)[] Directories =
    [
        ("IssueType", ["Bug", "Story", "Task"]),
        ("Priority", ["Low", "Normal", "High", "Blocker"]),
        ("Tag", ["customer", "regression", "security"]),
    ];

    public static void Fill(Tables tables)
    {
        AddLifecycles(tables);
        AddDirectories(tables);
        foreach (var (code, number) in new[] { ("EUR", 1), ("USD", 2), ("GBP", 3) })
        {
            Seed.Add(tables, "Currency", number, ("name", code), ("alpha3Code", code));
        }

        foreach (var (code, number) in new[] { ("TM", 1), ("FIXED", 2), ("NONBILLABLE", 3) })
        {
            Seed.Add(tables, "ProjectBillingType", number, ("name", code), ("code", code));
        }

        Seed.Add(tables, "TimeZone", 1, ("name", "UTC"), ("code", "UTC"));
        Seed.Add(tables, "Schedule", 1, ("name", "Five days"), ("daysCount", (byte)7), ("isDefault", true), ("firstDay", Seed.Today));
        Seed.Add(tables, "TimeSheetTemplate", 1, ("name", "Standard"), ("isDefault", true), ("dueDateLag", 3));
        Seed.Add(tables, "TenantSetting", 1, ("languageCode", "en"), ("currencyId", Ids.Of("Currency", 1)), ("timeZoneId", Ids.Of("TimeZone", 1)));
        Seed.Add(tables, "TenantDto", 1, ("name", "example"), ("displayName", "Example & Co"), ("primaryDomain", "example.com"));
        foreach (var (name, number) in new[] { ("Development", 1), ("Meeting", 2), ("Travel", 3) })
        {
            Seed.Add(tables, "Activity", number, ("name", name));
        }
    }

    private static void AddLifecycles(Tables tables)
    {
        var number = 0;
        foreach (var (kind, states) in Lifecycles)
        {
            var lifecycle = Seed.Add(tables, "Lifecycle", number + 1, ("name", kind), ("entityType", kind), ("isSystem", true));
            foreach (var state in states)
            {
                number++;
                Seed.Add(
                    tables,
                    "State",
                    number,
                    ("name", state),
                    ("code", $"{kind}.{state}"),
                    ("lifecycleId", lifecycle.Id),
                    ("isEntityProtected", state is "Closed" or "Approved"));
            }
        }
    }

    private static void AddDirectories(Tables tables)
    {
        var number = 0;
        for (var d = 0; d < Directories.Length; d++)
        {
            var directory = Seed.Add(tables, "Directory", d + 1, ("name", Directories[d].Code), ("code", Directories[d].Code), ("isSystem", true));
            foreach (var entry in Directories[d].Entries)
            {
                number++;
                Seed.Add(tables, "DirectoryEntry", number, ("name", entry), ("code", entry.ToUpperInvariant()), ("directoryId", directory.Id));
            }
        }
    }
}
