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
internal sealed class ClientCredentialsIssuer(TokenEndpoint endpoint, ClientCredentialsGrant grant, ClientCredentials credentials) : TokenIssuer
{
    public override Task<TokenResponse> IssueAsync(CancellationToken cancellationToken) =>
        endpoint.RequestAsync(TokenRequest.ForClient(grant, credentials), cancellationToken);
}

/// <summary>By a user's password, where there is no way to refresh (RFC 6749 §4.3).</summary>
internal sealed class PasswordIssuer(TokenEndpoint endpoint, PasswordGrant grant, PasswordCredentials credentials) : TokenIssuer
{
    public override Task<TokenResponse> IssueAsync(CancellationToken cancellationToken) =>
        endpoint.RequestAsync(TokenRequest.ForPassword(grant, credentials), cancellationToken);
}
