using System;

namespace Clientele;

/// <summary>One rate window: when the last so many requests went out, in a ring.</summary>
internal sealed class SlidingWindow
{
    private readonly long[] _taken;
    private readonly long _length;
    private int _next;
    private int _count;

    public SlidingWindow(RateLimitWindow window, long frequency)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Requests, 1, nameof(window));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window.Window, TimeSpan.Zero, nameof(window));
        _taken = new long[window.Requests];
        _length = (long)(window.Window.TotalSeconds * frequency);
    }

    /// <summary>How long it is, in ticks of the clock.</summary>
    public long Length => _length;

    public void Take(long now, int permits)
    {
        for (var i = 0; i < permits; i++)
        {
            _taken[_next] = now;
            _next = (_next + 1) % _taken.Length;
            _count = Math.Min(_count + 1, _taken.Length);
        }
    }

    /// <summary>Until there is room for one more behind <paramref name="ahead"/> others.</summary>
    public long Delay(long now, int ahead)
    {
        // The slot this request would come to hold: it is free one window after it was taken.
        var rounds = Math.DivRem(ahead, _taken.Length, out var position);
        var index = (_next + position) % _taken.Length;
        var wait = index < _count ? Math.Max(0, _taken[index] + _length - now) : 0;
        return wait + (rounds * _length);
    }

    public int Room(long now)
    {
        var room = _taken.Length - _count;
        for (var i = 0; i < _count; i++)
        {
            room += _taken[i] + _length <= now ? 1 : 0;
        }

        return room;
    }
}
