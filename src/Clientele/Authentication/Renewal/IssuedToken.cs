using System;
using System.Threading;

namespace Clientele.Authentication;

/// <summary>
/// A token and its times on two clocks. The monotonic one survives the clock being set back; the wall clock
/// survives that the machine slept. What either says has ended, has ended.
/// </summary>
internal sealed class IssuedToken
{
    private static readonly TimeSpan s_untilNextLook = TimeSpan.FromSeconds(1);

    private readonly long _renewTimestamp = long.MaxValue;
    private readonly long _endTimestamp = long.MaxValue;
    private readonly long _renewTicks = long.MaxValue;
    private readonly long _endTicks = long.MaxValue;
    private long _freshUntil = long.MinValue;

    public IssuedToken(TokenResponse response, TimeSpan renewBefore, Moment asked, TimeProvider time)
    {
        Asked = asked;
        if (response.Lifetime is { } lifetime)
        {
            var ahead = TimeSpan.FromTicks(Math.Min(renewBefore.Ticks, lifetime.Ticks / 5));
            _endTimestamp = asked.Timestamp + Span(lifetime, time);
            _renewTimestamp = asked.Timestamp + Span(lifetime - ahead, time);
            _endTicks = asked.UtcTicks + lifetime.Ticks;
            _renewTicks = _endTicks - ahead.Ticks;
            Token = new AccessToken(response.AccessToken, new DateTimeOffset(_endTicks, TimeSpan.Zero));
        }
        else
        {
            Token = new AccessToken(response.AccessToken);
        }
    }

    public AccessToken Token { get; }

    /// <summary>When it was asked for: it can't have been issued earlier.</summary>
    public Moment Asked { get; }

    /// <summary>It was asked for because the service refused the one before it.</summary>
    public bool FollowsRefusal { get; init; }

    /// <summary>
    /// Whether there is nothing to do. This is on the path of every request: the clocks themselves are asked once in a second, and between the coarse one of the
    /// system, which is cheaper.
    /// </summary>
    public bool IsFresh(TimeProvider time) => Coarse(time) < Volatile.Read(ref _freshUntil) || IsFreshNow(time);

    private bool IsFreshNow(TimeProvider time)
    {
        var now = time.GetTimestamp();
        if (now >= _renewTimestamp || time.GetUtcNow().UtcTicks >= _renewTicks)
        {
            return false;
        }

        var left = _renewTimestamp == long.MaxValue ? TimeSpan.MaxValue : time.GetElapsedTime(now, _renewTimestamp);
        Volatile.Write(ref _freshUntil, Coarse(time) + (long)Math.Min(s_untilNextLook.TotalMilliseconds, left.TotalMilliseconds));
        return true;
    }

    /// <summary>Milliseconds on a clock that never goes back.</summary>
    private static long Coarse(TimeProvider time) =>
        ReferenceEquals(time, TimeProvider.System) ? Environment.TickCount64 : (long)time.GetElapsedTime(0).TotalMilliseconds;

    public bool IsValid(Moment now) => now.Timestamp < _endTimestamp && now.UtcTicks < _endTicks;

    private static long Span(TimeSpan span, TimeProvider time) => (long)(span.TotalSeconds * time.TimestampFrequency);
}

/// <summary>Now, on both clocks.</summary>
internal readonly record struct Moment(long Timestamp, long UtcTicks)
{
    public static Moment Now(TimeProvider time) => new(time.GetTimestamp(), time.GetUtcNow().UtcTicks);
}
