using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>Signs requests that are not authenticated by the account's token alone (<see cref="ApiRequest.Authentication"/>); it stands where <see cref="BearerTokenHandler"/> does.</summary>
internal sealed class SchemeHandler(SchemeSigner signer) : DelegatingHandler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => throw SynchronousSend.Refused();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request is ServiceRequest { Authentication: { Kind: not RequestAuthenticationKind.Account } wanted } own
            ? SendSignedAsync(own, wanted, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendSignedAsync(ServiceRequest request, RequestAuthentication wanted, CancellationToken cancellationToken)
    {
        await signer.SignAsync(request, wanted, cancellationToken).ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            await signer.InvalidateAsync(request, wanted, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }
}
