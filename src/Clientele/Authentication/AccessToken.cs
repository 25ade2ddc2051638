using System;
using System.Diagnostics;
using System.Net.Http.Headers;

namespace Clientele.Authentication;

/// <summary>A bearer token (RFC 6750). Its text shows nowhere but in <see cref="Value"/>.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class AccessToken
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly BearerHeader _header;

    /// <summary>A token as it came from a token endpoint, or from an administrator.</summary>
    /// <param name="value">The token's text, visible ASCII.</param>
    /// <param name="expiresAt">When it ends; null where that is not known.</param>
    /// <exception cref="ArgumentException">The text can't be a header's value (RFC 6750 §2.1).</exception>
    public AccessToken(string value, DateTimeOffset? expiresAt = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsText(value))
        {
            throw new ArgumentException("A token is not empty and consists of visible ASCII characters.", nameof(value));
        }

        _header = new BearerHeader(this, value);
        ExpiresAt = expiresAt;
    }

    /// <summary>The token's text: a secret.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Value => _header.Parameter!;

    /// <summary>When it ends, by the local clock; null where that is not known.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal AuthenticationHeaderValue Header => _header;

    /// <summary>When the token ends; never its text.</summary>
    public override string ToString() => ExpiresAt is { } end ? $"access token until {end:u}" : "access token";

    internal static bool IsText(string value) => value.Length > 0 && value.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;
}
