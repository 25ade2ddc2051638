using System;
using System.Buffers;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// Completes collections within a response: follows their next links and inserts the rows after the first ones, before the response is read. Every reader
/// and every selector therefore gets the whole collection.
/// </summary>
internal sealed class NestedPages(ODataService service)
{
    /// <summary>Maximum nesting of pages; it exceeds the depth of <c>$expand</c> that services support.</summary>
    private const int MaxDepth = 32;

    /// <summary>Returns the response with complete collections; the response itself if there is nothing to complete.</summary>
    /// <exception cref="ApiContractViolationException">
    /// A link leads to another origin, links form a cycle, a page has no rows, or the response becomes too long.
    /// </exception>
    public Task<ApiResponse> CompleteAsync(ApiRequest request, ApiResponse response, int depth, CancellationToken cancellationToken) =>
        CompleteAsync(request, response, depth, hasContext: false, cancellationToken);

    /// <summary>
    /// Like <see cref="CompleteAsync(ApiRequest, ApiResponse, int, CancellationToken)"/>, for a row of a response that may have a context URL.
    /// </summary>
    public async Task<ApiResponse> CompleteAsync(ApiRequest request, ApiResponse response, int depth, bool hasContext, CancellationToken cancellationToken)
    {
        var body = ResponseBody.TextOf(response);
        if (!NestedLinks.MayBeIn(body.Span) || Scan(request, response, body) is not { Continuations.Length: > 0 } scan)
        {
            return response;
        }

        using (response)
        {
            if (depth >= MaxDepth)
            {
                throw ResponseBody.Violation(request, response, "Pages of collections are nested too deeply.", path: null);
            }

            var whole = new ArrayBufferWriter<byte>(body.Length * 2);
            var copied = 0;
            foreach (var continuation in scan.Continuations)
            {
                whole.Write(body.Span[copied..continuation.Insert]);
                copied = continuation.Insert;
                var text = continuation.Link ?? throw Violation((request, response), continuation, $"The next link of '{continuation.Member}' is no text.");
                var link = NextLink.Resolve(text, hasContext || scan.HasContext, request, response, service.Transport);
                if (continuation.IsMissing)
                {
                    whole.Write("\""u8);
                    whole.Write(JsonEncodedText.Encode(continuation.Member).EncodedUtf8Bytes);
                    whole.Write("\":["u8);
                }

                await AppendAsync(whole, continuation, link, (request, response), depth, cancellationToken).ConfigureAwait(false);
                if (continuation.IsMissing)
                {
                    whole.Write("],"u8);
                }
            }

            whole.Write(body.Span[copied..]);
            return response.WithBody(whole.WrittenSpan);
        }
    }

    private static NestedLinks.Scan? Scan(ApiRequest request, ApiResponse response, ReadOnlyMemory<byte> body)
    {
        try
        {
            return NestedLinks.Find(body.Span);
        }
        catch (JsonException)
        {
            // The reader of the body reports the error and its position.
            return null;
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            // The reader of the body may pass over it, and would take the first rows of a collection for all.
            throw ResponseBody.Violation(request, response, e.Message, path: null, e);
        }
    }

    private async Task AppendAsync(
        ArrayBufferWriter<byte> whole,
        NestedLinks.Continuation continuation,
        string link,
        (ApiRequest Request, ApiResponse Response) origin,
        int depth,
        CancellationToken cancellationToken)
    {
        var hasRows = continuation.HasRows;
        var visited = new HashSet<string>(StringComparer.Ordinal);
        for (var next = link; next is not null;)
        {
            if (!visited.Add(next))
            {
                throw Violation(origin, continuation, "The next links form a cycle.");
            }

            var request = new ApiRequest(HttpMethod.Get, next)
            {
                Authentication = origin.Request.Authentication,
                Headers = ODataHeaders.PreferencesOf(origin.Request, ofRows: true),
            };
            using var page = await service.SendForBodyAsync(request, depth + 1, cancellationToken).ConfigureAwait(false);
            var rows = ODataResults.ReadPage(request, page, AppendRow).Envelope;
            if (whole.WrittenCount > service.Transport.MaxResponseBytes)
            {
                throw Violation(origin, continuation, $"The response and the further pages of its collections exceed {service.Transport.MaxResponseBytes} bytes.");
            }

            next = rows.NextLink is { } more ? NextLink.Resolve(more, rows.HasContext, request, page, service.Transport) : null;
        }

        bool AppendRow(ref JsonCursor reader)
        {
            var start = reader.Position;
            reader.Skip();
            whole.Write(hasRows ? ","u8 : default);
            whole.Write(reader.Since(start));
            hasRows = true;
            return true;
        }
    }

    private static ApiContractViolationException Violation(
        (ApiRequest Request, ApiResponse Response) origin, NestedLinks.Continuation continuation, string message) =>
        ResponseBody.Violation(origin.Request, origin.Response, message, JsonLocator.PathAt(origin.Response.Body.Span, continuation.Insert));
}
