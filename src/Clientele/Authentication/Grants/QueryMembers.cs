using System;
using System.Collections.Generic;

namespace Clientele.Authentication;

/// <summary>Parameters in the query of an address, as forms write them (RFC 6749 §4.1.2).</summary>
internal static class QueryMembers
{
    /// <summary>Values by their names; of a repeated name the first.</summary>
    public static Dictionary<string, string> Of(Uri address)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = text.Split('=', 2);
            members.TryAdd(Decode(parts[0]), parts.Length == 1 ? "" : Decode(parts[1]));
        }

        return members;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
