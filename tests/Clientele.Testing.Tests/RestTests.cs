using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.AgyleTime;
using Clientele.Orders;

namespace Clientele.Testing.Tests;

/// <summary>A fake of a REST service: handlers, paging, envelope, errors.</summary>
public sealed class RestTests
{
    [Fact]
    public async Task A_list_that_a_handler_gives_is_read_page_by_page()
    {
        await using var fake = new FakeAgyleTime("acme", Region.Eu) { PageSize = 10 };
        fake.Organisation.Users.OnList(_ => Enumerable.Range(1, 25).Select(i => new UserV2 { Id = i, Email = $"u{i}@example.com" }));
        using var agyle = fake.CreateClient();

        var users = await agyle.Organisation.Users.List().ToListAsync();

        Assert.Equal(Enumerable.Range(1, 25).Select(i => $"u{i}@example.com"), users.Select(user => user.Email));
        Assert.Equal(3, fake.Requests.Count);
        Assert.All(fake.Requests, request => Assert.Equal(200, request.Status));
        Assert.Equal(1, fake.Tokens.Issued);
    }

    [Fact]
    public async Task An_operation_without_a_handler_says_how_to_give_it_one()
    {
        await using var fake = new FakeAgyleTime("acme", Region.Eu);
        using var agyle = fake.CreateClient(options => options.Retries = 0);

        var failed = await Assert.ThrowsAnyAsync<ApiException>(() => agyle.Organisation.Users.List().ToListAsync());

        Assert.Equal(501, failed.Status);
        Assert.Contains("OnList", fake.Requests[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_may_refuse()
    {
        await using var fake = new FakeAgyleTime("acme", Region.Eu);
        fake.Organisation.Users.OnList(_ => throw FakeCall.Refuse(403, "Not yours."));
        using var agyle = fake.CreateClient();

        var refused = await Assert.ThrowsAsync<ApiForbiddenException>(() => agyle.Organisation.Users.List().ToListAsync());

        Assert.Contains("Not yours.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_gets_the_body_typed_though_no_response_carries_its_type()
    {
        await using var fake = new FakeAgyleTime("acme", Region.Eu);
        fake.WorkActivity.Workstreams.OnCreate(call => new ResourceReference { Identifier = call.Body.Identifier + "/" + call.Body.Type });
        using var agyle = fake.CreateClient();

        var made = await agyle.WorkActivity.Workstreams.CreateAsync(new WorkstreamCreate { Identifier = "a-1", Type = "Workstream" });

        Assert.Equal("a-1/Workstream", made.Identifier);
    }

    [Fact]
    public async Task The_calls_of_an_operation_are_typed()
    {
        await using var fake = new FakeAgyleTime("acme", Region.Eu);
        fake.WorkActivity.Workstreams.OnCreate(_ => new ResourceReference { Identifier = "made" });
        fake.WorkActivity.Workstreams.OnDelete(_ => { });
        using var agyle = fake.CreateClient();

        await agyle.WorkActivity.Workstreams.CreateAsync(new WorkstreamCreate { Identifier = "a-1", Type = "Workstream" });
        await agyle.WorkActivity.Workstreams.CreateAsync(new WorkstreamCreate { Identifier = "a-2", Type = "Workstream" });
        await agyle.WorkActivity.Workstreams.DeleteAsync("a-1");

        Assert.Equal(["a-1", "a-2"], fake.WorkActivity.Workstreams.CreateCalls().Select(call => call.Body.Identifier));
        Assert.Equal("a-1", Assert.Single(fake.WorkActivity.Workstreams.DeleteCalls()).Path["identifier"]);
        Assert.Empty(fake.WorkActivity.Workstreams.GetCalls());
    }

    [Fact]
    public async Task A_body_that_the_description_does_not_have_is_refused_where_a_handler_reads_it()
    {
        await using var fake = new FakeAgyleTime("acme", Region.Eu);
        fake.WorkActivity.Workstreams.OnCreate(call => new ResourceReference { Identifier = call.Body.Identifier });
        using var http = fake.CreateHttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", fake.Tokens.StaticToken);
        using var body = new StringContent("""{"identifier":{"a":1},"type":"Workstream"}""", System.Text.Encoding.UTF8, "application/json");

        using var refused = await http.PostAsync(new Uri(fake.Contract.Servers["region"], "workactivity/workstreams"), body);

        Assert.Equal(400, (int)refused.StatusCode);
        Assert.StartsWith("The body is not what the description has", fake.Requests[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_the_document_does_not_have_is_refused()
    {
        await using var fake = new FakeAgyleTime("acme", Region.Eu);
        fake.Organisation.Users.OnList(_ => []);
        using var http = fake.CreateHttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", fake.Tokens.StaticToken);

        using var unknown = await http.GetAsync(new Uri(fake.Contract.Servers["region"], "organisation/users?pageLimits=1"));
        using var nowhere = await http.GetAsync(new Uri(fake.Contract.Servers["region"], "organisation/people"));

        Assert.Equal((400, 404), ((int)unknown.StatusCode, (int)nowhere.StatusCode));
        Assert.Contains("pageLimits", fake.Requests[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_of_one_address_are_told_apart_by_the_options_that_their_paths_name()
    {
        await using var fake = new FakeOrders();
        var calls = new List<string>();
        fake.Orders.OnDelete(call => calls.Add($"open {call.Query.GetValueOrDefault("buyer")}"));
        fake.Orders.OnDeleteByState(call => calls.Add($"{call.Path["state"]} since {call.Path["since"]}"));
        fake.Orders.Ship.OnPost(call => calls.Add($"ship {call.Path["id"]}"));
        using var orders = fake.CreateClient();

        await orders.Orders.DeleteAsync("b");
        await orders.Orders.DeleteByStateAsync("paid & sent", "2026-01-02");
        await orders.Orders.Ship.PostAsync(7);

        Assert.Equal(["open b", "paid & sent since 2026-01-02", "ship 7"], calls);
        Assert.Equal(["DELETE orders?state=open&buyer=b", "DELETE orders?state=paid & sent&since=2026-01-02", "POST orders/7"], fake.Requests.Select(request => request.ToString()));
    }
}
