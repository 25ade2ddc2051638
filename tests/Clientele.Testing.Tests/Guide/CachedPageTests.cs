using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.AgyleTime;
using Microsoft.Extensions.DependencyInjection;

namespace Clientele.Testing.Tests.Guide;

public sealed class CachedPageTests
{
    [Fact]
    public async Task The_page_asks_every_five_minutes_and_shows_what_it_has_while_the_service_is_down()
    {
        await using var fake = new FakeAgyleTime("acme", Region.Eu);
        var users = new List<UserV2> { new() { Id = 1, Email = "ann@example.com" } };
        fake.Organisation.Users.OnList(users);

        // As the program registers them; then all clients of the service are pointed at the fake.
        var services = new ServiceCollection().AddSingleton<TimeProvider>(fake.Clock).AddSingleton<TeamPage>();
        services.AddAgyleTimeClient("acme", Region.Eu, options => options.Retries = 0);
        services.UseFake(fake);
        await using var provider = services.BuildServiceProvider();
        var page = provider.GetRequiredService<TeamPage>();

        await page.ReadAsync();
        await page.ReadAsync();
        Assert.Single(fake.Requests);

        users.Add(new UserV2 { Id = 2, Email = "bob@example.com" });
        fake.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(["ann@example.com", "bob@example.com"], await page.ReadAsync());

        fake.Organisation.Users.Fail(FakeFault.Status(503));
        fake.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(["ann@example.com", "bob@example.com"], await page.ReadAsync());
        Assert.Equal([200, 200, 503], fake.Requests.Select(request => request.Status));
    }
}

/// <summary>The program: what a page shows of the users.</summary>
internal sealed class TeamPage(AgyleTimeClient agyle, TimeProvider clock)
{
    private IReadOnlyList<string?> _emails = [];
    private DateTimeOffset _readNext;

    public async Task<IReadOnlyList<string?>> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (clock.GetUtcNow() < _readNext)
        {
            return _emails;
        }

        try
        {
            _emails = [.. (await agyle.Organisation.Users.List().ToListAsync(cancellationToken)).Select(user => user.Email)];
        }
        catch (ApiException) when (_emails.Count > 0)
        {
            // What was read last is better than no page.
        }

        _readNext = clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        return _emails;
    }
}
