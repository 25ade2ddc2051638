using System;
using System.Globalization;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Clientele.Benchmarks;

/// <summary>
/// The first page of a process, 20 rows over loopback: CPU from making the client to the last row, most of it the compiler's that runs first. HTTP has been used before, for another
/// address, so that what .NET's own client costs is not counted. Processes take turns, and the median counts.
/// </summary>
internal static class FirstPage
{
    private const int Rows = 20;
    private const int Turns = 9;

    private static readonly string[] Candidates = ["SystemTextJson", "Clientele"];

    public static Task RunAsync(string[] args) => args switch
    {
        ["serve"] => BenchmarkProcess.ServeAsync((_, _) => EntryPage.Utf8(PageStyle.Compact, Rows, next: null)),
        [var candidate, var address] => MeasureAsync(candidate, new Uri(address)),
        _ => CompareAsync(),
    };

    private static async Task CompareAsync()
    {
        var results = await BenchmarkProcess.TakeTurnsAsync("--first", Candidates, Turns);
        Console.WriteLine($"{"",-22}{"CPU ms",10}{"ratio",10}");
        foreach (var (candidate, figures) in results)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{candidate,-22}{figures[0],10:F1}{figures[0] / results["SystemTextJson"][0],10:F2}"));
        }
    }

    private static async Task MeasureAsync(string candidate, Uri address)
    {
        using var http = new HttpClient();
        await http.GetByteArrayAsync(new Uri(address, "other/TimeEntries"));
        var before = Environment.CpuUsage.TotalTime;
        var rows = candidate == "Clientele" ? await ClienteleAsync(http, new Uri(address, "x/")) : await SystemTextJsonAsync(http, new Uri(address, "x/"));
        var cpu = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine(rows == Rows ? cpu.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) : throw new InvalidOperationException("Rows are missing."));
    }

    private static async Task<int> SystemTextJsonAsync(HttpClient http, Uri root) =>
        JsonSerializer.Deserialize(await http.GetByteArrayAsync(new Uri(root, "TimeEntries")), EntryContext.Default.EntryPageDto)!.Value.Count;

    private static async Task<int> ClienteleAsync(HttpClient http, Uri root) => (await EntrySet.Of(http, root).ToListAsync()).Count;
}
