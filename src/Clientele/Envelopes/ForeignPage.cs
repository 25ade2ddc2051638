using System;
using System.Text;

namespace Clientele;

/// <summary>
/// A page for people in the place of the response to a call whose result nobody reads: of a proxy, or of a sign-in that a redirect led to. The service did not do what it was asked to.
/// </summary>
internal static class ForeignPage
{
    /// <summary>Refuses a response that is a page. Services that send no JSON may well say text/html of a word, or of nothing: only what begins as a document of HTML is one.</summary>
    /// <exception cref="ApiContractViolationException">It is a page.</exception>
    public static void Refuse(ApiRequest request, ApiResponse response)
    {
        if (response.ContentType?.MediaType is { } type
            && (type.Equals("text/html", StringComparison.OrdinalIgnoreCase) || type.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase))
            && IsDocument(response.Body.Span))
        {
            throw ResponseBody.Violation(request, response, $"The response is {type}, a page of a proxy or of a sign-in perhaps, and not the service's.", path: null);
        }
    }

    private static bool IsDocument(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        body = body.TrimStart(" \t\r\n"u8);
        return StartsWith(body, "<!doctype html"u8) || StartsWith(body, "<html"u8);
    }

    private static bool StartsWith(ReadOnlySpan<byte> body, ReadOnlySpan<byte> text) =>
        body.Length >= text.Length && Ascii.EqualsIgnoreCase(body[..text.Length], text);
}
