using System;
using System.Diagnostics;

namespace Clientele.Authentication;

/// <summary>What a token endpoint gave (RFC 6749 §5.1).</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class TokenResponse(string accessToken, string? refreshToken, TimeSpan? lifetime)
{
    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string AccessToken { get; } = accessToken;

    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? RefreshToken { get; } = refreshToken;

    /// <summary>How long the access token lives from now on; null where nothing says it.</summary>
    public TimeSpan? Lifetime { get; } = lifetime;

    public override string ToString() => $"token response, lifetime {Lifetime}";
}
