using System.Net.Http;

namespace Clientele.Testing.Tests;

/// <summary>Requests that no client of ours would send.</summary>
internal static class FakeHttp
{
    /// <summary>An HTTP client of the fake; relative addresses are below the service root.</summary>
    public static HttpClient CreateHttpClient(this FakeService fake) => new(fake.Handler, disposeHandler: false) { BaseAddress = fake.Root };
}
