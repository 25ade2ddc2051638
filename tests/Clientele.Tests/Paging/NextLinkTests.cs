using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Tests.ServiceResults;

namespace Clientele.Tests.Paging;

public class NextLinkTests
{
    [Fact]
    public async Task Rows_of_all_pages_come_in_order()
    {
        var rows = await RowServer.WithNextLinks(rows: 7, pageSize: 3).Rows().ToListAsync();
        Assert.Equal(RowServer.Names(0, 7), rows.Select(row => row.Name));
    }

    [Fact]
    public async Task A_page_is_fetched_when_its_rows_are_wanted()
    {
        var service = RowServer.WithNextLinks(rows: 9, pageSize: 3);
        await foreach (var row in service.Rows())
        {
            if (row.Name == "row 3")
            {
                break;
            }
        }

        Assert.Equal(2, service.Requests.Count);
    }

    [Theory]
    [InlineData("""{"value":[]}""")]
    [InlineData("""{"value":[],"@odata.nextLink":null}""")]
    [InlineData("""{"value":[],"@odata.nextLink":""}""")]
    [InlineData("""{"@nextLink":null,"value":[]}""")]
    public async Task No_next_link_ends(string body) => Assert.Empty(await FakeService.Of(body).Rows().ToListAsync());

    [Theory]
    [InlineData("Rows?$skiptoken=1#")]
    [InlineData("https://api.sample.test/odata/Rows?$skiptoken=1#")]
    public async Task Links_that_differ_in_their_fragment_alone_are_a_cycle(string link)
    {
        var pages = 0;
        using var service = new FakeService(_ => FakeService.Json($$"""{"value":[{"name":"a"}],"@odata.nextLink":"{{link}}{{pages++}}"}"""));
        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => service.Rows().Take(20).ToListAsync());
        Assert.Contains("already read", e.Message, StringComparison.Ordinal);
        Assert.Equal(["GET Rows?$top=20", "GET Rows?$skiptoken=1"], service.Lines);
    }

    [Fact]
    public async Task An_empty_page_with_a_link_goes_on()
    {
        var service = FakeService.Of(
            """{"@odata.nextLink":"Rows?$skiptoken=1","value":[]}""",
            """{"value":[{"name":"late"}]}""");
        Assert.Equal("late", Assert.Single(await service.Rows().ToListAsync()).Name);
    }

    [Theory]
    [InlineData("https://api.sample.test/odata/Rows?$skiptoken=1", "Rows?$skiptoken=1")]
    [InlineData("Rows?$skiptoken=1", "Rows?$skiptoken=1")]
    [InlineData("?$skiptoken=1", "Rows?$skiptoken=1")]
    [InlineData("/odata/Rows?$skiptoken=1", "Rows?$skiptoken=1")]
    public async Task Links_are_absolute_or_relative(string link, string sent)
    {
        var service = FakeService.Of($$"""{"value":[],"@odata.nextLink":"{{link}}"}""", """{"value":[]}""");
        await service.Rows().ToListAsync();
        Assert.Equal(["GET Rows", $"GET {sent}"], service.Lines);
    }

    [Fact]
    public async Task With_a_context_url_a_relative_link_is_relative_to_the_service_root()
    {
        var service = FakeService.Of(
            """{"@odata.context":"$metadata#Rows","value":[],"@odata.nextLink":"Rows(1)/parts?$skiptoken=1"}""",
            """{"value":[]}""");
        await service.Rows().ToListAsync();
        Assert.Equal("GET Rows(1)/parts?$skiptoken=1", service.Lines.Last());
    }

    [Theory]
    [InlineData("https://evil.test/odata/Rows")]
    [InlineData("http://api.sample.test/odata/Rows")]
    [InlineData("https://api.sample.test:8443/odata/Rows")]
    [InlineData("https://api.sample.test@evil.test/odata/Rows")]
    [InlineData("//evil.test/odata/Rows")]
    [InlineData("https://user:secret@api.sample.test/odata/Rows")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://")]
    public async Task A_link_to_another_origin_is_refused_and_nothing_is_sent_there(string link)
    {
        var service = FakeService.Of($$"""{"value":[{"name":"a"}],"@odata.nextLink":"{{link}}"}""");
        var error = await Assert.ThrowsAsync<ApiContractViolationException>(() => service.Rows().ToListAsync());
        Assert.Equal("$['@odata.nextLink']", error.JsonPath);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("Rows")]
    [InlineData("Rows?$skiptoken=1", "Rows?$skiptoken=1")]
    [InlineData("Rows?$skiptoken=1", "Rows?$skiptoken=2", "Rows?$skiptoken=3", "Rows?$skiptoken=1")]
    public async Task A_link_that_was_followed_before_is_an_error_and_no_loop(params string[] links)
    {
        var service = FakeService.Of([.. links.Select(link => $$"""{"value":[{}],"@odata.nextLink":"{{link}}"}""")]);
        await Assert.ThrowsAsync<ApiContractViolationException>(() => service.Rows().ToListAsync());
        Assert.Equal(links.Length, service.Requests.Count);
    }

    [Fact]
    public async Task An_endless_service_is_read_as_far_as_wanted()
    {
        var service = RowServer.WithNextLinks(rows: int.MaxValue, pageSize: 5);
        Assert.Equal(12, (await service.Rows().Take(12).ToListAsync()).Count);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task Take_holds_even_where_the_service_ignores_it()
    {
        var service = FakeService.Of("""{"value":[{},{},{}],"@odata.nextLink":"Rows?$skiptoken=3"}""");
        Assert.Equal(2, (await service.Rows().Take(2).ToListAsync()).Count);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Nothing_is_asked_for_when_nothing_is_wanted()
    {
        var service = FakeService.Of();
        Assert.Empty(await service.Rows().Take(0).ToListAsync());
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Pages_carry_their_count_and_request()
    {
        var service = FakeService.Of(
            """{"value":[{}],"@odata.nextLink":"Rows?$skiptoken=1","@odata.count":2}""", """{"value":[{}]}""");
        var pages = new List<Page<Json.Sample.Row>>();
        await foreach (var page in service.Rows().IncludeCount().AsPages(pageSizeHint: 1))
        {
            pages.Add(page);
        }

        Assert.Equal([2, null], pages.Select(page => page.Count));
        Assert.Equal(["GET Rows?$count=true", "GET Rows?$skiptoken=1"], pages.Select(page => page.Request!.ToString()));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.All(service.Requests, request => Assert.Contains("odata.maxpagesize=1", request.Headers.GetValues("Prefer")));
    }

    [Fact]
    public async Task A_cancelled_enumeration_ends_before_the_next_request()
    {
        using var cancel = new CancellationTokenSource();
        var service = RowServer.WithNextLinks(rows: 9, pageSize: 3);
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in service.Rows().WithCancellation(cancel.Token))
            {
                if (++seen == 3)
                {
                    await cancel.CancelAsync();
                }
            }
        });
        Assert.Equal(3, seen);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task One_query_serves_many_readers_at_once()
    {
        var query = RowServer.WithNextLinks(rows: 200, pageSize: 7).Rows().Take(150);
        var lists = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => query.ToListAsync())));
        Assert.All(lists, rows => Assert.Equal(RowServer.Names(0, 150), rows.Select(row => row.Name)));
    }

    [Fact]
    public async Task A_posted_action_is_posted_once_and_its_pages_are_got()
    {
        var service = FakeService.Of("""{"value":[{}],"@odata.nextLink":"Rows?$skiptoken=1"}""", """{"value":[{}]}""");
        var rows = service.Connect().List<Json.Sample.Row>(new ApiRequest(HttpMethod.Post, "Close"));
        Assert.Equal(2, (await rows.ToListAsync()).Count);
        Assert.Equal(["POST Close", "GET Rows?$skiptoken=1"], service.Lines);
        await Assert.ThrowsAsync<InvalidOperationException>(() => FakeService.Of("""{"value":[{},{}]}""").Connect()
            .List<Json.Sample.Row>(new ApiRequest(HttpMethod.Post, "Close")).ReadPageAsync(1));
    }

    [Fact]
    public async Task A_cancelled_enumeration_ends_at_the_next_row_and_not_at_the_next_page()
    {
        var service = RowServer.WithNextLinks(rows: 500, pageSize: 500);
        using var cancel = new CancellationTokenSource();
        var rows = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in service.Rows().WithCancellation(cancel.Token))
            {
                if (++rows == 100)
                {
                    await cancel.CancelAsync();
                }
            }
        });
        Assert.Equal(100, rows);
    }
}
