using System;

namespace Clientele.OData;

/// <summary>Next links of a service: where they lead, and whether they may.</summary>
internal static class NextLink
{
    /// <summary>The address of the next page: relative to the service root where it is below it, else absolute.</summary>
    /// <param name="link">As the service wrote it.</param>
    /// <param name="hasContext">A relative link is relative to the context URL, else to the request's (OData JSON Format 4.01 §4.3).</param>
    /// <param name="request">The request whose response holds the link.</param>
    /// <param name="response">The response.</param>
    /// <param name="transport">Knows which origins are the service's.</param>
    /// <exception cref="ApiContractViolationException">The link is no address, or leads to another origin; nothing was sent there.</exception>
    public static string Resolve(string link, bool hasContext, ApiRequest request, ApiResponse response, ApiTransport transport)
    {
        var root = transport.BaseAddress;
        var from = hasContext ? root : new Uri(root, request.Uri);
        if (!Uri.TryCreate(from, link, out var address))
        {
            throw ResponseBody.Violation(request, response, "The next link is no address.", "$['@odata.nextLink']");
        }

        if (!transport.Allows(address))
        {
            throw ResponseBody.Violation(
                request,
                response,
                $"The next link leads to another origin, {Origin(address)}. Nothing was sent there.",
                "$['@odata.nextLink']");
        }

        return Below(root, address) ?? address.AbsoluteUri;
    }

    /// <summary>An address that a service wrote, relative to the service root where it is below it.</summary>
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

        // What is left must mean the same address again: "//host" and "a:b" would not.
        var rest = text[root.AbsoluteUri.Length..];
        return Uri.TryCreate(root, rest, out var again) && again == address ? rest : null;
    }
}
