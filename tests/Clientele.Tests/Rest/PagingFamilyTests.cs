using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>Each way in which services page leads from the first item to the last, and then ends.</summary>
public sealed class PagingFamilyTests
{
    [Fact]
    public async Task A_token_beside_the_items()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"next":"t/1","data":[1,2]}""" : """{"data":[3]}"""));

        Assert.Equal([1, 2, 3], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.Token, Items = "/data", Next = "/next", TokenParameter = "page" }, "items?a=%20b"));
        Assert.Equal(["items?a=%20b", "items?a=%20b&page=t%2F1"], stub.Requests);
    }

    [Fact]
    public async Task A_token_inside_an_object()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(
            number == 1 ? """{"items":[1],"paging":{"next":{"after":"a"}}}""" : """{"paging":{"next":null},"items":[2]}"""));

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.Token, Items = "/items", Next = "/paging/next/after", TokenParameter = "after" }));
    }

    [Fact]
    public async Task A_token_that_is_an_object_goes_back_as_it_came()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"items":[1],"last":{"k": 1}}""" : """{"items":[2]}"""));

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.Token, Items = "/items", Next = "/last", TokenParameter = "start" }));
        Assert.Equal("items?start=%7B%22k%22%3A%201%7D", stub.Requests[1]);
    }

    [Fact]
    public async Task A_flag_ends_a_list_whatever_the_token_says()
    {
        using var stub = new RestStub((_, number) => RestStub.Json($$"""{"items":[{{number}}],"cursor":"c{{number}}","has_more":{{(number < 3 ? "true" : "false")}}}"""));

        Assert.Equal([1, 2, 3], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.Token, Items = "/items", Next = "/cursor", HasMore = "/has_more", TokenParameter = "cursor" }));
    }

    [Fact]
    public async Task The_last_items_id()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number switch
        {
            1 => """ {"data":[{"id":1},{"x":{"y":[1]},"id":"2"}],"has_more":true}""".Replace("\"2\"", "2", System.StringComparison.Ordinal),
            _ => """{"data":[{"id":3}],"has_more":false}""",
        }));

        Assert.Equal([1, 2, 3], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.LastItem, Items = "/data", Next = "/id", HasMore = "/has_more", TokenParameter = "starting_after", StopOnEmpty = true }));
        Assert.Equal("items?starting_after=2", stub.Requests[1]);
    }

    [Fact]
    public async Task Names_with_slashes_are_escaped_in_pointers_of_items_and_bodies()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """[{"id":1,"a/b~":"n"}]""" : "[]"));
        var paging = new RestPaging { Kind = RestPagingKind.LastItem, Items = "", Next = "/a~1b~0", TokenMember = "/x~1y", StopOnEmpty = true };

        Assert.Equal([1], await stub.Service.List(new ApiRequest(HttpMethod.Post, "search"), RestStub.ReadNumber, paging).ToListAsync());
        Assert.Equal("search {\"x/y\":\"n\"}", stub.Requests[1]);
    }

    [Theory]
    [InlineData("https://api.stub.test/v1/items?page=2&x=y")]
    [InlineData("/v1/items?page=2&x=y")]
    [InlineData("items?page=2&x=y")]
    [InlineData("?page=2&x=y")]
    public async Task An_address_in_the_body_absolute_or_relative(string link)
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? $$$"""{"value":[1],"links":{"next":"{{{link}}}"}}""" : """{"value":[2],"links":{}}"""));

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.Url, Items = "/value", Next = "/links/next" }));
        Assert.Equal("items?page=2&x=y", stub.Requests[1]);
    }

    [Theory]
    [InlineData("items?page=2", "users/1/items?page=2")]
    [InlineData("../2/items", "users/2/items")]
    [InlineData("/v1/items", "items")]
    public async Task A_relative_address_is_relative_to_the_page_that_contains_it(string link, string sent)
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? $$"""{"value":[1],"next":"{{link}}"}""" : """{"value":[2]}"""));
        var paging = new RestPaging { Kind = RestPagingKind.Url, Items = "/value", Next = "/next" };

        Assert.Equal([1, 2], await stub.Service.List(new ApiRequest(HttpMethod.Get, "users/1/items"), RestStub.ReadNumber, paging).ToListAsync());
        Assert.Equal(sent, stub.Requests[1]);
    }

    [Fact]
    public async Task An_address_outside_the_service_is_not_followed()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"value":[1],"next":"https://evil.test/items"}"""));

        await Assert.ThrowsAsync<ApiContractViolationException>(() => stub.ListAsync(new RestPaging { Kind = RestPagingKind.Url, Items = "/value", Next = "/next" }));
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task The_Link_header()
    {
        using var stub = new RestStub((_, number) => number == 1
            ? RestStub.Json("[1]", ("Link", "<https://api.stub.test/v1/items?p=0>; title=\"a, b; rel=next\"; rel=\"prev\", </v1/items?p=2>; rel=\"last next\""))
            : RestStub.Json("[2]", ("Link", "<https://api.stub.test/v1/items?p=0>; rel=prev")));

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.LinkHeader, Items = "", Next = "next" }));
        Assert.Equal("items?p=2", stub.Requests[1]);
    }

    [Fact]
    public async Task A_token_in_a_header()
    {
        using var stub = new RestStub((_, number) => number == 1 ? RestStub.Json("[1]", ("X-Next-Cursor", "c")) : RestStub.Json("[2]"));

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.HeaderToken, Items = "", Next = "X-Next-Cursor", TokenParameter = "cursor" }));
    }

    [Fact]
    public async Task An_offset_until_the_total()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"values":[1,2],"total":3}""" : """{"values":[3],"total":3}"""));

        Assert.Equal([1, 2, 3], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.Offset, Items = "/values", Total = "/total", TokenParameter = "startAt", StopOnEmpty = true }));
        Assert.Equal(["items", "items?startAt=2"], stub.Requests);
    }

    [Fact]
    public async Task An_offset_until_a_short_page()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? "[1,2]" : "[3]"));

        Assert.Equal([1, 2, 3], await stub.ListAsync(
            new RestPaging { Kind = RestPagingKind.Offset, Items = "", TokenParameter = "offset", SizeParameter = "limit", StopOnEmpty = true }, "items?limit=2"));
        Assert.Equal(["items?limit=2", "items?limit=2&offset=2"], stub.Requests);
    }

    [Fact]
    public async Task Page_numbers_until_the_last()
    {
        using var stub = new RestStub((_, number) => RestStub.Json($$$"""{"data":[{{{number}}}],"meta":{"total_pages":3}}"""));

        Assert.Equal([1, 2, 3], await stub.ListAsync(
            new RestPaging { Kind = RestPagingKind.PageNumber, Items = "/data", TotalPages = "/meta/total_pages", TokenParameter = "page", First = 1, StopOnEmpty = true }));
        Assert.Equal(["items", "items?page=2", "items?page=3"], stub.Requests);
    }

    [Fact]
    public async Task Page_numbers_until_an_empty_page()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number < 3 ? $"[{number}]" : "[]"));

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.PageNumber, Items = "", TokenParameter = "page", StopOnEmpty = true }));
        Assert.Equal(["items", "items?page=1", "items?page=2"], stub.Requests);
    }

    [Fact]
    public async Task A_relay_connection()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(
            "{\"data\":{\"nodes\":[" + number + "],\"pageInfo\":{\"endCursor\":\"e" + number + "\",\"hasNextPage\":" + (number == 1 ? "true" : "false") + "}}}"));

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging
        {
            Kind = RestPagingKind.Token,
            Items = "/data/nodes",
            Next = "/data/pageInfo/endCursor",
            HasMore = "/data/pageInfo/hasNextPage",
            TokenParameter = "after",
        }));
    }

    [Fact]
    public async Task A_token_in_the_requests_body()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"results":[1],"next":"n"}""" : """{"results":[2]}"""));
        var paging = new RestPaging { Kind = RestPagingKind.Token, Items = "/results", Next = "/next", TokenMember = "/page/after" };
        var request = new ApiRequest(HttpMethod.Post, "search") { Body = """{"query":"x"}"""u8.ToArray() };

        Assert.Equal([1, 2], await stub.Service.List(request, RestStub.ReadNumber, paging).ToListAsync());
        Assert.Equal(["search {\"query\":\"x\"}", "search {\"query\":\"x\",\"page\":{\"after\":\"n\"}}"], stub.Requests);
    }

    [Fact]
    public async Task A_token_that_is_an_object_goes_back_into_the_body_as_one()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"items":[1],"last":{"k":1}}""" : """{"items":[2]}"""));
        var paging = new RestPaging { Kind = RestPagingKind.Token, Items = "/items", Next = "/last", TokenMember = "/start" };

        Assert.Equal([1, 2], await stub.Service.List(new ApiRequest(HttpMethod.Post, "scan"), RestStub.ReadNumber, paging).ToListAsync());
        Assert.Equal("scan {\"start\":{\"k\":1}}", stub.Requests[1]);
    }

    [Fact]
    public async Task A_page_number_in_the_body_is_a_number()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number < 3 ? $"[{number}]" : "[]"));
        var paging = new RestPaging { Kind = RestPagingKind.PageNumber, Items = "", TokenMember = "/page", First = 1, StopOnEmpty = true };

        Assert.Equal([1, 2], await stub.Service.List(new ApiRequest(HttpMethod.Post, "search"), RestStub.ReadNumber, paging).ToListAsync());
        Assert.Equal("search {\"page\":2}", stub.Requests[1]);
    }

    [Fact]
    public async Task Items_below_an_envelopes_payload()
    {
        var contract = RestStub.Bare with { Envelope = new EnvelopeContract { Payload = "/data", Status = "/ok", Success = ["true"], Failure = ["false"] } };
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"data":{"list":[1],"next":"n"},"ok":true}""" : """{"ok":true,"data":{"list":[2]}}"""), contract);

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.Token, Items = "/data/list", Next = "/data/next", TokenParameter = "t" }));
    }

    [Fact]
    public async Task A_list_that_does_not_page_is_one_page()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("[1,2]"));

        var page = await stub.Service.List(new ApiRequest(HttpMethod.Get, "items"), RestStub.ReadNumber).ReadPageAsync(10);

        Assert.Equal([1, 2], page.Items);
        Assert.Null(page.ContinuationToken);
    }

    [Fact]
    public async Task An_answer_without_a_body_is_an_empty_list_only_where_the_operation_may_give_none()
    {
        using var stub = new RestStub((_, _) => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        var paging = new RestPaging { Kind = RestPagingKind.Token, Items = "/data", Next = "/next", TokenParameter = "t" };

        Assert.Empty(await stub.Service.ListOrEmpty(new ApiRequest(HttpMethod.Get, "items"), RestStub.ReadNumber, paging).ToListAsync());
        await Assert.ThrowsAsync<ApiContractViolationException>(() => stub.ListAsync(paging));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"next":null}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("null")]
    public async Task A_second_page_without_items_does_not_end_the_list_quietly(string second)
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"data":[1],"next":"2"}""" : second));

        await Assert.ThrowsAsync<ApiContractViolationException>(
            () => stub.ListAsync(new RestPaging { Kind = RestPagingKind.Token, Items = "/data", Next = "/next", TokenParameter = "t" }));
    }
}
