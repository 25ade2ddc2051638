using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.Benchmarks;

/// <summary>
/// Long results: 10,000 pages, 60,000 rows in one page, and rows whose collections go on elsewhere. Each is read whole, every row is looked at, and the heap that lives
/// in the middle is set against that at a tenth of the way: a client that keeps what it gave grows by the difference.
/// </summary>
internal static class ManyPages
{
    private const int Pages = 10_000;
    private const int PageRows = 6;
    private const int LongPage = 60_000;
    private const int NestedRows = 2_000;

    public static async Task RunAsync()
    {
        using var http = new HttpClient(new LongAnswers()) { BaseAddress = new Uri("http://depot/odata/") };
        var client = new DepotClient(http);
        await WalkAsync($"{Pages} pages", Pages * PageRows, seen => EachAsync(client.Lines.WithOption("kind", "pages").AsAsyncEnumerable(), line => seen(line.No)));
        await WalkAsync($"{LongPage} rows in a page, as they arrive", LongPage, seen => EachAsync(client.Lines.WithOption("kind", "long").StreamAsync(), line => seen(line.No)));
        await WalkAsync($"{LongPage} rows in a page, whole", LongPage, seen => EachAsync(client.Lines.WithOption("kind", "long").AsAsyncEnumerable(), line => seen(line.No)));
        await WalkAsync($"{NestedRows} rows whose reports go on in two further pages", NestedRows * PageRows, seen => EachAsync(
            client.People.WithOption("kind", "nested").AsAsyncEnumerable(),
            person =>
            {
                foreach (var report in person.Reports)
                {
                    seen(report.Age);
                }
            }));
    }

    private static async Task EachAsync<T>(IAsyncEnumerable<T> rows, Action<T> look)
    {
        await foreach (var row in rows)
        {
            look(row);
        }
    }

    private static async Task WalkAsync(string what, int expected, Func<Action<int>, Task> walk)
    {
        var (count, early, late, right) = (0, 0L, 0L, true);
        var started = Environment.TickCount64;
        await walk(number =>
        {
            right &= number == count;
            count++;
            if (count == expected / 10)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (count == expected - PageRows)
            {
                late = GC.GetTotalMemory(forceFullCollection: true);
            }
        });
        var verdict = right && count == expected ? "right" : "WRONG";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {count} rows, {verdict}; heap {early / 1024.0:N0} KiB after a tenth, {late / 1024.0:N0} KiB at the end ({(double)late / early:F2}), {Environment.TickCount64 - started} ms"));
    }

    /// <summary>A service that makes its answers up: each row says its number.</summary>
    private sealed class LongAnswers : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query);
            var at = int.Parse(query["at"] ?? "0", CultureInfo.InvariantCulture);
            var body = query["kind"] switch
            {
                "pages" => Lines(at * PageRows, PageRows, at + 1 < Pages ? $"Lines?kind=pages&$skiptoken={at + 1}&at={at + 1}" : null),
                "long" => Lines(0, LongPage, next: null),
                "nested" => People(at),
                _ => Reports(at, int.Parse(query["part"]!, CultureInfo.InvariantCulture)),
            };
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return Task.FromResult(new HttpResponseMessage { Content = content, RequestMessage = request });
        }

        private static string Lines(int first, int count, string? next) => Page(
            Enumerable.Range(first, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{{\"Order\":1,\"No\":{number},\"Quantity\":1.25}}")),
            next);

        private static string People(int page)
        {
            const int Rows = 100;
            var people = Enumerable.Range(page * Rows, Rows).Select(person => string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"Login\":\"p{person}\",\"Age\":0,\"Reports\":[{Two(person, 0)}],\"Reports@odata.nextLink\":\"http://depot/odata/People('p{person}')/Reports?part=1&at={person}\"}}"));
            return Page(people, (page + 1) * Rows < NestedRows ? $"People?kind=nested&$skiptoken={page + 1}&at={page + 1}" : null);
        }

        private static string Reports(int person, int part) =>
            Page([Two(person, part)], part < 2 ? $"People('p{person}')/Reports?part={part + 1}&at={person}" : null);

        private static string Page(IEnumerable<string> rows, string? next) =>
            $"{{\"value\":[{string.Join(',', rows)}]{(next is null ? "" : $",\"@odata.nextLink\":\"http://depot/odata/{next}\"")}}}";

        private static string Two(int person, int part) => string.Join(',', Enumerable.Range((person * PageRows) + (part * 2), 2).Select(number =>
            string.Create(CultureInfo.InvariantCulture, $"{{\"Login\":\"r{number}\",\"Age\":{number},\"Reports\":[]}}")));
    }
}
