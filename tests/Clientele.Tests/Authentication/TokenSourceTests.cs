using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Tests.Http;

namespace Clientele.Tests.Authentication;

public sealed class TokenSourceTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly TokenServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_password_is_sent_once_and_the_refresh_token_from_then_on()
    {
        var source = _server.Source(_clock);

        Assert.Equal("access-1", (await source.GetTokenAsync()).Value);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("access-2", (await source.GetTokenAsync()).Value);

        Assert.Equal(["password", "refresh_token"], _server.Grants);
        var form = _server.Requests.First();
        Assert.Equal(("external", "all offline_access", "ann", "p&ss+wörd="), (form["client_id"], form["scope"], form["username"], form["password"]));
        Assert.Equal("refresh-1", _server.Requests.Last()["refresh_token"]);
    }

    [Fact]
    public async Task A_fresh_token_is_handed_out_at_once_and_is_the_same_object()
    {
        var source = _server.Source(_clock);
        var first = await source.GetTokenAsync();
        _clock.Advance(TimeSpan.FromMinutes(57));

        var second = source.GetTokenAsync();

        Assert.True(second.IsCompletedSuccessfully);
        Assert.Same(first, await second);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var settings = new TokenSourceSettings { Http = new System.Net.Http.HttpClient(_server, disposeHandler: false) };
        var credentials = new PasswordCredentials("ann", "p");
        Assert.Equal("contract", Assert.Throws<ArgumentNullException>(() => TokenSource.Create(null!, credentials, settings)).ParamName);
        Assert.Equal("credentials", Assert.Throws<ArgumentNullException>(() => TokenSource.Create(TokenServer.Contract, null!, settings)).ParamName);
        Assert.Equal("settings", Assert.Throws<ArgumentNullException>(() => TokenSource.Create(TokenServer.Contract, credentials, null!)).ParamName);
        Assert.Equal("getToken", Assert.Throws<ArgumentNullException>(() => TokenSource.Create(null!)).ParamName);
    }

    [Fact]
    public async Task A_callback_whose_own_time_ran_out_is_not_taken_for_a_source_that_ended()
    {
        using var source = TokenSource.Create(_ => throw new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout."), _clock);
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => source.GetTokenAsync().AsTask());
        Assert.IsNotType<ObjectDisposedException>(e);
        Assert.Contains("The token callback was cancelled", e.Message, StringComparison.Ordinal);
        Assert.IsType<TaskCanceledException>(e.InnerException);
    }

    [Fact]
    public async Task A_source_that_was_disposed_of_says_so_to_those_who_wait_and_those_who_come()
    {
        _server.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var source = (TokenSource)_server.Source(_clock);
        var waiting = source.GetTokenAsync().AsTask();

        source.Dispose();
        source.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await source.GetTokenAsync());
    }

    [Fact]
    public async Task A_token_is_good_up_to_its_end_and_renewed_at_a_fifth_of_its_life_before()
    {
        _server.ExpiresIn = 100;
        var source = _server.Source(_clock);
        var first = await source.GetTokenAsync();
        _clock.Advance(TimeSpan.FromSeconds(79));
        Assert.Same(first, await source.GetTokenAsync());
        Assert.Single(_server.Requests);

        _clock.Advance(TimeSpan.FromSeconds(21));
        Assert.NotSame(first, await source.GetTokenAsync());
    }

    [Fact]
    public async Task Failures_are_counted_anew_after_a_success()
    {
        var source = _server.Source(_clock);
        for (var i = 0; i < 3; i++)
        {
            _server.FailNext(HttpStatusCode.ServiceUnavailable);
            await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
            _clock.Advance(TimeSpan.FromMinutes(2));
        }

        await source.GetTokenAsync();
        _clock.Advance(TimeSpan.FromHours(2));
        _server.FailNext(HttpStatusCode.ServiceUnavailable);
        await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
        _clock.Advance(TimeSpan.FromSeconds(1));
        await source.GetTokenAsync();
        Assert.Equal(6, _server.Requests.Count);
    }

    [Fact]
    public async Task An_endpoint_may_ask_for_ten_minutes_and_not_for_more()
    {
        var source = _server.Source(_clock);
        _server.FailNext(_ =>
        {
            var response = StubHandler.Respond(HttpStatusCode.ServiceUnavailable);
            response.Headers.RetryAfter = new System.Net.Http.Headers.RetryConditionHeaderValue(TimeSpan.FromHours(5));
            return response;
        });
        await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
        _clock.Advance(TimeSpan.FromMinutes(9));
        await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
        Assert.Single(_server.Requests);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await source.GetTokenAsync();
    }

    [Fact]
    public async Task Ten_thousand_calls_on_an_expired_token_make_one_request()
    {
        var source = _server.Source(_clock);
        await source.GetTokenAsync();
        _clock.Advance(TimeSpan.FromHours(2));
        _server.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var calls = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(
            () => Enumerable.Range(0, 100).Select(_ => source.GetTokenAsync().AsTask()).ToArray())));
        _server.Gate.SetResult();
        var tokens = await Task.WhenAll(calls.SelectMany(call => call));

        Assert.Equal(10_000, tokens.Length);
        Assert.All(tokens, token => Assert.Equal("access-2", token.Value));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task Nobody_waits_for_a_renewal_while_a_token_is_valid()
    {
        var source = _server.Source(_clock);
        var first = await source.GetTokenAsync();
        _clock.Advance(TimeSpan.FromMinutes(59));
        _server.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        for (var i = 0; i < 100; i++)
        {
            var call = source.GetTokenAsync();
            Assert.True(call.IsCompletedSuccessfully);
            Assert.Same(first, await call);
        }

        _server.Gate.SetResult();
        await Eventually.HoldsAsync(async () => (await source.GetTokenAsync()).Value == "access-2");
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task A_cancelled_caller_leaves_the_renewal_to_the_others()
    {
        var source = _server.Source(_clock);
        _server.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var impatient = new CancellationTokenSource();
        var first = source.GetTokenAsync(impatient.Token).AsTask();
        var second = source.GetTokenAsync().AsTask();

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _server.Gate.SetResult();

        Assert.Equal("access-1", (await second).Value);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_failed_renewal_is_shared_and_tried_again_after_a_pause()
    {
        var source = _server.Source(_clock);
        _server.FailNext(HttpStatusCode.ServiceUnavailable);
        _server.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = Enumerable.Range(0, 50).Select(_ => source.GetTokenAsync().AsTask()).ToArray();
        _server.Gate.SetResult();

        foreach (var call in calls)
        {
            await Assert.ThrowsAsync<TokenRequestException>(() => call);
        }

        await Assert.ThrowsAsync<TokenRequestException>(() => source.GetTokenAsync().AsTask());
        Assert.Single(_server.Requests);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("access-1", (await source.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task Pauses_grow_with_failures_to_a_minute()
    {
        var source = _server.Source(_clock);
        int[] pauses = [1, 2, 4, 8, 16, 32, 60, 60];
        foreach (var seconds in pauses)
        {
            _server.FailNext(HttpStatusCode.ServiceUnavailable);
            var before = _server.Requests.Count;
            await Assert.ThrowsAsync<TokenRequestException>(() => source.GetTokenAsync().AsTask());
            Assert.Equal(before + 1, _server.Requests.Count);
            _clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            await Assert.ThrowsAsync<TokenRequestException>(() => source.GetTokenAsync().AsTask());
            Assert.Equal(before + 1, _server.Requests.Count);
            _clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    [Fact]
    public async Task A_failed_renewal_ahead_leaves_the_valid_token_in_use()
    {
        var source = _server.Source(_clock);
        await source.GetTokenAsync();
        _clock.Advance(TimeSpan.FromMinutes(59));
        _server.FailNext(HttpStatusCode.ServiceUnavailable);

        Assert.Equal("access-1", (await source.GetTokenAsync()).Value);
        await Eventually.HoldsAsync(() => Task.FromResult(_server.Requests.Count == 2));
        Assert.Equal("access-1", (await source.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task An_invalidated_token_is_replaced_once()
    {
        var source = _server.Source(_clock);
        var refused = await source.GetTokenAsync();

        await source.InvalidateAsync(refused);
        var second = await source.GetTokenAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await source.InvalidateAsync(refused);

        Assert.Equal("access-2", second.Value);
        Assert.Same(second, await source.GetTokenAsync());
    }

    [Fact]
    public async Task A_service_that_refuses_every_token_does_not_make_a_renewal_each_time()
    {
        var source = _server.Source(_clock);
        for (var i = 0; i < 100; i++)
        {
            await source.InvalidateAsync(await source.GetTokenAsync());
        }

        Assert.Equal(2, _server.Requests.Count);
        _clock.Advance(TimeSpan.FromSeconds(30));
        await source.InvalidateAsync(await source.GetTokenAsync());
        await source.GetTokenAsync();
        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public async Task Short_lived_tokens_are_used_for_four_fifths_of_their_life()
    {
        _server.ExpiresIn = 10;
        var source = _server.Source(_clock);
        await source.GetTokenAsync();
        _clock.Advance(TimeSpan.FromSeconds(7.9));
        await source.GetTokenAsync();
        Assert.Single(_server.Requests);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        await source.GetTokenAsync();
        await Eventually.HoldsAsync(() => Task.FromResult(_server.Requests.Count == 2));
    }

    [Fact]
    public async Task A_clock_set_back_does_not_keep_a_token_alive()
    {
        var source = _server.Source(_clock);
        await source.GetTokenAsync();
        _clock.Jump(TimeSpan.FromDays(-30));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("access-2", (await source.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task A_machine_that_slept_asks_for_a_new_token()
    {
        var source = _server.Source(_clock);
        await source.GetTokenAsync();
        await source.GetTokenAsync();
        _clock.Jump(TimeSpan.FromHours(9));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("access-2", (await source.GetTokenAsync()).Value);
        _clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal("access-2", (await source.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task Two_hundred_thousand_calls_across_five_hundred_expiries_never_wait_nor_get_an_old_token()
    {
        var source = _server.Source(_clock);
        await source.GetTokenAsync();
        var waited = 0;
        var old = 0;
        for (var i = 0; i < 200_000; i++)
        {
            _clock.Advance(TimeSpan.FromHours(500) / 200_000);
            var call = source.GetTokenAsync();
            waited += call.IsCompletedSuccessfully ? 0 : 1;
            var token = await call;
            old += token.ExpiresAt <= _clock.GetUtcNow() ? 1 : 0;

            // The background gets its turn: a renewal takes no time by this clock.
            while (token.ExpiresAt - _clock.GetUtcNow() <= TimeSpan.FromMinutes(2) && ReferenceEquals(token, await source.GetTokenAsync()))
            {
                await Task.Yield();
            }
        }

        Assert.Equal((0, 0), (waited, old));
        Assert.InRange(_server.Requests.Count, 500, 525);
    }

    [Fact]
    public async Task A_disposed_source_ends_its_renewal()
    {
        var source = _server.Source(_clock);
        _server.Gate = new TaskCompletionSource();
        var call = source.GetTokenAsync().AsTask();
        await Eventually.HoldsAsync(() => Task.FromResult(_server.Requests.Count == 1));

        ((IDisposable)source).Dispose();
        ((IDisposable)source).Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await source.GetTokenAsync());
    }

    [Fact]
    public async Task A_static_token_works_until_its_end_and_then_says_what_to_do()
    {
        var source = _server.Source(_clock, new StaticTokenCredentials("static", _clock.GetUtcNow().AddHours(1)));
        Assert.Equal("static", (await source.GetTokenAsync()).Value);
        _clock.Advance(TimeSpan.FromHours(1));
        var e = await Assert.ThrowsAsync<SignInRequiredException>(async () => await source.GetTokenAsync());
        Assert.Equal("The static token expired at 2030-01-01 01:00:00Z: provide a new one, or use credentials that can be renewed.", e.Message);
    }

    [Theory]
    [InlineData("http://auth.sample.test/token")]
    [InlineData("ftp://auth.sample.test/token")]
    public void Secrets_are_not_sent_in_the_clear(string endpoint)
    {
        var contract = TokenServer.Contract with { TokenEndpoint = new Uri(endpoint) };
        var e = Assert.Throws<InvalidOperationException>(() => _server.Source(_clock, contract: contract));
        Assert.Contains("does not use https", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_without_a_grant_are_refused_at_once()
    {
        var contract = TokenServer.Contract with { Password = null };
        var e = Assert.Throws<InvalidOperationException>(() => _server.Source(_clock, contract: contract));
        Assert.Equal("The contract offers no grant for PasswordCredentials.", e.Message);
    }
}
