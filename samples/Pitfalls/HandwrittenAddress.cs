using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Pitfalls;

/// <summary>CLT1010: addresses that nobody checks.</summary>
internal static class HandwrittenAddress
{
    // The service that the contract names; here it is on this machine.
    private static readonly string Service = TimettaContract.Value.Name;

    public static async Task RunAsync(HttpClient http)
    {
        Console.WriteLine($"{Service}, by hand:");

        // The type is open: the service takes the name for one of its undeclared members, and says nothing.
        Console.WriteLine(await CountAsync(http, "Issues?$select=id,assigneeId&$top=20"));
        Console.WriteLine(await CountAsync(http, "Departments"));
    }

    private static async Task<string> CountAsync(HttpClient http, string path)
    {
        using var rows = JsonDocument.Parse(await http.GetStringAsync(path));
        return $"{rows.RootElement.GetProperty("value").GetArrayLength()} rows";
    }
}
