using System;
using System.Globalization;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Reading.Contract;

/// <summary>Reads single values; null or false where the text is not one.</summary>
internal static class ContractScalars
{
    /// <summary>A hundred years: nothing that a contract says lasts longer.</summary>
    private const long MaximumSeconds = 100L * 365 * 86_400;

    /// <summary>Decimal digits only: the core schema's octal and hexadecimal notations have no use here.</summary>
    public static long? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Digits and one of s, m, h, d; more than nothing.</summary>
    public static long? Seconds(string text)
    {
        var unit = text.Length < 2 ? 0 : text[text.Length - 1] switch
        {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            _ => 0,
        };
        return unit != 0
            && long.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0
            && count <= MaximumSeconds / unit
                ? count * unit
                : null;
    }

    /// <summary>An absolute https address, or http to a loopback host (RFC 8252, section 8.3, allows no other).</summary>
    public static Uri? Address(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0
        && text.IndexOfAny(['?', '#', '\\']) < 0
        && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)
            ? uri
            : null;

    public static bool IsRelativePath(string text) =>
        !string.IsNullOrWhiteSpace(text) && text[0] is not ('/' or '\\') && text.IndexOfAny([':', '*', '?', '"', '<', '>', '|', '\0']) < 0;

    public static bool IsDottedIdentifier(string text) => Array.TrueForAll(text.Split('.'), Identifiers.IsValid);

    /// <summary><c>Qualified.Name</c> or <c>Collection(Qualified.Name)</c>.</summary>
    public static bool IsTypeExpression(string text)
    {
        const string collection = "Collection(";
        var name = text.StartsWith(collection, StringComparison.Ordinal) && text.EndsWith(")", StringComparison.Ordinal)
            ? text.Substring(collection.Length, text.Length - collection.Length - 1)
            : text;
        return name.IndexOf('.') > 0 && IsDottedIdentifier(name);
    }
}
