using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Web;
using Clientele.Authentication;

namespace Clientele.Tests.Authentication;

/// <summary>Sign-in by a code on another device, and in the browser.</summary>
public sealed class InteractiveSignInTests : IDisposable
{
    private static readonly AuthenticationContract Contract = TokenServer.Contract with
    {
        DeviceCode = new DeviceCodeGrant { Endpoint = new Uri("https://auth.sample.test/device"), ClientId = "cli", Scope = "all offline_access" },
        AuthorizationCode = new AuthorizationCodeGrant { Endpoint = new Uri("https://auth.sample.test/authorize?tenant=t"), ClientId = "cli", Scope = "all" },
    };

    private readonly FakeClock _clock = new();
    private readonly TokenServer _server = new();

    public void Dispose() => _server.Dispose();

    private static DeviceCodeCredentials Device(List<DeviceCodePrompt> shown) => new((prompt, _) =>
    {
        shown.Add(prompt);
        return Task.CompletedTask;
    });

    private void GiveDeviceCode(string more = "") => _server.FailNext(
        HttpStatusCode.OK,
        $$"""{"device_code":"dev-secret","user_code":"WDJB-MJHT","verification_uri":"https://auth.sample.test/enter","expires_in":900{{more}}}""");

    private void Refuse(string error) => _server.FailNext(HttpStatusCode.BadRequest, $$"""{"error":"{{error}}"}""");

    /// <summary>Lets the waits between two requests pass, which must be as long as this.</summary>
    private async Task<T> RunAsync<T>(Task<T> call, params IEnumerable<int> seconds)
    {
        foreach (var wait in seconds)
        {
            await Eventually.HoldsAsync(() => Task.FromResult(call.IsCompleted || _clock.NextDue == TimeSpan.FromSeconds(wait)));
            _clock.Advance(TimeSpan.FromSeconds(wait));
        }

        return await call;
    }

    [Fact]
    public async Task A_device_code_is_shown_and_asked_for_until_somebody_has_signed_in()
    {
        GiveDeviceCode(""","verification_uri_complete":"https://auth.sample.test/enter?c=WDJB-MJHT","interval":7""");
        Refuse("authorization_pending");
        Refuse("slow_down");
        var shown = new List<DeviceCodePrompt>();
        var start = _clock.GetUtcNow();

        var token = await RunAsync(_server.Source(_clock, Device(shown), contract: Contract).GetTokenAsync().AsTask(), 7, 7, 12);

        Assert.Equal("access-1", token.Value);
        var prompt = Assert.Single(shown);
        Assert.Equal(
            ("WDJB-MJHT", "https://auth.sample.test/enter", "https://auth.sample.test/enter?c=WDJB-MJHT"),
            (prompt.UserCode, prompt.VerificationUri.AbsoluteUri, prompt.VerificationUriComplete!.AbsoluteUri));
        Assert.Equal(start.AddSeconds(900), prompt.ExpiresAt);
        Assert.Equal(
            ["client_id=cli scope=all offline_access", .. Enumerable.Repeat("grant_type=urn:ietf:params:oauth:grant-type:device_code client_id=cli device_code=dev-secret", 3)],
            _server.Requests.Select(form => string.Join(' ', form.Select(pair => $"{pair.Key}={pair.Value}"))));
    }

    [Fact]
    public async Task Who_signed_in_once_is_not_asked_again()
    {
        GiveDeviceCode();
        var shown = new List<DeviceCodePrompt>();
        var store = new InMemoryTokenStore();
        await RunAsync(_server.Source(_clock, Device(shown), store, Contract).GetTokenAsync().AsTask(), 5);

        var source = _server.Source(_clock, Device(shown), store, Contract);
        await source.GetTokenAsync();

        Assert.Single(shown);
        Assert.Equal("refresh_token", _server.Grants.Last());
    }

    [Theory]
    [InlineData("access_denied", "The user denied the sign-in.")]
    [InlineData("expired_token", "Nobody signed in before the code ended: sign in again.")]
    public async Task A_sign_in_that_ends_without_a_token_is_told(string error, string message)
    {
        GiveDeviceCode();
        Refuse(error);
        var call = _server.Source(_clock, Device([]), contract: Contract).GetTokenAsync().AsTask();
        Assert.Equal(message, (await Assert.ThrowsAsync<SignInRequiredException>(() => RunAsync(call, 5))).Message);
    }

    [Fact]
    public async Task A_code_that_nobody_enters_ends_by_the_clock()
    {
        GiveDeviceCode(""","interval":60""");
        for (var i = 0; i < 20; i++)
        {
            Refuse("authorization_pending");
        }

        var call = _server.Source(_clock, Device([]), contract: Contract).GetTokenAsync().AsTask();
        Assert.Equal(
            "Nobody signed in before the code ended: sign in again.", (await Assert.ThrowsAsync<SignInRequiredException>(() => RunAsync(call, Enumerable.Repeat(60, 14)))).Message);
        Assert.Equal(14, _server.Requests.Count - 1);
    }

    [Fact]
    public async Task A_server_that_is_down_for_a_moment_is_asked_again()
    {
        GiveDeviceCode();
        _server.FailNext(HttpStatusCode.ServiceUnavailable);
        _server.FailNext(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        var token = await RunAsync(_server.Source(_clock, Device([]), contract: Contract).GetTokenAsync().AsTask(), 5, 10, 15);
        Assert.Equal("access-1", token.Value);
    }

    [Theory]
    [InlineData("""{"device_code":"d"}""")]
    [InlineData("""{"device_code":"d","user_code":"u","verification_uri":"javascript:alert(1)"}""")]
    public async Task A_response_without_a_code_or_an_address_is_told(string body)
    {
        _server.FailNext(HttpStatusCode.OK, body);
        var e = await Assert.ThrowsAsync<TokenRequestException>(async () => await _server.Source(_clock, Device([]), contract: Contract).GetTokenAsync());
        Assert.StartsWith(
            "No token from https://auth.sample.test/device: the response lacks device_code, user_code or verification_uri (RFC 8628 §3.2).", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_brings_a_code_that_is_bound_to_the_request()
    {
        Uri? opened = null;
        using var browser = new HttpClient();
        Task<string>? page = null;
        var credentials = new AuthorizationCodeCredentials((address, cancellationToken) =>
        {
            opened = address;
            var asked = HttpUtility.ParseQueryString(address.Query);
            page = browser.GetStringAsync(new Uri($"{asked["redirect_uri"]}?code=the-code&state={asked["state"]}"), cancellationToken);
            return Task.CompletedTask;
        });

        var token = await _server.Source(_clock, credentials, contract: Contract).GetTokenAsync();

        Assert.Equal("access-1", token.Value);
        Assert.Contains("You can close this window", await page!, StringComparison.Ordinal);
        var query = HttpUtility.ParseQueryString(opened!.Query);
        Assert.Equal(["tenant", "response_type", "client_id", "redirect_uri", "state", "code_challenge", "code_challenge_method", "scope"], query.AllKeys.Select(key => key!));
        Assert.StartsWith("http://127.0.0.1:", query["redirect_uri"], StringComparison.Ordinal);
        var form = Assert.Single(_server.Requests);
        Assert.Equal(("authorization_code", "the-code", query["redirect_uri"], "cli"), (form["grant_type"], form["code"], form["redirect_uri"], form["client_id"]));
        var challenge = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"])));
        Assert.Equal(challenge.TrimEnd('=').Replace('+', '-').Replace('/', '_'), query["code_challenge"]);
        Assert.Equal(43, form["code_verifier"].Length);
    }

    [Fact]
    public async Task What_else_comes_to_the_port_is_waited_past()
    {
        using var browser = new HttpClient();
        using var idle = new TcpClient();
        var credentials = new AuthorizationCodeCredentials((address, cancellationToken) =>
        {
            _ = Task.Run(
                async () =>
                {
                    var asked = HttpUtility.ParseQueryString(address.Query);
                    var redirect = asked["redirect_uri"]!;
                    var port = new Uri(redirect).Port;
                    await idle.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                    using var noise = new TcpClient();
                    await noise.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                    await noise.GetStream().WriteAsync(new byte[20_000], cancellationToken);
                    foreach (var other in new[] { "favicon.ico", "?code=forged&state=guessed", "other?code=c&state=" + asked["state"] })
                    {
                        using var response = await browser.GetAsync(new Uri(redirect + other), cancellationToken);
                        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
                    }

                    await browser.GetStringAsync(new Uri($"{redirect}?code=true&state={asked["state"]}"), cancellationToken);
                },
                cancellationToken);
            return Task.CompletedTask;
        });

        await _server.Source(_clock, credentials, contract: Contract).GetTokenAsync();

        Assert.Equal("true", Assert.Single(_server.Requests)["code"]);
    }

    [Theory]
    [InlineData("code=c&state=other", "The state of the sign-in response is not that of the request: it is not the response to this sign-in (RFC 6749 §10.12).")]
    [InlineData("code=c", "The state of the sign-in response is not that of the request: it is not the response to this sign-in (RFC 6749 §10.12).")]
    [InlineData("state=STATE", "The sign-in response has no code (RFC 6749 §4.1.2).")]
    [InlineData("error=access_denied&error_description=Not+today.&state=STATE", "The sign-in failed: access_denied: Not today.")]
    public async Task An_answer_without_a_code_of_this_request_is_told(string query, string message)
    {
        var credentials = new AuthorizationCodeCredentials(
            new Uri("app://done"),
            (address, _) => Task.FromResult(new Uri("app://done?" + query.Replace("STATE", HttpUtility.ParseQueryString(address.Query)["state"], StringComparison.Ordinal))));
        var e = await Assert.ThrowsAsync<SignInRequiredException>(async () => await _server.Source(_clock, credentials, contract: Contract).GetTokenAsync());
        Assert.Equal(message, e.Message);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_sign_in_to_the_others()
    {
        using var cancelled = new CancellationTokenSource();
        var opened = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var credentials = new AuthorizationCodeCredentials((address, _) =>
        {
            opened.TrySetResult(address);
            return Task.CompletedTask;
        });
        var source = _server.Source(_clock, credentials, contract: Contract);
        var impatient = source.GetTokenAsync(cancelled.Token).AsTask();
        var patient = source.GetTokenAsync().AsTask();
        var asked = HttpUtility.ParseQueryString((await opened.Task).Query);

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        using var browser = new HttpClient();
        await browser.GetStringAsync(new Uri($"{asked["redirect_uri"]}?code=c&state={asked["state"]}"));

        Assert.Equal("access-1", (await patient).Value);
    }

    [Fact]
    public async Task A_redirect_that_is_not_received_here_needs_a_callback()
    {
        var credentials = new AuthorizationCodeCredentials((_, _) => Task.CompletedTask) { RedirectUri = new Uri("https://elsewhere.test/") };
        var e = await Assert.ThrowsAsync<InvalidOperationException>(async () => await _server.Source(_clock, credentials, contract: Contract).GetTokenAsync());
        Assert.Contains("loopback interface", e.Message, StringComparison.Ordinal);
    }
}
