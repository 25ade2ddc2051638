using System;
using System.Threading.Tasks;
using Clientele.Work;

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
        Assert.Equal([503, 503, 200], System.Linq.Enumerable.Select(fake.Requests, r => r.Status));
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
}
