using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>
/// Asks for compressed responses and decompresses them, in the place of <see cref="SocketsHttpHandler.AutomaticDecompression"/>: that takes a body that was cut off within its
/// coding for the whole body, and where nothing else tells where a body ends, as of a download, the rest would be missing without an error.
/// </summary>
internal sealed class DecodingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string AcceptEncoding = "Accept-Encoding";
    private const string Offered = "gzip, br";

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => throw SynchronousSend.Refused();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.NonValidated.Contains(AcceptEncoding))
        {
            request.Headers.TryAddWithoutValidation(AcceptEncoding, Offered);
        }

        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (Last(response.Content.Headers.ContentEncoding) is { } name && ContentCoding.Find(name) is { } coding)
        {
            response.Content = new DecodedContent(response.Content, coding);
        }

        return response;
    }

    /// <summary>The coding that was applied last, and is taken off first (RFC 9110 §8.4).</summary>
    private static string? Last(ICollection<string> codings)
    {
        string? last = null;
        foreach (var coding in codings)
        {
            last = coding;
        }

        return last;
    }
}
