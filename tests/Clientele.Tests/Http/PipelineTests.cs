using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Tests.Authentication;

namespace Clientele.Tests.Http;

/// <summary>The handlers together, as a registration puts them.</summary>
public sealed class PipelineTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly TokenServer _tokens = new();

    public void Dispose() => _tokens.Dispose();

    private HttpClient Client(HttpMessageHandler service, int callsPerSecond, ITokenSource? tokens = null)
    {
        var contract = Service.Contract with
        {
            Authentication = TokenServer.Contract,
            RateLimits = [new RateLimitWindow { Requests = callsPerSecond, Window = TimeSpan.FromSeconds(1) }],
        };
        var options = new ClientOptions { TokenSource = tokens ?? _tokens.Source(_clock), TimeProvider = _clock, Timeout = Timeout.InfiniteTimeSpan, HttpHandler = service };
        return ServiceHttpClient.Create(contract, options);
    }

    [Fact]
    public async Task A_call_that_waited_for_its_turn_has_a_token_that_is_valid_when_it_leaves()
    {
        var sent = 0;
        var service = new StubHandler(request =>
        {
            // The clock goes on as soon as the call is counted.
            var age = _clock.GetTimestamp() - long.Parse(request.Headers.Authorization!.Parameter!, CultureInfo.InvariantCulture);
            Interlocked.Increment(ref sent);
            return StubHandler.Respond(age < 2 * TimeSpan.TicksPerSecond ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        });
        using var http = Client(service, callsPerSecond: 1, new ShortLivedTokens(_clock));
        var transport = new ApiTransport(http, Service.Contract);

        var calls = Enumerable.Range(0, 8).Select(_ => transport.SendAsync(Service.Get("Users"))).ToArray();
        for (var second = 0; second < 8; second++)
        {
            await Eventually.HoldsAsync(() => Task.FromResult(Volatile.Read(ref sent) > second));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        var responses = await Task.WhenAll(calls);
        Assert.All(responses, response => Assert.Equal(200, response.Status));
        Assert.Equal(8, sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_whose_client_is_disposed_says_so_and_is_no_timeout(bool whole)
    {
        var begun = new TaskCompletionSource();
        using var service = new StubHandler(async (_, token) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return StubHandler.Respond(HttpStatusCode.OK);
        });
        var transport = ServiceHttpClient.CreateTransport(Service.Contract, options => (options.HttpHandler, options.TimeProvider) = (service, _clock));
        var view = transport.With(new RequestOptions());
        Task call = whole ? view.SendAsync(Service.Get("Users")) : view.DownloadAsync(Service.Get("Users"));
        await begun.Task;

        transport.Dispose();

        var e = await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        Assert.Equal("GET Users: the client was disposed, or its account removed, before the call ended.", e.Message);
    }

    [Fact]
    public async Task A_repeated_attempt_is_signed_anew()
    {
        var seen = new ConcurrentQueue<string?>();
        var service = new StubHandler(request =>
        {
            seen.Enqueue(request.Headers.Authorization?.Parameter);
            var response = StubHandler.Respond(seen.Count == 1 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK);
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(30));
            return response;
        });
        using var http = Client(service, callsPerSecond: 100, new ShortLivedTokens(_clock));
        var call = new ApiTransport(http, Service.Contract).SendAsync(Service.Get("Users"));
        await Eventually.HoldsAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            return Task.FromResult(call.IsCompleted);
        });
        using var response = await call;
        Assert.Equal(200, response.Status);
        Assert.Equal(2, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_request_that_is_repeated_with_a_new_token_waits_for_its_turn_too()
    {
        var times = new ConcurrentQueue<long>();
        var service = new StubHandler(request =>
        {
            times.Enqueue(_clock.GetTimestamp());
            return StubHandler.Respond(request.Headers.Authorization!.Parameter == "access-1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);
        });
        using var http = Client(service, callsPerSecond: 1);
        var call = new ApiTransport(http, Service.Contract).SendAsync(Service.Get("Users"));
        await Eventually.HoldsAsync(() => Task.FromResult(times.Count == 1 && _clock.Armed > 0));
        await Eventually.HoldsAsync(() =>
        {
            // Only the wait for the turn ends: the deadline of the request for a token, which may still be under way, is half a minute off.
            if (_clock.NextDue <= TimeSpan.FromSeconds(1))
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
            }

            return Task.FromResult(call.IsCompleted);
        });
        using var response = await call;
        Assert.Equal(200, response.Status);
        Assert.True(times.Last() - times.First() >= TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void A_synchronous_request_is_refused_and_not_sent_unsigned()
    {
        var service = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.OK));
        using var http = Client(service, callsPerSecond: 1);
        using var request = new HttpRequestMessage(HttpMethod.Get, "Users");
        Assert.Contains("SendAsync", Assert.Throws<NotSupportedException>(() => http.Send(request)).Message, StringComparison.Ordinal);
        Assert.Empty(service.Seen);
    }

    /// <summary>Tokens that name the moment they were issued at and live for two seconds.</summary>
    private sealed class ShortLivedTokens(FakeClock clock) : ITokenSource
    {
        private AccessToken? _current;

        public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default)
        {
            if (_current?.ExpiresAt is not { } end || end <= clock.GetUtcNow())
            {
                _current = new AccessToken(clock.GetTimestamp().ToString(CultureInfo.InvariantCulture), clock.GetUtcNow().AddSeconds(2));
            }

            return new(_current);
        }

        public ValueTask InvalidateAsync(AccessToken token, CancellationToken cancellationToken = default) => default;
    }
}
