using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Json;
using Clientele.Rest;
using Clientele.Tests.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Clientele.Tests.Authentication;

/// <summary>Operations that a description marks as anonymous, or as secured by another scheme.</summary>
public sealed class RequestAuthenticationTests : IDisposable
{
    private static readonly RequestAuthentication Basic = RequestAuthentication.Basic("basic");
    private static readonly RequestAuthentication Key = RequestAuthentication.ApiKey("key", ApiKeyLocation.Header, "X-Sample");

    private static readonly ServiceContract Contract = Service.Contract with
    {
        Authentication = TokenServer.Contract with { TokenEndpoint = new Uri("https://api.sample.test/token") },
        Schemes = [Basic, Key, RequestAuthentication.Bearer("partner"), RequestAuthentication.None],
    };

    private readonly TokenServer _server = new();
    private readonly List<IDisposable> _owned = [];

    public RequestAuthenticationTests() => _owned.Add(_server);

    public void Dispose() => _owned.ForEach(owned => owned.Dispose());

    private ApiTransport Transport(out StubHandler handler, Action<ClientOptions>? configure = null, ServiceContract? contract = null, Func<HttpRequestMessage, HttpResponseMessage>? answer = null)
    {
        var stub = new StubHandler(async (request, token) =>
        {
            if (request.RequestUri!.AbsolutePath == "/token")
            {
                using var invoker = new HttpMessageInvoker(_server, disposeHandler: false);
                using var copy = new HttpRequestMessage(HttpMethod.Post, request.RequestUri) { Content = request.Content };
                return await invoker.SendAsync(copy, token);
            }

            return answer?.Invoke(request) ?? StubHandler.Respond(HttpStatusCode.OK, "{}");
        });
        handler = stub;
        var transport = ServiceHttpClient.CreateTransport(contract ?? Contract, options =>
        {
            options.HttpHandler = stub;
            options.Credentials = new ClientCredentials("client", "hidden-secret");
            options.RetryTime = TimeSpan.Zero;
            configure?.Invoke(options);
        });
        _owned.Add(transport);
        _owned.Add(stub);
        return transport;
    }

    private static ApiRequest Get(RequestAuthentication? authentication, string uri = "Users") => new(HttpMethod.Get, uri) { Authentication = authentication };

    private static string? Authorization(StubHandler handler) => handler.Messages.Last().Headers.Authorization?.ToString();

    [Fact]
    public async Task A_request_that_says_nothing_carries_the_accounts_token()
    {
        var transport = Transport(out var handler);
        using var response = await transport.SendAsync(Get(null));
        Assert.Equal("Bearer access-1", Authorization(handler));
    }

    [Fact]
    public async Task An_anonymous_request_carries_nothing_and_asks_for_no_token()
    {
        var transport = Transport(out var handler);
        using var response = await transport.SendAsync(Get(RequestAuthentication.None));
        Assert.Null(Authorization(handler));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_header_field_of_the_callers_own_stays()
    {
        var transport = Transport(out var handler);
        var request = new ApiRequest(HttpMethod.Get, "Users") { Authentication = RequestAuthentication.None, Headers = [new("Authorization", "Custom x")] };
        using var response = await transport.SendAsync(request);
        Assert.Equal("Custom x", Authorization(handler));
    }

    [Fact]
    public async Task A_client_without_credentials_calls_what_needs_none()
    {
        var transport = Transport(out var handler, options => options.Credentials = null);

        using var response = await transport.SendAsync(Get(RequestAuthentication.None));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(Get(null)));

        Assert.Null(Authorization(handler));
        Assert.Single(handler.Seen);
        Assert.Equal("Sample: the operation requires the account's token, but the client has no credentials: set ClientOptions.Credentials (or TokenSource).", error.Message);
    }

    [Fact]
    public void A_client_of_a_service_where_all_needs_a_token_must_have_credentials() =>
        Assert.Throws<OptionsValidationException>(() => Transport(out _, options => options.Credentials = null, Contract with { Schemes = [] }));

    [Fact]
    public async Task Basic_authentication_takes_the_clients_own_credentials_at_the_origin_of_the_token_endpoint()
    {
        var transport = Transport(out var handler);
        using var response = await transport.SendAsync(Get(Basic));
        Assert.Equal("Basic Y2xpZW50OmhpZGRlbi1zZWNyZXQ=", Authorization(handler));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task The_clients_own_credentials_go_to_no_other_origin()
    {
        var elsewhere = Contract with { Authentication = Contract.Authentication! with { TokenEndpoint = new Uri("https://auth.sample.test/token") } };
        var transport = Transport(out var handler, contract: elsewhere);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(Get(Basic)));
        Assert.Equal(
            "GET https://api.sample.test/odata/Users requires the scheme \"basic\", but there are no credentials for it: set ClientOptions.Schemes[\"basic\"] to PasswordCredentials.",
            error.Message);
        Assert.Empty(handler.Seen);
    }

    [Fact]
    public async Task A_refused_scheme_leaves_the_accounts_token_alone()
    {
        var transport = Transport(out var handler, answer: request => StubHandler.Respond(
            request.Headers.Authorization?.Scheme == "Basic" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, "{}"));
        using var before = await transport.SendAsync(Get(null));

        await Assert.ThrowsAsync<ApiUnauthorizedException>(() => transport.SendAsync(Get(Basic)));
        using var after = await transport.SendAsync(Get(null));

        Assert.Equal("Bearer access-1", Authorization(handler));
        Assert.Single(_server.Requests);
        Assert.Equal(4, handler.Seen.Count);
    }

    [Theory]
    [InlineData(ApiKeyLocation.Header, "X-Key", "https://api.sample.test/odata/Users?a=1", "X-Key: k y&")]
    [InlineData(ApiKeyLocation.Query, "key", "https://api.sample.test/odata/Users?a=1&key=k%20y%26", "")]
    [InlineData(ApiKeyLocation.Cookie, "key", "https://api.sample.test/odata/Users?a=1", "Cookie: a=b; key=k%20y%26")]
    public async Task An_api_key_stands_where_its_scheme_says(ApiKeyLocation location, string name, string address, string header)
    {
        var transport = Transport(out var handler, options => options.Schemes["key"] = new ApiKeyCredentials("k y&"));
        var request = new ApiRequest(HttpMethod.Get, "Users?a=1")
        {
            Authentication = RequestAuthentication.ApiKey("key", location, name),
            Headers = location == ApiKeyLocation.Cookie ? [new("Cookie", "a=b")] : [],
        };

        using var response = await transport.SendAsync(request);

        var sent = handler.Messages.Single();
        Assert.Equal(address, sent.RequestUri!.AbsoluteUri);
        Assert.Equal(header, string.Join("; ", sent.Headers.NonValidated.Select(field => $"{field.Key}: {field.Value}")));
    }

    [Fact]
    public async Task A_repeated_request_carries_its_key_once()
    {
        var answers = 0;
        var transport = Transport(
            out var handler,
            options =>
            {
                options.Schemes["key"] = new ApiKeyCredentials("secret-key");
                options.RetryTime = TimeSpan.FromMinutes(1);
            },
            answer: _ => StubHandler.Json("{}", answers++ == 0 ? 503 : 200));

        using var response = await transport.SendAsync(Get(RequestAuthentication.ApiKey("key", ApiKeyLocation.Query, "key")));

        Assert.Equal(Enumerable.Repeat("GET https://api.sample.test/odata/Users?key=secret-key", 2), handler.Seen);
    }

    [Fact]
    public async Task The_first_way_that_has_credentials_is_taken()
    {
        var transport = Transport(out var handler, options => options.Schemes["key"] = new ApiKeyCredentials("secret-key"));
        using var response = await transport.SendAsync(Get(RequestAuthentication.AnyOf(RequestAuthentication.Bearer("partner"), Key, RequestAuthentication.None)));
        Assert.Equal(["secret-key"], handler.Messages.Single().Headers.GetValues("X-Sample"));
    }

    [Fact]
    public async Task A_way_of_several_schemes_is_all_of_them()
    {
        var transport = Transport(out var handler, options => options.Schemes["key"] = new ApiKeyCredentials("secret-key"));
        using var response = await transport.SendAsync(Get(RequestAuthentication.AllOf(RequestAuthentication.Account, Key)));
        Assert.Equal(("Bearer access-1", "secret-key"), (Authorization(handler), handler.Messages.Last().Headers.GetValues("X-Sample").Single()));
    }

    [Fact]
    public async Task Another_bearer_scheme_has_a_source_of_its_own()
    {
        var partner = new StaticTokenCredentials("partner-token");
        var transport = Transport(out var handler, options => options.Schemes["partner"] = partner);
        using var response = await transport.SendAsync(Get(RequestAuthentication.Bearer("partner")));
        Assert.Equal("Bearer partner-token", Authorization(handler));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task An_echoed_key_is_in_no_part_of_an_exception()
    {
        var transport = Transport(
            out _,
            options => options.Schemes["key"] = new ApiKeyCredentials("secret-key"),
            answer: _ => StubHandler.Json("""{"error":{"code":"secret-key","message":"no such key: secret-key"}}""", 400));
        var error = await Assert.ThrowsAsync<ApiValidationException>(() => transport.SendAsync(Get(Key)));
        Assert.DoesNotContain("secret-key", error + error.Error.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_does_not_follow_a_redirect_to_where_tokens_may_not_go()
    {
        var contract = Contract with { Servers = new Dictionary<string, Uri> { ["files"] = new("https://files.sample.test/") } };
        var transport = Transport(
            out var handler,
            options => options.Schemes["key"] = new ApiKeyCredentials("secret-key"),
            contract,
            request => request.RequestUri!.Host == "api.sample.test"
                ? new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("https://files.sample.test/a") }, Content = new ByteArrayContent([]) }
                : StubHandler.Respond(HttpStatusCode.OK, request.Headers.Contains("X-Sample") ? "1" : "0"));

        using var response = await transport.SendAsync(Get(Key));

        Assert.Equal((byte)'0', response.Body.Span[0]);
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task The_accounts_token_goes_to_no_further_server_whatever_else_a_request_could_be_signed_with()
    {
        var contract = Contract with { Servers = new Dictionary<string, Uri> { ["files"] = new("https://files.sample.test/") } };
        var transport = Transport(out var handler, options => options.Schemes["key"] = new ApiKeyCredentials("secret-key"), contract);

        using var optional = await transport.SendAsync(Get(RequestAuthentication.AnyOf([RequestAuthentication.Account, RequestAuthentication.None]), "https://files.sample.test/a"));
        using var other = await transport.SendAsync(Get(RequestAuthentication.AnyOf([RequestAuthentication.Account, Key]), "https://files.sample.test/a"));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => transport.SendAsync(Get(RequestAuthentication.AllOf([RequestAuthentication.Account, Key]), "https://files.sample.test/a")));

        Assert.All(handler.Messages, message => Assert.Null(message.Headers.Authorization));
        Assert.Equal(["secret-key"], handler.Messages.Last().Headers.GetValues("X-Sample"));
        Assert.Equal(
            "GET https://files.sample.test/a requires the account's token and the scheme \"key\", but there are no credentials for it: the account's token does not go to "
            + "https://files.sample.test, which is none of the origins that the contract names for it.",
            error.Message);
    }

    [Theory]
    [InlineData("items?page=2&k=secret-key")]
    [InlineData("/odata/items?k=secret-key&page=2")]
    [InlineData("https://api.sample.test/odata/items?k=secret%2Dkey&page=2")]
    public async Task A_key_that_a_link_to_the_next_page_repeats_is_in_no_continuation_token_and_sent_once(string link)
    {
        var key = RequestAuthentication.ApiKey("key", ApiKeyLocation.Query, "k");
        var transport = Transport(
            out var handler,
            options => options.Schemes["key"] = new ApiKeyCredentials("secret-key"),
            Contract with { Schemes = [key] },
            request => StubHandler.Respond(HttpStatusCode.OK, request.RequestUri!.Query.Contains("page=2", StringComparison.Ordinal) ? """{"value":[2]}""" : $$"""{"value":[1],"next":"{{link}}"}"""));
        var list = new RestService(transport).List(Get(key, "items"), JsonRead.Int32, new RestPaging { Kind = RestPagingKind.Url, Items = "/value", Next = "/next" });

        var pages = await list.AsPages().ToListAsync();
        var resumed = await list.AsPages(pages[0].ContinuationToken).ToListAsync();

        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(Convert.FromBase64String(Padded(pages[0].ContinuationToken!))), StringComparison.Ordinal);
        Assert.Equal([1, 2], pages.SelectMany(page => page.Items));
        Assert.Equal([2], resumed.SelectMany(page => page.Items));
        Assert.Equal(["?k=secret-key", "?page=2&k=secret-key", "?page=2&k=secret-key"], handler.Messages.Select(message => message.RequestUri!.Query));
    }

    private static string Padded(string text) => text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');

    [Fact]
    public void Credentials_of_a_scheme_that_the_contract_does_not_know_are_refused()
    {
        var error = Assert.Throws<OptionsValidationException>(() => Transport(out _, options => options.Schemes["kex"] = new ApiKeyCredentials("k")));
        Assert.Equal("Sample: its contract names no security scheme \"kex\"; there is basic, key, partner.", error.Message);
    }

    [Fact]
    public async Task What_the_contract_says_holds_for_all_requests()
    {
        var contract = Service.Contract with { DefaultAuthentication = Key };
        var transport = Transport(out var handler, options => options.Credentials = new ApiKeyCredentials("secret-key"), contract);
        using var response = await transport.SendAsync(Get(null));
        Assert.Equal(["secret-key"], handler.Messages.Single().Headers.GetValues("X-Sample"));
    }

    [Fact]
    public async Task A_section_of_the_configuration_has_the_credentials_of_schemes()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Schemes:key:Key"] = "secret-key",
            ["Schemes:basic:UserName"] = "ann",
            ["Schemes:basic:Password"] = "p",
        }).Build();
        var transport = Transport(out var handler, options => options.Bind(configuration));

        using var key = await transport.SendAsync(Get(Key));
        using var basic = await transport.SendAsync(Get(Basic));

        Assert.Equal("secret-key", handler.Messages.First().Headers.GetValues("X-Sample").Single());
        Assert.Equal("Basic YW5uOnA=", Authorization(handler));
    }
}
