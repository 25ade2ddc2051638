using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using System.Web;
using Clientele.Authentication;

namespace Clientele.OpenIddict.Tests;

/// <summary>Every grant against a server that was not made for this client.</summary>
public sealed class GrantTests : IClassFixture<GrantTests.Fixture>, IDisposable
{
    private const string Secret = "shop's s+cret/=";

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);

    private readonly FakeClock _clock = new();
    private readonly List<IDisposable> _owned = [];
    private readonly SignInServer _server;

    public GrantTests(Fixture fixture)
    {
        _server = fixture.Server;
        _server.Forget();
    }

    public void Dispose() => _owned.ForEach(owned => owned.Dispose());

    private ApiTransport Client(ApiCredentials credentials, Action<ClientOptions>? configure = null, ServiceContract? contract = null)
    {
        var transport = ServiceHttpClient.CreateTransport(contract ?? _server.Contract, options =>
        {
            options.Credentials = credentials;
            options.TimeProvider = _clock;
            configure?.Invoke(options);
        });
        _owned.Add(transport);
        return transport;
    }

    private static async Task<string> ClaimsAsync(ApiTransport client)
    {
        using var response = await client.SendAsync(new ApiRequest(HttpMethod.Get, "claims"));
        return Encoding.UTF8.GetString(response.Body.Span);
    }

    private static async Task EndTokenAsync(ApiTransport client) => await client.Tokens!.InvalidateAsync(await client.Tokens.GetTokenAsync());

    /// <summary>Lets so many waits between two requests pass; what bounds a request is longer.</summary>
    private async Task PollAsync(Task call, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Eventually.HoldsAsync(() => Task.FromResult(call.IsCompleted || _clock.NextDue <= s_interval));
            _clock.Advance(s_interval);
        }
    }

    private HttpClient Browser()
    {
        var browser = new HttpClient();
        _owned.Add(browser);
        return browser;
    }

    /// <summary>One server for all: it takes seconds to start.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        internal SignInServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await SignInServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }

    [Theory]
    [InlineData(ClientAuthentication.Basic)]
    [InlineData(ClientAuthentication.Form)]
    public async Task Client_credentials_with_scope_and_resource(ClientAuthentication authentication)
    {
        var contract = _server.Contract with { Authentication = _server.Contract.Authentication! with { ClientAuthentication = authentication } };
        var client = Client(new ClientCredentials("shop", Secret), options => options.TokenParameters["resource"] = "https://stock.test/", contract);
        Assert.Equal("""{"subject":"shop","scopes":"read","audiences":"https://stock.test/"}""", await ClaimsAsync(client));
    }

    [Theory]
    [InlineData(ClientAuthentication.Basic)]
    [InlineData(ClientAuthentication.Form)]
    public async Task A_confidential_client_renews_with_its_secret(ClientAuthentication authentication)
    {
        var contract = _server.Contract with { Authentication = _server.Contract.Authentication! with { ClientAuthentication = authentication } };
        var client = Client(new PasswordCredentials("ann", "p") { ClientId = "shop", ClientSecret = Secret }, contract: contract);
        await ClaimsAsync(client);
        await EndTokenAsync(client);
        Assert.StartsWith("""{"subject":"ann","scopes":"offline_access read",""", await ClaimsAsync(client), StringComparison.Ordinal);
        Assert.Equal(["password of shop", "refresh_token of shop"], _server.Grants);
    }

    [Fact]
    public async Task A_providers_metadata_name_the_endpoints_of_every_grant()
    {
        var contract = _server.Contract with
        {
            Authentication = new AuthenticationContract
            {
                MetadataAddress = new Uri(_server.Address, ".well-known/openid-configuration"),
                Password = new PasswordGrant { ClientId = "console", Scope = "read" },
                ClientCredentials = new ClientCredentialsGrant { Scope = "read" },
            },
        };
        var browser = Browser();
        Task<string>? page = null;
        ApiCredentials[] all =
        [
            new ClientCredentials("shop", Secret),
            new PasswordCredentials("ann", "p"),
            new AuthorizationCodeCredentials((address, cancellationToken) =>
            {
                page = browser.GetStringAsync(address, cancellationToken);
                return Task.CompletedTask;
            }),
        ];
        foreach (var credentials in all)
        {
            var client = Client(credentials, contract: contract);
            Assert.Contains("read", await ClaimsAsync(client), StringComparison.Ordinal);
            await EndTokenAsync(client);
            await ClaimsAsync(client);
        }

        await page!;
        Assert.Equal(
            ["client_credentials of shop", "client_credentials of shop", "password of console", "refresh_token of console", "authorization_code of console", "refresh_token of console"],
            _server.Grants);
    }

    [Fact]
    public async Task A_refresh_token_goes_on_in_another_process()
    {
        var store = new InMemoryTokenStore();
        PasswordCredentials credentials = new("ann", "p") { ClientId = "console" };
        await ClaimsAsync(Client(credentials, options => options.TokenStore = store));
        await ClaimsAsync(Client(credentials, options => options.TokenStore = store));
        Assert.Equal(["password of console", "refresh_token of console"], _server.Grants);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_and_not_shown()
    {
        var e = await Assert.ThrowsAsync<TokenRequestException>(() => ClaimsAsync(Client(new ClientCredentials("shop", "wrong-secret"))));
        Assert.Equal("invalid_client", e.Code);
        Assert.EndsWith("Check the client identifier and secret.", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_signs_in_on_another_device()
    {
        var browser = Browser();
        DeviceCodePrompt? shown = null;
        var client = Client(new DeviceCodeCredentials(async (prompt, cancellationToken) =>
        {
            shown = prompt;
            using var form = new FormUrlEncodedContent([new("user_code", prompt.UserCode)]);
            (await browser.PostAsync(prompt.VerificationUri, form, cancellationToken)).EnsureSuccessStatusCode();
        }));

        var call = ClaimsAsync(client);
        await PollAsync(call, times: 1);
        Assert.StartsWith("""{"subject":"ann","scopes":"offline_access read",""", await call, StringComparison.Ordinal);
        await EndTokenAsync(client);
        await ClaimsAsync(client);

        Assert.Contains(shown!.UserCode, HttpUtility.UrlDecode(shown.VerificationUriComplete!.Query), StringComparison.Ordinal);
        Assert.Equal(["device_code of console", "refresh_token of console"], _server.Grants);
    }

    [Fact]
    public async Task A_code_is_asked_for_until_the_user_has_come()
    {
        var browser = Browser();
        var shown = new TaskCompletionSource<DeviceCodePrompt>(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = Client(new DeviceCodeCredentials((prompt, _) =>
        {
            shown.SetResult(prompt);
            return Task.CompletedTask;
        }));
        var call = ClaimsAsync(client);
        var prompt = await shown.Task;
        await PollAsync(call, times: 3);
        await Eventually.HoldsAsync(() => Task.FromResult(_server.Refusals == 3));
        Assert.False(call.IsCompleted);

        using var form = new FormUrlEncodedContent([new("user_code", prompt.UserCode)]);
        (await browser.PostAsync(prompt.VerificationUri, form)).EnsureSuccessStatusCode();

        await PollAsync(call, times: 1);
        Assert.StartsWith("""{"subject":"ann",""", await call, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_signs_in_in_the_browser()
    {
        var browser = Browser();
        Task<string>? page = null;
        var client = Client(new AuthorizationCodeCredentials((address, cancellationToken) =>
        {
            page = browser.GetStringAsync(address, cancellationToken);
            return Task.CompletedTask;
        }));

        Assert.StartsWith("""{"subject":"ann","scopes":"offline_access read",""", await ClaimsAsync(client), StringComparison.Ordinal);
        await EndTokenAsync(client);
        await ClaimsAsync(client);

        Assert.Contains("close this window", await page!, StringComparison.Ordinal);
        Assert.Equal("o-7", (await client.Tokens!.GetTokenAsync()).FindClaim("organisation_id"));
        Assert.Equal(["authorization_code of console", "refresh_token of console"], _server.Grants);
    }

    [Fact]
    public async Task A_confidential_client_receives_the_code_on_its_own_page()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        var client = Client(new AuthorizationCodeCredentials(
            new Uri("https://shop.test/done"),
            async (address, cancellationToken) =>
            {
                using var response = await browser.GetAsync(address, cancellationToken);
                return response.Headers.Location!;
            })
        {
            ClientId = "shop",
            ClientSecret = Secret,
        });

        Assert.StartsWith("""{"subject":"ann",""", await ClaimsAsync(client), StringComparison.Ordinal);
        await EndTokenAsync(client);
        await ClaimsAsync(client);
        Assert.Equal(["authorization_code of shop", "refresh_token of shop"], _server.Grants);
    }

    [Fact]
    public async Task Ten_clients_over_one_file_store_never_use_a_refresh_token_twice()
    {
        var directory = Directory.CreateTempSubdirectory("clientele").FullName;
        try
        {
            // A server without leeway ends the whole sign-in where a spent refresh token comes back; nobody could go on after that.
            await ClaimsAsync(Client(new PasswordCredentials("ann", "p") { ClientId = "console" }, options => options.TokenStore = new FileTokenStore(directory)));
            var clients = Enumerable.Range(0, 10)
                .Select(_ => Client(new PasswordCredentials("ann", "gone") { ClientId = "console" }, options => options.TokenStore = new FileTokenStore(directory)))
                .ToList();

            await Task.WhenAll(clients.Select(client => Task.Run(
                async () => Assert.StartsWith("""{"subject":"ann",""", await ClaimsAsync(client), StringComparison.Ordinal))));

            Assert.Equal(["password of console", .. Enumerable.Repeat("refresh_token of console", 10)], _server.Grants);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
