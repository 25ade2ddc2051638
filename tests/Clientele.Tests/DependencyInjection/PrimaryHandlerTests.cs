using System.Net.Http;

namespace Clientele.Tests.DependencyInjection;

/// <summary>The handler that reaches the network.</summary>
public sealed class PrimaryHandlerTests
{
    [Fact]
    public void In_a_browser_the_browser_sends_with_settings_of_its_own()
    {
        using var handler = ClientAccount.BrowserHandler();
        using var untouched = new HttpClientHandler();

        // Setters for these throw PlatformNotSupportedException there.
        Assert.Equal(untouched.AutomaticDecompression, handler.AutomaticDecompression);
        Assert.Equal(untouched.UseCookies, handler.UseCookies);
        Assert.Equal(untouched.AllowAutoRedirect, handler.AllowAutoRedirect);
    }

    [Fact]
    public void Elsewhere_redirects_and_cookies_are_ours()
    {
        using var handler = ClientAccount.SocketsHandler();

        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
    }
}
