using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Tests.Http;

namespace Clientele.Tests.Authentication;

/// <summary>Endpoints that a provider's metadata name: asked for once, and only what is the provider's own is believed.</summary>
public sealed class ProviderMetadataTests
{
    private const string Address = "https://id.sample.test/acme/.well-known/openid-configuration";
    private const string Token = """{"access_token":"a","refresh_token":"r","token_type":"Bearer","expires_in":60}""";

    private readonly List<string> _requests = [];
    private readonly FakeClock _clock = new();

    private ITokenSource Source(string metadata, ApiCredentials credentials, string address = Address, AuthenticationContract? contract = null)
    {
        var handler = new StubHandler(async (request, cancellationToken) =>
        {
            var form = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
            _requests.Add(request.Method + " " + request.RequestUri + form + (request.Headers.Authorization is null ? "" : " Basic"));
            return StubHandler.Respond(HttpStatusCode.OK, request.Method == HttpMethod.Get ? metadata : Token);
        });
        return TokenSource.Create((contract ?? new AuthenticationContract()) with { MetadataAddress = new Uri(address) }, credentials, new()
        {
            Http = new HttpClient(handler),
            TimeProvider = _clock,
        });
    }

    private static string Metadata(string issuer = "https://id.sample.test/acme", string token = "https://tokens.sample.test/token", string more = "") =>
        $$"""{"issuer":"{{issuer}}","token_endpoint":"{{token}}"{{more}}}""";

    [Fact]
    public async Task Endpoints_are_asked_for_once_and_secrets_go_where_they_are()
    {
        var source = Source(Metadata(more: """ ,"token_endpoint_auth_methods_supported":["client_secret_basic","private_key_jwt"]"""), new ClientCredentials("c", "s"));
        await source.InvalidateAsync(await source.GetTokenAsync());
        await source.GetTokenAsync();

        Assert.Equal(["GET " + Address, .. Enumerable.Repeat("POST https://tokens.sample.test/token grant_type=client_credentials Basic", 2)], _requests);
    }

    [Fact]
    public async Task A_provider_that_takes_secrets_in_forms_only_gets_them_so_and_users_stay_signed_in()
    {
        var source = Source(
            Metadata(more: """ ,"scopes_supported":["openid","offline_access"],"token_endpoint_auth_methods_supported":["client_secret_post"]"""),
            new PasswordCredentials("ann", "p") { ClientId = "c", ClientSecret = "s" },
            contract: new AuthenticationContract { Password = new PasswordGrant { Scope = "read" } });
        await source.GetTokenAsync();

        Assert.Equal("POST https://tokens.sample.test/token grant_type=password&client_id=c&client_secret=s&scope=read+offline_access&username=ann&password=p", _requests[1]);
    }

    [Theory]
    [InlineData(Address, "https://id.sample.test/acme/")]
    [InlineData(Address, "https://id.sample.test/{tenant}")]
    [InlineData("https://id.sample.test/metadata", "https://id.sample.test/acme")]
    public async Task The_issuer_may_be(string address, string issuer)
    {
        await Source(Metadata(issuer), new ClientCredentials("c", "s"), address).GetTokenAsync();
        Assert.Equal(2, _requests.Count);
    }

    [Theory]
    [InlineData("https://id.sample.test/beta", "https://id.sample.test/token", "the issuer is not the provider that was asked (OpenID Connect Discovery 1.0 §4.3)")]
    [InlineData("https://id.other.test/acme", "https://id.sample.test/token", "the issuer is not the provider that was asked (OpenID Connect Discovery 1.0 §4.3)")]
    [InlineData("https://id.sample.test/acme", "http://id.sample.test/token", "the member \"token_endpoint\" is not an https address")]
    [InlineData("https://id.sample.test/acme", "http://127.0.0.1/token", "the member \"token_endpoint\" is not an https address")]
    [InlineData("https://id.sample.test/acme", "token", "the response has no usable member \"token_endpoint\"")]
    public async Task Metadata_of_somebody_else_or_without_security_are_refused(string issuer, string token, string reason)
    {
        var e = await Assert.ThrowsAsync<TokenRequestException>(async () => await Source(Metadata(issuer, token), new ClientCredentials("c", "s")).GetTokenAsync());

        Assert.Equal($"No token from {Address}: {reason}. Check the address of the provider's metadata; ClientOptions.TokenEndpoint goes before it.", e.Message);
        Assert.Single(_requests);
    }

    [Theory]
    [InlineData("[]", "the response has no member \"issuer\"")]
    [InlineData("<p>", "the response is not JSON")]
    public async Task What_are_no_metadata_is_told(string metadata, string reason)
    {
        var e = await Assert.ThrowsAsync<TokenRequestException>(async () => await Source(metadata, new ClientCredentials("c", "s")).GetTokenAsync());
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metadata_that_are_not_there_are_told()
    {
        using var http = new HttpClient(new StubHandler(_ => StubHandler.Respond(HttpStatusCode.NotFound)));
        var source = TokenSource.Create(
            new AuthenticationContract { MetadataAddress = new Uri(Address) }, new ClientCredentials("c", "s"), new() { Http = http, TimeProvider = _clock });
        var e = await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
        Assert.Equal($"No token from {Address}: it answered 404 NotFound. Check the address of the provider's metadata; ClientOptions.TokenEndpoint goes before it.", e.Message);
    }

    [Fact]
    public async Task Metadata_are_asked_for_over_https_only()
    {
        var e = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Source(Metadata(), new ClientCredentials("c", "s"), "http://id.sample.test/.well-known/openid-configuration").GetTokenAsync());

        Assert.Contains("does not use https", e.Message, StringComparison.Ordinal);
        Assert.Empty(_requests);
    }

    [Fact]
    public async Task A_grant_that_the_provider_lacks_is_told()
    {
        var e = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await Source(Metadata(), new DeviceCodeCredentials((_, _) => Task.CompletedTask) { ClientId = "c" }).GetTokenAsync());
        Assert.StartsWith("The contract offers no grant for", e.Message, StringComparison.Ordinal);
    }
}
