using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>
/// Follows redirects within the service's origins (RFC 9110 §15.4). A token, and the <c>Cookie</c> field of a call, go along only to where tokens may go. What leads elsewhere, or
/// on and on, is handed back as it came. The handler below it must not follow redirects itself.
/// </summary>
public sealed class RedirectHandler : DelegatingHandler
{
    private const string Cookie = "Cookie";
    private const int MaxRedirects = 5;

    /// <summary>They are about the resource that the request was for (RFC 9110 §15.4, step 1).</summary>
    private static readonly string[] Conditions = ["If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range"];

    /// <summary>What is put back for whoever repeats the request.</summary>
    private static readonly string[] Kept = [.. Conditions, Cookie];

    private readonly OriginSet _origins;
    private readonly OriginSet _tokenOrigins;

    /// <summary>A handler for one service.</summary>
    public RedirectHandler(ServiceContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        _origins = OriginSet.OfService(contract);
        _tokenOrigins = OriginSet.OfTokens(contract);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => throw SynchronousSend.Refused();

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
        var kept = new Dictionary<string, string[]>();
        foreach (var name in Kept)
        {
            if (request.Headers.NonValidated.TryGetValues(name, out var values))
            {
                kept.Add(name, [.. values]);
            }
        }

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
            // Whoever repeats the request begins where it began; it is signed anew.
            Restore(request, kept);
            request.Method = method;
            request.RequestUri = uri;
            request.Content ??= content;
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => status
        is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static void Restore(HttpRequestMessage request, Dictionary<string, string[]> kept)
    {
        foreach (var (name, values) in kept)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, values);
        }
    }

    private static void BecomeRead(HttpRequestMessage request)
    {
        request.Method = HttpMethod.Get;
        request.Content = null;
        foreach (var name in Conditions)
        {
            request.Headers.Remove(name);
        }
    }

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
                BecomeRead(request);
                break;
            case HttpStatusCode.MovedPermanently or HttpStatusCode.Found when !isRead:
                // Servers mean different things by it for writes.
                return false;
            default:
                // A body that an earlier redirect dropped is not made again.
                if (request.Content is not null && !RequestReplay.TryRenew(request))
                {
                    return false;
                }

                break;
        }

        if (!_tokenOrigins.Contains(target))
        {
            request.Headers.Authorization = null;
            (request as ServiceRequest)?.DropSecretFields();
            request.Headers.Remove(Cookie);
        }

        request.RequestUri = target;
        return true;
    }
}
