using System;
using System.Buffers;
using System.Text;

namespace Clientele.OData;

/// <summary>
/// Percent-encoding (RFC 3986 section 2.1, Part 2 section 2 of OData 4.01), done once, when a URL is built. Single quotes are kept, because the OData ABNF
/// allows both forms. A plus is always encoded, because form decoding turns it into a space.
/// </summary>
internal static class UriText
{
    private const string Unreserved = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> InPath = SearchValues.Create(Unreserved + "'$");
    private static readonly SearchValues<char> InExpression = SearchValues.Create(Unreserved + "'$(),/:@*=;!");
    private static readonly SearchValues<char> InValue = SearchValues.Create(Unreserved + "'$(),:@*=;!");

    /// <summary>Encodes a name or literal in the path. Slashes within it are encoded, and so are colons, which would make a relative URL absolute.</summary>
    public static string Path(string text)
    {
        var result = new StringBuilder(text.Length);
        Append(result, text, InPath);
        return result.ToString();
    }

    /// <summary>Encodes an expression in a query option. Slashes are kept between names and encoded within string literals.</summary>
    public static void AppendExpression(StringBuilder result, ReadOnlySpan<char> text)
    {
        var quoted = false;
        while (!text.IsEmpty)
        {
            var quote = text.IndexOf('\'');
            var part = quote < 0 ? text : text[..(quote + 1)];
            Append(result, part, quoted ? InValue : InExpression);
            text = text[part.Length..];
            quoted = !quoted;
        }
    }

    /// <summary>Encodes a value without OData syntax: JSON, search text.</summary>
    public static void AppendValue(StringBuilder result, ReadOnlySpan<char> text) => Append(result, text, InValue);

    private static void Append(StringBuilder result, ReadOnlySpan<char> text, SearchValues<char> kept)
    {
        Span<byte> utf8 = stackalloc byte[4];
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAnyExcept(kept);
            if (length < 0)
            {
                result.Append(text);
                return;
            }

            result.Append(text[..length]);
            Rune.DecodeFromUtf16(text[length..], out var rune, out var consumed);
            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                result.Append('%').Append(HexDigit(octet >> 4)).Append(HexDigit(octet & 0xF));
            }

            text = text[(length + consumed)..];
        }
    }

    private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);
}
