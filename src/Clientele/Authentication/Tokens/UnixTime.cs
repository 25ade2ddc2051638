using System;

namespace Clientele.Authentication;

/// <summary>Seconds since 1970, as JWTs and some token responses tell time.</summary>
internal static class UnixTime
{
    private const double Max = 253_402_300_799; // 9999-12-31T23:59:59Z

    /// <summary>The moment; null where the number is none.</summary>
    public static DateTimeOffset? FromSeconds(double seconds) =>
        seconds is > 0 and <= Max ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : null;
}
