using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
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

    public SecretRedactor(params IEnumerable<string?> secrets)
    {
        var values = new List<string>();
        foreach (var secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret) && !values.Contains(secret))
            {
                values.Add(secret);
            }
        }

        // A secret may be a part of a longer one.
        _values = [.. values];
        Array.Sort(_values, static (left, right) => right.Length.CompareTo(left.Length));
    }

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
        Problems = Array.ConvertAll<ApiErrorDetail, ApiErrorDetail>([.. error.Problems], problem => new ApiErrorDetail(Hide(problem.Target), Hide(problem.Code), Hide(problem.Message))),
        Headers = Hide(error.Headers),
        RetryAfter = error.RetryAfter,
    };

    private Dictionary<string, string> Hide(IReadOnlyDictionary<string, string> headers)
    {
        var hidden = new Dictionary<string, string>(headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            hidden.Add(name, Hide(value)!);
        }

        return hidden;
    }

    public string? Hide(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        foreach (var value in _values)
        {
            text = Hide(text, value);
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

    private static string Hide(string text, string secret)
    {
        StringBuilder? result = null;
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var length = Match(text.AsSpan(at), secret);
            if (length > 0 && (secret.Length >= Long || StandsAlone(text, at, length, secret.Length)))
            {
                (result ??= new StringBuilder(text.Length)).Append(text, from, at - from).Append(Stars);
                from = at + length;
                at = from - 1;
            }
        }

        return result is null ? text : result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>How long the secret at the start of a text is there, each of its characters as it is or escaped; 0 where it is not.</summary>
    private static int Match(ReadOnlySpan<char> text, string secret)
    {
        var at = 0;
        foreach (var character in secret)
        {
            var length = MatchOne(text[at..], character);
            if (length == 0)
            {
                return 0;
            }

            at += length;
        }

        return at;
    }

    private static int MatchOne(ReadOnlySpan<char> text, char character)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        if (text[0] == '\\' && text.Length > 1)
        {
            if (text[1] == 'u' && text.Length >= 6 && IsHex(text[2..6], character))
            {
                return 6;
            }

            if (text[1] == character && character is '/' or '"' or '\\')
            {
                return 2;
            }
        }

        return text[0] == character || (text[0] == '+' && character == ' ') ? 1 : text[0] == '%' ? MatchPercent(text, character) : 0;
    }

    /// <summary>A character as the octets of its UTF-8 (RFC 3986 §2.1).</summary>
    private static int MatchPercent(ReadOnlySpan<char> text, char character)
    {
        Span<byte> octets = stackalloc byte[4];
        var count = Encoding.UTF8.GetBytes([character], octets);
        for (var i = 0; i < count; i++)
        {
            if (text.Length < (i + 1) * 3 || text[i * 3] != '%' || !IsHex(text.Slice((i * 3) + 1, 2), (char)octets[i]))
            {
                return 0;
            }
        }

        return count * 3;
    }

    private static bool IsHex(ReadOnlySpan<char> digits, char character) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code == character;

    private static bool StandsAlone(string text, int at, int length, int secretLength)
    {
        var (before, after) = (at == 0 ? '\0' : text[at - 1], at + length == text.Length ? '\0' : text[at + length]);
        return secretLength >= Short
            ? !char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after)
            : (before, after) is ('\0', '\0') or ('"', '"') or ('\'', '\'');
    }
}
