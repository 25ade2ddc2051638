using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// Adds a token to each request to the service's origins, and to no other (RFC 6750 §2.1). It comes after retries and rate limits, so that
/// every attempt has a token that is valid when it leaves. Requests that say that they are authenticated in another way
/// (<see cref="ApiRequest.Authentication"/>) get none. What a refused token means is the business of <see cref="TokenReplayHandler"/>.
/// </summary>
public sealed class BearerTokenHandler : DelegatingHandler
{
    private readonly ITokenSource _tokens;
    private readonly OriginSet _origins;

    /// <summary>A handler for one service.</summary>
    /// <param name="tokens">Gives the tokens; shared by all handlers of an account.</param>
    /// <param name="contract">Names the base address and further origins that tokens may go to.</param>
    /// <exception cref="InvalidOperationException">An origin is neither https nor loopback.</exception>
    public BearerTokenHandler(ITokenSource tokens, ServiceContract contract)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(contract);
        _tokens = tokens;
        _origins = OriginSet.OfTokens(contract);
        foreach (var origin in _origins.Addresses)
        {
            SecureAddress.Require(origin, $"The address of {contract.Name}");
        }
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: there may have to be waited for a token.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => throw SynchronousSend.Refused();

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { } uri || !_origins.Contains(uri)
            || request is ServiceRequest { Authentication.Kind: not RequestAuthenticationKind.Account })
        {
            return base.SendAsync(request, cancellationToken);
        }

        var pending = _tokens.GetTokenAsync(cancellationToken);
        if (!pending.IsCompletedSuccessfully)
        {
            return SendWhenThereIsATokenAsync(request, pending, cancellationToken);
        }

        request.Headers.Authorization = pending.Result.Header;
        return base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWhenThereIsATokenAsync(
        HttpRequestMessage request, ValueTask<AccessToken> pending, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = (await pending.ConfigureAwait(false)).Header;
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
