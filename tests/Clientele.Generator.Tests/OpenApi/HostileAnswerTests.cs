using System;
using System.Globalization;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Whatever a service answers, a call of an emitted client ends in a value or in a typed exception.</summary>
public sealed class HostileAnswerTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [{ url: 'https://a.test' }]
        paths:
          /x: { get: { responses: { '200': { headers: { X-N: { schema: { type: integer } } }, content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } }, '202': { content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Shape' } } } } }, 4XX: { content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } } } }
          /l: { get: { responses: { '200': { headers: { Link: { schema: { type: string } } }, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/X' } } } } } } } }
          /e: { get: { responses: { '200': { content: { text/event-stream: { schema: { type: array, items: { $ref: '#/components/schemas/Shape' } } } } } } } }
          /n: { get: { responses: { '200': { content: { application/jsonl: { itemSchema: { $ref: '#/components/schemas/X' } } } } } } }
        components:
          schemas:
            X:
              type: object
              required: [id, shape]
              properties:
                id: { type: string, format: uuid }
                shape: { $ref: '#/components/schemas/Shape' }
                any: { oneOf: [{ type: string }, { type: integer }, { type: array, items: { $ref: '#/components/schemas/Problem' } }, { $ref: '#/components/schemas/Problem' }] }
                animal: { $ref: '#/components/schemas/Animal' }
                map: { type: object, additionalProperties: { type: array, items: { type: [integer, 'null'], format: int32 } } }
                day: { type: string, format: date }
                at: { type: string, format: date-time }
                time: { type: string, format: time }
                took: { type: string, format: duration }
                bytes: { type: string, format: byte }
                big: { type: integer, format: int128 }
                many: { type: integer, format: uint64 }
                money: { type: [number, string], format: decimal }
                grade: { type: string, enum: [a, b] }
                level: { type: integer, enum: [1, 2], x-enum-varnames: [Low, High] }
                flag: { type: integer, enum: [0, 1], x-clientele: { type: boolean } }
                next: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/X' }] }
            Shape: { oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }], discriminator: { propertyName: kind, mapping: { circle: '#/components/schemas/Circle', square: '#/components/schemas/Square' } } }
            Circle: { type: object, required: [kind], properties: { kind: { type: string }, radius: { type: number } } }
            Square: { type: object, required: [kind], properties: { kind: { type: string }, side: { type: number, format: float } } }
            Animal: { type: object, required: [type], properties: { type: { type: string } }, discriminator: { propertyName: type } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { properties: { lives: { type: integer, format: int32 } } }] }
            Problem: { type: object, properties: { detail: { type: string }, inner: { $ref: '#/components/schemas/Problem' } }, additionalProperties: { type: boolean } }
        """;

    private const string Fuzz = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Threading.Tasks;
        using Clientele;

        namespace Emitted.Shop
        {
            internal static class Fuzz
            {
                private const string Whole = "{\"id\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\",\"shape\":{\"kind\":\"circle\",\"radius\":1.5e2},\"any\":[{\"detail\":\"a\\u00e9\",\"x\":true}],\"animal\":{\"type\":\"Cat\",\"lives\":9},"
                    + "\"map\":{\"a\":[1,null]},\"day\":\"2026-02-03\",\"at\":\"2026-02-03T04:05:06.7+01:00\",\"time\":\"08:30:00\",\"took\":\"P1DT6H\",\"bytes\":\"AQI=\",\"big\":170141183460469231731687303715884105727,"
                    + "\"many\":18446744073709551615,\"money\":\"79228162514264337593543950335\",\"grade\":\"c\",\"level\":2,\"flag\":1,\"next\":{\"id\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\",\"shape\":{\"side\":2,\"kind\":\"square\"}}}";

                private static readonly string[] Seeds =
                {
                    Whole, "[" + Whole + "," + Whole + "]", "[{\"kind\":\"circle\"},{\"kind\":\"star\",\"a\":[1]}]", "{\"detail\":\"no\",\"inner\":{\"detail\":\"deep\"}}",
                    "id: 1\nevent: a\ndata: {\"kind\":\"square\",\"side\":1}\n\n: c\ndata: {\"kind\":\"circle\"}\ndata:\n\nretry: 5\n\n", Whole + "\n" + Whole + "\n",
                };

                private static readonly string[] Pieces =
                    { "null", "{}", "[[]]", "1e999", "-0", "\"\\ud800\"", "\"kind\":", "9999999999999999999999", "\"\"", "1.5", "true", "\"P999999999Y\"", "\"0000-00-00\"", "\"24:00:00\"", "\"2026-02-30T25:61:61Z\"", "\"+1\"", "\u0000", "data: ", "\r\n" };

                public static async Task<string> Run(int count)
                {
                    var random = new Random(20_260_601);
                    var mutated = Array.Empty<byte>();
                    var (status, mediaType, link) = (200, "", "");
                    using var stub = new Stub(request =>
                    {
                        var content = new ByteArrayContent(mutated);
                        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
                        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = content };
                        response.Headers.TryAddWithoutValidation("X-N", "7");
                        response.Headers.TryAddWithoutValidation("Link", request.RequestUri!.Query.Length == 0 ? link : "");
                        return response;
                    });
                    using var http = new HttpClient(stub);
                    var shop = new ShopClient(http);
                    for (var i = 0; i < count; i++)
                    {
                        var seed = random.Next(Seeds.Length);
                        mutated = Mutate(Encoding.UTF8.GetBytes(Seeds[seed]), random);
                        status = random.Next(8) switch { 0 => 202, 1 => 404, 2 => 204, 3 => 500, _ => 200 };
                        mediaType = seed == 4 ? "text/event-stream" : seed == 5 ? "application/jsonl" : random.Next(9) == 0 ? "text/html" : "application/json";
                        link = random.Next(3) == 0 ? "<https://a.test/l?p=2>; rel=\"next\"" : "<";
                        stub.Requests.Clear();
                        try
                        {
                            switch (seed)
                            {
                                case 1: await shop.L.List().ToListAsync(); break;
                                case 4: await Take(shop.E.GetEvents()); break;
                                case 5: await Take(shop.N.GetItems()); break;
                                default: await shop.X.GetAsync(); break;
                            }
                        }
                        catch (ApiException)
                        {
                            // What was promised.
                        }
                        catch (Exception e)
                        {
                            return e + "\n" + status + " " + mediaType + "\n" + Encoding.UTF8.GetString(mutated);
                        }
                    }

                    return "";
                }

                /// <summary>A stream that ends is made again where the service said when.</summary>
                private static async Task Take<T>(IAsyncEnumerable<T> parts)
                {
                    var taken = 0;
                    await foreach (var part in parts)
                    {
                        if (++taken == 10)
                        {
                            break;
                        }
                    }
                }

                private static byte[] Mutate(byte[] seed, Random random)
                {
                    var bytes = seed.ToList();
                    for (var edits = random.Next(1, 6); edits > 0 && bytes.Count > 2; edits--)
                    {
                        var at = random.Next(bytes.Count);
                        var length = Math.Min(random.Next(1, 20), bytes.Count - at);
                        switch (random.Next(5))
                        {
                            case 0: bytes[at] = (byte)random.Next(256); break;
                            case 1: bytes.RemoveRange(at, length); break;
                            case 2: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                            case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                            default: bytes[at] = (byte)"{}[]\",:0"[random.Next(8)]; break;
                        }
                    }

                    return bytes.ToArray();
                }
            }
        }
        """;

    /// <summary>CLIENTELE_FUZZ sets the number of answers.</summary>
    [Fact]
    public void Every_mutated_answer_ends_in_a_value_or_a_typed_exception()
    {
        var count = Damage.Cases(1_000);

        Assert.Equal("", RestCode.Clean(Document).Run($"return Fuzz.Run({count.ToString(CultureInfo.InvariantCulture)}).GetAwaiter().GetResult();", StubSource.Text, Fuzz));
    }
}
