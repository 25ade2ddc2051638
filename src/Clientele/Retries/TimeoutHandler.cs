using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>
/// Bounds one attempt: the time until its response begins, and again the time until the body has been read (for a stream: between two
/// pieces of it). Waiting for a token or for a rate limit does not count.
/// </summary>
public sealed class TimeoutHandler : DelegatingHandler
{
    private readonly BodyTimeout _timeout;
    private readonly TimeProvider _time;

    /// <summary>A handler with a bound.</summary>
    /// <param name="timeout">How long an attempt may take; <see cref="Timeout.InfiniteTimeSpan"/> for no bound.</param>
    /// <param name="timeProvider">The clock.</param>
    public TimeoutHandler(TimeSpan timeout, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        _timeout = new BodyTimeout(timeout, timeProvider);
        _time = timeProvider;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => throw SynchronousSend.Refused();

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">No response began in time.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var timeout = request is ServiceRequest { Timeout: { } own } ? new BodyTimeout(own, _time) : _timeout;
        BodyTimeout.Set(request, timeout);
        using var deadline = timeout.Begin(cancellationToken);
        try
        {
            return await base.SendAsync(request, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested && deadline.Token.IsCancellationRequested)
        {
            throw new LateResponseException("No response began in time.", timeout.Span, e);
        }
    }
}
