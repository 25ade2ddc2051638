extern alias embedded;

using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Timetta;
using embedded::EmbeddedService;

namespace Clientele.Benchmarks;

/// <summary>
/// What a selector of 3 properties saves of a query for projects, which have 101: bytes as the embedded service sends them, then time and
/// memory of the whole query over those bytes, without the network.
/// </summary>
internal static class NarrowedRows
{
    private const int Rows = 180;
    private const int Rounds = 61;
    private const int CallsPerRound = 20;

    public static async Task RunAsync()
    {
        var (whole, narrowed) = await BodiesAsync();
        using var http = new HttpClient(new Canned(whole, narrowed)) { BaseAddress = new Uri("https://service.example/") };
        var timetta = new TimettaClient(http);
        var times = Enumerable.Range(0, Rounds).Select(_ => (Whole: Measure.Time(() => Whole(timetta), CallsPerRound), Narrowed: Measure.Time(() => Narrowed(timetta), CallsPerRound))).Skip(Rounds / 3).ToList();
        Console.WriteLine($"{"",-12}{"whole rows",14}{"3 of 101",14}{"part",10}");
        Write("bytes", whole.Length, narrowed.Length);
        Write("µs a query", Measure.Median(times.Select(time => time.Whole)), Measure.Median(times.Select(time => time.Narrowed)));
        Write("allocated", Allocated(() => Whole(timetta)), Allocated(() => Narrowed(timetta)));
    }

    private static int Whole(TimettaClient timetta) =>
        timetta.Projects.Take(Rows).ReadPageAsync(Rows).GetAwaiter().GetResult().Items.Count;

    private static int Narrowed(TimettaClient timetta) =>
        timetta.Projects.Take(Rows).Select(p => new { p.Id, p.Name, p.IsActive }).ReadPageAsync(Rows).GetAwaiter().GetResult().Items.Count;

    /// <summary>Both answers of the embedded service, over loopback.</summary>
    private static async Task<(byte[] Whole, byte[] Narrowed)> BodiesAsync()
    {
        var settings = new ServiceOptions();
        await using var service = await EmbeddedTimetta.StartAsync(settings);
        using var http = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions
        {
            BaseAddress = service.ServiceRoot,
            TokenEndpoint = service.TokenEndpoint,
            Credentials = new PasswordCredentials(settings.UserName, settings.Password),
        });
        return (
            await http.GetByteArrayAsync(new Uri($"Projects?$top={Rows}", UriKind.Relative)),
            await http.GetByteArrayAsync(new Uri($"Projects?$select=id,name,isActive&$top={Rows}", UriKind.Relative)));
    }

    private static double Allocated(Func<int> query)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < CallsPerRound; i++)
        {
            query();
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)CallsPerRound;
    }

    private static void Write(string name, double whole, double narrowed) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-12}{whole,14:N0}{narrowed,14:N0}{"1/" + (whole / narrowed).ToString("F1", CultureInfo.InvariantCulture),10}"));

    /// <summary>Answers at once with the body that the request asks for.</summary>
    private sealed class Canned(byte[] whole, byte[] narrowed) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.RequestUri!.Query.Contains("$select=", StringComparison.Ordinal) ? narrowed : whole;
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }
}
