using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// By a refresh token (RFC 6749 §6), and where that is refused by what is left to sign in with. A rotated refresh token is in the store
/// before its access token is handed out.
/// </summary>
/// <param name="endpoint">Where tokens come from.</param>
/// <param name="client">Who asks.</param>
/// <param name="grant">The refresh grant.</param>
/// <param name="key">Whose tokens these are.</param>
/// <param name="store">Where refresh tokens are kept.</param>
/// <param name="initial">A refresh token to begin with; null if there is none.</param>
/// <param name="signIn">How to sign in again; null where only a person can.</param>
internal sealed class RefreshIssuer(
    TokenEndpoint endpoint, TokenClient client, RefreshGrant grant, TokenKey key, ITokenStore store, string? initial, TokenIssuer? signIn) : TokenIssuer
{
    // A store without locks lets another process rotate the token while this one tries: look again, but not for ever.
    private const int MaxRefusals = 4;

    private string? _unsaved;

    public override async Task<TokenResponse> IssueAsync(CancellationToken cancellationToken)
    {
        // From reading the stored token to storing its replacement, no other process may use it: a server may treat a second use as theft.
        var held = await LockAsync(cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            return await RenewAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await store.LockAsync(key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw TokenErrors.Store(endpoint.Address, "lock", e);
        }
    }

    private async Task<TokenResponse> RenewAsync(CancellationToken cancellationToken)
    {
        if (_unsaved is { } token)
        {
            await SaveAsync(token, cancellationToken).ConfigureAwait(false);
        }

        var refused = new HashSet<string>(StringComparer.Ordinal);
        TokenRequestException? refusal = null;
        while (refused.Count < MaxRefusals && await NextAsync(refused, cancellationToken).ConfigureAwait(false) is { } refreshToken)
        {
            try
            {
                var response = await endpoint.RequestAsync(
                    client.Request("refresh_token", grant, "Sign in again: the refresh token has ended, was revoked or was used elsewhere.").WithSecret("refresh_token", refreshToken),
                    cancellationToken).ConfigureAwait(false);
                return await KeepAsync(response, refreshToken, cancellationToken).ConfigureAwait(false);
            }
            catch (TokenRequestException e) when (e.IsRefused)
            {
                refused.Add(refreshToken);
                refusal = e;
            }
        }

        if (signIn is null)
        {
            throw new SignInRequiredException(
                $"Sign in again: {RequestLine.Redact(endpoint.Address)} refused the refresh token, and there are no other credentials.", refusal);
        }

        var signedIn = await signIn.IssueAsync(cancellationToken).ConfigureAwait(false);
        return await KeepAsync(signedIn, used: null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string?> NextAsync(HashSet<string> refused, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.LoadAsync(key, cancellationToken).ConfigureAwait(false) is { Length: > 0 } stored)
            {
                if (!refused.Contains(stored))
                {
                    return stored;
                }

                await store.DeleteAsync(key, stored, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw TokenErrors.Store(endpoint.Address, "give", e);
        }

        return initial is not null && !refused.Contains(initial) ? initial : null;
    }

    private async Task<TokenResponse> KeepAsync(TokenResponse response, string? used, CancellationToken cancellationToken)
    {
        if (response.RefreshToken is { } token && !string.Equals(token, used, StringComparison.Ordinal))
        {
            await SaveAsync(token, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private async Task SaveAsync(string refreshToken, CancellationToken cancellationToken)
    {
        _unsaved = refreshToken;
        try
        {
            await store.SaveAsync(key, refreshToken, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw TokenErrors.Store(endpoint.Address, "save", e);
        }

        _unsaved = null;
    }
}
