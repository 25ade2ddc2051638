using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Authentication;
using EmbeddedService;
using EmbeddedService.AgyleTime;

namespace Clientele.AgyleTime.Tests;

/// <summary>Credentials and tokens are managed through the client, beside the token that it keeps for itself.</summary>
public sealed class AuthorityTests : IAsyncLifetime
{
    private readonly AgyleTimeOptions _options = new() { Clock = AgyleService.NewClock() };
    private EmbeddedAgyleTime _service = null!;
    private AgyleTimeClient _agyle = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _service = await EmbeddedAgyleTime.StartAsync(_options);
        _agyle = AgyleTimeClient.Create("acme", Region.Eu, options =>
        {
            options.Credentials = new ClientCredentials(_options.Identifier, _options.Secret);
            options.TimeProvider = _options.Clock;
            options.HttpHandler = _service.CreateHandler();
        });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _agyle.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_token_is_issued_for_the_credentials_and_the_clients_own_stays()
    {
        await FirstUserAsync();
        var own = (await _agyle.TokenSource!.GetTokenAsync()).Value;

        var issued = await _agyle.Authority.Token.IssueAsync();
        await FirstUserAsync();

        Assert.Equal(600, issued.ExpiresIn);
        Assert.NotEqual(own, issued.AccessToken);
        Assert.Equal(own, (await _agyle.TokenSource.GetTokenAsync()).Value);
        Assert.Equal(2, _service.IssuedTokens);
        Assert.DoesNotContain(_service.Log.Lines, line => line.Status == 401);
    }

    [Fact]
    public async Task The_claims_of_a_token_can_be_read()
    {
        var token = await _agyle.TokenSource!.GetTokenAsync();

        Assert.Equal("1", token.FindClaim("organisation_id"));
        Assert.Equal((_options.Clock.GetUtcNow(), _options.Clock.GetUtcNow().AddMinutes(10)), (token.IssuedAt, token.ExpiresAt));
    }

    [Fact]
    public async Task Credentials_are_created_listed_and_deleted()
    {
        var credentials = _agyle.Authority.Credentials;

        var created = await credentials.CreateAsync(new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["name"] = JsonSerializer.SerializeToElement("payroll") });
        var identifier = created.GetProperty("identifier").GetString()!;
        Assert.Equal([identifier], (await credentials.ListAsync()).EnumerateArray().Select(known => known.GetProperty("identifier").GetString()));

        await credentials.DeleteAsync(identifier);

        Assert.Equal(0, (await credentials.ListAsync()).GetArrayLength());
        await Assert.ThrowsAsync<ApiNotFoundException>(() => credentials.DeleteAsync(identifier));
        Assert.All(_service.Log.Lines, line => Assert.StartsWith("/api/authority/", line.PathAndQuery, StringComparison.Ordinal));
    }

    private async Task FirstUserAsync() => await _agyle.Organisation.Users.List().FirstOrDefaultAsync();
}
