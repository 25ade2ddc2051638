using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Clientele.AgyleTime.Tests;

/// <summary>Whatever the service answers, emitted code ends in rows or in a typed exception. CLIENTELE_FUZZ sets the number of answers.</summary>
public sealed class HostileResponseTests
{
    private static readonly string[] Users =
    [
        """{"result":0,"status":"success","data":[{"_id":"5f","id":1,"firstName":"a\u00e9","roles":["x",{"y":[1]}],"systemRole":{"id":2,"name":"n","category":null},"startAt":"2020-01-06T09:00:00.000Z","isActive":true,"permissions":{"a":[]},"__v":4}],"itemsCount":1,"nextPageToken":"60","pageLimit":10}""",
        """{"status":"error","message":"pageLimit (INVALID): no, not this","code":"BadRequest","result":"BadRequest"}""",
    ];

    private static readonly string[] Metrics =
    [
        """{"status":"success","data":{"dates":[{"date":"2023-07-01","users":[{"id":1,"totalInteractions":12,"averageHandleTime":93.5,"channels":[{"channel":"chat","totalInteractions":5}]}]}]}}""",
        """{"status":"success","data":[{"id":1,"firstName":"Ada","channels":[]}]}""",
    ];

    private static readonly string[] Tasks =
    [
        """{"status":"success","data":[{"id":7,"createdAt":"2023-07-01T08:00:00.000Z","isProductive":1,"isLeave":0,"isBreak":null,"isPaid":"1","taskTypeIdentifier":[{}]}]}""",
    ];

    [Fact]
    public async Task Every_mutated_answer_ends_in_rows_or_a_typed_exception()
    {
        var random = new Random(20_260_602);
        var count = Damage.Cases(3_000);
        for (var i = 0; i < count; i++)
        {
            var (seeds, call) = Calls[random.Next(Calls.Length)];
            var body = Mutate(seeds[random.Next(seeds.Length)], random);
            var status = random.Next(5) == 0 ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
            var left = 3;
            using var stub = new StubService(_ => left-- > 0 ? Answer(body, status) : StubService.Json("""{"status":"success","data":[]}"""));
            try
            {
                await call(stub.Agyle);
            }
            catch (ApiException)
            {
                // What was promised.
            }
            catch (Exception e)
            {
                Assert.Fail($"{e}\n{Encoding.UTF8.GetString(body)}");
            }
        }
    }

    private static (string[] Seeds, Func<AgyleTimeClient, Task> Call)[] Calls =>
    [
        (Users, agyle => agyle.Organisation.Users.List().ToListAsync()),
        (Users, agyle => agyle.Organisation.Users.ListEnvelopeAsync()),
        (Metrics, agyle => agyle.WorkActivity.Workstreams.Metrics.Agents.GetAsync()),
        (Tasks, agyle => agyle.WorkActivity.Tasks.List().ReadPageAsync(5)),
        (Metrics, agyle => agyle.Forecast.GetAsync()),
    ];

    private static HttpResponseMessage Answer(byte[] body, HttpStatusCode status) =>
        new(status) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };

    private static byte[] Mutate(string seed, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(seed).ToList();
        for (var edits = random.Next(1, 6); edits > 0 && bytes.Count > 2; edits--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(random.Next(5) switch { 0 => "null", 1 => "{}", 2 => "[[]]", 3 => "\"\\ud800\"", _ => "1e999" })); break;
                default: bytes[at] = (byte)"{}[]\",:0"[random.Next(8)]; break;
            }
        }

        return [.. bytes];
    }
}
