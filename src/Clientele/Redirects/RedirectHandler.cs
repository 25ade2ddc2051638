using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>
/// Follows redirects within the service's origins (RFC 9110 §15.4), so that no token goes anywhere else. What leads elsewhere, or on and on,
/// is handed back as it came. The handler below it must not follow redirects itself.
/// </summary>
public sealed class RedirectHandler : DelegatingHandler
{
    private const int MaxRedirects = 5;

    private readonly OriginSet _origins;

    /// <summary>A handler for one service.</summary>
    public RedirectHandler(ServiceContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        _origins = new OriginSet(contract.BaseAddress, contract.Authentication);
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!IsRedirect(response.StatusCode))
        {
            return response;
        }

        var (method, uri, content) = (request.Method, request.RequestUri, request.Content);
        try
        {
            for (var i = 0; i < MaxRedirects && TryTurn(request, response); i++)
            {
                response.Dispose();
                response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        finally
        {
            // Whoever repeats the request begins where it began.
            request.Method = method;
            request.RequestUri = uri;
            request.Content ??= content;
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => status
        is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private bool TryTurn(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!IsRedirect(response.StatusCode)
            || response.Headers.Location is not { } location
            || !Uri.TryCreate(request.RequestUri!, location, out var target)
            || !_origins.Contains(target))
        {
            return false;
        }

        var isRead = request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;
        switch (response.StatusCode)
        {
            case HttpStatusCode.SeeOther when !isRead:
                request.Method = HttpMethod.Get;
                request.Content = null;
                break;
            case HttpStatusCode.MovedPermanently or HttpStatusCode.Found when !isRead:
                // Servers mean different things by it for writes.
                return false;
            default:
                if (!RequestReplay.TryRenew(request))
                {
                    return false;
                }

                break;
        }

        request.RequestUri = target;
        return true;
    }
}
