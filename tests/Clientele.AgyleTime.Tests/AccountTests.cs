using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Clientele.AgyleTime.Tests;

/// <summary>Two tenants in one container have nothing in common.</summary>
public sealed class AccountTests : IDisposable
{
    private readonly Tenants _tenants = new();

    public void Dispose() => _tenants.Dispose();

    [Fact]
    public async Task A_tenants_secret_goes_to_its_own_token_endpoint_only()
    {
        await using var provider = Provider();

        await FirstUser(provider.GetRequiredKeyedService<AgyleTimeClient>("acme"));
        await FirstUser(provider.GetRequiredKeyedService<AgyleTimeClient>("beta"));

        Assert.Equal(
            [
                $"POST https://acme.cloud.agyletime.io/api/authority/token {Basic("acme-id:acme-secret")}",
                "GET https://api-eu.cloud.agyletime.io/organisation/users?pageLimit=1 Bearer token-of-acme",
                $"POST https://beta.cloud.agyletime.io/api/authority/token {Basic("beta-id:beta-secret")}",
                "GET https://api-eu.cloud.agyletime.io/organisation/users?pageLimit=1 Bearer token-of-beta",
            ],
            _tenants.Requests);
    }

    [Fact]
    public async Task A_factory_makes_accounts_that_nobody_registered()
    {
        var services = new ServiceCollection();
        services.AddSingleton(new Vault("secret"));
        services.AddAgyleTimeClientFactory((provider, tenant, o) =>
        {
            o.Credentials = new ClientCredentials($"{tenant}-id", $"{tenant}-{provider.GetRequiredService<Vault>().Suffix}");
            o.HttpHandler = _tenants;
        });
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IAgyleTimeClientFactory>();

        await FirstUser(factory.CreateClient("acme", Region.Eu));
        await FirstUser(factory.CreateClient("beta", Region.Us));
        await FirstUser(factory.CreateClient("acme", Region.Eu));

        Assert.Equal(
            [
                $"POST https://acme.cloud.agyletime.io/api/authority/token {Basic("acme-id:acme-secret")}",
                "GET https://api-eu.cloud.agyletime.io/organisation/users?pageLimit=1 Bearer token-of-acme",
                $"POST https://beta.cloud.agyletime.io/api/authority/token {Basic("beta-id:beta-secret")}",
                "GET https://api-us.cloud.agyletime.io/organisation/users?pageLimit=1 Bearer token-of-beta",
                "GET https://api-eu.cloud.agyletime.io/organisation/users?pageLimit=1 Bearer token-of-acme",
            ],
            _tenants.Requests);
        Assert.Same(factory.CreateClient("acme", Region.Eu), factory.CreateClient("acme", Region.Eu));
        Assert.NotSame(factory.CreateClient("acme", Region.Eu), factory.CreateClient("acme", Region.Us));
        Assert.NotSame(factory.CreateClient("acme", Region.Eu), factory.CreateClient("second", "acme", Region.Eu));
    }

    [Fact]
    public async Task A_factory_gives_registered_accounts_and_no_others()
    {
        await using var provider = Provider();
        var factory = provider.GetRequiredService<IAgyleTimeClientFactory>();

        Assert.Same(provider.GetRequiredKeyedService<AgyleTimeClient>("acme"), factory.CreateClient("acme", Region.Eu));
        Assert.Throws<InvalidOperationException>(() => factory.CreateClient("acme", Region.Us));
        var e = Assert.Throws<InvalidOperationException>(() => factory.CreateClient("gamma", Region.Eu));
        Assert.Equal(
            "No account \"gamma\" is registered: add it with AddAgyleTimeClient(\"gamma\", …), or provide a factory of accounts with AddAgyleTimeClientFactory(…).",
            e.Message);
    }

    [Fact]
    public async Task One_line_gives_a_client_without_a_container()
    {
        using (var agyle = AgyleTimeClient.Create("acme", Region.Eu, o => (o.Credentials, o.HttpHandler) = (new ClientCredentials("id", "secret"), _tenants)))
        {
            await FirstUser(agyle);
            Assert.Equal("token-of-acme", (await agyle.TokenSource!.GetTokenAsync()).Value);
            agyle.Dispose();
            await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => FirstUser(agyle));
        }

        Assert.Equal(2, _tenants.Requests.Count);
    }

    private static string Basic(string pair) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));

    private static async Task FirstUser(AgyleTimeClient client) => await client.Organisation.Users.List().FirstOrDefaultAsync();

    private ServiceProvider Provider()
    {
        var services = new ServiceCollection();
        foreach (var tenant in (string[])["acme", "beta"])
        {
            services.AddAgyleTimeClient(tenant, Region.Eu, o => o.Credentials = new ClientCredentials($"{tenant}-id", $"{tenant}-secret"))
                .ConfigurePrimaryHttpMessageHandler(() => _tenants);
            services.AddHttpClient($"AgyleTime:{tenant}.Tokens").ConfigurePrimaryHttpMessageHandler(() => _tenants);
        }

        return services.BuildServiceProvider();
    }

    private sealed record Vault(string Suffix);

    /// <summary>All hosts there are; a tenant's token names the tenant.</summary>
    private sealed class Tenants : HttpMessageHandler
    {
        private readonly List<string> _requests = [];

        public IReadOnlyList<string> Requests
        {
            get
            {
                lock (_requests)
                {
                    return [.. _requests];
                }
            }
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (_requests)
            {
                _requests.Add($"{request.Method} {request.RequestUri!.AbsoluteUri} {request.Headers.Authorization}".TrimEnd());
            }

            return Task.FromResult(request.RequestUri!.AbsolutePath == "/api/authority/token"
                ? StubService.Json($$$"""{"status":"success","data":{"accessToken":"token-of-{{{request.RequestUri.Host.Split('.')[0]}}}","expiresIn":600}}""")
                : StubService.Json("""{"status":"success","data":[{"id":1}]}"""));
        }
    }
}
