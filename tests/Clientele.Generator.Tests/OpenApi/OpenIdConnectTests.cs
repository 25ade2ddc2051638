using System;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>A scheme of OpenID Connect is ready credentials: the provider's metadata say where tokens come from.</summary>
public sealed class OpenIdConnectTests
{
    private const string Document = """
        openapi: 3.1.0
        servers: [{ url: https://a.test }]
        security: [{ oidc: [openid, read] }]
        paths:
          /x: { get: { responses: { '204': {} } } }
          /basic: { get: { security: [{ basic: [] }], responses: { '204': {} } } }
        components:
          securitySchemes:
            basic: { type: http, scheme: basic }
            oidc: { type: openIdConnect, openIdConnectUrl: 'https://id.test/acme/.well-known/openid-configuration', x-clientele: { clientId: shop, parameters: { audience: a } } }
        """;

    private const string Driver = """
        var forms = new System.Collections.Generic.List<string>();
        var stub = new Stub(request =>
        {
            if (request.RequestUri!.Host == "a.test")
            {
                return Stub.Json(204, null);
            }

            forms.Add(request.Method + " " + request.RequestUri.AbsolutePath + (request.Content is null ? "" : " " + Uri.UnescapeDataString(request.Content.ReadAsStringAsync().GetAwaiter().GetResult())));
            return Stub.Json(200, request.Content is null
                ? "{\"issuer\":\"https://id.test/acme\",\"token_endpoint\":\"https://id.test/token\",\"scopes_supported\":[\"offline_access\"]}"
                : "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        });
        using var shop = ShopClient.Create(o => { o.HttpHandler = stub; o.Credentials = CREDENTIALS; });
        """;

    private const string Client = "new Clientele.Authentication.ClientCredentials(\"c\", \"s\")";

    private static string Run(string credentials, string statements, string? contract = null) => RestCode.Of(Document, contract: contract)
        .Run(Driver.Replace("CREDENTIALS", credentials, StringComparison.Ordinal) + statements, StubSource.Text);

    [Theory]
    [InlineData(Client, "POST /token grant_type=client_credentials&scope=openid+read&audience=a")]
    [InlineData("new Clientele.Authentication.PasswordCredentials(\"ann\", \"p\")", "POST /token grant_type=password&client_id=shop&scope=openid+read+offline_access&audience=a&username=ann&password=p")]
    public void Credentials_find_their_endpoint(string credentials, string form) => Assert.Equal(
        "GET /x Authorization=Bearer t|GET /acme/.well-known/openid-configuration|" + form,
        Run(credentials, """shop.X.GetAsync().GetAwaiter().GetResult(); return stub.Requests[^1] + "|" + string.Join("|", forms);"""));

    [Fact]
    public void What_the_account_signs_in_with_goes_to_nobody_but_the_provider() => Assert.StartsWith(
        "0 GET https://a.test/basic requires the scheme",
        Run(Client, """
            try { shop.Basic.GetAsync().GetAwaiter().GetResult(); return "sent"; }
            catch (InvalidOperationException e) { return stub.Requests.Count + " " + e.Message; }
            """),
        StringComparison.Ordinal);

    [Fact]
    public void A_token_endpoint_of_the_contract_goes_before_the_metadata() => Assert.Equal(
        "POST /other grant_type=client_credentials&scope=openid+read&audience=a",
        Run(
            Client,
            """shop.X.GetAsync().GetAwaiter().GetResult(); return string.Join("|", forms);""",
            "clientele: 1\nauthentication: { tokenEndpoint: 'https://id.test/other', grants: { clientCredentials: {} } }"));
}
