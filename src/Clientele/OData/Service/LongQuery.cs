using System;
using System.Net.Http;
using System.Text;

namespace Clientele.OData;

/// <summary>Sends queries that are too long for a URL in the body: <c>POST …/$query</c> (OData URL Conventions 4.01 §4.17).</summary>
internal static class LongQuery
{
    /// <summary>The request, or an equivalent one with the query in its body.</summary>
    public static ApiRequest Of(ApiRequest request, ServiceContract contract)
    {
        var options = request.Uri.IndexOf('?', StringComparison.Ordinal);
        if (request.Method != HttpMethod.Get || contract.MaxAddressLength is not { } most || request.Uri.Length <= most || options < 0)
        {
            return request;
        }

        var query = request.Uri[(options + 1)..];
        return new ApiRequest(HttpMethod.Post, $"{request.Uri[..options]}/$query")
        {
            PathTemplate = request.PathTemplate,
            Headers = request.Headers,
            Authentication = request.Authentication,
            ContentFactory = () => new StringContent(query, Encoding.UTF8, "text/plain"),
        };
    }
}
