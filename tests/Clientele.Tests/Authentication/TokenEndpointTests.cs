using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Tests.Http;

namespace Clientele.Tests.Authentication;

public sealed class TokenEndpointTests : IDisposable
{
    private const string Endpoint = "No token from https://auth.sample.test/connect/token: ";

    private readonly FakeClock _clock = new();
    private readonly TokenServer _server = new();

    public void Dispose() => _server.Dispose();

    private async Task<TokenRequestException> FailAsync(ApiCredentials? credentials = null) =>
        await Assert.ThrowsAsync<TokenRequestException>(async () => await _server.Source(_clock, credentials).GetTokenAsync());

    [Theory]
    [InlineData(503, null, "it answered 503 ServiceUnavailable. It is overloaded or down: try again later.")]
    [InlineData(429, null, "it answered 429 TooManyRequests. It is overloaded or down: try again later.")]
    [InlineData(500, null, "it answered 500 InternalServerError. It is overloaded or down: try again later.")]
    [InlineData(403, null, "it answered 403 Forbidden. Check user name and password; accounts with single sign-on need a refresh token or a static token.")]
    [InlineData(400, """{"error":"unauthorized_client"}""", "it answered 400 BadRequest, unauthorized_client. The server does not offer this client the grant \"password\": check the contract.")]
    [InlineData(404, null, "it answered 404 NotFound. Check the address of the token endpoint.")]
    [InlineData(400, """{"error":"invalid_grant","error_description":"bad password"}""", "it answered 400 BadRequest, invalid_grant: bad password. Check user name and password; accounts with single sign-on need a refresh token or a static token.")]
    [InlineData(401, """{"error":"invalid_client"}""", "it answered 401 Unauthorized, invalid_client. Check the client identifier and secret.")]
    [InlineData(400, """{"error":"unsupported_grant_type"}""", "it answered 400 BadRequest, unsupported_grant_type. The server does not offer this client the grant \"password\": check the contract.")]
    [InlineData(400, """{"error":"invalid_scope"}""", "it answered 400 BadRequest, invalid_scope. Check the scope in the contract; ClientOptions.Scope sets another one.")]
    [InlineData(200, "{}", "the response has no usable member \"access_token\". Check that the address is a token endpoint and that the contract names the members of its response.")]
    [InlineData(200, "", "the response is not JSON. Check that the address is a token endpoint and that the contract names the members of its response.")]
    [InlineData(200, "[]", "the response has no usable member \"access_token\". Check that the address is a token endpoint and that the contract names the members of its response.")]
    [InlineData(200, """{"access_token":"a\r\nb"}""", "the response has no usable member \"access_token\". Check that the address is a token endpoint and that the contract names the members of its response.")]
    [InlineData(200, """{"access_token":"a","token_type":"mac"}""", "the token is not of type Bearer (RFC 6750). Check that the address is a token endpoint and that the contract names the members of its response.")]
    public async Task A_failure_says_which_endpoint_why_and_what_to_do(int status, string? body, string message)
    {
        _server.FailNext((HttpStatusCode)status, body);
        var e = await FailAsync();
        Assert.Equal(Endpoint + message, e.Message);
        Assert.Equal(new Uri("https://auth.sample.test/connect/token"), e.Endpoint);
    }

    [Theory]
    [InlineData("""{"data":"token"}""")]
    [InlineData("""{"token":"token"}""")]
    [InlineData("""{"data":{"other":"token"}}""")]
    public async Task A_token_is_where_the_contract_says_or_nowhere(string body)
    {
        _server.FailNext(HttpStatusCode.OK, body);
        var contract = TokenServer.Contract with { TokenResponse = new TokenResponseContract { AccessToken = "data.token" } };
        var e = await Assert.ThrowsAsync<TokenRequestException>(async () => await _server.Source(_clock, contract: contract).GetTokenAsync());
        Assert.StartsWith(Endpoint + "the response has no usable member \"data.token\".", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_breaks_off_is_a_lost_connection()
    {
        _server.FailNext(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) });
        var e = await FailAsync();
        Assert.Equal(Endpoint + "the connection was lost. Check that the address is right and can be reached from here.", e.Message);
        Assert.IsType<IOException>(e.InnerException);
    }

    [Fact]
    public async Task A_client_that_may_ask_for_no_device_code_is_told_what_to_check()
    {
        _server.FailNext(HttpStatusCode.BadRequest, """{"error":"unauthorized_client"}""");
        var contract = TokenServer.Contract with { DeviceCode = new DeviceCodeGrant { Endpoint = new Uri("https://auth.sample.test/device"), ClientId = "tv" } };
        var source = _server.Source(_clock, new DeviceCodeCredentials((_, _) => Task.CompletedTask), contract: contract);
        var e = await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
        Assert.Equal(
            "No token from https://auth.sample.test/device: it answered 400 BadRequest, unauthorized_client. Check the client identifier and the scope.", e.Message);
    }

    /// <summary>RFC 6749 §5.2: only a refused grant makes other credentials worth a try.</summary>
    [Theory]
    [InlineData(400, "invalid_grant", true)]
    [InlineData(401, "invalid_grant", true)]
    [InlineData(403, "access_denied", true)]
    [InlineData(400, "invalid_client", false)]
    [InlineData(400, "unauthorized_client", false)]
    [InlineData(400, "invalid_scope", false)]
    [InlineData(400, "unsupported_grant_type", false)]
    [InlineData(400, "invalid_request", false)]
    [InlineData(404, "invalid_grant", false)]
    [InlineData(503, "invalid_grant", false)]
    public async Task A_refused_grant_is_told_from_other_failures(int status, string code, bool isRefused)
    {
        _server.FailNext((HttpStatusCode)status, $$"""{"error":"{{code}}"}""");
        var e = await FailAsync();
        Assert.Equal((isRefused, status, code), (e.IsRefused, e.Error.Status!.Value, e.Error.Code));
    }

    [Theory]
    [InlineData(200, ErrorKind.Unauthorized)]
    [InlineData(400, ErrorKind.Unauthorized)]
    [InlineData(401, ErrorKind.Unauthorized)]
    [InlineData(403, ErrorKind.Unauthorized)]
    [InlineData(429, ErrorKind.Throttled)]
    [InlineData(404, ErrorKind.Unknown)]
    public async Task A_failure_has_a_kind(int status, ErrorKind kind)
    {
        _server.FailNext((HttpStatusCode)status, """{"error":"some_code"}""");
        Assert.Equal(kind, (await FailAsync()).Error.Kind);
    }

    [Fact]
    public async Task A_response_without_a_token_has_the_status_in_its_error()
    {
        _server.FailNext(HttpStatusCode.Created, "{}");
        Assert.Equal(201, (await FailAsync()).Error.Status);
    }

    [Fact]
    public async Task A_token_request_asks_for_JSON()
    {
        string? accept = null;
        _server.FailNext(request =>
        {
            accept = request.Headers.Accept.ToString();
            return StubHandler.Respond(HttpStatusCode.OK, """{"access_token":"a"}""");
        });
        await _server.Source(_clock).GetTokenAsync();
        Assert.Equal("application/json", accept);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xhtml+xml")]
    public async Task A_page_is_known_by_either_type(string type)
    {
        _server.FailNext(HttpStatusCode.OK, "<html/>", type);
        Assert.Contains("the response is an HTML page", (await FailAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "the response is an HTML page. Check that the address is a token endpoint and that the contract names the members of its response.")]
    [InlineData(502, "it answered 502 BadGateway: an HTML page, \"Bad gateway\". It is overloaded or down: try again later.")]
    public async Task A_page_instead_of_a_token_is_told(int status, string message)
    {
        _server.FailNext((HttpStatusCode)status, "<html><title>Bad gateway</title></html>", "text/html");
        Assert.Equal(Endpoint + message, (await FailAsync()).Message);
    }

    [Fact]
    public async Task An_endpoint_that_asks_for_time_gets_it()
    {
        _server.FailNext(_ =>
        {
            var response = StubHandler.Respond(HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(90));
            return response;
        });
        var source = _server.Source(_clock);

        var e = await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
        Assert.EndsWith("It asks to try again in 90 s.", e.Message, StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromSeconds(89));
        await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("access-1", (await source.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task A_silent_endpoint_fails_in_bounded_time()
    {
        _server.Gate = new TaskCompletionSource();
        var call = _server.Source(_clock).GetTokenAsync().AsTask();
        await Eventually.HoldsAsync(() => Task.FromResult(!_server.Requests.IsEmpty));

        _clock.Advance(TimeSpan.FromSeconds(30));

        var e = await Assert.ThrowsAsync<TokenRequestException>(() => call);
        Assert.Equal(Endpoint + "nothing came within 30 s. Check that the address is right and can be reached from here.", e.Message);
    }

    [Fact]
    public async Task An_endpoint_that_can_not_be_reached_is_told()
    {
        _server.FailNext(_ => throw new HttpRequestException(HttpRequestError.NameResolutionError));
        Assert.StartsWith(Endpoint + "the connection failed (NameResolutionError).", (await FailAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_of_the_endpoint_takes_no_secret_along()
    {
        _server.FailNext(_ =>
        {
            var response = StubHandler.Respond(HttpStatusCode.TemporaryRedirect);
            response.Headers.Location = new Uri("https://evil.test/");
            return response;
        });
        Assert.Equal(307, (await FailAsync()).Status);
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData(false, "Basic aWQlM0E6cyUyQiUyNmVjcmV0KyVDMyVCNg==")]
    [InlineData(true, "Basic aWQ6OnMrJmVjcmV0IMO2")]
    public async Task A_client_authenticates_in_a_header(bool plain, string header)
    {
        var contract = TokenServer.Contract with
        {
            ClientCredentials = new ClientCredentialsGrant { Scope = "read" },
            ClientAuthentication = plain ? ClientAuthentication.PlainBasic : ClientAuthentication.Basic,
        };
        await _server.Source(_clock, new ClientCredentials("id:", "s+&ecret ö"), contract: contract).GetTokenAsync();
        Assert.Equal([header], _server.Authorizations);
        var form = Assert.Single(_server.Requests);
        Assert.Equal("grant_type=client_credentials scope=read", string.Join(' ', form.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Fact]
    public async Task A_client_authenticates_in_the_form_where_the_contract_says_so()
    {
        var contract = TokenServer.Contract with { ClientAuthentication = ClientAuthentication.Form };
        await _server.Source(_clock, new ClientCredentials("id", "s+&ecret ö"), contract: contract).GetTokenAsync();
        Assert.Null(Assert.Single(_server.Authorizations));
        Assert.Equal(("id", "s+&ecret ö"), (_server.Requests.Single()["client_id"], _server.Requests.Single()["client_secret"]));
    }

    [Fact]
    public async Task Further_parameters_of_a_grant_travel()
    {
        var contract = TokenServer.Contract with
        {
            Password = new PasswordGrant { Parameters = new Dictionary<string, string> { ["tenant"] = "t" } },
        };
        await _server.Source(_clock, contract: contract).GetTokenAsync();
        Assert.Equal(["grant_type", "tenant", "username", "password"], _server.Requests.Single().Keys);
    }

    [Fact]
    public async Task Parameters_and_scopes_of_the_account_go_before_those_of_the_contract()
    {
        var contract = TokenServer.Contract with
        {
            ClientCredentials = new ClientCredentialsGrant { Scope = "all", Parameters = new Dictionary<string, string> { ["audience"] = "a", ["resource"] = "r" } },
        };
        await TokenSource.Create(contract, new ClientCredentials("id", "secret"), new()
        {
            Http = new HttpClient(_server, disposeHandler: false),
            TimeProvider = _clock,
            Scope = "read",
            Parameters = new Dictionary<string, string> { ["audience"] = "b" },
        }).GetTokenAsync();
        var form = Assert.Single(_server.Requests);
        Assert.Equal("grant_type=client_credentials scope=read resource=r audience=b", string.Join(' ', form.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Theory]
    [InlineData("grant_type")]
    [InlineData("username")]
    [InlineData("password")]
    [InlineData("refresh_token")]
    [InlineData("client_id")]
    [InlineData("client_secret")]
    [InlineData("code")]
    [InlineData("code_verifier")]
    [InlineData("redirect_uri")]
    [InlineData("device_code")]
    [InlineData("response_type")]
    [InlineData("state")]
    [InlineData("code_challenge")]
    [InlineData("code_challenge_method")]
    [InlineData("scope")]
    public void A_parameter_that_a_grant_sets_itself_is_refused(string name)
    {
        var e = Assert.Throws<InvalidOperationException>(() => TokenSource.Create(TokenServer.Contract, new ClientCredentials("id", "secret"), new()
        {
            Http = new HttpClient(_server, disposeHandler: false),
            Parameters = new Dictionary<string, string> { [name] = "other" },
        }));
        Assert.Equal($"The token parameter \"{name}\" is reserved: the grant sets it.", e.Message);
    }

    [Theory]
    [InlineData(ClientAuthentication.Basic)]
    [InlineData(ClientAuthentication.Form)]
    public async Task A_confidential_client_sends_its_secret_with_every_grant(ClientAuthentication authentication)
    {
        var credentials = new PasswordCredentials("ann", "p") { ClientId = "app", ClientSecret = "app-secret" };
        var source = _server.Source(_clock, credentials, contract: TokenServer.Contract with { ClientAuthentication = authentication });
        await source.GetTokenAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await source.GetTokenAsync();

        Assert.Equal(["password", "refresh_token"], _server.Grants);
        var form = authentication == ClientAuthentication.Form;
        Assert.All(_server.Requests, request => Assert.Equal(form ? "app-secret" : null, request.GetValueOrDefault("client_secret")));
        Assert.All(_server.Requests, request => Assert.Equal(form ? "app" : null, request.GetValueOrDefault("client_id")));
        Assert.All(_server.Authorizations, header => Assert.Equal(form ? null : "Basic YXBwOmFwcC1zZWNyZXQ=", header));
    }

    [Fact]
    public void A_secret_without_an_identifier_is_told()
    {
        var contract = TokenServer.Contract with { Refresh = new RefreshGrant() };
        var e = Assert.Throws<InvalidOperationException>(() => _server.Source(_clock, new RefreshTokenCredentials("r") { ClientSecret = "s" }, contract: contract));
        Assert.Equal("A client secret requires a client identifier: set ClientId.", e.Message);
    }

    [Fact]
    public async Task Tokens_of_another_library_are_asked_for_ahead_of_their_end_and_one_at_a_time()
    {
        var asked = 0;
        var source = _server.Source(_clock, new TokenCallbackCredentials(_ => Task.FromResult(new AccessToken($"foreign-{++asked}", _clock.GetUtcNow() + TimeSpan.FromHours(1)))));

        var first = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => source.GetTokenAsync().AsTask()));
        _clock.Advance(TimeSpan.FromMinutes(59));
        var ahead = await source.GetTokenAsync();
        await Eventually.HoldsAsync(async () => (await source.GetTokenAsync()).Value == "foreign-2");

        Assert.All(first, token => Assert.Equal("foreign-1", token.Value));
        Assert.Equal(("foreign-1", 2), (ahead.Value, asked));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_callback_that_gives_an_ended_token_is_told()
    {
        var source = TokenSource.Create(_ => Task.FromResult(new AccessToken("old", _clock.GetUtcNow())), _clock);
        var e = await Assert.ThrowsAsync<InvalidOperationException>(async () => await source.GetTokenAsync());
        Assert.Equal("The token callback returned a token that expired at 2030-01-01 00:00:00Z.", e.Message);
    }

    [Fact]
    public async Task Secrets_that_the_endpoint_echoes_are_hidden()
    {
        _server.FailNext(HttpStatusCode.BadRequest, """{"error":"invalid_grant","error_description":"no: p&ss+wörd= (p%26ss%2Bw%C3%B6rd%3D)"}""");
        var e = await FailAsync();
        Assert.Contains("no: *** (***)", e.Message, StringComparison.Ordinal);
        Assert.Null(e.RawBody);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The connection broke.");
    }
}
