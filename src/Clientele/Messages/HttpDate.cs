using System;
using System.Globalization;

namespace Clientele;

/// <summary>Dates in header fields (RFC 9110 §5.6.7).</summary>
internal static class HttpDate
{
    /// <summary>The date that a text is; null where it is none.</summary>
    public static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
