using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Tests.Http;

namespace Clientele.Tests.Authentication;

public sealed class RotationTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly TokenServer _server = new();
    private readonly RecordingStore _store = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_rotated_refresh_token_is_stored_before_its_access_token_is_handed_out()
    {
        var source = _server.Source(_clock, store: _store);
        _store.SaveGate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var call = source.GetTokenAsync().AsTask();
        await _store.Saving.Task;
        Assert.False(call.IsCompleted);
        _store.SaveGate.SetResult();

        Assert.Equal("access-1", (await call).Value);
        Assert.Equal("refresh-1", _store.Token);
    }

    [Fact]
    public async Task A_new_process_goes_on_with_the_stored_token()
    {
        _store.Token = _server.ValidRefreshToken = "stored";
        await _server.Source(_clock, store: _store).GetTokenAsync();
        Assert.Equal(["refresh_token"], _server.Grants);
        Assert.Equal("refresh-1", _store.Token);
    }

    [Fact]
    public async Task A_refused_refresh_token_falls_back_to_the_password()
    {
        _store.Token = "revoked";
        var token = await _server.Source(_clock, store: _store).GetTokenAsync();
        Assert.Equal("access-1", token.Value);
        Assert.Equal(["refresh_token", "password"], _server.Grants);
        Assert.Equal("refresh-1", _store.Token);
    }

    [Fact]
    public async Task A_refused_refresh_token_without_other_credentials_asks_to_sign_in()
    {
        _store.Token = "revoked";
        var source = _server.Source(_clock, new RefreshTokenCredentials("also-revoked"), _store);

        var e = await Assert.ThrowsAsync<SignInRequiredException>(async () => await source.GetTokenAsync());

        Assert.Equal(["revoked", "also-revoked"], _server.Requests.Select(form => form["refresh_token"]));
        Assert.Null(_store.Token);
        Assert.Equal("Sign in again: https://auth.sample.test/connect/token refused the refresh token, and there are no other credentials.", e.Message);
        Assert.IsType<TokenRequestException>(e.InnerException);
    }

    [Fact]
    public async Task A_given_refresh_token_is_used_once_and_the_rotated_ones_after_it()
    {
        _server.ValidRefreshToken = "given";
        var source = _server.Source(_clock, new RefreshTokenCredentials("given"), _store);
        await source.GetTokenAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await source.GetTokenAsync();
        Assert.Equal(["given", "refresh-1"], _server.Requests.Select(form => form["refresh_token"]));
    }

    [Fact]
    public async Task A_token_that_another_process_rotated_meanwhile_is_taken_up()
    {
        _store.Token = "old";
        _server.ValidRefreshToken = "newer";
        _server.FailNext(_ =>
        {
            _store.Token = "newer";
            return StubHandler.Respond(HttpStatusCode.BadRequest, """{"error":"invalid_grant"}""");
        });

        var token = await _server.Source(_clock, new RefreshTokenCredentials("first"), _store).GetTokenAsync();

        Assert.Equal("access-1", token.Value);
        Assert.Equal(["old", "newer"], _server.Requests.Select(form => form["refresh_token"]));
    }

    [Fact]
    public async Task A_passing_failure_of_the_endpoint_costs_no_refresh_token()
    {
        _store.Token = _server.ValidRefreshToken = "stored";
        _server.FailNext(HttpStatusCode.ServiceUnavailable);
        var source = _server.Source(_clock, store: _store);

        await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
        Assert.Equal("stored", _store.Token);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await source.GetTokenAsync();

        Assert.Equal(["refresh_token", "refresh_token"], _server.Grants);
    }

    [Fact]
    public async Task A_refresh_token_that_could_not_be_stored_is_stored_by_the_next_call()
    {
        _store.FailSaves = 1;
        var source = _server.Source(_clock, store: _store);

        var e = await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
        Assert.Equal(
            "No token from https://auth.sample.test/connect/token: the token store could not save the refresh token. Check the store; nothing was lost, the next call tries again.", e.Message);
        Assert.DoesNotContain("refresh-1", e.ToString(), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await source.GetTokenAsync();

        Assert.Equal(["refresh-1", "refresh-2"], _store.Saved);
        Assert.Equal(["password", "refresh_token"], _server.Grants);
    }

    [Fact]
    public async Task Two_accounts_never_share_a_refresh_token()
    {
        var store = new InMemoryTokenStore();
        await _server.Source(_clock, new PasswordCredentials("ann", "1"), store).GetTokenAsync();
        await _server.Source(_clock, new PasswordCredentials("bob", "2"), store).GetTokenAsync();
        Assert.Equal(["password", "password"], _server.Grants);
    }

    [Fact]
    public void Each_part_of_a_key_tells_accounts_apart()
    {
        var issuer = new Uri("https://a.test/token");
        var resource = new Uri("https://api.test/");
        TokenKey[] keys =
        [
            new(issuer, "c", "u", "s", resource),
            new(new Uri("https://b.test/token"), "c", "u", "s", resource),
            new(issuer, "d", "u", "s", resource),
            new(issuer, "c", "v", "s", resource),
            new(issuer, "c", "u", "t", resource),
            new(issuer, "c", "u", "s", new Uri("https://other.test/")),
            new(issuer, "c", "u", "s", Resource: null),
            new(issuer, "cu", "", "s", resource),
            new(issuer, "", "cu", "s", resource),
        ];
        Assert.Equal(keys.Length, keys.Select(key => key.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{64}$", key.Id));
    }

    [Fact]
    public async Task A_token_that_another_process_has_just_saved_is_not_forgotten_with_the_refused_one()
    {
        _store.Token = "spent";
        _server.FailNext(_ =>
        {
            // Between the refusal and the removal the other process saves what it got.
            _store.BeforeDelete = () => _store.Token = _server.ValidRefreshToken = "theirs";
            return StubHandler.Respond(HttpStatusCode.BadRequest, """{"error":"invalid_grant"}""");
        });

        await Assert.ThrowsAsync<SignInRequiredException>(async () => await _server.Source(_clock, new RefreshTokenCredentials("spent"), _store).GetTokenAsync());

        Assert.Equal("theirs", _store.Token);
    }

    [Fact]
    public async Task The_store_is_locked_from_reading_a_token_to_saving_the_next()
    {
        _store.Token = _server.ValidRefreshToken = "stored";
        await _server.Source(_clock, store: _store).GetTokenAsync();
        Assert.Equal(["lock", "load", "save", "unlock"], _store.Calls);
    }

    private sealed class RecordingStore : ITokenStore
    {
        public string? Token { get; set; }

        public int FailSaves { get; set; }

        public TaskCompletionSource? SaveGate { get; set; }

        public TaskCompletionSource Saving { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Saved { get; } = [];

        public List<string> Calls { get; } = [];

        public Action? BeforeDelete { get; set; }

        public ValueTask<string?> LoadAsync(TokenKey key, CancellationToken cancellationToken = default)
        {
            Calls.Add("load");
            return new(Token);
        }

        public ValueTask<IAsyncDisposable> LockAsync(TokenKey key, CancellationToken cancellationToken = default)
        {
            Calls.Add("lock");
            return new(new Lock(Calls));
        }

        public async ValueTask SaveAsync(TokenKey key, string refreshToken, CancellationToken cancellationToken = default)
        {
            Calls.Add("save");
            Saving.TrySetResult();
            if (SaveGate is { } gate)
            {
                await gate.Task;
            }

            if (FailSaves-- > 0)
            {
                throw new IOException("disk full");
            }

            Saved.Add(refreshToken);
            Token = refreshToken;
        }

        public ValueTask DeleteAsync(TokenKey key, string expected, CancellationToken cancellationToken = default)
        {
            BeforeDelete?.Invoke();
            Token = Token == expected ? null : Token;
            return default;
        }

        private sealed class Lock(List<string> calls) : IAsyncDisposable
        {
            public ValueTask DisposeAsync()
            {
                calls.Add("unlock");
                return default;
            }
        }
    }
}
