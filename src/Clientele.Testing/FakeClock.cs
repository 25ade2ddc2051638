using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace Clientele.Testing;

/// <summary>
/// The clock of a fake and of its clients. It stands still unless a test advances it with <see cref="FakeTimeProvider.Advance"/>. When a client waits, for a
/// retry or for a rate limit, the clock advances to the end of the wait at once, so that tests never wait. Timeouts elapse only when a test advances the clock.
/// </summary>
public sealed class FakeClock : FakeTimeProvider
{
    private static readonly TimeSpan s_never = TimeSpan.FromMilliseconds(-1);

    private readonly Lock _gate = new();
    private readonly List<WeakReference<Timeout>> _timeouts = [];

    internal FakeClock()
        : base(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Whether waits of clients end at once. A test that observes waits sets this to false and advances the clock itself.</summary>
    public bool SkipsWaits { get; set; } = true;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (state is CancellationTokenSource)
        {
            return Watch(new Timeout(this, timer, dueTime));
        }

        Skip(dueTime);
        return new Wait(this, timer);
    }

    /// <summary>Advances the clock to the latest pending timeout, so that all timeouts elapse.</summary>
    internal void EndTimeouts()
    {
        var end = GetUtcNow();
        lock (_gate)
        {
            foreach (var watched in _timeouts)
            {
                if (watched.TryGetTarget(out var timeout) && timeout.EndsAt is { } at && at > end)
                {
                    end = at;
                }
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(static move => move.Clock.Advance(move.Step), (Clock: this, Step: end - GetUtcNow()), preferLocal: false);
    }

    private Timeout Watch(Timeout timeout)
    {
        lock (_gate)
        {
            _timeouts.RemoveAll(watched => !watched.TryGetTarget(out var alive) || alive.IsOver);
            _timeouts.Add(new WeakReference<Timeout>(timeout));
        }

        return timeout;
    }

    /// <summary>Advances the clock to the end of a wait. This happens on another thread, since the caller has not finished starting the wait.</summary>
    private void Skip(TimeSpan dueTime)
    {
        if (!SkipsWaits || dueTime == s_never || dueTime < TimeSpan.Zero)
        {
            return;
        }

        var end = GetUtcNow() + dueTime;
        ThreadPool.UnsafeQueueUserWorkItem(static skip => skip.Clock.MoveTo(skip.End), (Clock: this, End: end), preferLocal: false);
    }

    private void MoveTo(DateTimeOffset end)
    {
        TimeSpan step;
        lock (_gate)
        {
            step = end - GetUtcNow();
            if (step <= TimeSpan.Zero)
            {
                return;
            }

            foreach (var watched in _timeouts)
            {
                if (watched.TryGetTarget(out var timeout))
                {
                    timeout.Extend(step);
                }
            }
        }

        Advance(step);
    }

    /// <summary>A timer of a wait, which can be restarted.</summary>
    private sealed class Wait(FakeClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            clock.Skip(dueTime);
            return changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }

    /// <summary>A timeout: the time of skipped waits does not count towards it.</summary>
    private sealed class Timeout(FakeClock clock, ITimer timer, TimeSpan dueTime) : ITimer
    {
        private DateTimeOffset? _end = End(clock, dueTime);

        public bool IsOver { get; private set; }

        public DateTimeOffset? EndsAt => IsOver ? null : _end;

        public void Extend(TimeSpan step)
        {
            if (_end is { } end && !IsOver && end > clock.GetUtcNow())
            {
                _end = end + step;
                timer.Change(end + step - clock.GetUtcNow(), s_never);
            }
        }

        public bool Change(TimeSpan due, TimeSpan period)
        {
            _end = End(clock, due);
            return timer.Change(due, period);
        }

        public void Dispose()
        {
            IsOver = true;
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            IsOver = true;
            return timer.DisposeAsync();
        }

        private static DateTimeOffset? End(FakeClock clock, TimeSpan due) =>
            due == s_never || due < TimeSpan.Zero || due > TimeSpan.FromDays(365_000) ? null : clock.GetUtcNow() + due;
    }
}
