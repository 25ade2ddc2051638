using System;

namespace Clientele.Analyzers.Services;

/// <summary>Scheme, host and port of an address (RFC 6454 §4).</summary>
internal sealed record Origin(string Scheme, string Host, int Port)
{
    public bool IsLoopback => Host is "localhost" or "127.0.0.1" or "::1" or "[::1]" || Host.EndsWith(".localhost", StringComparison.Ordinal);

    public bool IsPlain => Scheme == "http" && !IsLoopback;

    /// <summary>
    /// The origin of an address, or of the beginning of one that code extends; null if the text is not an http address or may end within
    /// the host.
    /// </summary>
    public static Origin? Of(string text, bool isWhole)
    {
        text = text.Trim();
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var start = text.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = text.IndexOfAny(['/', '?', '#'], start);
        if (end < 0 && !isWhole)
        {
            return null;
        }

        return Uri.TryCreate(end < 0 ? text : text.Substring(0, end), UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? new Origin(uri.Scheme, uri.Host.ToLowerInvariant(), uri.Port)
            : null;
    }

    /// <summary>Whether two hosts belong to one owner, as far as their names tell: they agree in their last two labels.</summary>
    public bool IsSameSite(Origin other) => Site(Host) == Site(other.Host);

    public override string ToString()
    {
        var isDefault = Port == (Scheme == "https" ? 443 : 80);
        return Scheme + "://" + Host + (isDefault ? "" : ":" + Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Site(string host)
    {
        var last = host.LastIndexOf('.');
        return last <= 0 || char.IsDigit(host[host.Length - 1]) ? host : host.Substring(host.LastIndexOf('.', last - 1) + 1);
    }
}
