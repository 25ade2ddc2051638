using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quickstart;

/// <summary>Stands next to the network and tells the transcript of each request, those for tokens included. Never of headers or bodies.</summary>
/// <param name="transcript">What is told.</param>
/// <param name="host">Names the host of an address, for a service that has several.</param>
internal sealed class TranscriptHandler(Transcript transcript, Func<Uri, string>? host = null) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var address = host?.Invoke(request.RequestUri!) + Uri.UnescapeDataString(request.RequestUri!.PathAndQuery);
        transcript.Request(request.Method.Method, address, (int)response.StatusCode, response.Content.Headers.ContentLength ?? 0);
        return response;
    }
}
