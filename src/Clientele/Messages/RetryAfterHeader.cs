using System;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Clientele;

/// <summary>How long a response asks to wait: <c>Retry-After</c> in seconds or as a date (RFC 9110 §10.2.3).</summary>
internal static class RetryAfterHeader
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(36500);

    /// <summary>The wait, never negative; null where the response does not say.</summary>
    /// <param name="headers">Of the response.</param>
    /// <param name="now">By the client's clock. The server's goes before it, where the response tells it (<c>Date</c>).</param>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (headers.RetryAfter is not { } header)
        {
            return headers.NonValidated.TryGetValues("Retry-After", out var values) ? ReadNumber(values.ToString()) : null;
        }

        var wait = header.Delta ?? header.Date - (headers.Date ?? now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>Seconds with a fraction, and more of them than .NET's header has room for: neither must pass for no wait at all.</summary>
    private static TimeSpan? ReadNumber(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, s_longest.TotalSeconds))
            : null;

    /// <summary>
    /// The end of the exhausted window, which the AspNetCoreRateLimit package sends as <c>X-Rate-Limit-Reset</c>: a timestamp, not seconds.
    /// </summary>
    /// <inheritdoc cref="Read"/>
    public static TimeSpan? ReadReset(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.NonValidated.TryGetValues("X-Rate-Limit-Reset", out var values)
            || !DateTimeOffset.TryParse(
                values.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var reset))
        {
            return null;
        }

        var wait = reset - (headers.Date ?? now);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
