using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Benchmarks.TimeEntries;
using Clientele.OData;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Clientele.Benchmarks;

/// <summary>
/// A page of 60 MB over loopback. Server and clients are processes of their own; each client reads a small page first, until its code is compiled for good (which takes the runtime
/// two steps, each some time after the calls that led to it), then the large one: CPU of that, and the most memory that the process ever had. Clients take turns, and the median counts.
/// </summary>
internal static class ArrivingPage
{
    private const int LargeRows = 150_000;
    private const int WarmUps = 40;
    private const int WarmUpRounds = 4;
    private const int Turns = 5;

    private static readonly string[] Candidates = [nameof(DeserializeAsync), nameof(StreamAsync), nameof(ListAsync)];

    public static Task RunAsync(string[] args) => args switch
    {
        ["serve"] => ServeAsync(),
        [var candidate, var address] => MeasureAsync(candidate, new Uri(address)),
        _ => CompareAsync(),
    };

    private static async Task CompareAsync()
    {
        using var server = Start("serve");
        var address = await server.StandardOutput.ReadLineAsync();
        var results = Candidates.ToDictionary(candidate => candidate, _ => new List<double[]>());
        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var candidate in Candidates)
            {
                using var client = Start(candidate, address!);
                var line = await client.StandardOutput.ReadLineAsync();
                await client.WaitForExitAsync();
                results[candidate].Add([.. line!.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))]);
            }
        }

        server.Kill();
        var baseline = Measure.Median(results[nameof(DeserializeAsync)].Select(result => result[0]));
        Console.WriteLine($"{"",-22}{"CPU ms",10}{"ratio",10}{"peak MiB",10}{"first row ms",14}");
        foreach (var candidate in Candidates)
        {
            var medians = Enumerable.Range(0, 3).Select(index => Measure.Median(results[candidate].Select(result => result[index]))).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{candidate,-22}{medians[0],10:F0}{medians[0] / baseline,10:F2}{medians[1],10:F0}{medians[2],14:F1}"));
        }
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Environment.GetCommandLineArgs()[0], "--arriving", .. args])
    {
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    private static async Task ServeAsync()
    {
        var small = EntryPage.Utf8(PageStyle.Compact, next: null);
        var large = EntryPage.Utf8(PageStyle.Compact, LargeRows, next: null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/{size}/TimeEntries", async (string size, HttpContext context) =>
        {
            var page = size == "large" ? large : small;
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = page.Length;
            await context.Response.Body.WriteAsync(page);
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Task.Delay(-1);
    }

    private static async Task MeasureAsync(string candidate, Uri address)
    {
        using var http = new HttpClient();
        for (var call = 0; call < WarmUps * WarmUpRounds; call++)
        {
            await ReadAsync(candidate, http, new Uri(address, "small/"));
            if (call % WarmUps == WarmUps - 1)
            {
                await Task.Delay(500);
            }
        }

        var before = Environment.CpuUsage.TotalTime;
        var first = await ReadAsync(candidate, http, new Uri(address, "large/"));
        var cpu = Environment.CpuUsage.TotalTime - before;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cpu.TotalMilliseconds} {self.PeakWorkingSet64 / 1048576.0} {first.TotalMilliseconds}"));
    }

    /// <summary>Reads all rows.</summary>
    /// <returns>How long the first one took.</returns>
    private static async Task<TimeSpan> ReadAsync(string candidate, HttpClient http, Uri root)
    {
        var start = Stopwatch.GetTimestamp();
        TimeSpan? first = null;
        var rows = 0;
        switch (candidate)
        {
            case nameof(DeserializeAsync):
                rows = await DeserializeAsync(http, root);
                break;
            case nameof(ListAsync):
                rows = await ListAsync(http, root);
                break;
            default:
                await foreach (var row in StreamAsync(http, root))
                {
                    first ??= Stopwatch.GetElapsedTime(start);
                    rows += row.Name is null ? 0 : 1;
                }

                break;
        }

        return rows is EntryPage.Rows or LargeRows ? first ?? Stopwatch.GetElapsedTime(start) : throw new InvalidOperationException("Rows are missing.");
    }

    private static async Task<int> DeserializeAsync(HttpClient http, Uri root)
    {
        using var response = await http.GetAsync(new Uri(root, "TimeEntries"), HttpCompletionOption.ResponseHeadersRead);
        return (await JsonSerializer.DeserializeAsync(await response.Content.ReadAsStreamAsync(), EntryContext.Default.EntryPageDto))!.Value.Count;
    }

    private static async Task<int> ListAsync(HttpClient http, Uri root) => (await Entries(http, root).ToListAsync()).Count;

    private static IAsyncEnumerable<TimeEntry> StreamAsync(HttpClient http, Uri root) => Entries(http, root).StreamAsync();

    private static EntrySet Entries(HttpClient http, Uri root) =>
        new(new ODataService(new ApiTransport(http, new ServiceContract { Name = "Entries", BaseAddress = root })));

    private sealed class EntrySet(ODataService service) : EntitySet<TimeEntry, TimeEntryFields>(service, ODataPath.Root("TimeEntries"));
}
