using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Orders;
using Clientele.Work;
using FakeTimetta = Clientele.Timetta.FakeTimetta;

namespace Clientele.Testing.Tests;

/// <summary>Failures on request.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_service_that_is_away_for_a_while_is_asked_again()
    {
        await using var fake = new FakeWork();
        fake.Roles.Add(new Role { Name = "Tester" });
        fake.Fail(FakeFault.Status(503), times: 2);
        using var work = fake.CreateClient();

        var names = await work.Roles.Select(r => r.Name).ToListAsync();

        Assert.Equal(["Tester"], names);
        Assert.Equal([503, 503, 200], fake.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task A_throttled_client_waits_as_long_as_the_service_says()
    {
        await using var fake = new FakeWork();
        fake.Fail(FakeFault.Throttled(TimeSpan.FromSeconds(30)));
        using var work = fake.CreateClient();
        var start = fake.Clock.GetUtcNow();

        await work.Roles.Select(r => r.Name).ToListAsync();

        Assert.InRange(fake.Clock.GetUtcNow() - start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_service_that_does_not_answer_runs_into_the_timeout()
    {
        await using var fake = new FakeWork();
        fake.Fail(FakeFault.Stalled, times: 100);
        using var work = fake.CreateClient(options => options.Retries = 0);

        await Assert.ThrowsAsync<ApiTimeoutException>(() => work.Roles.Select(r => r.Name).ToListAsync());
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_no_answer()
    {
        await using var fake = new FakeWork();
        fake.Fail(FakeFault.Html(200), times: 100);
        using var work = fake.CreateClient(options => options.Retries = 0);

        await Assert.ThrowsAnyAsync<ApiException>(() => work.Roles.Select(r => r.Name).ToListAsync());
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_no_connection()
    {
        await using var fake = new FakeWork();
        fake.Roles.Add(new Role { Name = "Tester" });
        fake.Fail(FakeFault.CutBody);
        using var work = fake.CreateClient();

        await Assert.ThrowsAsync<ApiConnectionException>(() => work.Roles.Select(r => r.Name).ToListAsync());
    }

    [Fact]
    public async Task A_throttled_client_that_is_told_no_time_waits_by_itself()
    {
        await using var fake = new FakeWork();
        fake.Fail(FakeFault.Throttled());
        using var work = fake.CreateClient();
        var start = fake.Clock.GetUtcNow();

        await work.Roles.Select(r => r.Name).ToListAsync();

        Assert.Equal([429, 200], fake.Requests.Select(request => request.Status));
        Assert.True(fake.Clock.GetUtcNow() > start);
    }

    [Fact]
    public async Task A_slow_answer_that_comes_in_time_is_read()
    {
        await using var fake = new FakeWork();
        fake.Roles.Add(new Role { Name = "Tester" });
        fake.Fail(FakeFault.Slow(TimeSpan.FromSeconds(20)));
        using var work = fake.CreateClient(options => options.Timeout = TimeSpan.FromSeconds(30));
        var start = fake.Clock.GetUtcNow();

        Assert.Equal(["Tester"], await work.Roles.Select(r => r.Name).ToListAsync());
        Assert.Equal(TimeSpan.FromSeconds(20), fake.Clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task A_slow_answer_that_comes_too_late_is_a_timeout()
    {
        await using var fake = new FakeWork();
        fake.Fail(FakeFault.Slow(TimeSpan.FromMinutes(2)));
        using var work = fake.CreateClient(options => (options.Retries, options.Timeout) = (0, TimeSpan.FromSeconds(30)));

        await Assert.ThrowsAsync<ApiTimeoutException>(() => work.Roles.Select(r => r.Name).ToListAsync());
    }

    [Fact]
    public async Task A_body_that_is_no_whole_JSON_is_no_answer()
    {
        await using var fake = new FakeWork();
        fake.Roles.Add(new Role { Name = "Tester" });
        fake.Fail(FakeFault.Malformed, times: 100);
        using var work = fake.CreateClient();

        await Assert.ThrowsAnyAsync<ApiException>(() => work.Roles.Select(r => r.Name).ToListAsync());
    }

    [Fact]
    public async Task A_value_of_another_type_breaks_the_contract_and_the_error_names_it()
    {
        await using var fake = new FakeWork();
        fake.Roles.Add(new Role { Name = "Tester" });
        fake.Fail(FakeFault.WrongType);
        using var work = fake.CreateClient();

        var broken = await Assert.ThrowsAsync<ApiContractViolationException>(() => work.Roles.Select(r => r.Name).ToListAsync());

        Assert.Contains("$.value[0].name", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_the_description_does_not_have_is_passed_over()
    {
        await using var fake = new FakeWork();
        fake.Roles.Add(new Role { Name = "Tester" });
        fake.Fail(FakeFault.UnknownMember);
        using var work = fake.CreateClient();

        Assert.Equal("Tester", Assert.Single(await work.Roles.SelectAll().ToListAsync()).Name);
    }

    [Fact]
    public async Task A_member_of_an_enumeration_that_the_description_does_not_have_is_kept_by_its_name()
    {
        await using var fake = new FakeWork();
        fake.Projects.Add(new Project { Name = "Help desk", Priority = Priority.High });
        fake.Fail(FakeFault.UnknownEnumMember);
        using var work = fake.CreateClient();

        var project = Assert.Single(await work.Projects.SelectAll().ToListAsync());

        Assert.Equal(("Help desk", "unexpected"), (project.Name, project.Priority.ToString()));
    }

    [Fact]
    public async Task A_REST_service_has_unknown_members_and_enumeration_members_too()
    {
        await using var fake = new FakeOrders();
        fake.Orders.OnList([new Order { Id = 1, State = OrderState.paid }]);
        fake.Orders.Fail(FakeFault.UnknownEnumMember);
        fake.Orders.Fail(FakeFault.UnknownMember);
        fake.Orders.Fail(FakeFault.WrongType);
        using var orders = fake.CreateClient();

        var unknown = Assert.Single(await orders.Orders.List().ToListAsync());
        var known = Assert.Single(await orders.Orders.List().ToListAsync());

        Assert.Equal((1, "unexpected"), (unknown.Id, unknown.State.ToString()));
        Assert.Equal((1, OrderState.paid), (known.Id, known.State));
        await Assert.ThrowsAsync<ApiContractViolationException>(() => orders.Orders.List().ToListAsync());
    }

    [Fact]
    public async Task A_fault_that_the_answer_has_no_place_for_says_so()
    {
        await using var fake = new FakeWork();
        fake.Roles.Add(new Role { Name = "Tester" });
        fake.Fail(FakeFault.UnknownEnumMember);
        using var work = fake.CreateClient();

        var unfit = await Assert.ThrowsAsync<InvalidOperationException>(() => work.Roles.SelectAll().ToListAsync());

        Assert.Contains("has no row with a member of an enumeration", unfit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_asked_again_and_then_reported()
    {
        await using var fake = new FakeWork();
        fake.Roles.Add(new Role { Name = "Tester" });
        fake.Fail(FakeFault.Connection);
        fake.Fail(FakeFault.UnknownHost);
        using var work = fake.CreateClient();

        Assert.Equal(["Tester"], await work.Roles.Select(r => r.Name).ToListAsync());
        fake.Fail(FakeFault.UnknownHost, times: 100);
        await Assert.ThrowsAsync<ApiConnectionException>(() => work.Roles.Select(r => r.Name).ToListAsync());
    }

    [Fact]
    public async Task A_token_that_ends_between_two_pages_is_replaced()
    {
        await using var fake = new FakeTimetta { PageSize = 2 };
        fake.Projects.Invent(5, seed: 1);
        fake.Projects.Fail(FakeFault.ExpiredToken, matching: request => request.Query.Contains("skiptoken", StringComparison.Ordinal));
        using var timetta = fake.CreateClient();

        Assert.Equal(5, (await timetta.Projects.Select(p => p.Id).ToListAsync()).Distinct().Count());
        Assert.Equal([200, 401, 200, 200], fake.Requests.Select(request => request.Status));
        Assert.Equal(2, fake.Tokens.Issued);
    }

    [Fact]
    public async Task A_next_link_that_leads_to_the_same_page_ends_the_reading()
    {
        await using var fake = new FakeWork();
        fake.Roles.Add(new Role { Name = "Tester" });
        fake.Fail(FakeFault.RepeatedNextLink, times: 100);
        using var work = fake.CreateClient();

        await Assert.ThrowsAsync<ApiContractViolationException>(() => work.Roles.Select(r => r.Name).ToListAsync());
        Assert.InRange(fake.Requests.Count, 1, 3);
    }

    [Fact]
    public async Task A_token_that_leads_to_the_same_page_ends_the_reading()
    {
        await using var fake = new FakeOrders { PageSize = 2 };
        fake.Orders.OnList(Enumerable.Range(1, 5).Select(i => new Order { Id = i, State = OrderState.open }));
        fake.Fail(FakeFault.RepeatedNextLink, times: 100);
        using var orders = fake.CreateClient();

        await Assert.ThrowsAsync<ApiContractViolationException>(() => orders.Orders.List().ToListAsync());
        Assert.InRange(fake.Requests.Count, 1, 3);
    }

    [Fact]
    public async Task Only_requests_to_a_set_fail_where_the_set_is_told_to()
    {
        await using var fake = new FakeWork();
        fake.Roles.Fail(FakeFault.Status(500), times: 100);
        using var work = fake.CreateClient(options => options.Retries = 0);

        Assert.Empty(await work.Tags.Select(t => t.Name).ToListAsync());
        await Assert.ThrowsAnyAsync<ApiException>(() => work.Roles.Select(r => r.Name).ToListAsync());
    }
}
