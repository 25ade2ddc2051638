using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Clientele.OData;

/// <summary>Finds the calls of a batch that a call depends on: explicit dependencies, and calls whose entities it refers to (<c>$1</c>).</summary>
internal static class BatchReferences
{
    public static IEnumerable<BatchResult> Of(BatchResult call, IEnumerable<BatchResult> before)
    {
        var mayRefer = call.Request.Uri.StartsWith('$') || call.Request.Body.Span.IndexOf("\"$"u8) >= 0;
        return call.Dependencies.Count == 0 && !mayRefer ? [] : before.Where(other => call.Dependencies.Contains(other) || (mayRefer && Names(call.Request, other.Id)));
    }

    private static bool Names(ApiRequest request, string id) =>
        IsIn(request.Uri, id) || request.Body.Span.IndexOf(Encoding.UTF8.GetBytes($"\"${id}\"")) >= 0;

    private static bool IsIn(string uri, string id) =>
        uri.StartsWith($"${id}", StringComparison.Ordinal) && (uri.Length == id.Length + 1 || uri[id.Length + 1] is '/' or '?');
}
