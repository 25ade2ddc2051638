using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Tests.Http;

public class RateLimitTests
{
    private static readonly RateLimitWindow[] Windows =
        [
            new() { Requests = 10, Window = TimeSpan.FromSeconds(10) },
            new() { Requests = 100, Window = TimeSpan.FromMinutes(10) },
            new() { Requests = 300, Window = TimeSpan.FromHours(1) },
        ];

    private readonly FakeClock _clock = new();

    private WindowRateLimiter Limiter(params RateLimitWindow[] windows) => new(windows, _clock, Timeout.InfiniteTimeSpan);

    private HttpMessageInvoker Client(StubHandler service, WindowRateLimiter limiter, TimeSpan? longest = null) =>
        new(new RateLimitHandler(limiter, new RateLimitPause(_clock, longest ?? Timeout.InfiniteTimeSpan)) { InnerHandler = service });

    private static Task<HttpResponseMessage> Get(HttpMessageInvoker client, CancellationToken cancellationToken = default) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.sample.test/"), cancellationToken);

    [Fact]
    public async Task No_window_is_ever_exceeded_and_none_is_left_unused()
    {
        using var limiter = Limiter(Windows);
        var sent = new List<long>();
        var all = Enumerable.Range(0, 700).Select(async _ =>
        {
            using var lease = await limiter.AcquireAsync();
            lock (sent)
            {
                sent.Add(_clock.GetTimestamp());
            }
        }).ToArray();

        for (var seconds = 0; seconds < 3 * 3600 && sent.Count < 700; seconds++)
        {
            var expected = 700 - limiter.GetStatistics()!.CurrentQueuedCount;
            await Eventually.HoldsAsync(() => Task.FromResult(Volatile.Read(ref sent).Count >= expected));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Task.WhenAll(all);
        sent.Sort();
        foreach (var window in Windows)
        {
            for (var i = window.Requests; i < sent.Count; i++)
            {
                Assert.True(sent[i] - sent[i - window.Requests] >= window.Window.Ticks, $"{i} within {window}");
            }
        }

        // 300 an hour: two full hours and the 100 that are left.
        Assert.InRange(TimeSpan.FromTicks(sent[^1]), TimeSpan.FromHours(2), TimeSpan.FromHours(2) + TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Requests_get_their_turn_in_the_order_of_asking()
    {
        using var limiter = Limiter(new RateLimitWindow { Requests = 1, Window = TimeSpan.FromSeconds(1) });
        var order = Enumerable.Range(0, 5).Select(_ => limiter.AcquireAsync().AsTask()).ToArray();
        for (var i = 0; i < 5; i++)
        {
            Assert.True((await order[i].WaitAsync(TimeSpan.FromMinutes(1))).IsAcquired);
            Assert.All(order[(i + 1)..], later => Assert.False(later.IsCompleted));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task A_cancelled_request_gives_its_turn_to_the_next()
    {
        using var limiter = Limiter(new RateLimitWindow { Requests = 1, Window = TimeSpan.FromSeconds(1) });
        await limiter.AcquireAsync();
        using var caller = new CancellationTokenSource();
        var first = limiter.AcquireAsync(1, caller.Token).AsTask();
        var second = limiter.AcquireAsync().AsTask();

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True((await second).IsAcquired);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_fails_at_once_and_says_how_long()
    {
        var service = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.OK));
        using var limiter = new WindowRateLimiter([new() { Requests = 1, Window = TimeSpan.FromMinutes(5) }], _clock, TimeSpan.FromMinutes(1));
        using var client = Client(service, limiter);
        await Get(client);

        var e = await Assert.ThrowsAsync<ApiThrottledException>(() => Get(client));

        Assert.Equal(TimeSpan.FromMinutes(5), e.RetryAfter);
        Assert.Single(service.Seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_disposed_limiter_lets_nobody_hang(bool asynchronously)
    {
        var limiter = Limiter(new RateLimitWindow { Requests = 1, Window = TimeSpan.FromSeconds(1) });
        await limiter.AcquireAsync();
        var waiting = limiter.AcquireAsync().AsTask();
        if (asynchronously)
        {
            await limiter.DisposeAsync();
        }
        else
        {
            limiter.Dispose();
        }

        Assert.False((await waiting).IsAcquired);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await limiter.AcquireAsync());
    }

    [Fact]
    public async Task Several_permits_are_several_requests()
    {
        using var limiter = Limiter(new RateLimitWindow { Requests = 5, Window = TimeSpan.FromSeconds(1) });
        Assert.True((await limiter.AcquireAsync(3)).IsAcquired);
        Assert.Equal(2, limiter.GetStatistics()!.CurrentAvailablePermits);
        Assert.False(limiter.AttemptAcquire(3).IsAcquired);
        Assert.True(limiter.AttemptAcquire(2).IsAcquired);
        Assert.False(limiter.AttemptAcquire(0).IsAcquired);

        var four = limiter.AcquireAsync(4).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await four).IsAcquired);
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
        Assert.Equal((3, 2), (limiter.GetStatistics()!.TotalSuccessfulLeases, limiter.GetStatistics()!.TotalFailedLeases));
    }

    [Fact]
    public void More_permits_than_a_window_has_are_never_granted()
    {
        using var limiter = Limiter(new RateLimitWindow { Requests = 5, Window = TimeSpan.FromSeconds(1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(6));
    }

    [Fact]
    public async Task Where_the_first_that_waits_leaves_the_next_need_not_wait_as_long()
    {
        using var limiter = Limiter(new RateLimitWindow { Requests = 2, Window = TimeSpan.FromSeconds(10) });
        await limiter.AcquireAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));
        using var caller = new CancellationTokenSource();
        var both = limiter.AcquireAsync(2, caller.Token).AsTask();
        var one = limiter.AcquireAsync(1).AsTask();
        Assert.False(one.IsCompleted);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => both);
        Assert.True((await one).IsAcquired);
    }

    [Fact]
    public async Task A_limiter_is_idle_once_all_its_windows_are_empty()
    {
        using var limiter = Limiter(new RateLimitWindow { Requests = 2, Window = TimeSpan.FromSeconds(10) });
        await limiter.AcquireAsync();
        Assert.Null(limiter.IdleDuration);
        _clock.Advance(TimeSpan.FromSeconds(12));
        Assert.Equal(TimeSpan.FromSeconds(2), limiter.IdleDuration);
    }

    [Theory]
    [InlineData("seconds", 30)]
    [InlineData("date", 30)]
    [InlineData("reset", 30)]
    [InlineData("none", 1)]
    [InlineData("past", 0)]
    public async Task After_a_429_all_requests_wait_as_long_as_it_says(string form, int seconds)
    {
        var answers = new Queue<HttpResponseMessage>([Throttle(form), StubHandler.Respond(HttpStatusCode.OK)]);
        var service = new StubHandler(_ => answers.Dequeue());
        using var limiter = Limiter();
        using var client = Client(service, limiter);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Get(client)).StatusCode);

        var next = Get(client);
        Assert.Equal(seconds == 0, next.IsCompleted);
        if (seconds > 0)
        {
            _clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.False(next.IsCompleted);
            _clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(HttpStatusCode.OK, (await next).StatusCode);
    }

    [Fact]
    public async Task A_pause_that_is_too_long_fails_at_once()
    {
        using var limiter = Limiter();
        using var client = Client(new StubHandler(_ => Throttle("seconds")), limiter, TimeSpan.FromSeconds(5));
        await Get(client);
        Assert.Equal(TimeSpan.FromSeconds(30), (await Assert.ThrowsAsync<ApiThrottledException>(() => Get(client))).RetryAfter);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_window_that_lets_nothing_pass_is_refused(int requests, int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Limiter(new RateLimitWindow { Requests = requests, Window = TimeSpan.FromSeconds(seconds) }));

    private HttpResponseMessage Throttle(string form)
    {
        var response = StubHandler.Respond(HttpStatusCode.TooManyRequests, "429 too many requests", "text/plain");
        var reset = _clock.GetUtcNow().AddSeconds(form == "past" ? -30 : 30);
        switch (form)
        {
            case "seconds":
                response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(30));
                break;
            case "date":
                response.Headers.RetryAfter = new RetryConditionHeaderValue(reset);
                break;
            case "reset" or "past":
                response.Headers.Add("X-Rate-Limit-Limit", "1h");
                response.Headers.Add("X-Rate-Limit-Reset", reset.ToString("O"));
                break;
        }

        return response;
    }
}
