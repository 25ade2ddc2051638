using System;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Timetta;

namespace Clientele.Testing.Tests;

/// <summary>Tokens as Timetta's contract has them: an hour, with refresh tokens that rotate.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task A_client_signs_in_and_renews_in_time()
    {
        await using var fake = new FakeTimetta();
        using var timetta = fake.CreateClient();

        await timetta.Projects.Select(p => p.Name).ToListAsync();
        Assert.Equal(1, fake.Tokens.Issued);

        fake.Clock.Advance(TimeSpan.FromHours(2));
        await timetta.Projects.Select(p => p.Name).ToListAsync();

        Assert.Equal(2, fake.Tokens.Issued);
        Assert.All(fake.Requests, request => Assert.Equal(200, request.Status));
    }

    [Fact]
    public async Task A_token_that_was_revoked_is_replaced()
    {
        await using var fake = new FakeTimetta();
        using var timetta = fake.CreateClient();
        await timetta.Projects.Select(p => p.Name).ToListAsync();

        fake.Tokens.RevokeAccessTokens();
        await timetta.Projects.Select(p => p.Name).ToListAsync();

        Assert.Equal(2, fake.Tokens.Issued);
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        await using var fake = new FakeTimetta();
        using var timetta = fake.CreateClient(options => options.Credentials = new PasswordCredentials("user@example.com", "wrong"));

        await Assert.ThrowsAsync<TokenRequestException>(() => timetta.Projects.Select(p => p.Name).ToListAsync());
    }
}
