using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Rest;

namespace Clientele.AgyleTime.Tests;

/// <summary>Pages by a token that has one name in the request and in the response.</summary>
public sealed class PagingTests
{
    [Fact]
    public async Task Items_come_over_all_pages_and_other_parameters_stay()
    {
        await using var service = await AgyleService.StartAsync();

        var users = await service.Agyle.Organisation.Users.List(pageLimit: 9).ToListAsync();

        Assert.Equal(Enumerable.Range(1, 25), users.Select(user => (int)user.Id!));
        Assert.Equal(
            ["?pageLimit=9", "?pageLimit=9&nextPageToken=606ea7753a07170008300009", "?pageLimit=9&nextPageToken=606ea7753a07170008300012"],
            service.Service.Log.Lines.Skip(1).Select(line => line.PathAndQuery["/organisation/users".Length..]));
    }

    [Fact]
    public async Task A_limit_that_the_service_cuts_loses_nothing()
    {
        await using var service = await AgyleService.StartAsync();

        Assert.Equal(25, (await service.Agyle.Organisation.Users.List(pageLimit: 1000).ToListAsync()).Count);
    }

    [Fact]
    public async Task A_walk_resumes_from_a_stored_token()
    {
        await using var service = await AgyleService.StartAsync();
        var list = service.Agyle.Organisation.Users.List();
        string? token = null;
        await foreach (var page in list.AsPages())
        {
            token = page.ContinuationToken;
            break;
        }

        var rest = new List<UserV2>();
        await foreach (var page in service.Agyle.Organisation.Users.List().AsPages(token))
        {
            rest.AddRange(page.Items);
        }

        Assert.Equal(Enumerable.Range(11, 15), rest.Select(user => (int)user.Id!));
    }

    [Fact]
    public async Task Each_page_says_what_the_service_says_of_it()
    {
        await using var service = await AgyleService.StartAsync();
        var pages = new List<ServerPage>();

        await foreach (var page in service.Agyle.Organisation.Users.List(pageLimit: 9).AsPages())
        {
            pages.Add(page.Server!);
        }

        Assert.Equal(
            [(9L, 9L, "606ea7753a07170008300009"), (9L, 9L, "606ea7753a07170008300012"), (7L, 9L, null)],
            pages.Select(page => (page.Count!.Value, page.Limit!.Value, page.NextToken)));
        Assert.All(pages, page => Assert.Equal((200, "success"), (page.HttpStatus, page.Status)));
    }

    [Fact]
    public async Task A_list_begins_at_a_token_of_the_service()
    {
        await using var service = await AgyleService.StartAsync();
        var list = service.Agyle.Organisation.Users.List(pageLimit: 9);

        var users = await list.StartAt("606ea7753a07170008300009").ToListAsync();
        var page = await list.StartAt("606ea7753a07170008300009").ReadPageAsync(4);
        var rest = await list.ReadPageAsync(100, page.ContinuationToken);

        Assert.Equal(Enumerable.Range(10, 16), users.Select(user => (int)user.Id!));
        Assert.Equal(Enumerable.Range(10, 16), page.Items.Concat(rest.Items).Select(user => (int)user.Id!));
    }

    [Fact]
    public async Task A_token_that_the_service_does_not_know_is_its_error()
    {
        await using var service = await AgyleService.StartAsync();

        await Assert.ThrowsAsync<ApiPageTokenException>(() => service.Agyle.Organisation.Users.List().StartAt("nobody's").ToListAsync());
    }

    [Fact]
    public async Task Pages_of_an_exact_size_are_cut_out_of_those_that_the_service_makes()
    {
        await using var service = await AgyleService.StartAsync();
        var list = service.Agyle.Organisation.Users.List();

        var first = await list.ReadPageAsync(13);
        var second = await list.ReadPageAsync(13, first.ContinuationToken);

        Assert.Equal((13, 12), (first.Items.Count, second.Items.Count));
        Assert.Null(second.ContinuationToken);
    }

    [Fact]
    public async Task Reading_ahead_gives_the_same_items()
    {
        await using var service = await AgyleService.StartAsync();

        var users = await service.Agyle.Organisation.Users.List().ReadAhead().ToListAsync();

        Assert.Equal(Enumerable.Range(1, 25), users.Select(user => (int)user.Id!));
    }

    [Fact]
    public async Task Leaving_early_ends_reading_ahead()
    {
        await using var service = await AgyleService.StartAsync();

        await foreach (var user in service.Agyle.Organisation.Users.List().ReadAhead())
        {
            Assert.Equal(1, user.Id);
            break;
        }

        Assert.InRange(service.Service.Log.Lines.Count, 2, 3);
    }

    [Fact]
    public async Task The_envelope_tells_what_the_service_made_of_the_limit()
    {
        await using var service = await AgyleService.StartAsync();

        var envelope = await service.Agyle.Organisation.Users.ListEnvelopeAsync(pageLimit: 500);

        Assert.Equal(("success", "0", "Success", 10L, 10L), (envelope.Status, envelope.Result, envelope.Message, envelope.Count, envelope.Limit));
        Assert.Equal("606ea7753a0717000830000a", envelope.Members["nextPageToken"].GetString());
        Assert.Equal(10, envelope.Data!.Count);
    }

    [Fact]
    public async Task A_token_that_the_service_forgot_is_its_own_error()
    {
        using var stub = new StubService(_ => StubService.Json("""{"status":"success","data":[],"nextPageToken":"t1"}"""));
        var list = stub.Agyle.Organisation.Users.List();
        string? token = null;
        await foreach (var page in list.AsPages())
        {
            token = page.ContinuationToken;
            break;
        }

        stub.Answer = _ => StubService.Json("""{"status":"error","message":"nextPageToken (INVALID): unknown","code":"BadRequest"}""", 400);
        var error = await Assert.ThrowsAsync<ApiPageTokenException>(() => list.ReadPageAsync(1, token));

        Assert.Equal((400, "nextPageToken"), (error.Status, Assert.Single(error.Problems).Target));
    }

    [Theory]
    [InlineData("""{"status":"success","data":[{"id":1}]}""")]
    [InlineData("""{"status":"success","data":[{"id":1}],"nextPageToken":null}""")]
    [InlineData("""{"status":"success","data":[{"id":1}],"nextPageToken":""}""")]
    public async Task A_token_that_is_absent_null_or_empty_ends_the_list(string body)
    {
        using var stub = new StubService(_ => StubService.Json(body));

        Assert.Single(await stub.Agyle.Organisation.Users.List().ToListAsync());
    }

    [Fact]
    public async Task An_empty_page_with_a_token_goes_on()
    {
        using var stub = new StubService(request => StubService.Json(request.Contains("nextPageToken", StringComparison.Ordinal)
            ? """{"status":"success","data":[{"id":2}]}"""
            : """{"status":"success","data":[],"nextPageToken":"t"}"""));

        Assert.Equal(2, Assert.Single(await stub.Agyle.Organisation.Users.List().ToListAsync()).Id);
    }

    [Fact]
    public async Task A_token_that_comes_again_is_refused_and_makes_no_loop()
    {
        using var stub = new StubService(_ => StubService.Json("""{"status":"success","data":[{"id":1}],"nextPageToken":"same"}"""));

        await Assert.ThrowsAsync<ApiContractViolationException>(() => stub.Agyle.Organisation.Users.List().ToListAsync());
        Assert.Equal(2, stub.Requests.Count);
    }
}
