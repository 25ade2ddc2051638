using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Text.Json;

namespace Clientele.Authentication;

/// <summary>
/// The times in a JSON Web Token (RFC 7519 §4.1), read without checking its signature: they only say when to request another one.
/// </summary>
/// <param name="IssuedAt">The <c>iat</c> claim.</param>
/// <param name="ExpiresAt">The <c>exp</c> claim.</param>
internal readonly record struct JsonWebToken(DateTimeOffset? IssuedAt, DateTimeOffset? ExpiresAt)
{
    private const int MaxLength = 64 * 1024;

    /// <summary>The times of a token; none where it is no JWT.</summary>
    public static JsonWebToken Read(string token) => With(token, static claims => new JsonWebToken(Moment(claims, "iat"), Moment(claims, "exp")));

    /// <summary>All claims of a token; none where it is no JWT.</summary>
    public static IReadOnlyDictionary<string, JsonElement> ReadClaims(string token) => With(token, static claims =>
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var claim in claims.EnumerateObject())
        {
            found[claim.Name] = claim.Value.Clone();
        }

        return found;
    }) ?? (IReadOnlyDictionary<string, JsonElement>)ReadOnlyDictionary<string, JsonElement>.Empty;

    private static T? With<T>(string token, Func<JsonElement, T> read)
    {
        var start = token.IndexOf('.', StringComparison.Ordinal);
        var end = token.IndexOf('.', start + 1);
        if (end <= start || end - start > MaxLength || Decode(token.AsSpan(start + 1, end - start - 1)) is not { } payload)
        {
            return default;
        }

        try
        {
            using var document = JsonDocument.Parse(payload);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static byte[]? Decode(ReadOnlySpan<char> base64Url)
    {
        var text = new char[(base64Url.Length + 3) / 4 * 4];
        text.AsSpan().Fill('=');
        base64Url.CopyTo(text);
        text.AsSpan().Replace('-', '+');
        text.AsSpan().Replace('_', '/');
        var bytes = new byte[text.Length / 4 * 3];
        return Convert.TryFromBase64Chars(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static DateTimeOffset? Moment(JsonElement payload, string claim) =>
        payload.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds)
            ? UnixTime.FromSeconds(seconds)
            : null;
}
