using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>Sends requests of one service and turns failures into <see cref="ApiException"/>s.</summary>
public sealed class ApiTransport
{
    private readonly HttpClient _http;

    /// <summary>A transport over a client whose handlers already authenticate, limit and retry.</summary>
    /// <param name="http">The client; its base address, where set, goes before the contract's.</param>
    /// <param name="contract">What is known of the service.</param>
    public ApiTransport(HttpClient http, ServiceContract contract)
    {
        _http = http;
        Contract = contract;
    }

    /// <summary>What is known of the service.</summary>
    public ServiceContract Contract { get; }

    /// <summary>Sends a request and reads the whole body.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_http.ToString());

    /// <summary>Sends a request and hands out the body as it arrives; disposing the stream ends the response.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<Stream> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_http.ToString());
}
