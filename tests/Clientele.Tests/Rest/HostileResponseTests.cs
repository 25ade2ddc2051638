using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>Whatever a service answers, it ends in rows or in a typed exception. CLIENTELE_FUZZ sets the number of answers.</summary>
public sealed class HostileResponseTests
{
    private static readonly string[] Seeds =
    [
        """{"result":0,"message":"Success","status":"success","data":[{"id":1,"name":"a\u00e9"},{"id":2}],"itemsCount":2,"nextPageToken":"607542ffdb","pageLimit":10}""",
        """{"status":"error","message":"identifier (MISSING): Field is required, type (INVALID): no","code":"BadRequest","result":"BadRequest","data":{"a":[1]}}""",
        """{"status":"success","data":[]}""",
        "\uFEFF" + """{"status":"success","data":[{"id":1}],"extra":{"a":[null,true]}}""",
    ];

    private static readonly ServiceContract Contract = RestStub.Bare with
    {
        Envelope = new EnvelopeContract
        {
            Payload = "/data",
            Status = "/status",
            Success = ["success"],
            Failure = ["error", "fail"],
            Message = "/message",
            Code = "/code",
            Result = "/result",
            Count = "/itemsCount",
            Limit = "/pageLimit",
        },
        FieldErrors = new FieldErrorGrammar { Pattern = "{field} ({kind}): {text}", Separator = ", ", Kinds = ["MISSING", "UNDEFINED", "INVALID"] },
    };

    [Fact]
    public async Task Every_mutated_answer_ends_in_rows_or_a_typed_exception()
    {
        var random = new Random(20_260_601);
        var count = Damage.Cases(3_000);
        for (var i = 0; i < count; i++)
        {
            var body = Mutate(Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]), random);
            var status = (System.Net.HttpStatusCode)(random.Next(4) switch { 0 => 400, 1 => 500, _ => 200 });
            using var stub = new RestStub((_, number) => number > 3 ? RestStub.Json("""{"status":"success","data":[]}""") : Answer(body, status), Contract);
            try
            {
                var list = stub.Service.List(
                    new ApiRequest(HttpMethod.Get, "items"),
                    RestStub.ReadNumber,
                    new RestPaging { Kind = RestPagingKind.Token, Items = "/data", Next = "/nextPageToken", TokenParameter = "nextPageToken" });
                if (random.Next(3) == 0)
                {
                    await stub.Service.GetEnvelopeAsync(new ApiRequest(HttpMethod.Get, "items"), (ref JsonCursor reader) => JsonRead.List(ref reader, RestStub.ReadNumber));
                }
                else
                {
                    await list.ToListAsync();
                }
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

    private static HttpResponseMessage Answer(byte[] body, System.Net.HttpStatusCode status) =>
        new(status) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var edits = random.Next(1, 8); edits > 0 && bytes.Count > 2; edits--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(random.Next(4) switch { 0 => "null", 1 => "{}", 2 => "[[]]", _ => "1e999" })); break;
                default: bytes[at] = (byte)"{}[]\",:0"[random.Next(8)]; break;
            }
        }

        return [.. bytes];
    }
}
