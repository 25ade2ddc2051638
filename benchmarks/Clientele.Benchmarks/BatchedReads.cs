using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.Benchmarks;

/// <summary>
/// What a batch of 100 reads takes of the time of the same 100 sent one after the other, over loopback: to ASP.NET Core OData, and to a service whose parts cost next to nothing, which leaves what
/// the client and the connection take. Bare lines are the same bytes sent by an <see cref="HttpClient"/> and thrown away. The last lines are the client's part without a network.
/// </summary>
internal static class BatchedReads
{
    private const int Reads = 100;
    private const int Entities = 14;
    private const int Rounds = 21;

    /// <summary>Rounds after which the runtime has optimized the code that they run, and as many that are measured.</summary>
    private const int WarmUp = 400;

    public static async Task RunAsync()
    {
        await using var depot = await DepotHost.StartAsync();
        await CompareAsync("ASP.NET Core OData", depot.Address);

        using var http = new HttpClient { BaseAddress = depot.Address };
        var entities = new Dictionary<string, byte[]>();
        for (var i = 0; i < Entities; i++)
        {
            entities[Address(i)] = await http.GetByteArrayAsync(new Uri(Address(i), UriKind.Relative));
        }

        var answers = new ReadyAnswers(entities);
        await using var ready = await ReadyDepot.StartAsync(answers);
        await CompareAsync("ready answers", ready.Address);

        using var local = new HttpClient(new ReadyHandler(answers, ready.Address)) { BaseAddress = ready.Address };
        using var client = new DepotClient(local, DepotContract.Value);
        Console.WriteLine($"{Reads} reads without a network, CPU time of the client");
        await BurnAsync("one by one", () => OneByOneAsync(client));
        await BurnAsync("multipart", () => BatchAsync(client, BatchFormat.Multipart));
        await BurnAsync("JSON", () => BatchAsync(client, BatchFormat.Json));
    }

    /// <summary>CPU time does not depend on what else the machine does.</summary>
    private static async Task BurnAsync(string way, Func<Task> run)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await run();
        }

        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        for (var i = 0; i < WarmUp; i++)
        {
            await run();
        }

        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {way,-16}{(process.TotalProcessorTime - start).TotalMilliseconds / WarmUp,10:N2} ms"));
    }

    private static async Task CompareAsync(string service, Uri address)
    {
        using var http = ServiceHttpClient.Create(DepotContract.Value, new ClientOptions { BaseAddress = address });
        using var client = new DepotClient(http, DepotContract.Value);
        using var bare = new HttpClient { BaseAddress = address };
        var body = Body();
        (string Name, Func<Task> Run)[] ways =
        [
            ("one by one", () => OneByOneAsync(client)),
            ("multipart", () => BatchAsync(client, BatchFormat.Multipart)),
            ("JSON", () => BatchAsync(client, BatchFormat.Json)),
            ("bare one by one", () => BareOneByOneAsync(bare)),
            ("bare JSON", () => BareBatchAsync(bare, body)),
        ];
        var times = ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                times[way].Add(await TimeAsync(ways[way].Run));
            }
        }

        var medians = times.Select(list => Measure.Median(list.Skip(Rounds / 3))).ToArray();
        Console.WriteLine($"{Reads} reads, {service}");
        for (var way = 0; way < ways.Length; way++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ways[way].Name,-16}{medians[way],10:N1} ms{medians[way] / medians[way < 3 ? 0 : 3],8:F2}"));
        }
    }

    private static string Address(int i) => string.Create(CultureInfo.InvariantCulture, $"Assets({1 + (i % Entities)})");

    private static byte[] Body() => Encoding.UTF8.GetBytes($$"""{"requests":[{{string.Join(',', Enumerable.Range(0, Reads).Select(i => $$"""{"id":"{{i}}","method":"GET","url":"{{Address(i)}}"}"""))}}]}""");

    private static async Task BareOneByOneAsync(HttpClient http)
    {
        for (var i = 0; i < Reads; i++)
        {
            await http.GetByteArrayAsync(new Uri(Address(i), UriKind.Relative));
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

    private static async Task OneByOneAsync(DepotClient client)
    {
        for (var i = 0; i < Reads; i++)
        {
            await client.Assets[1 + (i % Entities)].GetAsync();
        }
    }

    private static async Task BatchAsync(DepotClient client, BatchFormat format)
    {
        var batch = client.CreateBatch();
        batch.Format = format;
        var calls = Enumerable.Range(0, Reads).Select(i => batch.Get(client.Assets[1 + (i % Entities)])).ToList();
        await batch.SendAsync();
        calls.ForEach(call => call.ThrowIfFailed());
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
