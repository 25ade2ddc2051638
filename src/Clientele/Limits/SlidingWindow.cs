using System;

namespace Clientele;

/// <summary>
/// One rate window: when the requests went out that are still in it. It holds as many as there are, not as many as there may be: an idle account
/// costs next to nothing.
/// </summary>
internal sealed class SlidingWindow
{
    private const int FirstCapacity = 4;

    private readonly int _limit;
    private readonly long _length;
    private long[] _taken = [];
    private int _first;
    private int _count;

    public SlidingWindow(RateLimitWindow window, long frequency)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Requests, 1, nameof(window));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window.Window, TimeSpan.Zero, nameof(window));
        _limit = window.Requests;
        _length = (long)(window.Window.TotalSeconds * frequency);
    }

    /// <summary>How long it is, in ticks of the clock.</summary>
    public long Length => _length;

    public void Take(long now, int permits)
    {
        for (; _count > 0 && _taken[_first] + _length <= now; _count--)
        {
            _first = (_first + 1) % _taken.Length;
        }

        for (var i = 0; i < permits; i++)
        {
            Add(now);
        }
    }

    /// <summary>Until there is room for one more behind <paramref name="ahead"/> others.</summary>
    public long Delay(long now, int ahead)
    {
        // The place this request would come to hold: it is free one window after it was taken.
        var rounds = Math.DivRem(ahead, _limit, out var position);
        var behind = position - (_limit - _count);
        var wait = behind >= 0 ? Math.Max(0, _taken[(_first + behind) % _taken.Length] + _length - now) : 0;
        return wait + (rounds * _length);
    }

    public int Room(long now)
    {
        var room = _limit - _count;
        for (var i = 0; i < _count; i++)
        {
            room += _taken[(_first + i) % _taken.Length] + _length <= now ? 1 : 0;
        }

        return room;
    }

    private void Add(long now)
    {
        if (_count == _limit)
        {
            _first = (_first + 1) % _taken.Length;
            _count--;
        }
        else if (_count == _taken.Length)
        {
            Grow();
        }

        _taken[(_first + _count) % _taken.Length] = now;
        _count++;
    }

    private void Grow()
    {
        var bigger = new long[Math.Min(_limit, Math.Max(FirstCapacity, _count * 2))];
        for (var i = 0; i < _count; i++)
        {
            bigger[i] = _taken[(_first + i) % _taken.Length];
        }

        (_taken, _first) = (bigger, 0);
    }
}
