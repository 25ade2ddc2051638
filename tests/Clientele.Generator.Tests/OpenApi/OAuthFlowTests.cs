using System;
using System.Linq;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>OAuth flows of a document are ready credentials, which ask for the scopes that operations need.</summary>
public sealed class OAuthFlowTests
{
    private const string Flows = """
        openapi: 3.2.0
        servers: [{ url: https://a.test }]
        security: [{ oauth: [read] }]
        paths:
          /x: { get: { responses: { '204': {} } } }
          /y: { get: { security: [{ oauth: [read, write] }, { oauth: [admin] }], responses: { '204': {} } } }
          /z: { get: { security: [{ key: [] }, { oauth: [people] }], responses: { '204': {} } } }
          /open: { get: { security: [], responses: { '204': {} } } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: K }
            roles: { type: http, scheme: bearer }
            oauth:
              type: oauth2
              RULES
              flows:
                clientCredentials: { tokenUrl: https://id.test/token, scopes: { read: Reads, write: Writes } }
                password: { tokenUrl: https://id.test/token, scopes: { read: Reads, people: People, offline_access: Stay } }
                deviceAuthorization: { deviceAuthorizationUrl: https://id.test/device, tokenUrl: https://id.test/token, scopes: { read: Reads, offline_access: Stay } }
                authorizationCode: { authorizationUrl: https://id.test/authorize, tokenUrl: https://code.id.test/token, refreshUrl: https://code.id.test/refresh, scopes: { read: Reads } }
        """;

    private const string Driver = """
        var forms = new System.Collections.Generic.List<string>();
        var stub = new Stub(request =>
        {
            if (!request.RequestUri!.Host.EndsWith("id.test", StringComparison.Ordinal))
            {
                return Stub.Json(204, null);
            }

            using var reader = new System.IO.StreamReader(request.Content!.ReadAsStream());
            forms.Add(request.RequestUri.Host + request.RequestUri.AbsolutePath + " " + Uri.UnescapeDataString(reader.ReadToEnd().Replace('+', ' ')));
            return request.RequestUri.AbsolutePath == "/device"
                ? Stub.Json(200, "{\"device_code\":\"d\",\"user_code\":\"AB-12\",\"verification_uri\":\"https://id.test/enter\",\"expires_in\":60,\"interval\":0.001}")
                : Stub.Json(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"refresh_token\":\"r\"}");
        });
        using var shop = ShopClient.Create(o => { o.HttpHandler = stub; CONFIGURE });
        shop.X.GetAsync().GetAwaiter().GetResult();
        return stub.Requests[^1] + "\n" + string.Join("\n", forms);
        """;

    private static string Run(string configure, string rules = "", string? contract = null) => RestCode.Of(Flows.Replace("RULES", rules, StringComparison.Ordinal), contract: contract)
        .Run(Driver.Replace("CONFIGURE", configure, StringComparison.Ordinal), StubSource.Text);

    private static string Forms(string configure, string rules = "", string? contract = null) => Run(configure, rules, contract).Split('\n', 2)[1];

    [Fact]
    public void A_client_asks_for_the_scopes_that_operations_need() => Assert.Equal(
        "GET /x Authorization=Bearer t\nid.test/token grant_type=client_credentials&scope=read write",
        Run("o.Credentials = new Clientele.Authentication.ClientCredentials(\"c\", \"s\");"));

    [Fact]
    public void A_user_asks_for_what_the_flow_has_and_to_stay_signed_in() => Assert.Equal(
        "id.test/token grant_type=password&scope=read people offline_access&username=ann&password=p",
        Forms("o.Credentials = new Clientele.Authentication.PasswordCredentials(\"ann\", \"p\");"));

    [Fact]
    public void Scopes_of_the_account_go_before_and_none_may_be_asked_for()
    {
        const string Credentials = "o.Credentials = new Clientele.Authentication.ClientCredentials(\"c\", \"s\");";

        Assert.Equal("id.test/token grant_type=client_credentials&scope=all", Forms(Credentials + "o.Scope = \"all\";"));
        Assert.Equal("id.test/token grant_type=client_credentials", Forms(Credentials + "o.Scope = \"\";"));
    }

    [Fact]
    public void A_device_flow_is_ready_credentials() => Assert.Equal(
        """
        GET /x Authorization=Bearer t
        id.test/device client_id=shop&scope=read offline_access
        id.test/token grant_type=urn:ietf:params:oauth:grant-type:device_code&client_id=shop&device_code=d
        """.ReplaceLineEndings("\n"),
        Run("o.Credentials = new Clientele.Authentication.DeviceCodeCredentials((code, ct) => System.Threading.Tasks.Task.CompletedTask) { ClientId = \"shop\" };"));

    [Fact]
    public void An_authorization_code_flow_is_ready_credentials_with_PKCE()
    {
        var text = Run("""
            o.Credentials = new Clientele.Authentication.AuthorizationCodeCredentials(new Uri("https://app.test/back"), (address, ct) =>
            {
                forms.Add(address.GetLeftPart(UriPartial.Path) + " " + string.Join(" ", address.Query.TrimStart('?').Split('&').Where(part => !part.StartsWith("state=") && !part.StartsWith("code_challenge="))));
                var state = address.Query.Split('&').Single(part => part.StartsWith("state="));
                return System.Threading.Tasks.Task.FromResult(new Uri("https://app.test/back?code=c1&" + state));
            }) { ClientId = "shop" };
            """);

        var lines = text.Split('\n');
        Assert.Equal("GET /x Authorization=Bearer t", lines[0]);
        Assert.Equal("https://id.test/authorize response_type=code client_id=shop redirect_uri=https%3A%2F%2Fapp.test%2Fback code_challenge_method=S256 scope=read", lines[1]);
        Assert.StartsWith("code.id.test/token grant_type=authorization_code&client_id=shop&code=c1&redirect_uri=https://app.test/back&code_verifier=", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_token_is_taken_where_the_flow_says() => Assert.Equal(
        "code.id.test/refresh grant_type=refresh_token&client_id=shop&refresh_token=mine",
        Forms("o.Credentials = new Clientele.Authentication.RefreshTokenCredentials(\"mine\") { ClientId = \"shop\" };"));

    [Fact]
    public void An_address_of_the_options_is_that_of_all_grants() => Assert.Equal(
        "other.id.test/token grant_type=refresh_token&client_id=shop&refresh_token=mine",
        Forms("o.TokenEndpoint = new Uri(\"https://other.id.test/token\"); o.Credentials = new Clientele.Authentication.RefreshTokenCredentials(\"mine\") { ClientId = \"shop\" };"));

    [Fact]
    public void Grants_of_a_contract_keep_what_the_vocabulary_says_of_the_scheme()
    {
        const string Rules = "x-clientele: { clientId: shop, parameters: { audience: 'https://a.test', tenant: a } }";
        const string Contract = "clientele: 1\nauthentication: { grants: { password: { parameters: { tenant: b } }, refreshToken: { rotates: true } } }";

        Assert.Equal(
            "id.test/token grant_type=password&client_id=shop&scope=read people offline_access&tenant=b&audience=https://a.test&username=ann&password=p",
            Forms("o.Credentials = new Clientele.Authentication.PasswordCredentials(\"ann\", \"p\");", Rules, Contract));
        Assert.Equal(
            "code.id.test/refresh grant_type=refresh_token&client_id=shop&audience=https://a.test&tenant=a&refresh_token=mine",
            Forms("o.Credentials = new Clientele.Authentication.RefreshTokenCredentials(\"mine\");", Rules, Contract));
    }

    [Fact]
    public void The_vocabulary_adds_to_flows_what_they_have_no_words_for()
    {
        const string Rules = "x-clientele: { clientId: shop, credentials: form, scope: everything, parameters: { audience: 'https://a.test' } }";

        Assert.Equal(
            "id.test/token grant_type=client_credentials&client_id=c&client_secret=s&scope=everything&audience=https://a.test",
            Forms("o.Credentials = new Clientele.Authentication.ClientCredentials(\"c\", \"s\");", Rules));
        Assert.StartsWith(
            "id.test/device client_id=shop&scope=everything&audience=https://a.test\n",
            Forms("o.Credentials = new Clientele.Authentication.DeviceCodeCredentials((code, ct) => System.Threading.Tasks.Task.CompletedTask);", Rules),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("authentication: { scheme: oauth2, grants: { clientCredentials: { parameters: { resource: 'https://a.test/' } } } }", "id.test/token grant_type=client_credentials&scope=read write&resource=https://a.test/")]
    [InlineData("authentication: { scheme: oauth2, clientAuthentication: form }", "id.test/token grant_type=client_credentials&client_id=c&client_secret=s&scope=read write")]
    [InlineData("authentication: { scheme: oauth2, tokenEndpoint: 'https://new.id.test/token' }", "new.id.test/token grant_type=client_credentials&scope=read write")]
    [InlineData("authentication: { scheme: oauth2, tokenEndpoint: 'https://new.id.test/token', grants: { clientCredentials: { scope: own } } }", "new.id.test/token grant_type=client_credentials&scope=own")]
    public void A_contract_says_what_is_otherwise_and_the_document_the_rest(string contract, string expected) => Assert.Equal(
        expected,
        Forms("o.Credentials = new Clientele.Authentication.ClientCredentials(\"c\", \"s\");", contract: "clientele: 1\n" + contract));

    [Fact]
    public void Another_token_endpoint_of_a_contract_is_another_servers()
    {
        var authentication = RestCode.Of(Flows.Replace("RULES", "", StringComparison.Ordinal), contract: """
            clientele: 1
            authentication: { scheme: oauth2, tokenEndpoint: 'https://new.id.test/token' }
            """).Model.Contract.Authentication!;

        Assert.Null(authentication.AuthorizationCode);
        Assert.Null(authentication.DeviceCode);
        Assert.Null(authentication.Refresh!.TokenEndpoint);
    }

    [Fact]
    public void A_scheme_without_flows_must_say_where_tokens_come_from()
    {
        var code = RestCode.Of("""
            openapi: 3.1.0
            paths: { /x: { get: {} } }
            components: { securitySchemes: { b: { type: http, scheme: bearer, x-clientele: { scope: all } } } }
            """);

        Assert.Contains("the key 'operation'", code.Diagnostics.Single().Arguments);
    }

    [Fact]
    public void Roles_of_other_schemes_are_no_scopes() => Assert.Null(RestCode.Of("""
        openapi: 3.1.0
        servers: [{ url: https://a.test }]
        security: [{ b: [admin] }]
        paths: { /t: { post: { operationId: token } }, /x: { get: {} } }
        components: { securitySchemes: { b: { type: http, scheme: bearer, x-clientele: { operation: token } } } }
        """).Model.Contract.Authentication!.ClientCredentials!.Scope);

    /// <summary>Swagger 2.0 has one flow in a scheme, under another name.</summary>
    [Fact]
    public void The_access_code_flow_of_Swagger_is_ready_too()
    {
        var grant = RestCode.Of("""
            swagger: '2.0'
            host: a.test
            schemes: [https]
            security: [{ o: [read] }]
            paths: { /x: { get: { responses: { '204': { description: none } } } } }
            securityDefinitions:
              o: { type: oauth2, flow: accessCode, authorizationUrl: https://id.test/authorize, tokenUrl: https://id.test/token, scopes: { read: Reads } }
            """).Model.Contract.Authentication!.AuthorizationCode!;

        Assert.Equal(("https://id.test/authorize", "read"), (grant.Endpoint, grant.Scope));
    }
}
