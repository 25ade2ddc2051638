using System;
using System.Globalization;
using System.Net.Http;
using System.Text;

namespace Clientele.Diagnostics;

/// <summary>Counts responses that announce their resource's end: <c>Deprecation</c> (RFC 9745) and <c>Sunset</c> (RFC 8594).</summary>
internal static class DriftHeaders
{
    private const string Deprecation = "Deprecation";
    private const string Sunset = "Sunset";

    public static void Count(HttpResponseMessage response, ApiRequest request, DriftMeter meter)
    {
        var headers = response.Headers.NonValidated;
        if (headers.TryGetValues(Deprecation, out var deprecation))
        {
            // A structured field of type Date, @1688169599 (RFC 9745 §2.1). Earlier drafts had 'true' and an HTTP date.
            var text = deprecation.ToString().Trim();
            var date = text.StartsWith('@') && long.TryParse(text.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? FromSeconds(seconds) : HttpDate.Parse(text);
            meter.Count(DriftKind.Deprecation, Resource(request), Deprecation, count: 1, date);
        }

        if (headers.TryGetValues(Sunset, out var sunset))
        {
            // An HTTP date (RFC 8594 §3).
            meter.Count(DriftKind.Sunset, Resource(request), Sunset, count: 1, HttpDate.Parse(sunset.ToString().Trim()));
        }
    }

    private static DateTimeOffset? FromSeconds(long seconds) =>
        seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Verb and path, without query and without the values of keys.</summary>
    private static string Resource(ApiRequest request)
    {
        if (request.PathTemplate is { } template)
        {
            return $"{request.Method} {template}";
        }

        var path = request.Uri.AsSpan();
        path = path.IndexOf('?') is >= 0 and var query ? path[..query] : path;
        var shown = new StringBuilder().Append(request.Method).Append(' ');
        while (path.IndexOf('(') is >= 0 and var open)
        {
            shown.Append(path[..open]).Append("(…)");
            var close = Closing(path[open..]);
            path = close < 0 ? [] : path[(open + close + 1)..];
        }

        return shown.Append(path).ToString();
    }

    // Keys of strings may have parentheses of their own, between quotes.
    private static int Closing(ReadOnlySpan<char> text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '\'' || text[i..].StartsWith("%27", StringComparison.Ordinal);
            if (!quoted && text[i] == ')')
            {
                return i;
            }
        }

        return -1;
    }
}
