using System;
using System.Linq;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Servers with variables give a client that can be made with the document's own defaults, where they are an address.</summary>
public sealed class ServerTests
{
    [Theory]
    [InlineData("https://{place}/{base}", "place: { default: 'localhost:9006' }, base: { default: shop/v2 }", "https://localhost:9006/shop/v2/")]
    [InlineData("https://api{env}.example.com/{basePath}", "env: { default: '', enum: ['', '-test'] }, basePath: { default: 'shop/v2' }", "https://api.example.com/shop/v2/")]
    [InlineData("https://api.example.com/{v}", "v: { default: '' }", "https://api.example.com/")]
    public void The_documents_defaults_are_an_address(string url, string variables, string address) => Assert.Equal(
        address,
        Of(url, variables).Run("""return new ShopClient(new System.Net.Http.HttpClient()).Service.Transport.Contract.BaseAddress!.AbsoluteUri;"""));

    [Theory]
    [InlineData("https://{tenant}.example.com", "tenant: { default: '' }")]
    [InlineData("https://{tenant}.example.com", "other: { default: '' }")]
    public void A_variable_without_a_usable_default_must_be_given(string url, string variables) => Assert.Equal(
        "https://acme.example.com/ True",
        Of(url, variables).Run("""
            try { ShopContract.For("acme.example.com"); return ""; }
            catch (ArgumentException e) { return ShopContract.For("acme").BaseAddress + " " + e.Message.Contains("already ends in '.example.com'"); }
            """));

    private static RestCode Of(string url, string variables) => RestCode.Clean(
        $$"""
        openapi: 3.0.4
        servers: [{ url: '{{url}}', variables: { {{variables}} } }]
        paths: { /x: { get: { responses: { '200': { content: { application/json: { schema: { type: string } } } } } } } }
        """);
}
