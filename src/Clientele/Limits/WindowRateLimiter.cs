using System;
using System.Collections.Generic;
using System.Linq;
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
/// <see cref="TimeProvider"/>; this one is exact in both.
/// </summary>
public sealed class WindowRateLimiter : RateLimiter
{
    private readonly SlidingWindow[] _windows;
    private readonly TimeProvider _time;
    private readonly TimeSpan _longestWait;
    private readonly LinkedList<Waiter> _queue = new();
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private bool _disposed;

    /// <summary>A limiter for all of the windows.</summary>
    /// <param name="windows">The windows; none lets everything pass.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="longestWait">Requests that would have to wait longer get no leave; <see cref="Timeout.InfiniteTimeSpan"/> lets all wait.</param>
    public WindowRateLimiter(IReadOnlyList<RateLimitWindow> windows, TimeProvider timeProvider, TimeSpan longestWait)
    {
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(timeProvider);
        _windows = [.. windows.Select(window => new SlidingWindow(window, timeProvider.TimestampFrequency))];
        _time = timeProvider;
        _longestWait = longestWait;
        _timer = timeProvider.CreateTimer(
            static state => ((WindowRateLimiter)state!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration => null;

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics()
    {
        lock (_lock)
        {
            var now = _time.GetTimestamp();
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _windows.Length == 0 ? int.MaxValue : _windows.Min(window => window.Room(now)),
                CurrentQueuedCount = _queue.Count,
            };
        }
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var now = _time.GetTimestamp();
            return _queue.Count == 0 && Delay(now) == 0 ? Take(now) : RateLimitLeases.Refused(_time.GetElapsedTime(0, Delay(now)));
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var now = _time.GetTimestamp();
            var delay = Delay(now);
            if (_queue.Count == 0 && delay == 0)
            {
                return new(Take(now));
            }

            if (_longestWait != Timeout.InfiniteTimeSpan && _time.GetElapsedTime(0, Behind(now)) is var wait && wait > _longestWait)
            {
                return new(RateLimitLeases.Refused(wait));
            }

            var waiter = new Waiter(this, cancellationToken);
            _queue.AddLast(waiter.Node);
            if (_queue.Count == 1)
            {
                Arm(delay);
            }

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
                _timer.Dispose();
                foreach (var waiter in _queue)
                {
                    waiter.Fail(new ObjectDisposedException(nameof(WindowRateLimiter)));
                }

                _queue.Clear();
            }
        }

        base.Dispose(disposing);
    }

    private void Serve()
    {
        lock (_lock)
        {
            while (!_disposed && _queue.First is { } first)
            {
                var now = _time.GetTimestamp();
                var delay = Delay(now);
                if (delay > 0)
                {
                    Arm(delay);
                    return;
                }

                _queue.RemoveFirst();
                if (first.Value.Grant())
                {
                    Take(now);
                }
            }
        }
    }

    private RateLimitLease Take(long now)
    {
        foreach (var window in _windows)
        {
            window.Take(now);
        }

        return RateLimitLeases.Granted;
    }

    /// <summary>Until each window has room for one more.</summary>
    private long Delay(long now) => _windows.Length == 0 ? 0 : _windows.Max(window => window.Delay(now, ahead: 0));

    /// <summary>Until each window has room for one more behind those that wait: at least.</summary>
    private long Behind(long now) => _windows.Length == 0 ? 0 : _windows.Max(window => window.Delay(now, _queue.Count));

    private void Arm(long delay)
    {
        // Timers cut fractions of milliseconds off, and would come too early.
        _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(_time.GetElapsedTime(0, delay).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    private void Leave(Waiter waiter)
    {
        lock (_lock)
        {
            if (waiter.Node.List is not null)
            {
                _queue.Remove(waiter.Node);
            }
        }
    }

    private sealed class Waiter
    {
        private readonly TaskCompletionSource<RateLimitLease> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CancellationToken _cancellationToken;
        private readonly WindowRateLimiter _limiter;

        public Waiter(WindowRateLimiter limiter, CancellationToken cancellationToken)
        {
            _limiter = limiter;
            _cancellationToken = cancellationToken;
            Node = new LinkedListNode<Waiter>(this);
        }

        public LinkedListNode<Waiter> Node { get; }

        public async Task<RateLimitLease> WaitAsync()
        {
            var registration = _cancellationToken.UnsafeRegister(
                static (state, token) => ((Waiter)state!)._turn.TrySetCanceled(token), this);
            await using (registration.ConfigureAwait(false))
            {
                try
                {
                    return await _turn.Task.ConfigureAwait(false);
                }
                finally
                {
                    _limiter.Leave(this);
                }
            }
        }

        public bool Grant() => _turn.TrySetResult(RateLimitLeases.Granted);

        public void Fail(Exception exception) => _turn.TrySetException(exception);
    }
}
