using System;
using System.Linq;
using System.Text;

namespace Clientele.Rest;

/// <summary>Single parameters of a query.</summary>
internal static class QueryText
{
    /// <summary>The address with a parameter set: in its place where it is there, else at the end. All other text stays.</summary>
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

    /// <summary>The address without a parameter. All other text stays.</summary>
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

    /// <summary>The value of a parameter; null where it is not there.</summary>
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
