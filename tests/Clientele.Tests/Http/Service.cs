using System;
using System.Net.Http;

namespace Clientele.Tests.Http;

/// <summary>A small service contract and transports to it.</summary>
internal static class Service
{
    public static ServiceContract Contract { get; } = new()
    {
        Name = "Sample",
        BaseAddress = new Uri("https://api.sample.test/odata/"),
    };

    public static ApiTransport Transport(HttpMessageHandler handler, ServiceContract? contract = null) =>
        new(new HttpClient(handler), contract ?? Contract);

    public static ApiRequest Get(string uri) => new(HttpMethod.Get, uri);
}
