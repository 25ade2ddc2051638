using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Clientele.OData;

namespace Clientele.Benchmarks;

/// <summary>
/// What a batch of 100 reads takes of the time of the same 100 sent one after the other, over loopback to ASP.NET Core OData: both do the same
/// work in the service, so what is saved is the way there and back. The last lines are the same bytes sent by a bare <see cref="HttpClient"/> and thrown away:
/// what the service and the connection take, whoever asks.
/// </summary>
internal static class BatchedReads
{
    private const int Reads = 100;
    private const int Rounds = 21;

    public static async Task RunAsync()
    {
        await using var depot = await DepotHost.StartAsync();
        using var bare = new HttpClient { BaseAddress = depot.Address };
        var body = Body();
        var times = new List<(double Single, double Multipart, double Json, double BareSingle, double BareJson)>();
        for (var round = 0; round < Rounds; round++)
        {
            times.Add((
                await TimeAsync(() => OneByOneAsync(depot)),
                await TimeAsync(() => BatchAsync(depot, BatchFormat.Multipart)),
                await TimeAsync(() => BatchAsync(depot, BatchFormat.Json)),
                await TimeAsync(() => BareOneByOneAsync(bare)),
                await TimeAsync(() => BareBatchAsync(bare, body))));
        }

        var warm = times.Skip(Rounds / 3).ToList();
        var single = Measure.Median(warm.Select(time => time.Single));
        Write("one by one", single, single);
        Write("multipart", Measure.Median(warm.Select(time => time.Multipart)), single);
        Write("JSON", Measure.Median(warm.Select(time => time.Json)), single);
        var bareSingle = Measure.Median(warm.Select(time => time.BareSingle));
        Write("bare", bareSingle, bareSingle);
        Write("bare JSON", Measure.Median(warm.Select(time => time.BareJson)), bareSingle);
    }

    private static byte[] Body() => Encoding.UTF8.GetBytes($$"""{"requests":[{{string.Join(',', Enumerable.Range(0, Reads).Select(i => $$"""{"id":"{{i}}","method":"GET","url":"Assets({{1 + (i % 14)}})"}"""))}}]}""");

    private static async Task BareOneByOneAsync(HttpClient http)
    {
        for (var i = 0; i < Reads; i++)
        {
            await http.GetByteArrayAsync(new Uri($"Assets({1 + (i % 14)})", UriKind.Relative));
        }
    }

    private static async Task BareBatchAsync(HttpClient http, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var response = await http.PostAsync(new Uri("$batch", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task OneByOneAsync(DepotHost depot)
    {
        for (var i = 0; i < Reads; i++)
        {
            await depot.Client.Assets[1 + (i % 14)].GetAsync();
        }
    }

    private static async Task BatchAsync(DepotHost depot, BatchFormat format)
    {
        var batch = depot.Client.CreateBatch();
        batch.Format = format;
        var calls = Enumerable.Range(0, Reads).Select(i => batch.Get(depot.Client.Assets[1 + (i % 14)])).ToList();
        await batch.SendAsync();
        calls.ForEach(call => call.ThrowIfFailed());
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Write(string name, double time, double whole) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{time,10:N1} ms{time / whole,8:F2}"));
}
