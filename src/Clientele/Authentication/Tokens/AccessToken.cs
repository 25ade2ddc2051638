using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Clientele.Authentication;

/// <summary>A bearer token (RFC 6750). Its text shows nowhere but in <see cref="Value"/>.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class AccessToken
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly BearerHeader _header;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private IReadOnlyDictionary<string, JsonElement>? _claims;

    /// <summary>A token as it came from a token endpoint, or from an administrator.</summary>
    /// <param name="value">The token's text, visible ASCII.</param>
    /// <param name="expiresAt">When it ends; null where that is not known.</param>
    /// <exception cref="ArgumentException">The text can't be a header's value (RFC 6750 §2.1).</exception>
    public AccessToken(string value, DateTimeOffset? expiresAt = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsText(value))
        {
            throw new ArgumentException("A token must not be empty and must consist of visible ASCII characters.", nameof(value));
        }

        _header = new BearerHeader(this, value);
        ExpiresAt = expiresAt;
    }

    /// <summary>The token's text: a secret.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Value => _header.Parameter!;

    /// <summary>When it ends, by the local clock; null where that is not known.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>
    /// Claims of a token that is a JSON Web Token (RFC 7519 §4), such as <c>iat</c>, <c>exp</c> and those of the service; empty for other tokens. They are read without checking the
    /// token's signature, which is the service's business: use them to tell accounts apart, not to trust anybody.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, JsonElement> Claims => _claims ??= JsonWebToken.ReadClaims(Value);

    /// <summary>When it was issued, by the <c>iat</c> claim; null where the token does not say it.</summary>
    public DateTimeOffset? IssuedAt => JsonWebToken.Read(Value).IssuedAt;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal AuthenticationHeaderValue Header => _header;

    /// <summary>A claim as text: a string's value, the JSON of any other; null where the token has none of this name.</summary>
    /// <param name="name">Name of the claim.</param>
    public string? FindClaim(string name) => !Claims.TryGetValue(name, out var claim) ? null
        : claim.ValueKind == JsonValueKind.String ? claim.GetString()
        : claim.GetRawText();

    /// <summary>When the token ends; never its text.</summary>
    public override string ToString() => ExpiresAt is { } end ? $"access token until {end:u}" : "access token";

    internal static bool IsText(string value) => value.Length > 0 && value.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;
}
