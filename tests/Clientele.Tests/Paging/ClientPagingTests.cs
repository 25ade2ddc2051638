using System.Linq;
using System.Threading.Tasks;
using Clientele.OData;
using Clientele.Tests.ServiceResults;

namespace Clientele.Tests.Paging;

public class ClientPagingTests
{
    private static readonly PagingContract Paging = new() { ClientDriven = true, PageSize = 3, StableOrder = "id" };

    [Fact]
    public async Task Without_links_pages_are_asked_for_in_a_stable_order_until_one_is_short()
    {
        var service = RowServer.WithoutNextLinks(rows: 7);
        Assert.Equal(RowServer.Names(0, 7), (await service.Rows(Paging).ToListAsync()).Select(row => row.Name));
        Assert.Equal(
            ["GET Rows?$orderby=id&$top=3", "GET Rows?$orderby=id&$skip=3&$top=3", "GET Rows?$orderby=id&$skip=6&$top=3"], service.Lines);
    }

    [Fact]
    public async Task A_full_last_page_is_followed_by_an_empty_one()
    {
        var service = RowServer.WithoutNextLinks(rows: 6);
        Assert.Equal(6, (await service.Rows(Paging).ToListAsync()).Count);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task A_count_spares_the_empty_page()
    {
        var service = RowServer.WithoutNextLinks(rows: 6);
        Assert.Equal(6, (await service.Rows(Paging).IncludeCount().ToListAsync()).Count);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_count_shows_that_a_short_page_was_clamped()
    {
        var service = FakeService.Of(
            """{"@odata.count":4,"value":[{},{}]}""", """{"@odata.count":4,"value":[{},{}]}""");
        Assert.Equal(4, (await service.Rows(Paging).IncludeCount().ToListAsync()).Count);
    }

    [Fact]
    public async Task The_callers_order_comes_first_and_skip_and_take_hold()
    {
        var service = RowServer.WithoutNextLinks(rows: 20);
        var rows = await service.Rows(Paging).OrderByDescending(row => row.Name).Skip(2).Take(5).ToListAsync();
        Assert.Equal(RowServer.Names(2, 5), rows.Select(row => row.Name));
        Assert.Equal(
            ["GET Rows?$orderby=name desc,id&$skip=2&$top=3", "GET Rows?$orderby=name desc,id&$skip=5&$top=2"], service.Lines);
    }

    [Fact]
    public async Task The_order_is_not_named_twice()
    {
        var service = RowServer.WithoutNextLinks(rows: 1);
        await service.Rows(Paging with { StableOrder = "name" }).OrderBy(row => row.Name).ToListAsync();
        Assert.Equal("GET Rows?$orderby=name&$top=3", Assert.Single(service.Lines));
    }

    [Fact]
    public async Task What_fits_in_a_page_needs_no_order()
    {
        var service = RowServer.WithoutNextLinks(rows: 9);
        await service.Rows(Paging).Take(2).ToListAsync();
        await service.Rows(Paging).FirstOrDefaultAsync();
        Assert.Equal(["GET Rows?$top=2", "GET Rows?$top=1"], service.Lines);
    }

    [Fact]
    public async Task A_link_goes_before_counting()
    {
        var service = FakeService.Of("""{"value":[{},{}],"@odata.nextLink":"Rows?$skiptoken=9"}""", """{"value":[{}]}""", """{"value":[]}""");
        Assert.Equal(3, (await service.Rows(Paging).ToListAsync()).Count);
        Assert.Equal("GET Rows?$skiptoken=9", service.Lines.ElementAt(1));
    }

    [Fact]
    public async Task What_was_asked_for_and_came_in_the_services_own_pages_is_gone_on_behind()
    {
        var service = FakeService.Of(
            """{"value":[{},{}],"@odata.nextLink":"Rows?$skiptoken=9"}""", """{"value":[{}]}""", """{"value":[{},{}]}""");
        Assert.Equal(5, (await service.Rows(Paging).ToListAsync()).Count);
        Assert.Equal(["GET Rows?$orderby=id&$top=3", "GET Rows?$skiptoken=9", "GET Rows?$orderby=id&$skip=3&$top=3"], service.Lines);
    }

    [Fact]
    public async Task No_more_is_asked_for_than_the_set_allows()
    {
        var service = RowServer.WithoutNextLinks(rows: 9);
        var set = new SetPaging { MaxTop = 2, StableOrder = "key" };
        Assert.Equal(5, (await service.Rows(Paging, set).Take(5).ToListAsync()).Count);
        Assert.Equal(
            ["GET Rows?$orderby=key&$top=2", "GET Rows?$orderby=key&$skip=2&$top=2", "GET Rows?$orderby=key&$skip=4&$top=1"], service.Lines);
    }

    [Fact]
    public async Task A_limit_of_the_set_holds_for_services_that_page_by_themselves_too()
    {
        var service = RowServer.WithoutNextLinks(rows: 100);
        Assert.Equal(60, (await service.Rows(new PagingContract(), new SetPaging { MaxTop = 50 }).Take(60).ToListAsync()).Count);
        Assert.Equal(["GET Rows?$top=50", "GET Rows?$skip=50&$top=10"], service.Lines);
    }

    [Fact]
    public async Task A_set_may_have_a_page_size_of_its_own()
    {
        var service = RowServer.WithoutNextLinks(rows: 4);
        Assert.Equal(4, (await service.Rows(Paging, new SetPaging { PageSize = 5 }).ToListAsync()).Count);
        Assert.Equal("GET Rows?$orderby=id&$top=5", service.Lines.Single());
    }

    [Fact]
    public void The_request_shown_is_the_first_one_sent() =>
        Assert.Equal("GET Rows?$orderby=id&$top=3", RowServer.WithoutNextLinks(1).Rows(Paging).ToRequest().ToString());

    [Fact]
    public async Task Pages_of_a_wished_size_are_asked_for_so()
    {
        var service = RowServer.WithoutNextLinks(rows: 5);
        var first = await service.Rows(Paging).ReadPageAsync(2);
        var second = await service.Rows(Paging).ReadPageAsync(3, first.ContinuationToken);
        Assert.Equal(RowServer.Names(2, 3), second.Items.Select(row => row.Name));
        Assert.Equal(["GET Rows?$orderby=id&$top=2", "GET Rows?$orderby=id&$skip=2&$top=3"], service.Lines);
    }
}
