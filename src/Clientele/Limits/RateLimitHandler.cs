using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>
/// Keeps a client within a service's rate limits. Requests wait for their turn; if the service still answers 429, all of them wait
/// as long as it asks (RFC 6585 §4, RFC 9110 §10.2.3). Share one limiter between all handlers of an account.
/// </summary>
public sealed class RateLimitHandler : DelegatingHandler
{
    private readonly RateLimiter _limiter;
    private readonly RateLimitPause _pause;

    /// <summary>A handler over a limiter, its own or shared.</summary>
    /// <param name="limiter">Gives leave; <see cref="WindowRateLimiter"/>, or any other.</param>
    /// <param name="pause">What the service has asked for; shared as the limiter is.</param>
    public RateLimitHandler(RateLimiter limiter, RateLimitPause pause)
    {
        ArgumentNullException.ThrowIfNull(limiter);
        ArgumentNullException.ThrowIfNull(pause);
        _limiter = limiter;
        _pause = pause;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => throw SynchronousSend.Refused();

    /// <inheritdoc/>
    /// <exception cref="ApiThrottledException">The turn would not come within the longest wait that is allowed.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _pause.WaitAsync(request, cancellationToken).ConfigureAwait(false);
        using var lease = await _limiter.AcquireAsync(RequestPermits.Of(request), cancellationToken).ConfigureAwait(false);
        if (!lease.IsAcquired)
        {
            throw lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason)
                ? RateLimitPause.NotSent(request, reason)
                : RateLimitPause.TooLong(request, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null);
        }

        // Other requests may have received a 429 meanwhile.
        await _pause.WaitAsync(request, cancellationToken).ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            _pause.Begin(request, response);
        }

        return response;
    }
}
