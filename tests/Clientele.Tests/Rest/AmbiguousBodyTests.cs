using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>Of what a body says twice, nothing is chosen; a list does not end where its page says that it goes on.</summary>
public sealed class AmbiguousBodyTests
{
    private static readonly RestPaging ByToken = new() { Kind = RestPagingKind.Token, Items = "/data/items", Next = "/data/next", HasMore = "/more", Total = "/total", TokenParameter = "page" };

    [Theory]
    [InlineData("""{"data":{"items":[1],"items":[2]}}""", "$.data.items")]
    [InlineData("""{"data":{"items":[1]},"data":{"items":[2]}}""", "$.data.items")]
    [InlineData("""{"data":{"next":"a","next":"b","items":[1]}}""", "$.data.next")]
    [InlineData("""{"data":{"items":[1],"next":"a","next":null}}""", "$.data.next")]
    [InlineData("""{"more":true,"data":{"items":[1],"next":"a"},"more":false}""", "$.more")]
    [InlineData("""{"data":{"items":[1]},"total":1,"total":2}""", "$.total")]
    [InlineData("""{"data":{"items":[1,2],"next":{"a":1}}} x""", "$")]
    [InlineData("""{"data":{"items":[1,{"id":"x"}]}}""", "$.data.items[1]")]
    [InlineData("""{"total":{},"data":{"items":[1],"other":[}}""", "$.data.other")]
    public async Task A_page_that_is_no_page_says_so_at_the_same_place_in_both_ways_of_reading(string body, string path)
    {
        using var stub = new RestStub((_, number) => RestStub.Json(body));
        using var dripping = new RestStub((_, _) => new HttpResponseMessage { Content = new StreamContent(new DripStream(Encoding.UTF8.GetBytes(body))) });

        var whole = await Assert.ThrowsAsync<ApiContractViolationException>(() => List(stub).ToListAsync());
        var streamed = await Assert.ThrowsAsync<ApiContractViolationException>(() => Read(List(stub)));
        var dripped = await Assert.ThrowsAsync<ApiContractViolationException>(() => Read(List(dripping)));

        Assert.Equal((path, path, path), (whole.JsonPath, streamed.JsonPath, dripped.JsonPath));
    }

    [Fact]
    public async Task What_is_said_twice_alike_is_said()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"data":{"items":[1],"next":"a","next":"a"}}""" : """{"data":{"items":[2]}}"""));

        Assert.Equal([1, 2], await List(stub).ToListAsync());
    }

    [Fact]
    public async Task A_payload_that_is_there_twice_is_not_chosen_from()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":1,"data":2}"""), RestStub.Bare with { Envelope = new EnvelopeContract { Payload = "/data" } });

        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => stub.Service.GetAsync(Request, JsonRead.Int32));
        await Assert.ThrowsAsync<ApiContractViolationException>(() => stub.Service.GetEnvelopeAsync(Request, JsonRead.Int32));

        Assert.Equal("$.data", e.JsonPath);
    }

    [Theory]
    [InlineData(RestPagingKind.Token)]
    [InlineData(RestPagingKind.Url)]
    [InlineData(RestPagingKind.LinkHeader)]
    public async Task More_items_that_nobody_can_find_are_not_the_end(RestPagingKind kind)
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"items":[1],"more":true}"""));
        var list = stub.Service.List(Request, RestStub.ReadNumber, new RestPaging { Kind = kind, Items = "/items", Next = kind == RestPagingKind.LinkHeader ? null : "/next", HasMore = "/more" });

        await Assert.ThrowsAsync<ApiContractViolationException>(() => list.ToListAsync());
        await Assert.ThrowsAsync<ApiContractViolationException>(() => Read(list));
    }

    private static ApiRequest Request => new(HttpMethod.Get, "items");

    private static Pageable<int> List(RestStub stub) => stub.Service.List(Request, RestStub.ReadNumber, ByToken);

    private static async Task<List<int>> Read(Pageable<int> items)
    {
        var read = new List<int>();
        await foreach (var item in items.StreamAsync())
        {
            read.Add(item);
        }

        return read;
    }
}
