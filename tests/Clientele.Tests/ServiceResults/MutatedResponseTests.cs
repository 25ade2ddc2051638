using System;
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
        for (var i = 0; i < Damage.Cases(4000); i++)
        {
            await ReadAsync(Damage.To(original, random), i);
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
}
