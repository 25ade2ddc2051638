using System;
using System.Globalization;
using System.Text.Json;

namespace Clientele.Authentication;

/// <summary>Reads token responses, RFC 6749's and those that a contract describes.</summary>
internal sealed class TokenResponseReader(AuthenticationContract contract)
{
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(3650);

    /// <summary>The tokens and their lifetime; null and the reason where the body holds none.</summary>
    /// <param name="body">JSON.</param>
    /// <param name="date">The server's clock, from the <c>Date</c> header; null where it sent none.</param>
    /// <param name="now">The local clock.</param>
    /// <param name="problem">What is wrong with the body.</param>
    public TokenResponse? Read(ReadOnlyMemory<byte> body, DateTimeOffset? date, DateTimeOffset now, out string problem)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement, date, now, out problem);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            problem = "the response is not JSON";
            return null;
        }
    }

    private TokenResponse? Read(JsonElement root, DateTimeOffset? date, DateTimeOffset now, out string problem)
    {
        var shape = contract.TokenResponse;
        var access = Text(Find(root, shape.AccessToken));
        if (access is null || !AccessToken.IsText(access))
        {
            problem = $"the response has no usable member \"{shape.AccessToken}\"";
            return null;
        }

        if (Text(Find(root, "token_type")) is { } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            problem = "the token is not of type Bearer (RFC 6750)";
            return null;
        }

        problem = "";
        var token = JsonWebToken.Read(access);
        var lifetime = Positive(Seconds(Find(root, shape.ExpiresIn)))
            ?? Positive(Moment(shape.ExpiresAt is null ? null : Find(root, shape.ExpiresAt)) - (date ?? now))
            ?? Positive(token.ExpiresAt - (date ?? token.IssuedAt ?? now))
            ?? contract.AccessTokenLifetime;
        return new TokenResponse(access, Text(Find(root, shape.RefreshToken)), lifetime > MaxLifetime ? MaxLifetime : lifetime);
    }

    private static JsonElement? Find(JsonElement root, string path)
    {
        var element = root;
        foreach (var name in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }

    private static string? Text(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? value : null;

    private static double? Number(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var value) => value,
        { ValueKind: JsonValueKind.String } text when double.TryParse(
            text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    private static TimeSpan? Seconds(JsonElement? element) => Number(element) switch
    {
        { } seconds and > 0 => seconds < MaxLifetime.TotalSeconds ? TimeSpan.FromSeconds(seconds) : MaxLifetime,
        _ => null,
    };

    private static DateTimeOffset? Moment(JsonElement? element) => Number(element) is { } seconds
        ? UnixTime.FromSeconds(seconds)
        : DateTimeOffset.TryParse(
            Text(element), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    private static TimeSpan? Positive(TimeSpan? span) => span > TimeSpan.Zero ? span : null;
}
