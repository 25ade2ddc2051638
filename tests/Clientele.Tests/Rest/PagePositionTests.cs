using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Rest;
using Clientele.Tests.ServiceResults;

namespace Clientele.Tests.Rest;

/// <summary>Where pages of REST services end, and what each next one is requested with.</summary>
public sealed class PagePositionTests
{
    private static readonly RestPaging ByToken = new() { Kind = RestPagingKind.Token, Items = "/data", Next = "/next", TokenParameter = "t", SizeParameter = "size" };

    private static readonly RestPaging ByAddress = new() { Kind = RestPagingKind.Url, Items = "/data", Next = "/next", TokenParameter = "page", SizeParameter = "size" };

    private static readonly RestPaging ByLastItem = new() { Kind = RestPagingKind.LastItem, Items = "/data", Next = "/id", TokenParameter = "after", StopOnEmpty = true };

    [Theory]
    [InlineData(false, false, 3)]
    [InlineData(true, false, 1)]
    [InlineData(true, true, 1)]
    [InlineData(false, true, 3)]
    public async Task A_page_without_items_ends_a_list_only_where_the_paging_says_so(bool stops, bool hasFlag, int requests)
    {
        var paging = ByToken with { StopOnEmpty = stops, HasMore = hasFlag ? "/more" : null };
        using var stub = new RestStub((_, number) => RestStub.Json(number < 3 ? $$"""{"data":[],"next":"n{{number}}","more":true}""" : """{"data":[7]}"""));

        Assert.Equal(stops ? [] : [7], await stub.ListAsync(paging));
        Assert.Equal(requests, stub.Requests.Count);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    public async Task An_empty_token_ends_a_list(string token)
    {
        using var stub = new RestStub((_, _) => RestStub.Json($$"""{"data":[1],"next":{{token}}}"""));

        Assert.Equal([1], await stub.ListAsync(ByToken));
        Assert.Equal([1], await stub.ListAsync(ByAddress));
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task An_empty_header_field_ends_a_list()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("[1]", ("X-Next", "")));

        Assert.Equal([1], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.HeaderToken, Items = "", Next = "X-Next", TokenParameter = "t" }));
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("""{"id":1}""", "/cursor")]
    [InlineData("""{"id":1,"cursor":null}""", "/cursor")]
    [InlineData("""{"id":1,"cursor":""}""", "/cursor")]
    [InlineData("""{"id":1,"cursor":"c"}""", "/cursor/at")]
    [InlineData("""{"id":1,"cursor":{"on":1}}""", "/cursor/at")]
    [InlineData("""{"id":1}""", null)]
    public async Task A_last_item_without_a_position_ends_a_list(string item, string? pointer)
    {
        using var stub = new RestStub((_, _) => RestStub.Json($$"""{"data":[{{item}}]}"""));

        Assert.Equal([1], await stub.ListAsync(ByLastItem with { Next = pointer }));
        Assert.Equal([1], await Read(List(stub, ByLastItem with { Next = pointer }).StreamAsync()));
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task A_list_without_items_has_no_last_item()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[]}"""));

        Assert.Empty(await stub.ListAsync(ByLastItem with { StopOnEmpty = false }));
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public async Task The_last_item_is_found_with_and_without_a_byte_order_mark(string mark)
    {
        using var stub = new RestStub((_, number) => RestStub.Json(mark + (number % 2 == 1 ? """{"data":[{"id":1},{"id":2}]}""" : """{"data":[]}""")));

        Assert.Equal([1, 2], await stub.ListAsync(ByLastItem));
        Assert.Equal([1, 2], await Read(List(stub, ByLastItem).StreamAsync()));
        Assert.Equal(["items", "items?after=2", "items", "items?after=2"], stub.Requests);
    }

    [Fact]
    public async Task A_total_says_nothing_of_pages_whose_size_is_not_known()
    {
        using var stub = new RestStub((_, number) => RestStub.Json($$"""{"data":[{{(number < 3 ? "1" : "")}}],"total":1}"""));

        await stub.ListAsync(new RestPaging { Kind = RestPagingKind.PageNumber, Items = "/data", Total = "/total", TokenParameter = "page", SizeParameter = "size" });

        Assert.Equal(["items", "items?page=1", "items?page=2"], stub.Requests);
    }

    [Theory]
    [InlineData(RestPagingKind.Offset, "items?size=2&at=2", "items?size=2&at=4")]
    [InlineData(RestPagingKind.PageNumber, "items?size=2&at=1", "items?size=2&at=2")]
    public async Task Full_pages_are_followed_by_another_and_a_short_one_is_the_last_in_a_stream_too(RestPagingKind kind, params string[] more)
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number < 3 ? "[1,2]" : "[3]"));
        var list = stub.Service.List(
            new ApiRequest(HttpMethod.Get, "items?size=2"), RestStub.ReadNumber, new RestPaging { Kind = kind, Items = "", TokenParameter = "at", SizeParameter = "size" });

        Assert.Equal([1, 2, 1, 2, 3], await Read(list.StreamAsync()));
        Assert.Equal(["items?size=2", .. more], stub.Requests);
    }

    [Fact]
    public async Task A_position_that_is_no_number_counts_from_the_first()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? "[1,2]" : "[]"));

        await List(stub, new RestPaging { Kind = RestPagingKind.Offset, Items = "", TokenParameter = "at", First = 1 }).StartAt("-5").ToListAsync();

        Assert.Equal(["items?at=-5", "items?at=3"], stub.Requests);
    }

    [Fact]
    public async Task A_query_alone_replaces_that_of_the_page_that_it_stands_in()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number < 3 ? $$"""{"data":[{{number}}],"next":"?page={{number + 1}}"}""" : """{"data":[3]}"""));

        Assert.Equal([1, 2, 3], await stub.ListAsync(ByAddress, "items?kind=a"));
        Assert.Equal(["items?kind=a", "items?page=2", "items?page=3"], stub.Requests);
    }

    [Fact]
    public async Task A_size_goes_into_requests_and_not_into_links()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number % 2 == 1 ? """{"data":[1],"next":"items?page=2"}""" : """{"data":[2]}"""));

        Assert.Equal(2, await Count(List(stub, ByAddress).AsPages(pageSizeHint: 5)));
        Assert.Equal(2, await Count(List(stub, ByToken).AsPages(pageSizeHint: 5)));
        Assert.Equal(2, await Count(List(stub, ByToken with { SizeParameter = null }).AsPages(pageSizeHint: 5)));
        Assert.Equal(
            ["items?size=5", "items?page=2", "items?size=5", "items?t=items%3Fpage%3D2&size=5", "items", "items?t=items%3Fpage%3D2"], stub.Requests);
    }

    [Theory]
    [InlineData("items?kind=a", "items", "items?kind=a")]
    [InlineData("items?flag", "items?flag&page=2", "items?flag&page=2")]
    [InlineData("items?kind=a", "items?KIND=a&page=2", "items?kind=a&page=2")]
    [InlineData("items?page=1&kind=a", "items?kind=a&page=2", "items?kind=a&page=2")]
    [InlineData("items?size=2", "items?size=5&page=2", "items?size=5&page=2")]
    [InlineData("items", "items?cursor=x", "items?cursor=x")]
    [InlineData("items", "items", "items")]
    public async Task What_a_list_starts_at_is_the_list_with_the_position_of_the_link(string own, string link, string asked)
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[7]}"""));

        await stub.Service.List(new ApiRequest(HttpMethod.Get, own), RestStub.ReadNumber, ByAddress).StartAt(link).ToListAsync();

        Assert.Equal([asked], stub.Requests);
    }

    [Theory]
    [InlineData("""{"page":{"size":5}}""", "n", """{"page":{"size":5,"after":"n"}}""")]
    [InlineData("""{"page":3}""", "n", """{"page":{"after":"n"}}""")]
    [InlineData("[1]", "n", """{"page":{"after":"n"}}""")]
    [InlineData("{}", "[1]", """{"page":{"after":[1]}}""")]
    [InlineData("{}", "[x", """{"page":{"after":"[x"}}""")]
    public async Task A_token_goes_into_the_body_beside_what_is_there(string body, string token, string sent)
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[1]}"""));
        var request = new ApiRequest(HttpMethod.Post, "search") { Body = System.Text.Encoding.UTF8.GetBytes(body) };

        await stub.Service.List(request, RestStub.ReadNumber, ByToken with { TokenParameter = null, TokenMember = "/page/after" }).StartAt(token).ToListAsync();

        Assert.Equal(["search " + sent], stub.Requests);
    }

    [Fact]
    public async Task A_page_says_what_the_envelope_says()
    {
        var contract = RestStub.Bare with
        {
            Envelope = new EnvelopeContract { Payload = "/data", Status = "/ok", Success = ["yes"], Message = "/text", Result = "/code", Count = "/count", Limit = "/limit" },
        };
        using var stub = new RestStub((_, _) => RestStub.Json("""{"ok":"yes","text":"Fine.","code":0,"count":1,"limit":10,"next":"n","data":[1]}"""), contract);

        var server = (await List(stub, ByToken).ReadPageAsync(1)).Server!;

        Assert.Equal(
            (200, "yes", "Fine.", "0", 1L, 10L, "n"), (server.HttpStatus, server.Status, server.Message, server.Result, server.Count!.Value, server.Limit!.Value, server.NextToken));
    }

    [Fact]
    public async Task A_list_of_one_page_names_the_payload_that_it_lacks()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("{}"), RestStub.Bare with { Envelope = new EnvelopeContract { Payload = "/data" } });

        var e = await Assert.ThrowsAsync<ApiContractViolationException>(
            () => stub.Service.List(new ApiRequest(HttpMethod.Get, "items"), RestStub.ReadNumber).ToListAsync());

        Assert.Contains("has no '/data'", e.Message, StringComparison.Ordinal);
    }

    private static Pageable<int> List(RestStub stub, RestPaging paging) => stub.Service.List(new ApiRequest(HttpMethod.Get, "items"), RestStub.ReadNumber, paging);

    private static async Task<int> Count<T>(IAsyncEnumerable<T> items)
    {
        var count = 0;
        await foreach (var _ in items)
        {
            count++;
        }

        return count;
    }

    private static async Task<List<int>> Read(IAsyncEnumerable<int> items)
    {
        var read = new List<int>();
        await foreach (var item in items)
        {
            read.Add(item);
        }

        return read;
    }
}
