using System;

namespace Clientele.OData;

/// <summary>Resolves and validates next links and delta links of a service.</summary>
internal static class NextLink
{
    /// <summary>The URL of the next page: relative to the service root if it is below it, otherwise absolute.</summary>
    /// <param name="link">As the service wrote it.</param>
    /// <param name="hasContext">
    /// Whether a relative link is relative to the context URL; otherwise it is relative to the request URL (OData JSON Format 4.01 §4.3).
    /// </param>
    /// <param name="request">The request whose response has the link.</param>
    /// <param name="response">The response.</param>
    /// <param name="transport">The transport, which knows the origins of the service.</param>
    /// <param name="isDelta">True for a delta link.</param>
    /// <exception cref="ApiContractViolationException">The link is not a valid URL, or leads to another origin. Nothing was sent there.</exception>
    public static string Resolve(string link, bool hasContext, ApiRequest request, ApiResponse response, ApiTransport transport, bool isDelta = false)
    {
        var (what, place) = isDelta ? ("delta link", "$['@odata.deltaLink']") : ("next link", "$['@odata.nextLink']");
        var root = transport.BaseAddress;
        var from = hasContext ? root : new Uri(root, request.Uri);
        if (!Uri.TryCreate(from, link, out var address))
        {
            throw ResponseBody.Violation(request, response, $"The {what} is not a valid URL.", place);
        }

        if (!transport.Allows(address))
        {
            throw ResponseBody.Violation(request, response, $"The {what} leads to another origin, {Origin(address)}. Nothing was sent there.", place);
        }

        // A fragment is never sent (RFC 9110 §4.2.5): links that differ in it alone lead to one page.
        address = address.Fragment.Length == 0 ? address : new Uri(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
        return Below(root, address) ?? address.AbsoluteUri;
    }

    /// <summary>A URL that a service sent, relative to the service root if it is below it.</summary>
    public static string Relative(Uri root, string address) =>
        Uri.TryCreate(root, address, out var absolute) ? Below(root, absolute) ?? absolute.AbsoluteUri : address;

    private static string Origin(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private static string? Below(Uri root, Uri address)
    {
        var text = address.AbsoluteUri;
        if (!text.StartsWith(root.AbsoluteUri, StringComparison.Ordinal))
        {
            return null;
        }

        // The remainder must resolve to the same URL: "//host" and "a:b" would not.
        var rest = text[root.AbsoluteUri.Length..];
        return Uri.TryCreate(root, rest, out var again) && again == address ? rest : null;
    }
}
