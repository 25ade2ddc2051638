using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// Puts a token on each request to the service's origins, and on no other (RFC 6750 §2.1). Where the service refuses it, the token is
/// renewed once and the request repeated once, provided its body can be sent again.
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
        _origins = new OriginSet(contract.BaseAddress, contract.Authentication);
        foreach (var origin in _origins.Origins)
        {
            SecureAddress.Require(origin, $"The address of {contract.Name}");
        }
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { } uri || !_origins.Contains(uri))
        {
            return base.SendAsync(request, cancellationToken);
        }

        if (request.Content is not null)
        {
            return SendWithBodyAsync(request, cancellationToken);
        }

        var pending = _tokens.GetTokenAsync(cancellationToken);
        if (!pending.IsCompletedSuccessfully)
        {
            return SendWhenThereIsATokenAsync(request, pending, cancellationToken);
        }

        var token = pending.Result;
        request.Headers.Authorization = token.Header;
        var response = base.SendAsync(request, cancellationToken);
        return response.IsCompletedSuccessfully && response.Result.StatusCode != HttpStatusCode.Unauthorized
            ? response
            : FinishAsync(request, token, response, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWithBodyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await RequestReplay.KeepAsync(request, cancellationToken).ConfigureAwait(false);
        return await SendWhenThereIsATokenAsync(request, _tokens.GetTokenAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendWhenThereIsATokenAsync(
        HttpRequestMessage request, ValueTask<AccessToken> pending, CancellationToken cancellationToken)
    {
        var token = await pending.ConfigureAwait(false);
        request.Headers.Authorization = token.Header;
        return await FinishAsync(request, token, base.SendAsync(request, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> FinishAsync(
        HttpRequestMessage request, AccessToken token, Task<HttpResponseMessage> sent, CancellationToken cancellationToken)
    {
        var response = await sent.ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        try
        {
            await _tokens.InvalidateAsync(token, cancellationToken).ConfigureAwait(false);
            var renewed = await _tokens.GetTokenAsync(cancellationToken).ConfigureAwait(false);
            if (ReferenceEquals(renewed, token) || !RequestReplay.TryRenew(request))
            {
                return response;
            }

            request.Headers.Authorization = renewed.Header;
        }
        catch
        {
            response.Dispose();
            throw;
        }

        response.Dispose();
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
