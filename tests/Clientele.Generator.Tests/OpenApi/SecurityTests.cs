using System;
using System.Linq;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Credentials go exactly where the document says.</summary>
public sealed class SecurityTests
{
    private const string Document = """
        openapi: 3.1.0
        servers: [{ url: https://a.test }]
        security: [{ oauth: [read] }]
        paths:
          /account: { get: { responses: { '204': {} } } }
          /open: { get: { security: [], responses: { '204': {} } } }
          /optional: { get: { security: [{ oauth: [] }, {}], responses: { '204': {} } } }
          /key: { get: { security: [{ key: [] }], responses: { '204': {} } } }
          /query: { get: { security: [{ query_key: [] }], responses: { '204': {} } } }
          /cookie: { get: { parameters: [{ name: a, in: cookie, schema: { type: string } }], security: [{ sid: [] }], responses: { '204': {} } } }
          /basic: { get: { security: [{ basic: [] }], responses: { '204': {} } } }
          /both: { get: { security: [{ key: [], basic: [] }], responses: { '204': {} } } }
          /either: { get: { security: [{ other: [] }, { key: [] }], responses: { '204': {} } } }
          /certificate: { get: { security: [{ mtls: [] }], responses: { '204': {} } } }
        components:
          securitySchemes:
            oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://id.test/token, scopes: { read: Reading } } } }
            other: { type: http, scheme: bearer }
            key: { type: apiKey, in: header, name: X-Api-Key, description: From the settings page. }
            query_key: { type: apiKey, in: query, name: k }
            sid: { type: apiKey, in: cookie, name: sid }
            basic: { type: http, scheme: Basic }
            mtls: { type: mutualTLS }
        """;

    private const string Driver = """
        var stub = new Stub(request => request.RequestUri!.Host == "id.test" ? Stub.Json(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}") : Stub.Json(204, null));
        using var shop = ShopClient.Create(o => { o.HttpHandler = stub; CONFIGURE });
        string Try(System.Threading.Tasks.Task call)
        {
            try { call.GetAwaiter().GetResult(); return stub.Requests[^1]; }
            catch (InvalidOperationException e) { return e.Message; }
        }
        """;

    [Fact]
    public void Each_operation_gets_what_it_needs_and_nothing_else()
    {
        var code = RestCode.Clean(Document);
        code.Build();

        Assert.Equal(
            """
            GET /account Authorization=Bearer t
            GET /open
            GET /optional Authorization=Bearer t
            GET /key X-Api-Key=k1
            GET /query?k=k%202
            GET /cookie Cookie=a=b; sid=k3
            GET /basic Authorization=Basic dTpw
            GET /both X-Api-Key=k1 Authorization=Basic dTpw
            GET /either X-Api-Key=k1
            GET /certificate
            """.ReplaceLineEndings("\n"),
            code.Run(
                Driver.Replace("CONFIGURE", """
                    o.Credentials = new Clientele.Authentication.ClientCredentials("c", "s");
                    o.Schemes[ShopSecurity.Key.Scheme] = new Clientele.Authentication.ApiKeyCredentials("k1");
                    o.Schemes["query_key"] = new Clientele.Authentication.ApiKeyCredentials("k 2");
                    o.Schemes["sid"] = new Clientele.Authentication.ApiKeyCredentials("k3");
                    o.Schemes["basic"] = new Clientele.Authentication.PasswordCredentials("u", "p");
                    """, StringComparison.Ordinal) + """
                return string.Join("\n", Try(shop.Account.GetAsync()), Try(shop.Open.GetAsync()), Try(shop.Optional.GetAsync()), Try(shop.Key.GetAsync()), Try(shop.Query.GetAsync()), Try(shop.Cookie.GetAsync("b")),
                    Try(shop.Basic.GetAsync()), Try(shop.Both.GetAsync()), Try(shop.Either.GetAsync()), Try(shop.Certificate.GetAsync()));
                """,
                StubSource.Text));
    }

    [Fact]
    public void Anonymous_operations_run_without_credentials_and_others_say_what_they_lack()
    {
        var lines = RestCode.Clean(Document).Run(
            Driver.Replace("CONFIGURE", "", StringComparison.Ordinal) + """
            return string.Join("\n", Try(shop.Open.GetAsync()), Try(shop.Optional.GetAsync()), Try(shop.Account.GetAsync()), Try(shop.Key.GetAsync()));
            """,
            StubSource.Text).Split('\n');

        Assert.Equal(["GET /open", "GET /optional"], lines[..2]);
        Assert.Contains("ClientOptions.Credentials", lines[2], StringComparison.Ordinal);
        Assert.Contains("ClientOptions.Schemes[\"key\"]", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void One_key_is_the_account_s_credentials() => Assert.Equal(
        "GET /x?key=k",
        RestCode.Clean("""
            openapi: 3.0.0
            servers: [{ url: https://a.test }]
            security: [{ key: [] }]
            paths: { /x: { get: { responses: { '204': {} } } } }
            components: { securitySchemes: { key: { type: apiKey, in: query, name: key } } }
            """).Run(
            Driver.Replace("CONFIGURE", "o.Credentials = new Clientele.Authentication.ApiKeyCredentials(\"k\");", StringComparison.Ordinal) + "return Try(shop.X.GetAsync());",
            StubSource.Text));

    /// <summary>ASP.NET Core documents often declare a scheme and say nowhere what needs it.</summary>
    [Fact]
    public void Schemes_that_nothing_refers_to_are_used_where_there_are_credentials()
    {
        var code = RestCode.Clean("""
            openapi: 3.0.0
            servers: [{ url: https://a.test }]
            paths: { /x: { get: { responses: { '204': {} } } } }
            components: { securitySchemes: { Bearer: { type: http, scheme: bearer } } }
            """);

        string Run(string configure) => code.Run(Driver.Replace("CONFIGURE", configure, StringComparison.Ordinal) + "return Try(shop.X.GetAsync());", StubSource.Text);
        Assert.Equal("GET /x", Run(""));
        Assert.Equal("GET /x Authorization=Bearer t", Run("o.Credentials = new Clientele.Authentication.StaticTokenCredentials(\"t\");"));
    }

    [Theory]
    [InlineData("security: [{ kye: [] }]", "key: { type: apiKey, in: header, name: K }", "(2,14) CLT0505: The document has no security scheme 'kye'; this requirement is ignored. Did you mean 'key'?")]
    [InlineData("security: [{ key: [] }]", "key: { type: http, scheme: Digest }", "(4,34) CLT0506: The client does not support the scheme 'key' of type 'http digest'; authenticate its requests in ClientOptions.HttpHandler")]
    [InlineData("security: [{ key: [] }]", "key: { type: mutualTLS }", "")]
    public void Schemes_that_are_missing_or_unknown_are_told_at_their_place(string security, string scheme, string expected)
    {
        var code = RestCode.Of($$"""
            openapi: 3.1.0
            {{security}}
            paths: { /x: { get: { responses: { '204': {} } }, put: { responses: { '204': {} } } } }
            components: { securitySchemes: { {{scheme}} } }
            """);
        code.Build();

        Assert.Equal(expected, string.Join('\n', code.Diagnostics.Findings()));
    }

    [Fact]
    public void All_grants_of_one_token_endpoint_are_offered()
    {
        var code = RestCode.Clean("""
            openapi: 3.0.0
            servers: [{ url: https://a.test }]
            security: [{ oauth: [read, write] }]
            paths: { /x: { get: { responses: { '204': {} } } } }
            components:
              securitySchemes:
                oauth:
                  type: oauth2
                  flows:
                    password: { tokenUrl: /token, scopes: {} }
                    authorizationCode: { authorizationUrl: https://a.test/sign-in, tokenUrl: https://a.test/token, scopes: {} }
            """);
        code.Build();
        var contract = code.File("Contract");

        Assert.Contains("TokenEndpoint = new global::System.Uri(\"https://a.test/token\")", contract, StringComparison.Ordinal);
        Assert.Contains("Password = new global::Clientele.PasswordGrant { Scope = \"read write\" }", contract, StringComparison.Ordinal);
        Assert.Contains("Refresh = new global::Clientele.RefreshGrant { Rotates = true }", contract, StringComparison.Ordinal);
        Assert.DoesNotContain("ClientCredentials", contract, StringComparison.Ordinal);
        Assert.Contains("Scopes: <c>read</c>, <c>write</c>.", code.File("Resources.XResource"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_authentication_of_a_contract_file_signs_what_the_document_leaves_open()
    {
        var code = RestCode.Of(
            """
            openapi: 3.0.0
            servers: [{ url: https://a.test }]
            paths: { /x: { get: { responses: { '204': {} } } }, /open: { get: { security: [], responses: { '204': {} } } } }
            """,
            contract: """
                clientele: 1
                authentication: { scheme: oauth2, tokenEndpoint: 'https://id.test/token', grants: { clientCredentials: {} } }
                """);

        Assert.Equal(
            "GET /x Authorization=Bearer t|GET /open",
            code.Run(
                Driver.Replace("CONFIGURE", "o.Credentials = new Clientele.Authentication.ClientCredentials(\"c\", \"s\");", StringComparison.Ordinal)
                    + "return Try(shop.X.GetAsync()) + \"|\" + Try(shop.Open.GetAsync());",
                StubSource.Text));
    }
}
