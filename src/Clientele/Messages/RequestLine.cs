using System;
using System.Net.Http;
using System.Text;

namespace Clientele;

/// <summary>Requests as one line for logs and errors: values of query options and quoted literals may be personal, so they stay out.</summary>
internal static class RequestLine
{
    private const char Hidden = '…';

    public static string Of(ApiRequest request) => $"{request.Method} {Redact(request.Uri)}";

    public static string Of(HttpMethod method, Uri? uri) => $"{method} {Redact(uri)}";

    public static string Redact(Uri? uri) => uri switch
    {
        null => "",
        { IsAbsoluteUri: true } => uri.GetLeftPart(UriPartial.Authority).Replace(uri.UserInfo + "@", "", StringComparison.Ordinal)
            + Redact(uri.PathAndQuery),
        _ => Redact(uri.OriginalString),
    };

    public static string Redact(string uri)
    {
        var text = new StringBuilder(uri.Length);
        var query = uri.IndexOf('?', StringComparison.Ordinal);
        Path(text, query < 0 ? uri : uri.AsSpan(0, query));
        if (query >= 0)
        {
            Query(text, uri.AsSpan(query));
        }

        return text.ToString();
    }

    private static void Path(StringBuilder text, ReadOnlySpan<char> path)
    {
        var quoted = false;
        for (var i = 0; i < path.Length; i++)
        {
            var escaped = path[i..].StartsWith("%27", StringComparison.Ordinal);
            if (escaped || path[i] == '\'')
            {
                text.Append(quoted ? "…'" : "'");
                quoted = !quoted;
                i += escaped ? 2 : 0;
            }
            else if (!quoted)
            {
                text.Append(path[i]);
            }
        }
    }

    private static void Query(StringBuilder text, ReadOnlySpan<char> query)
    {
        var value = false;
        foreach (var character in query)
        {
            if (character is '?' or '&')
            {
                text.Append(character);
                value = false;
            }
            else if (!value)
            {
                text.Append(character);
                if (character == '=')
                {
                    text.Append(Hidden);
                    value = true;
                }
            }
        }
    }
}
