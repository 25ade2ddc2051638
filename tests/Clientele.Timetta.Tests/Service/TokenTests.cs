using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using EmbeddedService;

namespace Clientele.Timetta.Tests.Service;

/// <summary>The token endpoint and what tokens open.</summary>
public class TokenTests
{
    private static readonly ServiceOptions Defaults = new();
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_password_gives_tokens_and_an_access_token_opens_the_service()
    {
        await using var caller = await Caller.StartAsync();

        var (status, tokens) = await SignInAsync(caller);
        using var response = await caller.SendAsync(HttpMethod.Get, "Users?$top=1", bearer: Access(tokens));

        Assert.Equal((200, 200), (status, (int)response.StatusCode));
        Assert.Equal(3600, tokens.GetProperty("expires_in").GetInt64());
    }

    [Fact]
    public async Task A_wrong_password_is_an_invalid_grant()
    {
        await using var caller = await Caller.StartAsync();

        var (status, body) = await caller.TokenAsync(
            ("client_id", "external"), ("grant_type", "password"), ("scope", "all"), ("username", Defaults.UserName), ("password", "tea"));

        Assert.Equal((400, "invalid_grant"), (status, body.GetProperty("error").GetString()));
    }

    [Fact]
    public async Task A_refresh_token_works_once()
    {
        await using var caller = await Caller.StartAsync();
        var (_, first) = await SignInAsync(caller);

        var (status, second) = await RefreshAsync(caller, first);
        var (again, _) = await RefreshAsync(caller, first);

        Assert.Equal((200, 400), (status, again));
        Assert.NotEqual(Refresh(first), Refresh(second));
    }

    [Fact]
    public async Task A_refresh_token_ends_with_its_time()
    {
        await using var caller = await Caller.StartAsync(new ServiceOptions { Clock = _clock });
        var (_, tokens) = await SignInAsync(caller);

        _clock.Advance(TimeSpan.FromDays(15));

        Assert.Equal(400, (await RefreshAsync(caller, tokens)).Status);
    }

    [Fact]
    public async Task An_access_token_ends_with_its_time_and_the_answer_is_plain_text()
    {
        await using var caller = await Caller.StartAsync(new ServiceOptions { Clock = _clock });
        var (_, tokens) = await SignInAsync(caller);

        _clock.Advance(TimeSpan.FromHours(1));
        using var response = await caller.SendAsync(HttpMethod.Get, "Users?$top=1", bearer: Access(tokens));

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString().Split(' ')[0]);
    }

    [Fact]
    public async Task An_access_token_can_end_after_some_requests()
    {
        await using var caller = await Caller.StartAsync(new ServiceOptions { RequestsPerAccessToken = 2 });
        var (_, tokens) = await SignInAsync(caller);

        var statuses = new int[3];
        for (var i = 0; i < statuses.Length; i++)
        {
            using var response = await caller.SendAsync(HttpMethod.Get, "Roles", bearer: Access(tokens));
            statuses[i] = (int)response.StatusCode;
        }

        Assert.Equal([200, 200, 401], statuses);
    }

    [Fact]
    public async Task Every_answer_says_what_is_left_of_the_rate_limit()
    {
        await using var caller = await Caller.StartAsync(new ServiceOptions { Clock = _clock });

        using var response = await caller.GetAsync("Roles");

        Assert.Equal(["1h"], response.Headers.GetValues("X-Rate-Limit-Limit"));
        Assert.Equal(["2999"], response.Headers.GetValues("X-Rate-Limit-Remaining"));
        Assert.Equal(["2026-06-01T09:00:00.0000000Z"], response.Headers.GetValues("X-Rate-Limit-Reset"));
    }

    [Fact]
    public async Task A_full_window_refuses_until_it_is_over()
    {
        var windows = new[] { new RateWindow(2, TimeSpan.FromSeconds(10), "10s") };
        await using var caller = await Caller.StartAsync(new ServiceOptions { Clock = _clock, RateWindows = windows });
        using var first = await caller.GetAsync("Roles");
        using var second = await caller.GetAsync("Roles");
        _clock.Advance(TimeSpan.FromSeconds(3));

        using var third = await caller.GetAsync("Roles");
        _clock.Advance(TimeSpan.FromSeconds(7));
        using var fourth = await caller.GetAsync("Roles");

        Assert.Equal((429, 200), ((int)third.StatusCode, (int)fourth.StatusCode));
        Assert.Equal("too many requests", await third.Content.ReadAsStringAsync());
        Assert.Equal(TimeSpan.FromSeconds(7), third.Headers.RetryAfter!.Delta);
    }

    private static Task<(int Status, JsonElement Body)> SignInAsync(Caller caller) => caller.TokenAsync(
        ("client_id", "external"),
        ("scope", "all offline_access"),
        ("grant_type", "password"),
        ("username", Defaults.UserName),
        ("password", Defaults.Password));

    private static Task<(int Status, JsonElement Body)> RefreshAsync(Caller caller, JsonElement tokens) => caller.TokenAsync(
        ("client_id", "external"),
        ("scope", "all offline_access"),
        ("grant_type", "refresh_token"),
        ("refresh_token", Refresh(tokens)));

    private static string Access(JsonElement tokens) => tokens.GetProperty("access_token").GetString()!;

    private static string Refresh(JsonElement tokens) => tokens.GetProperty("refresh_token").GetString()!;
}
