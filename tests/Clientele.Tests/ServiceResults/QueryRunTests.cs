using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.OData;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.ServiceResults;

public class QueryRunTests
{
    [Fact]
    public void A_query_is_no_async_enumerable() =>
        Assert.False(typeof(IAsyncEnumerable<Row>).IsAssignableFrom(typeof(ODataQuery<Row, RowFields>)));

    [Fact]
    public async Task A_query_is_enumerated_by_pattern()
    {
        var names = new List<string?>();
        await foreach (var row in RowServer.WithNextLinks(rows: 4, pageSize: 3).Rows().ConfigureAwait(false))
        {
            names.Add(row.Name);
        }

        Assert.Equal(RowServer.Names(0, 4), names);
    }

    [Fact]
    public async Task The_first_row_is_asked_for_alone()
    {
        var service = RowServer.WithNextLinks(rows: 4, pageSize: 3);
        Assert.Equal("row 0", (await service.Rows().FirstAsync()).Name);
        Assert.Equal("row 0", (await service.Rows().Take(9).FirstOrDefaultAsync())!.Name);
        Assert.All(service.Lines, line => Assert.Equal("GET Rows?$top=1", line));
    }

    [Fact]
    public async Task A_page_that_was_cut_is_asked_for_again_with_what_was_given_of_it()
    {
        var service = RowServer.WithNextLinks(rows: 9, pageSize: 3);
        var rows = service.Rows().Take(5);
        var first = await rows.ReadPageAsync(2);
        var second = await rows.ReadPageAsync(9, first.ContinuationToken);
        Assert.Equal(RowServer.Names(0, 5), first.Items.Concat(second.Items).Select(row => row.Name));
        Assert.Null(second.ContinuationToken);
    }

    [Fact]
    public async Task Without_rows_there_is_no_first()
    {
        var service = RowServer.WithNextLinks(rows: 0, pageSize: 3);
        Assert.Null(await service.Rows().FirstOrDefaultAsync());
        Assert.Null(await service.Rows().SingleOrDefaultAsync());
        Assert.False(await service.Rows().AnyAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => service.Rows().FirstAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => service.Rows().SingleAsync());
    }

    [Fact]
    public async Task A_single_row_is_alone()
    {
        Assert.Equal("row 0", (await RowServer.WithNextLinks(rows: 1, pageSize: 3).Rows().SingleAsync()).Name);
        var two = RowServer.WithNextLinks(rows: 2, pageSize: 1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => two.Rows().SingleAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => two.Rows().SingleOrDefaultAsync());
        Assert.Equal("GET Rows?$top=2", two.Lines.First());
    }

    [Fact]
    public async Task Whether_there_is_any_costs_one_row_and_no_expansion()
    {
        var service = RowServer.WithNextLinks(rows: 9, pageSize: 3);
        Assert.True(await service.Rows().Where(row => row.Name == "x").OrderBy(row => row.Name).Expand(row => row.Parts).AnyAsync());
        Assert.Equal("GET Rows?$filter=name eq 'x'&$top=1", service.Lines.Single());
        Assert.False(await service.Rows().Take(0).AnyAsync());
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("\uFEFF12")]
    public async Task The_count_is_asked_for_alone(string body)
    {
        var service = FakeService.Of(body, body);
        Assert.Equal(12, await service.Rows().Where(row => row.Name == "x").CountAsync());
        Assert.Equal(4, await service.Rows().Skip(8).Take(5).CountAsync());
        Assert.Equal("GET Rows/$count?$filter=name eq 'x'", service.Lines.First());
        Assert.Equal("text/plain", service.Requests.First().Headers.Accept.ToString());
    }

    [Theory]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("1.5")]
    public async Task A_count_that_is_no_number_is_a_violation(string body) =>
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Rows().CountAsync());

    [Fact]
    public async Task Select_runs_ordinary_code_on_each_row()
    {
        var prefix = "> ";
        var names = RowServer.WithNextLinks(rows: 4, pageSize: 3).Rows().Take(2).Select(row => prefix + row.Name);
        Assert.Equal(["> row 0", "> row 1"], await names.ToListAsync());
        Assert.Equal("> row 0", await names.FirstOrDefaultAsync());
    }

    [Fact]
    public async Task What_a_selector_throws_is_the_callers()
    {
        var hours = RowServer.WithNextLinks(rows: 1, pageSize: 3).Rows().Select(row => row.Hours!.Value);
        await Assert.ThrowsAsync<InvalidOperationException>(() => hours.ToListAsync());
    }

    [Fact]
    public async Task Client_side_work_goes_through_its_door()
    {
        var rows = RowServer.WithNextLinks(rows: 4, pageSize: 3).Rows().AsAsyncEnumerable();
        Assert.Equal(2, await rows.CountAsync(row => row.Name!.EndsWith('1') || row.Name.EndsWith('3')));
    }

    [Fact]
    public async Task An_entry_is_read_with_what_is_expanded()
    {
        var service = FakeService.Of("""{"name":"n","parts":[{"name":"p"}]}""");
        var row = await service.Rows()[7].Expand(row => row.Parts, parts => parts.Where(part => part.Name == "p").Take(2)).GetAsync();
        Assert.Equal("p", Assert.Single(row.Parts).Name);
        Assert.Equal("GET Rows(7)?$expand=parts($filter=name eq 'p';$top=2)", service.Lines.Single());
    }

    [Fact]
    public async Task An_entry_that_is_not_there_is_null_or_an_error()
    {
        var gone = new FakeService(_ => new HttpResponseMessage(HttpStatusCode.NotFound));
        Assert.Null(await gone.Rows()[7].GetOrNullAsync());
        Assert.Null(await new FakeService(_ => new HttpResponseMessage(HttpStatusCode.NoContent)).Rows()[7].GetOrNullAsync());
        await Assert.ThrowsAsync<ApiNotFoundException>(() => gone.Rows()[7].GetAsync());
        Assert.Equal("GET Rows(7)", gone.Rows()[7].ToString());
    }
}
