using System;
using System.Net.Http;
using System.Text;

namespace Clientele;

/// <summary>Requests as one line for logs and errors: values of query options and quoted literals may be personal, so they stay out.</summary>
internal static class RequestLine
{
    private const char Hidden = '…';

    private static readonly HttpRequestOptionsKey<string> Template = new("Clientele.PathTemplate");

    public static string Of(ApiRequest request) => request.PathTemplate is { } template
        ? $"{request.Method} {template}{Redact(QueryOf(request.Uri))}"
        : $"{request.Method} {Redact(request.Uri)}";

    public static string Of(HttpMethod method, Uri? uri) => $"{method} {Redact(uri)}";

    public static string Of(HttpRequestMessage message) => $"{message.Method} {Redact(message)}";

    /// <summary>Address of a request by its template, where it has one.</summary>
    public static string Redact(HttpRequestMessage message) => TemplateOf(message) is { } template
        ? template + Redact(message.RequestUri?.Query ?? "")
        : Redact(message.RequestUri);

    /// <summary>The absolute address with <c>…</c> for values of its path; null where it has none.</summary>
    public static string? TemplateOf(HttpRequestMessage message) => message.Options.TryGetValue(Template, out var template) ? template : null;

    /// <summary>Tells the handlers how to name a request.</summary>
    /// <param name="message">The request.</param>
    /// <param name="root">The service root.</param>
    /// <param name="template">Its path, absolute or relative to the root.</param>
    public static void SetTemplate(HttpRequestMessage message, Uri root, string template) => message.Options.Set(
        Template, template.Contains("://", StringComparison.Ordinal) ? template : root.GetLeftPart(UriPartial.Path) + template);

    public static string Redact(Uri? uri) => uri switch
    {
        null => "",
        { IsAbsoluteUri: true } => WithoutUserInfo(uri.GetLeftPart(UriPartial.Authority)) + Redact(uri.PathAndQuery),
        _ => Redact(uri.OriginalString),
    };

    /// <summary>An address without its user information (RFC 3986 §3.2.1), which may hold a password.</summary>
    public static string WithoutUserInfo(string uri)
    {
        var scheme = uri.IndexOf("//", StringComparison.Ordinal);
        if (scheme < 0 || uri.AsSpan(0, scheme).ContainsAny('/', '?', '#'))
        {
            return uri;
        }

        var authority = uri.AsSpan(scheme + 2);
        var end = authority.IndexOfAny('/', '?', '#');
        var at = (end < 0 ? authority : authority[..end]).LastIndexOf('@');
        return at < 0 ? uri : uri.Remove(scheme + 2, at + 1);
    }

    public static string Redact(string uri)
    {
        uri = WithoutUserInfo(uri);
        var text = new StringBuilder(uri.Length);
        var query = uri.IndexOf('?', StringComparison.Ordinal);
        Path(text, query < 0 ? uri : uri.AsSpan(0, query));
        if (query >= 0)
        {
            Query(text, uri.AsSpan(query));
        }

        return text.ToString();
    }

    private static string QueryOf(string uri) => uri.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? uri[query..] : "";

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
