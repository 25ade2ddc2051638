using System;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>Gets a new access token by one kind of credentials. Calls never overlap.</summary>
internal abstract class TokenIssuer
{
    /// <summary>A new access token.</summary>
    /// <exception cref="TokenRequestException">The endpoint gave none.</exception>
    /// <exception cref="SignInRequiredException">Only a person can get one.</exception>
    public abstract Task<TokenResponse> IssueAsync(CancellationToken cancellationToken);
}

/// <summary>By a client's own credentials (RFC 6749 §4.4).</summary>
internal sealed class ClientCredentialsIssuer(TokenEndpoint endpoint, TokenClient client, ClientCredentialsGrant grant) : TokenIssuer
{
    public override Task<TokenResponse> IssueAsync(CancellationToken cancellationToken) =>
        endpoint.RequestAsync(client.Request("client_credentials", grant, "Check the client identifier and secret."), cancellationToken);
}

/// <summary>By a user's password (RFC 6749 §4.3).</summary>
internal sealed class PasswordIssuer(TokenEndpoint endpoint, TokenClient client, PasswordGrant grant, PasswordCredentials credentials) : TokenIssuer
{
    public override Task<TokenResponse> IssueAsync(CancellationToken cancellationToken) => endpoint.RequestAsync(
        client.Request("password", grant, "Check user name and password; accounts with single sign-on need a refresh token or a static token.")
            .With("username", credentials.UserName)
            .WithSecret("password", credentials.Password),
        cancellationToken);
}

/// <summary>By a callback into another library.</summary>
internal sealed class CallbackIssuer(Func<CancellationToken, Task<AccessToken>> getToken, TimeProvider time) : TokenIssuer
{
    public override async Task<TokenResponse> IssueAsync(CancellationToken cancellationToken)
    {
        var token = await getToken(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The token callback returned no token.");
        var lifetime = (token.ExpiresAt ?? JsonWebToken.Read(token.Value).ExpiresAt) - time.GetUtcNow();
        return lifetime > TimeSpan.Zero || lifetime is null
            ? new TokenResponse(token.Value, refreshToken: null, lifetime)
            : throw new InvalidOperationException($"The token callback returned a token that expired at {token.ExpiresAt:u}.");
    }
}
