using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>Items of a list are handed out while their page still arrives, where what comes before them says that the request succeeded.</summary>
public sealed class StreamedListTests
{
    private static readonly RestPaging ByToken = new() { Kind = RestPagingKind.Token, Items = "/data/items", Next = "/data/next", Total = "/meta/total", TokenParameter = "page" };

    private static readonly ServiceContract Judged = RestStub.Bare with
    {
        Envelope = new EnvelopeContract { Payload = "/data", Status = "/status", Success = ["success"], Failure = ["error"], Message = "/message" },
    };

    [Theory]
    [InlineData("", "[1,2,", "3]")]
    [InlineData("/data", """{"x":{"data":[9]},"data":[1,2,""", """3],"y":1}""")]
    [InlineData("/data/items", """{"meta":{"items":[9]},"data":{"items" : [1,2,""", """3],"more":[]}}""")]
    public async Task An_item_is_given_before_the_page_has_arrived(string items, string first, string second)
    {
        using var body = new GatedStream(first, second);
        using var stub = Serve(body);
        await using var numbers = List(stub, new RestPaging { Kind = RestPagingKind.LinkHeader, Items = items }).StreamAsync().GetAsyncEnumerator();
        Assert.True(await numbers.MoveNextAsync());
        Assert.True(await numbers.MoveNextAsync());
        Assert.Equal(2, numbers.Current);
        Assert.False(body.IsOpen);
        body.Open();
        Assert.True(await numbers.MoveNextAsync());
        Assert.Equal(3, numbers.Current);
        Assert.False(await numbers.MoveNextAsync());
    }

    [Theory]
    [InlineData("""{"data":{"next":"t","items":[1]},"meta":{"total":3}}""", """{"meta":{"total":3},"data":{"items":[2,3],"next":null}}""")]
    [InlineData("""{"data":{"items":[1],"next":"t"}}""", """{"data":{"items":[2,3]}}""")]
    [InlineData("""{"data":{"items":[1],"next":"t"}}""", """{"data":{"items":[2,3]},"meta":null}""")]
    public async Task Pages_lead_to_each_other_as_they_do_when_they_are_read_whole(string first, string second)
    {
        using var stub = new RestStub((_, number) => Dripping(number == 1 ? first : second));
        Assert.Equal([1, 2, 3], await Read(List(stub, ByToken)));
        Assert.Equal(["items", "items?page=t"], stub.Requests);
    }

    [Fact]
    public async Task The_last_item_says_where_the_next_page_begins()
    {
        using var stub = new RestStub((_, number) => Dripping(number == 1 ? """{"data":[{"id":1},{"id":2}],"has_more":true}""" : """{"data":[{"id":3}],"has_more":false}"""));
        var paging = new RestPaging { Kind = RestPagingKind.LastItem, Items = "/data", Next = "/id", HasMore = "/has_more", TokenParameter = "after" };
        Assert.Equal([1, 2, 3], await Read(List(stub, paging)));
        Assert.Equal(["items", "items?after=2"], stub.Requests);
    }

    [Fact]
    public async Task A_status_before_the_items_lets_them_through()
    {
        using var body = new GatedStream("""{"status":"success","data":[1,2,""", "3]}");
        using var stub = Serve(body, Judged);
        await using var numbers = stub.Service.List(Request, RestStub.ReadNumber).StreamAsync().GetAsyncEnumerator();
        Assert.True(await numbers.MoveNextAsync());
        Assert.False(body.IsOpen);
        body.Open();
    }

    [Fact]
    public async Task A_status_behind_the_items_holds_them_back()
    {
        using var stub = new RestStub((_, _) => Dripping("""{"data":[1,2],"status":"error","message":"No."}"""), Judged);
        var given = new List<int>();
        var e = await Assert.ThrowsAsync<ApiException>(() => Read(stub.Service.List(Request, RestStub.ReadNumber), given));
        Assert.Equal(("No.", 0), (e.Error.Message, given.Count));
    }

    [Fact]
    public async Task A_status_of_success_behind_the_items_gives_page_after_page()
    {
        using var stub = new RestStub((_, number) => Dripping(number == 1
            ? """{"data":{"items":[1,2],"next":"t"},"status":"success"}"""
            : """{"data":{"items":[3]},"status":"success"}"""), Judged);
        Assert.Equal([1, 2, 3], await Read(List(stub, ByToken)));
        Assert.Equal(["items", "items?page=t"], stub.Requests);
    }

    [Fact]
    public async Task A_cancelled_caller_gets_no_further_item_of_a_page_that_is_there()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("[1,2,3]"));
        using var stop = new CancellationTokenSource();
        var given = new List<int>();
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in List(stub, new RestPaging { Kind = RestPagingKind.LinkHeader, Items = "" }).StreamAsync(stop.Token))
            {
                given.Add(item);
                await stop.CancelAsync();
            }
        });
        Assert.Equal([1], given);
    }

    [Theory]
    [InlineData("""{"status":"error","data":[1],"message":"No."}""", "No.")]
    [InlineData("""{"status":"error","data":{"why":1},"message":"No."}""", "No.")]
    [InlineData("""{"status":"success","data":[1],"message":"Changed.","status":"error"}""", null)]
    public async Task A_status_of_failure_is_the_error_that_it_is_when_the_page_is_read_whole(string body, string? message)
    {
        using var stub = new RestStub((_, _) => Dripping(body), Judged);
        var e = await Assert.ThrowsAsync<ApiException>(() => Read(stub.Service.List(Request, RestStub.ReadNumber)));
        Assert.Equal(message, e.Error.Message);
    }

    [Theory]
    [InlineData("""{"data":{"items":[1,2,"x"]}}""", "$.data.items[2]")]
    [InlineData("""{"data":{"items":[1,2 3]}}""", "$.data.items[1]")]
    [InlineData("""{"data":{"items":[1,2""", "$")]
    [InlineData("""{"data":{"items":[1,2],"items":[3]}}""", "$")]
    [InlineData("""{"data":{"items":[1,2]}} x""", "$")]
    public async Task A_broken_page_gives_the_items_before_and_then_says_what_is_wrong_and_where(string body, string path)
    {
        using var stub = new RestStub((_, _) => Dripping(body));
        var given = new List<int>();
        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => Read(List(stub, ByToken), given));
        Assert.Equal([1, 2], given);
        Assert.StartsWith(path, e.JsonPath ?? "$", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"data":{"items":{"a":1}}}""")]
    [InlineData("""{"data":[1]}""")]
    [InlineData("""{"data":{"items":null}}""")]
    [InlineData("""{"da""")]
    public async Task What_is_no_page_is_refused_in_the_same_words_as_a_whole_page(string body)
    {
        using var stub = new RestStub((_, _) => Dripping(body));
        var whole = await Assert.ThrowsAsync<ApiContractViolationException>(() => List(stub, ByToken).ToListAsync());
        var streamed = await Assert.ThrowsAsync<ApiContractViolationException>(() => Read(List(stub, ByToken)));
        Assert.Equal((whole.Message, whole.JsonPath), (streamed.Message, streamed.JsonPath));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_list_that_may_be_absent_has_no_items_then(string body)
    {
        using var stub = new RestStub((_, _) => Dripping(body));
        Assert.Empty(await Read(stub.Service.ListOrEmpty(Request, RestStub.ReadNumber)));
    }

    [Fact]
    public async Task A_connection_that_is_lost_gives_the_items_before_and_then_says_so()
    {
        using var body = new FaultStream("[1,2,3"u8.ToArray(), () => new IOException("lost"));
        using var stub = Serve(body);
        var given = new List<int>();
        await Assert.ThrowsAsync<ApiConnectionException>(() => Read(stub.Service.List(Request, RestStub.ReadNumber), given));
        Assert.Equal([1, 2], given);
        Assert.True(body.IsDisposed);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_told_from_another_error()
    {
        using var stub = new RestStub((_, number) => number == 1 ? RestStub.Json("""{"data":{"items":[1],"next":"t"}}""") : new HttpResponseMessage(HttpStatusCode.Gone));
        var given = new List<int>();
        await Assert.ThrowsAsync<ApiPageTokenException>(() => Read(List(stub, ByToken), given));
        Assert.Equal([1], given);
    }

    [Fact]
    public async Task A_page_that_must_be_whole_is_bounded_and_one_that_need_not_be_is_not()
    {
        var numbers = string.Join(',', Enumerable.Range(0, 50_000));
        using var streamed = new RestStub((_, _) => RestStub.Json($$"""{"status":"success","data":[{{numbers}}]}"""), Judged) { MaxResponseBytes = 100_000 };
        Assert.Equal(50_000, (await Read(streamed.Service.List(Request, RestStub.ReadNumber))).Count);
        using var whole = new RestStub((_, _) => RestStub.Json($$"""{"data":[{{numbers}}],"status":"success"}"""), Judged) { MaxResponseBytes = 100_000 };
        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => Read(whole.Service.List(Request, RestStub.ReadNumber)));
        Assert.Contains("the response is longer than the limit of 100000 bytes", e.Message, StringComparison.Ordinal);
    }

    private static ApiRequest Request => new(HttpMethod.Get, "items");

    private static Pageable<int> List(RestStub stub, RestPaging paging) => stub.Service.List(Request, RestStub.ReadNumber, paging);

    private static RestStub Serve(Stream body, ServiceContract? contract = null) =>
        new((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) }, contract);

    private static HttpResponseMessage Dripping(string body) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(new DripStream(Encoding.UTF8.GetBytes(body))) };

    private static async Task<List<int>> Read(Pageable<int> items, List<int>? given = null)
    {
        given ??= [];
        await foreach (var item in items.StreamAsync())
        {
            given.Add(item);
        }

        return given;
    }
}
