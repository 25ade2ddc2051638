using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Clientele;

/// <summary>The time for which a service has asked its client to send nothing.</summary>
public sealed class RateLimitPause
{
    // What a 429 means that says nothing: not at once, and not for long.
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly TimeProvider _time;
    private readonly TimeSpan _longestWait;
    private readonly ILogger _logger;
    private long _until;

    /// <summary>No pause yet.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="longestWait">Requests that would have to wait longer fail at once; <see cref="Timeout.InfiniteTimeSpan"/> lets all wait.</param>
    public RateLimitPause(TimeProvider timeProvider, TimeSpan longestWait)
        : this(timeProvider, longestWait, NullLogger.Instance)
    {
    }

    internal RateLimitPause(TimeProvider timeProvider, TimeSpan longestWait, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        _logger = logger;
        _time = timeProvider;
        _longestWait = longestWait;
        _until = timeProvider.GetTimestamp();
    }

    internal static ApiThrottledException TooLong(HttpRequestMessage request, TimeSpan? wait) =>
        NotSent(request, "the service's rate limit leaves no room within the longest wait that is allowed", wait);

    internal static ApiThrottledException NotSent(HttpRequestMessage request, string? reason, TimeSpan? wait = null) => new(new ApiError
    {
        Kind = ErrorKind.Throttled,
        Message = $"not sent: {reason}",
        RequestLine = RequestLine.Of(request),
        RetryAfter = wait,
    });

    internal void Begin(HttpRequestMessage request, HttpResponseMessage response)
    {
        var now = _time.GetUtcNow();
        var wait = RetryAfterHeader.Read(response.Headers, now) ?? RetryAfterHeader.ReadReset(response.Headers, now) ?? Unsaid;
        wait = wait < Longest ? wait : Longest;
        var until = _time.GetTimestamp() + (long)(wait.TotalSeconds * _time.TimestampFrequency);
        var known = Volatile.Read(ref _until);
        while (until > known && Interlocked.CompareExchange(ref _until, until, known) is var seen && seen != known)
        {
            known = seen;
        }

        if (until > known && _logger.IsEnabled(LogLevel.Warning))
        {
            RequestLog.Paused(_logger, RequestLine.Of(request), wait.TotalSeconds);
        }
    }

    internal async ValueTask WaitAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        while (Remaining() is var wait && wait > TimeSpan.Zero)
        {
            if (_longestWait != Timeout.InfiniteTimeSpan && wait > _longestWait)
            {
                throw TooLong(request, wait);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan Remaining() => _time.GetElapsedTime(_time.GetTimestamp(), Volatile.Read(ref _until));
}
