using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// Where the service refuses the token that <see cref="BearerTokenHandler"/> put on a request (401), the token is given up and the request
/// sent once more, provided its body can be sent again. If the next token had been there before that, it may be revoked as the first one was, so it is given up as well, and the request is
/// sent a last time where the source then has another one. It stands outermost: what it repeats is counted, retried and signed like any other.
/// </summary>
public sealed class TokenReplayHandler : DelegatingHandler
{
    private const int MaxReplays = 2;

    private readonly ITokenSource _tokens;

    /// <summary>A handler for one account.</summary>
    /// <param name="tokens">The tokens that requests are signed with.</param>
    public TokenReplayHandler(ITokenSource tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        _tokens = tokens;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => throw SynchronousSend.Refused();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await RequestReplay.KeepAsync(request, cancellationToken).ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        for (var replays = 0; replays < MaxReplays && response.StatusCode == HttpStatusCode.Unauthorized && request.Headers.Authorization is BearerHeader { Token: var refused }; replays++)
        {
            if (!await RenewAsync(request, response, refused, cancellationToken).ConfigureAwait(false))
            {
                return response;
            }

            response.Dispose();
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    /// <summary>Gives a token up and makes the request ready to be sent with another one; false where there is none, or the body is gone.</summary>
    private async ValueTask<bool> RenewAsync(HttpRequestMessage request, HttpResponseMessage response, AccessToken refused, CancellationToken cancellationToken)
    {
        try
        {
            await _tokens.InvalidateAsync(refused, cancellationToken).ConfigureAwait(false);
            var renewed = await _tokens.GetTokenAsync(cancellationToken).ConfigureAwait(false);
            return !ReferenceEquals(renewed, refused) && RequestReplay.TryRenew(request);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
