using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>By a code that a browser brings (RFC 6749 §4.1), bound to this very request by PKCE (RFC 7636) and a state.</summary>
internal sealed class AuthorizationCodeIssuer(TokenEndpoint endpoint, TokenClient client, AuthorizationCodeGrant grant, AuthorizationCodeCredentials credentials)
    : TokenIssuer
{
    public override async Task<TokenResponse> IssueAsync(CancellationToken cancellationToken)
    {
        var (verifier, state) = (Random(), Random());
        var (redirectUri, answer) = await AuthorizeAsync(verifier, state, cancellationToken).ConfigureAwait(false);
        var members = QueryMembers.Of(answer);
        if (!IsSame(members.GetValueOrDefault("state"), state))
        {
            throw new SignInRequiredException("The state of the sign-in response is not that of the request: it is not the response to this sign-in (RFC 6749 §10.12).");
        }

        if (members.GetValueOrDefault("error") is { Length: > 0 } error)
        {
            throw new SignInRequiredException($"The sign-in failed: {ApiErrorText.Line(error)}{Description(members)}.");
        }

        var code = members.GetValueOrDefault("code") is { Length: > 0 } given
            ? given
            : throw new SignInRequiredException("The sign-in response has no code (RFC 6749 §4.1.2).");
        var request = client.Exchange("authorization_code", "Sign in again.")
            .WithSecret("code", code)
            .With("redirect_uri", redirectUri.AbsoluteUri)
            .WithSecret("code_verifier", verifier);
        return await endpoint.RequestAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Where the browser was to be sent, and where it was sent.</summary>
    private async Task<(Uri RedirectUri, Uri Answer)> AuthorizeAsync(string verifier, string state, CancellationToken cancellationToken)
    {
        if (credentials.Authorize is { } authorize)
        {
            return (credentials.RedirectUri, await authorize(Address(credentials.RedirectUri, verifier, state), cancellationToken).ConfigureAwait(false));
        }

        using var listener = LoopbackRedirect.Listen(credentials.RedirectUri, state);
        await credentials.OpenBrowser!(Address(listener.Address, verifier, state), cancellationToken).ConfigureAwait(false);
        return (listener.Address, await listener.ReceiveAsync(cancellationToken).ConfigureAwait(false));
    }

    private Uri Address(Uri redirectUri, string verifier, string state)
    {
        var address = SecureAddress.Require(grant.Endpoint, "The authorization endpoint");
        var challenge = Text(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        IEnumerable<KeyValuePair<string, string>> parameters =
        [
            new("response_type", "code"), new("client_id", client.Id!), new("redirect_uri", redirectUri.AbsoluteUri), new("state", state),
            new("code_challenge", challenge), new("code_challenge_method", "S256"),
            .. client.Scope(grant) is { } scope ? [new("scope", scope)] : Array.Empty<KeyValuePair<string, string>>(),
            .. client.Parameters(grant),
        ];
        var query = string.Join('&', parameters.Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));
        return new UriBuilder(address) { Query = address.Query.Length > 1 ? $"{address.Query}&{query}" : query }.Uri;
    }

    private static string Description(Dictionary<string, string> members) =>
        members.GetValueOrDefault("error_description") is { Length: > 0 } text ? $": {ApiErrorText.Line(text)?.TrimEnd('.')}" : "";

    /// <summary>256 random bits in 43 characters (RFC 7636 §4.1).</summary>
    private static string Random() => Text(RandomNumberGenerator.GetBytes(32));

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static bool IsSame(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
