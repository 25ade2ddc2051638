using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace EmbeddedService.AgyleTime;

/// <summary>Sends requests for <c>api-….cloud.agyletime.io</c> to one origin, and those for any other host to another one.</summary>
internal sealed class LoopbackHandler(Uri tenant, Uri region) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var origin = request.RequestUri!.Host.StartsWith("api-", StringComparison.Ordinal) ? region : tenant;
        request.RequestUri = new Uri(origin, request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
