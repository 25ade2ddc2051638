using System;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>Addresses of servers with variables: what a description means works, and nothing else does.</summary>
public sealed class ServerTemplateTests
{
    [Theory]
    [InlineData("https://{v}/shop/v2/", "localhost:9006", "https://localhost:9006/shop/v2/")]
    [InlineData("https://{v}/", "[::1]:9006", "https://[::1]:9006/")]
    [InlineData("https://api{v}.example.com/x/", "", "https://api.example.com/x/")]
    [InlineData("https://api{v}.example.com/x/", "-test", "https://api-test.example.com/x/")]
    [InlineData("https://api.example.com/{v}/", "shop/v2", "https://api.example.com/shop/v2/")]
    [InlineData("https://api.example.com/{v}/", "/shop/v2/", "https://api.example.com/shop/v2/")]
    [InlineData("https://api.example.com/{v}/", "", "https://api.example.com/")]
    [InlineData("https://{v}.example.com/", "acme", "https://acme.example.com/")]
    [InlineData("{v}://example.com/", "http", "http://example.com/")]
    public void What_the_description_means_works(string template, string value, string expected) =>
        Assert.Equal(expected, ServerTemplate.Expand(template, ("v", value)).AbsoluteUri);

    [Theory]
    [InlineData("https://{v}.example.com/", "acme.example.com", "already ends in '.example.com', so give 'acme'")]
    [InlineData("https://{v}.example.com/", "https://acme", "without scheme and path")]
    [InlineData("https://{v}.example.com/", "", "not the host that")]
    [InlineData("https://{v}.example.com/", "evil.test/", "without scheme and path")]
    [InlineData("https://{v}.example.com/", "evil.test#", "a host has letters")]
    [InlineData("https://{v}.example.com/", "a:b@evil", "a host has letters")]
    [InlineData("https://{v}/", "user@evil.test", "a host has letters")]
    [InlineData("https://{v}/", "a..b", "not the host that")]
    [InlineData("https://{v}/", "host:port", "not the host that")]
    [InlineData("https://api.example.com/{v}/", "../admin", "lead elsewhere")]
    [InlineData("https://api.example.com/{v}/", "a?b", "a path has letters")]
    [InlineData("https://api.example.com/{v}/", "%2e%2e", "a path has letters")]
    [InlineData("https://api.example.com/{v}/", @"a\b", "a path has letters")]
    [InlineData("{v}://example.com/", "ftp", "only http and https can")]
    public void What_leads_elsewhere_is_refused_with_the_reason(string template, string value, string reason) => Assert.Contains(
        reason, Assert.Throws<ArgumentException>(() => ServerTemplate.Expand(template, ("v", value))).Message, StringComparison.Ordinal);
}
