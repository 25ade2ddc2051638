using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Authentication;
using EmbeddedService.AgyleTime;

namespace Clientele.AgyleTime.Tests;

/// <summary>A token from the tenant's host is good on both, and is renewed before it ends.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task One_token_of_the_tenants_host_opens_both_hosts()
    {
        await using var service = await AgyleService.StartAsync();

        await service.Agyle.Organisation.Users.List().FirstOrDefaultAsync();
        await service.Agyle.Organisation.UsersV1.List().FirstOrDefaultAsync();

        Assert.Equal(1, service.Service.IssuedTokens);
        Assert.Equal(
            ["POST /api/authority/token", "GET /organisation/users?pageLimit=1", "GET /api/organisation/users?pageLimit=1"],
            service.Service.Log.Lines.Select(line => $"{line.Method} {line.PathAndQuery}"));
    }

    [Fact]
    public async Task Pages_go_on_while_tokens_end()
    {
        var clock = AgyleService.NewClock();
        await using var service = await AgyleService.StartAsync(new AgyleTimeOptions
        {
            Clock = clock,
            AfterRequest = path =>
            {
                if (path == "/organisation/users")
                {
                    clock.Advance(TimeSpan.FromMinutes(11));
                }
            },
        });

        Assert.Equal(25, (await service.Agyle.Organisation.Users.List().ToListAsync()).Count);
        Assert.Equal(3, service.Service.IssuedTokens);
        Assert.DoesNotContain(service.Service.Log.Lines, line => line.Status == 401);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_without_showing_it()
    {
        await using var service = await AgyleService.StartAsync(credentials: new ClientCredentials("loopback", "wrong-secret"));

        var error = await Assert.ThrowsAsync<TokenRequestException>(() => service.Agyle.Organisation.Users.List().ToListAsync());

        Assert.DoesNotContain("wrong-secret", error.ToString(), StringComparison.Ordinal);
    }
}
