using System;
using System.Linq;
using System.Text;

namespace Clientele.Rest;

/// <summary>Sets, removes and finds parameters in the query of a URL.</summary>
internal static class QueryText
{
    /// <summary>Sets a parameter: replaces its value if it exists, otherwise appends it. All other text is kept.</summary>
    public static string Set(string uri, string name, string value)
    {
        var parameter = Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value);
        var query = uri.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return uri + "?" + parameter;
        }

        var text = new StringBuilder(uri, 0, query, uri.Length + parameter.Length + 1);
        var isSet = false;
        foreach (var part in uri[(query + 1)..].Split('&'))
        {
            var isIt = IsNamed(part, name);
            if (isIt && isSet)
            {
                continue;
            }

            text.Append(text.Length == query ? '?' : '&').Append(isIt ? parameter : part);
            isSet |= isIt;
        }

        return (isSet ? text : text.Append('&').Append(parameter)).ToString();
    }

    /// <summary>Removes a parameter. All other text is kept.</summary>
    public static string Remove(string uri, string name)
    {
        var query = uri.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || Get(uri, name) is null)
        {
            return uri;
        }

        var rest = string.Join('&', uri[(query + 1)..].Split('&').Where(part => !IsNamed(part, name)));
        return rest.Length == 0 ? uri[..query] : $"{uri[..query]}?{rest}";
    }

    /// <summary>The value of a parameter; null if it does not exist.</summary>
    public static string? Get(string uri, string name)
    {
        var query = uri.IndexOf('?', StringComparison.Ordinal);
        foreach (var part in query < 0 ? [] : uri[(query + 1)..].Split('&'))
        {
            if (IsNamed(part, name))
            {
                var equals = part.IndexOf('=', StringComparison.Ordinal);
                return equals < 0 ? "" : Uri.UnescapeDataString(part[(equals + 1)..]);
            }
        }

        return null;
    }

    private static bool IsNamed(string part, string name)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        return Uri.UnescapeDataString(equals < 0 ? part : part[..equals]) == name;
    }
}
