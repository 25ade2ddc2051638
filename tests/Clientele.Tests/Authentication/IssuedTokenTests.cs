using System;
using Clientele.Authentication;

namespace Clientele.Tests.Authentication;

/// <summary>When a token is renewed and when it has ended, on the monotonic clock and on the wall clock.</summary>
public sealed class IssuedTokenTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(10, 7.999, true)]
    [InlineData(10, 8, false)]
    [InlineData(3600, 3479.999, true)]
    [InlineData(3600, 3480, false)]
    public void A_token_is_fresh_until_the_last_fifth_of_its_life_and_at_least_until_the_time_set_before_its_end(double lifetime, double after, bool isFresh)
    {
        var token = Issue(lifetime);
        _clock.Advance(TimeSpan.FromSeconds(after));
        Assert.Equal(isFresh, token.IsFresh(_clock));
        Assert.True(token.IsValid(Moment.Now(_clock)));
    }

    [Theory]
    [InlineData(10, 7.999, true)]
    [InlineData(10, 8, false)]
    [InlineData(3600, 3479.999, true)]
    [InlineData(3600, 3480, false)]
    public void While_the_machine_sleeps_the_wall_clock_goes_on(double lifetime, double after, bool isFresh)
    {
        var token = Issue(lifetime);
        _clock.Jump(TimeSpan.FromSeconds(after));
        Assert.Equal(isFresh, token.IsFresh(_clock));
        Assert.True(token.IsValid(Moment.Now(_clock)));
    }

    [Fact]
    public void What_either_clock_says_has_ended_has_ended()
    {
        var token = Issue(10);
        var (now, end) = (Moment.Now(_clock), Moment.Now(_clock) with { UtcTicks = 0 });
        Assert.True(token.IsValid(now with { Timestamp = TimeSpan.FromSeconds(10).Ticks - 1 }));
        Assert.False(token.IsValid(end with { Timestamp = TimeSpan.FromSeconds(10).Ticks }));
        Assert.True(token.IsValid(now with { UtcTicks = now.UtcTicks + TimeSpan.FromSeconds(10).Ticks - 1 }));
        Assert.False(token.IsValid(now with { UtcTicks = now.UtcTicks + TimeSpan.FromSeconds(10).Ticks }));
    }

    [Fact]
    public void The_clocks_are_looked_at_once_in_a_second_and_at_the_moment_of_renewal()
    {
        var token = Issue(10);
        Assert.True(token.IsFresh(_clock));
        _clock.Jump(TimeSpan.FromSeconds(9));
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.True(token.IsFresh(_clock));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False(token.IsFresh(_clock));

        token = Issue(10);
        _clock.Advance(TimeSpan.FromSeconds(7.5));
        Assert.True(token.IsFresh(_clock));
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.False(token.IsFresh(_clock));
    }

    [Fact]
    public void A_token_without_an_end_stays_fresh()
    {
        var token = new IssuedToken(new TokenResponse("a", refreshToken: null, lifetime: null), TimeSpan.FromMinutes(2), Moment.Now(_clock), _clock);
        _clock.Advance(TimeSpan.FromDays(9000));
        Assert.True(token.IsFresh(_clock));
        Assert.True(token.IsValid(Moment.Now(_clock)));
        Assert.Null(token.Token.ExpiresAt);
    }

    [Fact]
    public void The_clock_of_the_system_is_a_clock_too()
    {
        var token = new IssuedToken(new TokenResponse("a", refreshToken: null, TimeSpan.FromHours(1)), TimeSpan.FromMinutes(2), Moment.Now(TimeProvider.System), TimeProvider.System);
        Assert.True(token.IsFresh(TimeProvider.System));
        Assert.True(token.IsFresh(TimeProvider.System));
    }

    private IssuedToken Issue(double lifetime) =>
        new(new TokenResponse("a", refreshToken: null, TimeSpan.FromSeconds(lifetime)), TimeSpan.FromMinutes(2), Moment.Now(_clock), _clock);
}
