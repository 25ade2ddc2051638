using System;
using System.Collections.Generic;

namespace Clientele.Tool.Descriptions;

/// <summary>
/// Finds what a text refers to without reading it as a document: <c>"$ref": "…"</c> and <c>$ref: …</c> of OpenAPI, <c>Reference Uri="…"</c> of CSDL. A search by hand, because the
/// first use of a regular expression takes longer than reading the whole of a large description.
/// </summary>
internal static class ReferenceText
{
    private const string Key = "$ref";
    private const string Element = "Reference";
    private const string UriName = "Uri";

    /// <summary>Characters of a start tag that are looked at, so that a broken document is no burden.</summary>
    private const int MostOfTag = 8_192;

    /// <summary>The addresses without their fragments, as they are written.</summary>
    public static IEnumerable<string> Addresses(string text)
    {
        for (var at = text.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Key, at + Key.Length, StringComparison.Ordinal))
        {
            if (OfKey(text.AsSpan(at + Key.Length)) is { Length: > 0 } address)
            {
                yield return address;
            }
        }

        for (var at = text.IndexOf(Element, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Element, at + Element.Length, StringComparison.Ordinal))
        {
            if (IsTag(text.AsSpan(0, at)) && OfElement(text.AsSpan(at + Element.Length, Math.Min(MostOfTag, text.Length - at - Element.Length))) is { Length: > 0 } address)
            {
                yield return address;
            }
        }
    }

    /// <summary>The value of a member of JSON or YAML, from behind its name.</summary>
    private static string? OfKey(ReadOnlySpan<char> rest)
    {
        var value = SkipQuote(rest).TrimStart();
        return value is [':', ..] ? Address(SkipQuote(value[1..].TrimStart())) : null;
    }

    /// <summary>Whether a name behind this text is that of a start tag, with or without a prefix.</summary>
    private static bool IsTag(ReadOnlySpan<char> before)
    {
        if (before is [.., ':'])
        {
            var end = before.Length - 1;
            while (end > 0 && (char.IsLetterOrDigit(before[end - 1]) || before[end - 1] is '_' or '-' or '.'))
            {
                end--;
            }

            before = before[..end];
        }

        return before is [.., '<'];
    }

    /// <summary>The value of the attribute <c>Uri</c>, from behind the element's name.</summary>
    private static string? OfElement(ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty && char.IsWhiteSpace(rest[0]))
        {
            rest = rest.TrimStart();
            var equals = rest.IndexOf('=');
            if (equals < 0)
            {
                return null;
            }

            var name = rest[..equals].TrimEnd();
            rest = rest[(equals + 1)..].TrimStart();
            if (rest is not ['"' or '\'', ..] || rest[1..].IndexOf(rest[0]) is var end && end < 0)
            {
                return null;
            }

            if (name is UriName)
            {
                return Address(rest[1..(end + 1)]);
            }

            rest = rest[(end + 2)..];
        }

        return null;
    }

    private static string Address(ReadOnlySpan<char> value)
    {
        var length = 0;
        while (length < value.Length && !char.IsWhiteSpace(value[length]) && value[length] is not ('#' or '"' or '\'' or '{' or '}'))
        {
            length++;
        }

        return value[..length].ToString();
    }

    private static ReadOnlySpan<char> SkipQuote(ReadOnlySpan<char> text) => text is ['"' or '\'', ..] ? text[1..] : text;
}
