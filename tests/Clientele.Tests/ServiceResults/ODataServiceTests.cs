using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.OData;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.ServiceResults;

public class ODataServiceTests
{
    private static readonly ApiRequest Get = new(HttpMethod.Get, "Rows(1)");
    private static readonly ApiRequest Post = new(HttpMethod.Post, "Rows") { Body = "{}"u8.ToArray() };

    [Fact]
    public async Task An_object_is_read()
    {
        var row = await FakeService.Of("\uFEFF {\"@odata.context\":\"x\",\"name\":\"n\"} ").Connect().GetObjectAsync<Row>(Get);
        Assert.Equal("n", row.Name);
    }

    [Theory]
    [InlineData("", HttpStatusCode.NoContent)]
    [InlineData("null", HttpStatusCode.OK)]
    [InlineData("""{"@odata.context":"x","@odata.null":true}""", HttpStatusCode.OK)]
    public async Task An_object_that_is_not_there_is_null(string body, HttpStatusCode status)
    {
        Assert.Null(await new FakeService(_ => FakeService.Respond(status, body)).Connect().GetObjectOrNullAsync<Row>(Get));
    }

    /// <summary>Timetta answers actions so. What they did is done.</summary>
    [Fact]
    public async Task An_action_that_answers_with_nothing_gives_null()
    {
        var action = new ApiRequest(HttpMethod.Post, "Rows(7)/Approve");
        Assert.Null(await FakeService.Of("").Connect().GetObjectOrNullAsync<Row>(action));
        Assert.Null(await FakeService.Of("").Connect().GetValueAsync(action, JsonRead.StringOrNull));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task A_response_that_lost_its_body_is_not_null(string body)
    {
        ODataService Service() => FakeService.Of(body).Connect();
        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => Service().GetObjectOrNullAsync<Row>(Get));
        Assert.Equal(("$", 200), (e.JsonPath, e.Status));
        await Assert.ThrowsAsync<ApiContractViolationException>(() => Service().GetValueAsync(Get, JsonRead.StringOrNull));
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Rows()[7].GetOrNullAsync());
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Rows()[7].Select(row => row.Name).GetOrNullAsync());
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Rows()[7].Property(row => row.Name).GetAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task An_object_that_must_be_there_and_is_not_is_a_violation(string body) =>
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Connect().GetObjectAsync<Row>(Get));

    [Theory]
    [InlineData("""{"@odata.context":"x","value":"guid"}""", "guid")]
    [InlineData("""{"value":"guid"}""", "guid")]
    [InlineData("""{"value":null}""", null)]
    [InlineData("""{"@odata.null":true}""", null)]
    public async Task A_value_is_unwrapped(string body, string? value) =>
        Assert.Equal(value, await FakeService.Of(body).Connect().GetValueAsync(Get, JsonRead.StringOrNull));

    [Theory]
    [InlineData("\"guid\"")]
    [InlineData("""{"other":1}""")]
    [InlineData("""{"value":5}""")]
    [InlineData("[]")]
    public async Task Another_shape_is_a_violation(string body) =>
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Connect().GetValueAsync(Get, JsonRead.StringOrNull));

    [Fact]
    public async Task A_violation_says_where_and_keeps_the_body()
    {
        const string Body = """{"value":[{"name":"a"},{"name":"b","hours":"many"}]}""";
        var error = await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(Body).Rows().ToListAsync());
        Assert.Equal("$.value[1].hours", error.JsonPath);
        Assert.Equal(Body, error.RawBody);
        Assert.Equal("GET Rows", error.RequestLine);
        Assert.Equal(200, error.Status);
        Assert.DoesNotContain("many", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_body_that_a_violation_keeps_is_bounded()
    {
        var body = $$"""{"value":[{"name":"{{new string('x', 300_000)}}","hours":true}]}""";
        var error = await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Rows().ToListAsync());
        Assert.Equal(64 * 1024, error.RawBody!.Length);
        Assert.Equal("$.value[0].hours", error.JsonPath);
    }

    [Fact]
    public async Task A_page_of_markup_is_told_as_such()
    {
        var service = new FakeService(_ => new HttpResponseMessage { Content = new StringContent("<html>Sign in</html>", Encoding.UTF8, "text/html") });
        var error = await Assert.ThrowsAsync<ApiContractViolationException>(() => service.Rows().ToListAsync());
        Assert.Contains("text/html", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"value":[{"name":"a"}""")]
    [InlineData("""{"value":[{"name":"a"}]}{""")]
    [InlineData("""{"value":[{"name":"a}]}""")]
    [InlineData("{")]
    public async Task A_body_that_was_cut_off_or_goes_on_is_a_violation(string body) =>
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Rows().ToListAsync());

    [Fact]
    public async Task Control_information_may_stand_anywhere()
    {
        const string Body =
            """{"@odata.nextLink":"Rows?$skiptoken=1","extra":{"value":[1]},"value":[{"name":"a"}],"@odata.count":"7","@odata.context":"$metadata#Rows"}""";
        var page = await FakeService.Of(Body, """{"value":[]}""").Rows().IncludeCount().ReadPageAsync(1);
        Assert.Equal(7, page.Count);
        Assert.NotNull(page.ContinuationToken);
    }

    [Fact]
    public async Task A_created_entity_is_asked_for_and_read()
    {
        var service = new FakeService(_ => FakeService.Json("""{"name":"made"}""", (int)HttpStatusCode.Created));
        Assert.Equal("made", (await service.Connect().GetObjectAsync<Row>(Post)).Name);
        var sent = Assert.Single(service.Requests);
        Assert.Equal("return=representation", sent.Headers.GetValues("Prefer").Single());
        Assert.Equal("4.0", sent.Headers.GetValues("OData-Version").Single());
        Assert.Equal("4.0", sent.Headers.GetValues("OData-MaxVersion").Single());
        Assert.Equal("application/json", sent.Headers.Accept.ToString());
    }

    [Fact]
    public async Task No_representation_is_asked_for_where_none_is_read()
    {
        var service = new FakeService(_ => FakeService.Json("", (int)HttpStatusCode.NoContent));
        await service.Connect().SendAsync(Post);
        await service.Connect().SendAsync(Post.WithHeaders([new("Prefer", "return=representation")]));
        Assert.Equal([false, true], service.Requests.Select(request => request.Headers.Contains("Prefer")));
    }

    [Theory]
    [InlineData(HttpStatusCode.Created, "Location", "https://api.sample.test/odata/Rows(7)")]
    [InlineData(HttpStatusCode.NoContent, "OData-EntityId", "Rows(7)")]
    public async Task A_created_entity_without_a_body_is_read_where_it_is(HttpStatusCode status, string header, string address)
    {
        var service = new FakeService(request =>
        {
            if (request.Method == HttpMethod.Get)
            {
                return FakeService.Json("""{"name":"made"}""");
            }

            var response = new HttpResponseMessage(status);
            response.Headers.TryAddWithoutValidation(header, address);
            return response;
        });
        Assert.Equal("made", (await service.Connect().GetObjectAsync<Row>(Post)).Name);
        Assert.Equal(["POST Rows", "GET Rows(7)"], service.Lines);
    }

    [Fact]
    public async Task A_location_at_another_origin_is_not_followed()
    {
        var service = new FakeService(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.Created);
            response.Headers.Location = new Uri("https://evil.test/Rows(7)");
            return response;
        });
        await Assert.ThrowsAsync<ApiContractViolationException>(() => service.Connect().GetObjectAsync<Row>(Post));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_stream_is_handed_out_as_it_is()
    {
        var service = new FakeService(_ => new HttpResponseMessage { Content = new ByteArrayContent([1, 2, 3]) });
        await using var stream = await service.Connect().GetStreamAsync(Get);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        Assert.Equal([1, 2, 3], copy.ToArray());
    }

    [Fact]
    public async Task Headers_of_the_request_go_before_those_of_the_protocol()
    {
        var service = FakeService.Of("");
        await service.Connect().SendAsync(new ApiRequest(HttpMethod.Post, "Close") { Headers = [new("prefer", "return=minimal")] });
        Assert.Equal("return=minimal", service.Requests.Single().Headers.GetValues("Prefer").Single());
    }
}
