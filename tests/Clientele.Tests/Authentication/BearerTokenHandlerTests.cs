using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Tests.Http;

namespace Clientele.Tests.Authentication;

public sealed class BearerTokenHandlerTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly TokenServer _server = new();
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly ConcurrentDictionary<string, bool> _refused = new();

    public void Dispose() => _server.Dispose();

    private HttpClient Client(ITokenSource? source = null, ServiceContract? contract = null)
    {
        var service = new StubHandler(async (request, token) =>
        {
            var bearer = request.Headers.Authorization?.Parameter;
            var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(token);
            _seen.Enqueue($"{request.RequestUri!.Host} {bearer}{body}");
            return StubHandler.Respond(bearer is not null && !_refused.ContainsKey(bearer) ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        });
        return new HttpClient(Signed(source ?? _server.Source(_clock), service, contract)) { BaseAddress = Service.Contract.BaseAddress };
    }

    private static TokenReplayHandler Signed(ITokenSource source, HttpMessageHandler service, ServiceContract? contract = null) =>
        new(source) { InnerHandler = new BearerTokenHandler(source, contract ?? Service.Contract) { InnerHandler = service } };

    [Fact]
    public async Task A_request_to_the_service_carries_the_token()
    {
        await Client().GetAsync("Users");
        Assert.Equal(["api.sample.test access-1"], _seen);
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("http://api.sample.test/odata/")]
    [InlineData("https://api.sample.test:8443/odata/")]
    [InlineData("https://api.sample.test@evil.test/")]
    [InlineData("https://user@api.sample.test/odata/")]
    public async Task A_request_elsewhere_carries_none(string address)
    {
        await Client().GetAsync(address);
        Assert.EndsWith(" ", Assert.Single(_seen), StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_further_origin_of_the_contract_gets_the_token()
    {
        var contract = Service.Contract with { Authentication = new() { Origins = [new Uri("https://eu.sample.test")] } };
        await Client(contract: contract).GetAsync("https://eu.sample.test/x");
        Assert.Equal(["eu.sample.test access-1"], _seen);
    }

    [Fact]
    public void A_service_in_the_clear_gets_no_token()
    {
        var contract = Service.Contract with { BaseAddress = new Uri("http://api.sample.test/") };
        var e = Assert.Throws<InvalidOperationException>(() => Client(contract: contract));
        Assert.Equal("The address of Sample http://api.sample.test/ does not use https: secrets are not sent to it.", e.Message);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    public void Loopback_may_be_in_the_clear(string address) =>
        Assert.NotNull(Client(contract: Service.Contract with { BaseAddress = new Uri(address) }));

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_request_sent_once_more()
    {
        _refused["access-1"] = true;
        var response = await Client().GetAsync("Users");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["api.sample.test access-1", "api.sample.test access-2"], _seen);
    }

    [Fact]
    public async Task A_second_refusal_is_the_answer()
    {
        _refused["access-1"] = _refused["access-2"] = true;
        Assert.Equal(HttpStatusCode.Unauthorized, (await Client().GetAsync("Users")).StatusCode);
        Assert.Equal(2, _seen.Count);
    }

    [Fact]
    public async Task A_token_that_was_there_before_the_refusal_and_is_refused_as_well_is_renewed_too()
    {
        var source = _server.Source(_clock);
        await source.GetTokenAsync();
        var seen = new List<string?>();
        var service = new StubHandler(async (request, token) =>
        {
            var bearer = request.Headers.Authorization!.Parameter;
            seen.Add(bearer);
            if (bearer == "access-1")
            {
                // It ends while its request is on its way, another call has the next one, and then the service revokes both.
                _clock.Advance(TimeSpan.FromHours(2));
                await source.GetTokenAsync(token);
            }

            return StubHandler.Respond(bearer is "access-1" or "access-2" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);
        });
        using var http = new HttpClient(Signed(source, service)) { BaseAddress = Service.Contract.BaseAddress };

        Assert.Equal(HttpStatusCode.OK, (await http.PostAsync("Users", new StringContent("body"))).StatusCode);
        Assert.Equal(["access-1", "access-2", "access-3"], seen);
    }

    [Fact]
    public async Task No_source_of_tokens_makes_a_request_go_out_more_than_three_times()
    {
        using var http = Client(new EndlessTokens());
        _refused["t-1"] = _refused["t-2"] = _refused["t-3"] = true;

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("Users")).StatusCode);
        Assert.Equal(["api.sample.test t-1", "api.sample.test t-2", "api.sample.test t-3"], _seen);
    }

    [Fact]
    public async Task A_refused_static_token_is_not_tried_again()
    {
        _refused["static"] = true;
        var client = Client(_server.Source(_clock, new StaticTokenCredentials("static")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("Users")).StatusCode);
        Assert.Single(_seen);
    }

    [Fact]
    public async Task A_thousand_refused_callers_make_one_renewal_and_one_replay_each()
    {
        var source = _server.Source(_clock);
        var arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var replays = 0;
        var service = new StubHandler(async (request, _) =>
        {
            if (request.Headers.Authorization!.Parameter == "access-1")
            {
                if (Interlocked.Increment(ref arrived) == 1000)
                {
                    all.SetResult();
                }

                await all.Task;
                return StubHandler.Respond(HttpStatusCode.Unauthorized);
            }

            Interlocked.Increment(ref replays);
            return StubHandler.Respond(HttpStatusCode.OK);
        });
        using var http = new HttpClient(Signed(source, service)) { BaseAddress = Service.Contract.BaseAddress };

        var responses = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => http.GetAsync("Users"))));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal((1000, 2), (replays, _server.Requests.Count));
    }

    [Fact]
    public async Task A_renewal_that_fails_is_the_error_of_the_call()
    {
        _refused["access-1"] = true;
        var source = _server.Source(_clock);
        await source.GetTokenAsync();
        _server.FailNext(HttpStatusCode.ServiceUnavailable);
        await Assert.ThrowsAsync<TokenRequestException>(() => Client(source).GetAsync("Users"));
    }

    [Fact]
    public async Task Bodies_in_memory_are_sent_again()
    {
        _refused["access-1"] = true;
        using var http = Client();
        var request = new ApiRequest(HttpMethod.Post, "Users") { Body = "{}"u8.ToArray() };
        using var response = await new ApiTransport(http, Service.Contract).SendAsync(request);
        Assert.Equal(["api.sample.test access-1 {}", "api.sample.test access-2 {}"], _seen);
    }

    [Fact]
    public async Task Made_bodies_are_made_again()
    {
        _refused["access-1"] = true;
        using var http = Client();
        var made = 0;
        var request = new ApiRequest(HttpMethod.Post, "Upload") { ContentFactory = () => new StreamContent(new DripStream([(byte)('a' + made++)])) };
        using var response = await new ApiTransport(http, Service.Contract).SendAsync(request);
        Assert.Equal(["api.sample.test access-1 a", "api.sample.test access-2 b"], _seen);
    }

    [Fact]
    public async Task Small_streams_of_others_are_kept_and_sent_again()
    {
        _refused["access-1"] = true;
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes("small")));
        var response = await Client().PostAsync("Upload", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["api.sample.test access-1 small", "api.sample.test access-2 small"], _seen);
    }

    [Fact]
    public async Task Streams_of_others_without_an_end_are_sent_once()
    {
        _refused["access-1"] = true;
        using var content = new StreamContent(new DripStream([1]));
        var response = await Client().PostAsync("Upload", content);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Single(_seen);
    }

    [Fact]
    public async Task Two_hundred_thousand_requests_across_five_hundred_expiries_are_never_refused()
    {
        var source = _server.Source(_clock);
        var unauthorised = 0;
        var service = new StubHandler(request =>
        {
            // The service knows by its own count which tokens have ended.
            var number = int.Parse(request.Headers.Authorization!.Parameter!.AsSpan("access-".Length));
            var valid = _clock.GetUtcNow() < new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(number);
            unauthorised += valid ? 0 : 1;
            return StubHandler.Respond(valid ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        });
        using var invoker = new HttpMessageInvoker(new BearerTokenHandler(source, Service.Contract) { InnerHandler = service });
        await source.GetTokenAsync();
        for (var i = 0; i < 200_000; i++)
        {
            _clock.Advance(TimeSpan.FromHours(400) / 200_000);
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.sample.test/odata/Users");
            using var response = await invoker.SendAsync(request, CancellationToken.None);
            while (await source.GetTokenAsync() is var token && token.ExpiresAt - _clock.GetUtcNow() <= TimeSpan.FromMinutes(2))
            {
                await Task.Yield();
            }
        }

        Assert.Equal(0, unauthorised);
    }

    /// <summary>Another token after each refusal.</summary>
    private sealed class EndlessTokens : ITokenSource
    {
        private AccessToken _current = new("t-1");
        private int _count = 1;

        public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default) => new(_current);

        public ValueTask InvalidateAsync(AccessToken token, CancellationToken cancellationToken = default)
        {
            _current = new($"t-{++_count}");
            return default;
        }
    }
}
