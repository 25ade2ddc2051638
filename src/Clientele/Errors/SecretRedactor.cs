using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clientele;

/// <summary>
/// Takes secrets out of what a service sent back: by their exact values, as they are and as JSON, forms and URLs write them. A long secret is
/// hidden wherever it stands; a short one only as a whole word, and a very short one only in quotes or alone, since its text is ordinary text too.
/// </summary>
internal sealed class SecretRedactor
{
    private const string Stars = "***";
    private const int Long = 8;
    private const int Short = 4;

    private readonly string[] _values;

    public SecretRedactor(params IEnumerable<string?> secrets) =>
        _values = [.. secrets.Where(secret => !string.IsNullOrEmpty(secret)).SelectMany(secret => Forms(secret!)).Distinct().OrderByDescending(value => value.Length)];

    /// <summary>The error without the secrets, in every field of it.</summary>
    public ApiError Hide(ApiError error) => _values.Length == 0 ? error : new ApiError
    {
        Kind = error.Kind,
        Status = error.Status,
        Code = Hide(error.Code),
        Message = Hide(error.Message),
        Target = Hide(error.Target),
        RequestLine = Hide(error.RequestLine),
        RequestId = Hide(error.RequestId),
        RawBody = Hide(error.RawBody),
        Details = Hide(error.Details),
        Problems = [.. error.Problems.Select(problem => new ApiErrorDetail(Hide(problem.Target), Hide(problem.Code), Hide(problem.Message)))],
        Headers = error.Headers.ToDictionary(field => field.Key, field => Hide(field.Value)!, StringComparer.OrdinalIgnoreCase),
        RetryAfter = error.RetryAfter,
    };

    public string? Hide(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        foreach (var value in _values)
        {
            text = value.Length >= Long ? text.Replace(value, Stars, StringComparison.Ordinal) : HideWord(text, value);
        }

        return text;
    }

    private JsonElement? Hide(JsonElement? element)
    {
        if (element is not { } given || !HasSecret(given))
        {
            return element;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, given);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    private bool HasSecret(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member => Hide(member.Name) != member.Name || HasSecret(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasSecret),
        JsonValueKind.String => Hide(element.GetString()) != element.GetString(),
        _ => Hide(element.GetRawText()) != element.GetRawText(),
    };

    private void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(Hide(member.Name)!);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Hide(element.GetString()));
                break;
            default:
                if (HasSecret(element))
                {
                    writer.WriteStringValue(Stars);
                }
                else
                {
                    element.WriteTo(writer);
                }

                break;
        }
    }

    private static IEnumerable<string> Forms(string secret)
    {
        yield return secret;
        if (secret.Length < Short)
        {
            yield break;
        }

        yield return JavaScriptEncoder.Default.Encode(secret);
        yield return JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret);
        yield return secret.Replace("/", "\\/", StringComparison.Ordinal);
        yield return Uri.EscapeDataString(secret);
        yield return WebUtility.UrlEncode(secret);
    }

    private static string HideWord(string text, string value)
    {
        var result = new StringBuilder(text.Length);
        var from = 0;
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            if (at >= from && StandsAlone(text, at, value.Length))
            {
                result.Append(text, from, at - from).Append(Stars);
                from = at + value.Length;
            }
        }

        return from == 0 ? text : result.Append(text, from, text.Length - from).ToString();
    }

    private static bool StandsAlone(string text, int at, int length)
    {
        var (before, after) = (at == 0 ? '\0' : text[at - 1], at + length == text.Length ? '\0' : text[at + length]);
        return length >= Short
            ? !char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after)
            : (before, after) is ('\0', '\0') or ('"', '"') or ('\'', '\'');
    }
}
