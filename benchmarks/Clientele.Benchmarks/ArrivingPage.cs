using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Benchmarks.TimeEntries;

namespace Clientele.Benchmarks;

/// <summary>
/// A page of 60 MB over loopback. Server and clients are processes of their own; each client reads a small page first, until its code is compiled for good (which takes the runtime
/// two steps, each some time after the calls that led to it), then the large one: CPU of that, the most memory that the process ever had, and how much of it the large page
/// took: the runtime itself has most of it, as the client shows that drops the bytes unread. Clients take turns, and the median counts.
/// </summary>
internal static class ArrivingPage
{
    private const int LargeRows = 150_000;
    private const int WarmUps = 40;
    private const int WarmUpRounds = 4;
    private const int Turns = 5;

    private static readonly string[] Candidates = [nameof(DeserializeAsync), nameof(StreamAsync), nameof(ListAsync), nameof(CopyAsync)];

    public static Task RunAsync(string[] args) => args switch
    {
        ["serve"] => ServeAsync(),
        [var candidate, var address] => MeasureAsync(candidate, new Uri(address)),
        _ => CompareAsync(),
    };

    private static async Task CompareAsync()
    {
        var results = await BenchmarkProcess.TakeTurnsAsync("--arriving", Candidates, Turns);
        Console.WriteLine($"{"",-22}{"CPU ms",10}{"ratio",10}{"peak MiB",10}{"by the page",13}{"first row ms",14}");
        foreach (var (candidate, figures) in results)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{candidate,-22}{figures[0],10:F0}{figures[0] / results[nameof(DeserializeAsync)][0],10:F2}{figures[1],10:F0}{figures[2],13:F0}{figures[3],14:F1}"));
        }
    }

    private static Task ServeAsync()
    {
        var small = EntryPage.Utf8(PageStyle.Compact, next: null);
        var large = EntryPage.Utf8(PageStyle.Compact, LargeRows, next: null);
        return BenchmarkProcess.ServeAsync((size, _) => size == "large" ? large : small);
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

        var memory = PeakMiB();
        var before = Environment.CpuUsage.TotalTime;
        var first = await ReadAsync(candidate, http, new Uri(address, "large/"));
        var cpu = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cpu.TotalMilliseconds} {PeakMiB()} {PeakMiB() - memory} {first.TotalMilliseconds}"));
    }

    /// <summary>The most memory that this process ever had. Linux says so in a file; what else tells it would take some itself.</summary>
    private static double PeakMiB() => OperatingSystem.IsLinux() ? ResidentKiB() / 1024.0 : PeakWorkingSet() / 1048576.0;

    private static double ResidentKiB()
    {
        const string Peak = "VmHWM:";
        var line = Array.Find(File.ReadAllLines("/proc/self/status"), static line => line.StartsWith(Peak, StringComparison.Ordinal))!;
        return double.Parse(line.AsSpan(Peak.Length).Trim().TrimEnd("kB"), CultureInfo.InvariantCulture);
    }

    private static long PeakWorkingSet()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
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
            case nameof(CopyAsync):
                rows = await CopyAsync(http, root);
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

    /// <summary>The bytes alone: what the runtime and its HTTP client take.</summary>
    private static async Task<int> CopyAsync(HttpClient http, Uri root)
    {
        using var response = await http.GetAsync(new Uri(root, "TimeEntries"), HttpCompletionOption.ResponseHeadersRead);
        await response.Content.CopyToAsync(Stream.Null);
        return response.Content.Headers.ContentLength > 1_000_000 ? LargeRows : EntryPage.Rows;
    }

    private static async Task<int> ListAsync(HttpClient http, Uri root) => (await EntrySet.Of(http, root).ToListAsync()).Count;

    private static IAsyncEnumerable<TimeEntry> StreamAsync(HttpClient http, Uri root) => EntrySet.Of(http, root).StreamAsync();
}
