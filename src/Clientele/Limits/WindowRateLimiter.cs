using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
#if !NET9_0_OR_GREATER
using Lock = System.Object;
#endif

namespace Clientele;

/// <summary>
/// Several sliding windows at once: a request gets leave when each of them has room at the same moment, in the order of asking. The
/// limiters of <c>System.Threading.RateLimiting</c>, chained, take a permit of the first window long before the last one lets go, and know no
/// <see cref="TimeProvider"/>; this one is exact in both. All else is as that library documents: a permit is a request, permits are taken
/// together, and waiting callers get a lease that is not acquired when the limiter is disposed.
/// </summary>
public sealed class WindowRateLimiter : RateLimiter
{
    private readonly SlidingWindow[] _windows;
    private readonly int _mostPermits;
    private readonly TimeProvider _time;
    private readonly TimeSpan _longestWait;
    private readonly LinkedList<RateLimitWaiter> _queue = new();
    private readonly Lock _lock = new();
    private ITimer? _timer;
    private long _idleSince;
    private long _granted;
    private long _refused;
    private bool _disposed;

    /// <summary>A limiter for all of the windows.</summary>
    /// <param name="windows">The windows; none lets everything pass.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="longestWait">Requests that would have to wait longer get no leave; <see cref="Timeout.InfiniteTimeSpan"/> lets all wait.</param>
    public WindowRateLimiter(IReadOnlyList<RateLimitWindow> windows, TimeProvider timeProvider, TimeSpan longestWait)
    {
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(timeProvider);
        _windows = new SlidingWindow[windows.Count];
        _mostPermits = int.MaxValue;
        for (var at = 0; at < _windows.Length; at++)
        {
            _windows[at] = new SlidingWindow(windows[at], timeProvider.TimestampFrequency);
            _mostPermits = Math.Min(_mostPermits, windows[at].Requests);
        }

        _time = timeProvider;
        _longestWait = longestWait;
        _idleSince = timeProvider.GetTimestamp();
    }

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock)
            {
                var now = _time.GetTimestamp();
                return _queue.Count == 0 && now >= _idleSince ? _time.GetElapsedTime(_idleSince, now) : null;
            }
        }
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics()
    {
        lock (_lock)
        {
            var now = _time.GetTimestamp();
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = Room(now),
                CurrentQueuedCount = Queued(),
                TotalSuccessfulLeases = _granted,
                TotalFailedLeases = _refused,
            };
        }
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            Require(permitCount);
            var now = _time.GetTimestamp();
            return _queue.Count == 0 && Delay(now, permitCount) == 0 ? Take(now, permitCount) : Refuse(_time.GetElapsedTime(0, Delay(now, permitCount)));
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Require(permitCount);
            var now = _time.GetTimestamp();
            if (_queue.Count == 0 && Delay(now, permitCount) == 0)
            {
                return new(Take(now, permitCount));
            }

            if (_longestWait != Timeout.InfiniteTimeSpan && _time.GetElapsedTime(0, Delay(now, Queued() + permitCount)) is var wait && wait > _longestWait)
            {
                return new(Refuse(wait));
            }

            var waiter = new RateLimitWaiter(permitCount, Leave, cancellationToken);
            _queue.AddLast(waiter.Node);
            Arm(now);
            return new(waiter.WaitAsync());
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_lock)
            {
                _disposed = true;
                _timer?.Dispose();
                foreach (var waiter in _queue)
                {
                    waiter.Finish(RateLimitLeases.Disposed);
                }

                _refused += _queue.Count;
                _queue.Clear();
            }
        }

        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        Dispose(disposing: true);
        return base.DisposeAsyncCore();
    }

    private void Require(int permitCount)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, _mostPermits);
    }

    private void Serve()
    {
        lock (_lock)
        {
            ServeQueue();
        }
    }

    private void ServeQueue()
    {
        while (!_disposed && _queue.First is { } first)
        {
            var now = _time.GetTimestamp();
            if (Delay(now, first.Value.Permits) > 0)
            {
                Arm(now);
                return;
            }

            _queue.RemoveFirst();
            if (first.Value.Finish(RateLimitLeases.Granted))
            {
                Take(now, first.Value.Permits);
            }
        }
    }

    private RateLimitLease Take(long now, int permits)
    {
        foreach (var window in _windows)
        {
            window.Take(now, permits);
            _idleSince = permits == 0 ? _idleSince : Math.Max(_idleSince, now + window.Length);
        }

        _granted++;
        return RateLimitLeases.Granted;
    }

    private RateLimitLease Refuse(TimeSpan wait)
    {
        _refused++;
        return RateLimitLeases.Refused(wait);
    }

    private int Queued()
    {
        var permits = 0;
        foreach (var waiter in _queue)
        {
            permits += waiter.Permits;
        }

        return permits;
    }

    private int Room(long now)
    {
        var room = int.MaxValue;
        foreach (var window in _windows)
        {
            room = Math.Min(room, window.Room(now));
        }

        return room;
    }

    /// <summary>Until each window has room for so many; for none at all, until it has room for one.</summary>
    private long Delay(long now, int permits)
    {
        var delay = 0L;
        foreach (var window in _windows)
        {
            delay = Math.Max(delay, window.Delay(now, Math.Max(permits, 1) - 1));
        }

        return delay;
    }

    /// <summary>Wakes the limiter when the first that waits can go. Timers cut fractions of milliseconds off, and would come too early.</summary>
    private void Arm(long now)
    {
        var wait = _time.GetElapsedTime(0, Delay(now, _queue.First!.Value.Permits));
        _timer ??= _time.CreateTimer(
            static state => ((WindowRateLimiter)state!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Somebody waits no more. Those behind may want fewer permits and be served at once.</summary>
    private void Leave(RateLimitWaiter waiter)
    {
        lock (_lock)
        {
            if (waiter.Node.List is not null)
            {
                _queue.Remove(waiter.Node);
                ServeQueue();
            }
        }
    }
}
