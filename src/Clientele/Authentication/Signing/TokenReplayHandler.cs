using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// Where the service refuses the token that <see cref="BearerTokenHandler"/> put on a request (401), the token is given up and the request
/// sent once more, provided its body can be sent again. It stands outermost: what it repeats is counted, retried and signed like any other.
/// </summary>
public sealed class TokenReplayHandler : DelegatingHandler
{
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
        if (response.StatusCode != HttpStatusCode.Unauthorized || request.Headers.Authorization is not BearerHeader { Token: var refused })
        {
            return response;
        }

        try
        {
            await _tokens.InvalidateAsync(refused, cancellationToken).ConfigureAwait(false);
            var renewed = await _tokens.GetTokenAsync(cancellationToken).ConfigureAwait(false);
            if (ReferenceEquals(renewed, refused) || !RequestReplay.TryRenew(request))
            {
                return response;
            }
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
