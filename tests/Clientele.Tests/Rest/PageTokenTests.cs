using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>Tokens and addresses of pages: what resumes a list, what is refused, and where counted pages end.</summary>
public sealed class PageTokenTests
{
    private static readonly RestPaging ByToken = new() { Kind = RestPagingKind.Token, Items = "/data", Next = "/next", TokenParameter = "t", SizeParameter = "size" };

    private static readonly RestPaging ByAddress = new() { Kind = RestPagingKind.Url, Items = "/data", Next = "/next", TokenParameter = "page", SizeParameter = "size" };

    [Theory]
    [InlineData("GET items", "GET items", true)]
    [InlineData("GET items", "GET others", false)]
    [InlineData("GET items", "POST items", false)]
    [InlineData("GET items", "GET items?x=1", false)]
    [InlineData("POST items {1}", "POST items {1}", true)]
    [InlineData("POST items {1}", "POST items {2}", false)]
    [InlineData("POST items {1}", "POST items", false)]
    [InlineData("POST items {1}", "POST others {1}", false)]
    [InlineData("PUT items {1}", "POST items {1}", false)]
    public async Task A_continuation_token_is_good_for_the_same_request_only(string given, string asked, bool isSame)
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"data":[1],"next":"2"}""" : """{"data":[2]}"""));
        var token = (await stub.Service.List(Request(given), RestStub.ReadNumber, ByToken).ReadPageAsync(1)).ContinuationToken;

        var other = stub.Service.List(Request(asked), RestStub.ReadNumber, ByToken);

        if (isSame)
        {
            Assert.Equal([2], (await other.ReadPageAsync(1, token)).Items);
        }
        else
        {
            var e = await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => other.ReadPageAsync(1, token));
            Assert.Contains("comes from another query", e.Message, StringComparison.Ordinal);
            Assert.Equal("continuationToken", e.ParamName);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("MQ")]
    public async Task What_is_no_token_is_called_damaged(string token)
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[1]}"""));

        var e = await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => List(stub, ByToken).ReadPageAsync(1, token));

        Assert.Contains("is damaged", e.Message, StringComparison.Ordinal);
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task A_page_that_was_cut_is_asked_for_again_with_room_for_what_was_given_of_it()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[1,2,3,4],"next":"n"}"""));
        var list = List(stub, ByToken);

        var first = await list.ReadPageAsync(3);
        var second = await list.ReadPageAsync(1, first.ContinuationToken);

        Assert.Equal([1, 2, 3], first.Items);
        Assert.Equal([4], second.Items);
        Assert.Equal(["items?size=3", "items?size=4"], stub.Requests);
    }

    [Fact]
    public async Task A_request_that_writes_is_not_sent_twice_for_a_page_that_was_cut()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[1,2,3]}"""));
        var list = stub.Service.List(Request("POST items {1}"), RestStub.ReadNumber, ByToken);

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => list.ReadPageAsync(2));

        Assert.Contains("more than 2 items in a page and can't be sent twice", e.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], (await list.ReadPageAsync(3)).Items);
    }

    [Fact]
    public async Task A_page_over_several_has_the_count_of_the_first()
    {
        using var stub = new RestStub((_, number) => RestStub.Json($$"""{"data":[{{number}}],"next":"n{{number}}","total":{{number * 10}}}"""));

        var page = await List(stub, ByToken with { Total = "/total" }).ReadPageAsync(3);

        Assert.Equal([1, 2, 3], page.Items);
        Assert.Equal(10, page.Count);
    }

    [Theory]
    [InlineData("items?page=2", "items?page=2")]
    [InlineData("https://api.stub.test/v1/items?page=2&size=5", "items?page=2&size=5")]
    public async Task An_address_of_the_list_itself_starts_it_there(string link, string asked)
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[7]}"""));

        Assert.Equal([7], await List(stub, ByAddress).StartAt(link).ToListAsync());
        Assert.Equal([asked], stub.Requests);
    }

    [Theory]
    [InlineData("https://evil.test/v1/items?page=2")]
    [InlineData("others?page=2")]
    [InlineData("items/1?page=2")]
    public void An_address_that_leads_elsewhere_does_not(string link)
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[7]}"""));

        var e = Assert.Throws<InvalidContinuationTokenException>(() => List(stub, ByAddress).StartAt(link));

        Assert.Contains("another path or other options", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => List(stub, ByAddress).StartAt(""));
    }

    [Theory]
    [InlineData("items?kind=a&page=2", true)]
    [InlineData("items?kind=b&page=2", false)]
    [InlineData("items?kind&page=2", false)]
    public void What_an_address_says_of_the_query_is_what_the_query_says(string link, bool isOwn)
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[7]}"""));
        var list = stub.Service.List(Request("GET items?kind=a"), RestStub.ReadNumber, ByAddress);

        Assert.Equal(!isOwn, Record.Exception(() => list.StartAt(link)) is InvalidContinuationTokenException);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, true)]
    [InlineData(HttpStatusCode.NotFound, true)]
    [InlineData(HttpStatusCode.Conflict, true)]
    [InlineData(HttpStatusCode.Gone, true)]
    [InlineData(HttpStatusCode.Forbidden, false)]
    [InlineData(HttpStatusCode.InternalServerError, false)]
    public async Task A_page_that_is_refused_for_its_token_says_so(HttpStatusCode status, bool isToken)
    {
        using var stub = new RestStub((_, number) => number == 1 ? RestStub.Json("""{"data":[1],"next":"2"}""") : new HttpResponseMessage(status));

        var e = await Assert.ThrowsAnyAsync<ApiException>(() => List(stub, ByToken).ToListAsync());

        Assert.Equal(isToken, e is ApiPageTokenException);
        Assert.Equal(isToken, e.Message.Contains("the page token has expired", StringComparison.Ordinal));
        Assert.Equal(isToken, e.InnerException is ApiException);
    }

    [Theory]
    [InlineData(RestPagingKind.Offset)]
    [InlineData(RestPagingKind.PageNumber)]
    public async Task A_counted_page_that_is_refused_has_no_token_to_blame(RestPagingKind kind)
    {
        using var stub = new RestStub((_, number) => number == 1 ? RestStub.Json("[1]") : new HttpResponseMessage(HttpStatusCode.BadRequest));

        var e = await Assert.ThrowsAnyAsync<ApiException>(() => List(stub, new RestPaging { Kind = kind, Items = "", TokenParameter = "at" }).ToListAsync());

        Assert.IsNotType<ApiPageTokenException>(e);
    }

    [Fact]
    public async Task The_first_page_that_is_refused_has_no_token_to_blame()
    {
        using var stub = new RestStub((_, _) => new HttpResponseMessage(HttpStatusCode.NotFound));

        Assert.IsNotType<ApiPageTokenException>(await Assert.ThrowsAnyAsync<ApiException>(() => List(stub, ByToken).ToListAsync()));
    }

    [Fact]
    public async Task A_second_page_that_breaks_the_contract_has_no_token_to_blame()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"data":[1],"next":"2"}""" : """{"next":"3"}"""));

        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => List(stub, ByToken).ToListAsync());

        Assert.Contains("has no '/data'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_leads_to_itself_ends_the_walk_with_an_error()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[1],"next":"same"}"""));

        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => List(stub, ByToken).ToListAsync());

        Assert.Contains("the next page is a page that was already read", e.Message, StringComparison.Ordinal);
        Assert.Equal("GET items?t=…", e.Error.RequestLine);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Theory]
    [InlineData(4, "2")]
    [InlineData(5, "2", "3")]
    [InlineData(2)]
    public async Task Page_numbers_end_with_the_total_where_the_request_says_the_size(int total, params string[] more)
    {
        using var stub = new RestStub((_, number) => RestStub.Json($$"""{"data":[{{number}},{{number}}],"total":{{total}}}"""));
        var paging = new RestPaging { Kind = RestPagingKind.PageNumber, Items = "/data", Total = "/total", TokenParameter = "page", SizeParameter = "size", First = 1 };

        await stub.ListAsync(paging, "items?size=2");

        Assert.Equal(["items?size=2", .. more.Select(page => "items?size=2&page=" + page)], stub.Requests);
    }

    [Fact]
    public async Task A_size_of_zero_says_nothing_of_short_pages()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number < 3 ? $"[{number}]" : "[]"));

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.PageNumber, Items = "", TokenParameter = "page", SizeParameter = "size" }, "items?size=0"));
    }

    [Fact]
    public async Task An_offset_may_begin_at_one()
    {
        using var stub = new RestStub((_, number) => RestStub.Json(number == 1 ? """{"data":[1,2],"total":3}""" : """{"data":[3],"total":3}"""));

        Assert.Equal([1, 2, 3], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.Offset, Items = "/data", Total = "/total", TokenParameter = "start", First = 1 }));
        Assert.Equal(["items", "items?start=3"], stub.Requests);
    }

    [Theory]
    [InlineData(RestPagingKind.Offset)]
    [InlineData(RestPagingKind.PageNumber)]
    public async Task A_flag_without_items_does_not_count_on(RestPagingKind kind)
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[],"more":true}"""));

        Assert.Empty(await stub.ListAsync(new RestPaging { Kind = kind, Items = "/data", HasMore = "/more", TokenParameter = "at" }));
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("<items?p=2>; title=\"a \\\", <b>; rel=prev\"; rel=next")]
    [InlineData("<items?p=2>; =next; rel=next")]
    [InlineData("<items?p=1>; =next, <items?p=2>; rel=next")]
    [InlineData("<items?p=1,2>; rel=prev, <items?p=2>; rel=next")]
    [InlineData("<items?p=1>; rel=prev; title=\"<\", <items?p=2>; rel=next")]
    public async Task A_link_is_found_among_others(string header)
    {
        using var stub = new RestStub((_, number) => number == 1 ? RestStub.Json("[1]", ("Link", header)) : RestStub.Json("[2]"));

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.LinkHeader, Items = "" }));
        Assert.Equal("items?p=2", stub.Requests[1]);
    }

    [Fact]
    public async Task A_link_of_another_relation_is_found_where_the_paging_names_it()
    {
        using var stub = new RestStub((_, number) => number == 1 ? RestStub.Json("[1]", ("Link", "<items?p=9>; rel=next, <items?p=2>; rel=older")) : RestStub.Json("[2]"));

        Assert.Equal([1, 2], await stub.ListAsync(new RestPaging { Kind = RestPagingKind.LinkHeader, Items = "", Next = "older" }));
        Assert.Equal("items?p=2", stub.Requests[1]);
    }

    [Fact]
    public async Task A_token_of_a_caller_that_is_no_JSON_goes_into_the_body_as_text()
    {
        using var stub = new RestStub((_, _) => RestStub.Json("""{"data":[1]}"""));
        var paging = new RestPaging { Kind = RestPagingKind.Token, Items = "/data", Next = "/next", TokenMember = "/after" };

        await stub.Service.List(Request("POST items"), RestStub.ReadNumber, paging).StartAt("{spoiled").ToListAsync();
        await stub.Service.List(Request("POST items"), RestStub.ReadNumber, paging).StartAt("12").ToListAsync();

        Assert.Equal(["items {\"after\":\"{spoiled\"}", "items {\"after\":\"12\"}"], stub.Requests);
    }

    private static Pageable<int> List(RestStub stub, RestPaging paging) => stub.Service.List(new ApiRequest(HttpMethod.Get, "items"), RestStub.ReadNumber, paging);

    /// <summary>A request out of its method, its address and, perhaps, its body.</summary>
    private static ApiRequest Request(string text)
    {
        var parts = text.Split(' ');
        var request = new ApiRequest(new HttpMethod(parts[0]), parts[1]);
        return parts.Length > 2 ? request.WithBody(parts[1], System.Text.Encoding.UTF8.GetBytes(parts[2].Replace("{", "{\"a\":", StringComparison.Ordinal))) : request;
    }
}
