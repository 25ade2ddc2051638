namespace EmbeddedService.Seeding;

/// <summary>Invented names.</summary>
internal static class Names
{
    private static readonly string[] First =
    [
        "Alma", "Bruno", "Clara", "Dario", "Edda", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Leo", "Mira", "Nils", "Olga",
        "Pavel", "Quinn", "Rosa", "Sven", "Tilda", "Uwe", "Vera", "Wim", "Xenia", "Yara", "Zeno",
    ];

    private static readonly string[] Last =
    [
        "Ashdown", "Birkwood", "Calloway", "Drumlin", "Elmsworth", "Fairbrook", "Glenholm", "Hartfield", "Inverley", "Juniper", "Kestrel",
        "Larkspur", "Mossgrove", "Northgate", "Oakhurst", "Penrose", "Quillfeather", "Ravensby", "Saltmarsh", "Thornbury", "Underhill",
        "Vantongeren", "Wetherby", "Yarrow", "O'Dell",
    ];

    private static readonly string[] Companies =
    [
        "Blue Heron Logistics", "Copperleaf Foods", "Driftwood Insurance", "Evergreen Mills", "Foxglove Pharma", "Granite & Sons",
        "Harbour Lights Hotels", "Ironbridge Rail", "Jasmine Textiles", "Kingfisher Energy", "Lantern Books", "Meadowlark Dairy",
    ];

    private static readonly string[] Subjects =
    [
        "warehouse", "intranet", "billing", "mobile app", "reporting", "archive", "web shop", "planning board", "help desk", "data lake",
    ];

    private static readonly string[] Efforts = ["Rollout of the", "Redesign of the", "Migration of the", "Pilot of the", "Care for the"];

    private static readonly string[] Complaints =
    [
        "Login fails after a password change", "Totals differ from the export", "The page is slow with many rows", "A label is cut off",
        "The import stops at an empty line", "Dates move by a day", "The mail has no subject", "A filter is forgotten", "The 100% bar overflows",
    ];

    public static string FirstName(int n) => First[n % First.Length];

    public static string LastName(int n) => Last[n * 7 / 3 % Last.Length];

    public static string Person(int n) => $"{FirstName(n)} {LastName(n)}";

    public static string Company(int n) => Companies[n % Companies.Length] + (n < Companies.Length ? "" : " East");

    public static string Project(int n) => $"{Efforts[n / Subjects.Length % Efforts.Length]} {Subjects[n % Subjects.Length]}";

    public static string Issue(int n) => Complaints[n % Complaints.Length];
}
