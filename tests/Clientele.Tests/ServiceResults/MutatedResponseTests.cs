using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.ServiceResults;

/// <summary>
/// Responses that were damaged on purpose, byte by byte and piece by piece: each ends in rows or in a typed error. The seed is fixed;
/// <c>CLIENTELE_FUZZ</c> says how many.
/// </summary>
public class MutatedResponseTests
{
    private const string Page =
        """
        {"@odata.context":"https://api.sample.test/odata/$metadata#Rows","@odata.count":3,"value":[
        {"@odata.etag":"W/\"1\"","id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","name":"Überstunden \ud83d\udd51 \"x\"","hours":8.00000,"created":"2026-06-20T10:11:12.5Z","tags":["a",null],"place":{"city":"Oslo","floor":3},"kind":"Bug","parts":[{"@odata.type":"#Sample.Row","id":"3fa85f64-5717-4562-b3fc-2c963f66afa7","parts":[]}],"billable@odata.type":"#Decimal","billable":1.5,"on@odata.type":"#Date","on":"2026-06-20"},
        {"id":"3fa85f64-5717-4562-b3fc-2c963f66afa8","name":null,"hours":null,"created":null,"tags":[],"place":null,"kind":1,"parts":[],"long@odata.type":"#Duration","long":"PT1H","free":{"a":[1,2.5e3,true]}},
        {"kind":"Epic","hours":"12.25","parts":null,"bytes@odata.type":"#Binary","bytes":"TQ"}],"@odata.nextLink":null}
        """;

    private static readonly string[] Pieces =
    [
        "null", "true", "{}", "[]", "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "-", "1e999", "-0", "\"\"", "@odata.type", "@odata.nextLink",
        "9999999999999999999999999999999999", "0.00000000000000000000000000000000000001", "\"https://evil.test/\"", "\"#Guid\"", "\uFFFF", "\0", "value", "NaN",
    ];

    private static int Cases =>
        int.TryParse(Environment.GetEnvironmentVariable("CLIENTELE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : 4000;

    [Fact]
    public async Task The_page_itself_is_read()
    {
        var rows = await FakeService.Of(Page).Rows().ToListAsync();
        Assert.Equal(3, rows.Count);
        Assert.Equal(1.5m, rows[0].DynamicProperties["billable"]);
    }

    [Fact]
    public async Task Every_damaged_response_ends_in_rows_or_in_a_typed_error()
    {
        var random = new Random(2026);
        var original = Encoding.UTF8.GetBytes(Page);
        for (var i = 0; i < Cases; i++)
        {
            var body = original;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                body = Damage(body, random);
            }

            await ReadAsync(body, i);
        }
    }

    [Fact]
    public async Task Every_cut_of_a_response_is_a_violation()
    {
        var original = Encoding.UTF8.GetBytes(Page);
        for (var length = 1; length < original.Length; length++)
        {
            var body = original[..length];
            await Assert.ThrowsAsync<ApiContractViolationException>(() => Rows(body).ToListAsync());
        }
    }

    private static async Task ReadAsync(byte[] body, int number)
    {
        try
        {
            foreach (var row in await Rows(body).ToListAsync())
            {
                ModelJson.ToUtf8(row);
            }
        }
        catch (ApiException)
        {
            // A typed error is what a caller can expect.
        }
        catch (Exception e)
        {
            Assert.Fail($"Case {number}: {e.GetType()}: {e.Message}\n{Encoding.UTF8.GetString(body)}");
        }
    }

    private static RowSet Rows(byte[] body) => new FakeService(request => request.RequestUri!.Query.Length == 0
        ? new HttpResponseMessage { Content = new ByteArrayContent(body) }
        : FakeService.Json("""{"value":[]}""")).Rows();

    private static byte[] Damage(byte[] body, Random random)
    {
        var place = random.Next(body.Length + 1);
        var length = random.Next(Math.Min(20, body.Length - place) + 1);
        return random.Next(5) switch
        {
            0 when place < body.Length => [.. body[..place], (byte)random.Next(256), .. body[(place + 1)..]],
            1 => [.. body[..place], .. body[(place + length)..]],
            2 => [.. body[..place], .. body[place..(place + length)], .. body[place..]],
            3 => [.. body[..place], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. body[(place + length)..]],
            _ => SwapValues(body, random),
        };
    }

    // Puts one value where another belongs, which keeps the JSON whole and breaks its types.
    private static byte[] SwapValues(byte[] body, Random random)
    {
        var text = Encoding.UTF8.GetString(body);
        var starts = Enumerable.Range(0, text.Length).Where(i => text[i] == ':').ToList();
        if (starts.Count == 0)
        {
            return body;
        }

        var start = starts[random.Next(starts.Count)] + 1;
        var end = text.IndexOfAny([',', '}', ']'], start);
        return end < 0 ? body : Encoding.UTF8.GetBytes(text[..start] + Pieces[random.Next(Pieces.Length)] + text[end..]);
    }
}
