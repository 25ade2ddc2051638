using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.ODataServer.Tests.Server;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace Clientele.Benchmarks;

/// <summary>
/// 500 pages of 4 rows, of three types with complex values, through the whole client, against Microsoft.OData.Core's reader over the same bytes, which
/// then still holds values by name and no objects of the description's types. Server and clients are processes of their own. Each client reads the pages over loopback, first
/// with code that was never run, then with code that is compiled for good, and last the same bytes without a network: CPU of the process each time, its compiler's included.
/// Clients take turns, and the median counts.
/// </summary>
internal static class PolymorphicPages
{
    private const int Pages = 500;
    private const int PageRows = 4;
    private const int WarmUpRounds = 8;
    private const int Turns = 7;

    private static readonly string[] Candidates = ["Microsoft.OData.Core", "Clientele"];

    public static Task RunAsync(string[] args) => args switch
    {
        ["serve"] => ServeAsync(),
        [var candidate, var address] => MeasureAsync(candidate, new Uri(new Uri(address), "odata/")),
        _ => CompareAsync(),
    };

    private static async Task CompareAsync()
    {
        var results = await BenchmarkProcess.TakeTurnsAsync("--polymorphic", Candidates, Turns);
        Console.WriteLine($"{$"{Pages} pages, CPU ms",-22}{"first",10}{"ratio",8}{"loopback",10}{"ratio",8}{"memory",10}{"ratio",8}");
        foreach (var (candidate, figures) in results)
        {
            var columns = figures.Zip(results[Candidates[0]], static (own, peer) => string.Create(CultureInfo.InvariantCulture, $"{own,10:F1}{own / peer,8:F2}"));
            Console.WriteLine($"{candidate,-22}{string.Concat(columns)}");
        }
    }

    private static async Task ServeAsync()
    {
        byte[] body;
        await using (var depot = await DepotHost.StartAsync())
        {
            body = await depot.Http.GetByteArrayAsync(new Uri($"Assets?$top={PageRows}", UriKind.Relative));
        }

        await BenchmarkProcess.ServeAsync((_, _) => body);
    }

    private static async Task MeasureAsync(string candidate, Uri address)
    {
        using var loopback = new HttpClient { BaseAddress = address };
        var body = await loopback.GetByteArrayAsync(new Uri("Assets", UriKind.Relative));
        using var canned = new HttpClient(new Canned(body)) { BaseAddress = address };
        var open = candidate == Candidates[0] ? Microsoft(DepotModel.Build()) : Own;

        var first = await TimeAsync(open, loopback);
        for (var round = 0; round < WarmUpRounds; round++)
        {
            await TimeAsync(open, loopback);
            await TimeAsync(open, canned);
            await Task.Delay(300);
        }

        var warm = await TimeAsync(open, loopback);
        var memory = await TimeAsync(open, canned);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first} {warm} {memory}"));
    }

    /// <summary>Milliseconds of CPU that all pages take, by a client that is opened for them.</summary>
    private static async Task<double> TimeAsync(Func<HttpClient, Func<Task<int>>> open, HttpClient http)
    {
        var before = Environment.CpuUsage.TotalTime;
        var read = open(http);
        var rows = 0;
        for (var page = 0; page < Pages; page++)
        {
            rows += await read();
        }

        return rows == Pages * PageRows ? (Environment.CpuUsage.TotalTime - before).TotalMilliseconds : throw new InvalidOperationException("Rows are missing.");
    }

    private static Func<Task<int>> Own(HttpClient http)
    {
        var client = new DepotClient(http);
        return async () => (await client.Assets.Take(PageRows).ReadPageAsync(PageRows)).Items.Count;
    }

    private static Func<HttpClient, Func<Task<int>>> Microsoft(IEdmModel model)
    {
        var set = model.EntityContainer.FindEntitySet("Assets");
        return http => async () =>
        {
            using var response = await http.GetAsync(new Uri($"Assets?$top={PageRows}", UriKind.Relative));
            var settings = new ODataMessageReaderSettings { BaseUri = http.BaseAddress };
            using var message = new ODataMessageReader(new Message(response), settings, model);
            var reader = message.CreateODataResourceSetReader(set, set.EntityType);
            var rows = 0;
            var depth = 0;
            while (reader.Read())
            {
                depth += reader.State switch
                {
                    ODataReaderState.ResourceStart => 1,
                    ODataReaderState.ResourceEnd => -1,
                    _ => 0,
                };
                rows += reader.State == ODataReaderState.ResourceEnd && depth == 0 ? 1 : 0;
            }

            return rows;
        };
    }

    private sealed class Message(HttpResponseMessage response) : IODataResponseMessage
    {
        public IEnumerable<KeyValuePair<string, string>> Headers =>
            [new("Content-Type", response.Content.Headers.ContentType!.ToString()), new("OData-Version", "4.0")];

        public int StatusCode { get; set; } = 200;

        public string? GetHeader(string headerName) => Headers.FirstOrDefault(header => header.Key.Equals(headerName, StringComparison.OrdinalIgnoreCase)).Value;

        public void SetHeader(string headerName, string headerValue) => throw new NotSupportedException();

        public Stream GetStream() => response.Content.ReadAsStream();
    }

    private sealed class Canned(byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("application/json");
            return Task.FromResult(new HttpResponseMessage { Content = content, RequestMessage = request });
        }
    }
}
