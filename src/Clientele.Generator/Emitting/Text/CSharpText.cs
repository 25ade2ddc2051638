using System;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Emitting.Text;

/// <summary>Text from a description made safe for the place in C# where it goes.</summary>
internal static class CSharpText
{
    /// <summary>An identifier, with <c>@</c> where it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || IsReservedInContext(name) ? "@" + name : name;

    /// <summary>A whole number, in the same digits everywhere.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Bits, as a hexadecimal literal.</summary>
    public static string Hex(ulong bits) => "0x" + bits.ToString("X", CultureInfo.InvariantCulture);

    /// <summary>A name of at least one character, the first one small.</summary>
    public static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The attribute of something that the service will drop, or nothing.</summary>
    public static string Obsolete(string? message) =>
        message is null ? "" : "[global::System.Obsolete(" + Literal(message) + ")]";

    /// <summary>A string literal with its quotes, pure ASCII.</summary>
    public static string Literal(string value)
    {
        var builder = new StringBuilder(value.Length + 2);
        builder.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"':
                    builder.Append("\\\"");
                    break;
                case '\\':
                    builder.Append("\\\\");
                    break;
                case >= '\uD800' and <= '\uDFFF' when !IsPaired(value, i):
                    builder.Append("\\ufffd");
                    break;
                case < ' ' or > '~':
                    builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    builder.Append(c);
                    break;
            }
        }

        return builder.Append('"').ToString();
    }

    /// <summary>A string literal of the text as it stands between the quotes of a JSON string (RFC 8259 §7).</summary>
    public static string JsonLiteral(string value)
    {
        var json = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            json = c switch
            {
                '"' or '\\' => json.Append('\\').Append(c),
                < ' ' => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        return Literal(json.ToString());
    }

    private static bool IsPaired(string value, int index) => char.IsHighSurrogate(value[index])
        ? index + 1 < value.Length && char.IsLowSurrogate(value[index + 1])
        : index > 0 && char.IsHighSurrogate(value[index - 1]);

    /// <summary>The inside of a comment: one line, no break that would end it.</summary>
    public static string Comment(string value) => Collapse(value, 200);

    /// <summary>Text for XML documentation: escaped, in one line, without the characters that XML forbids.</summary>
    public static string Xml(string value)
    {
        var text = Collapse(value, 2_000);
        if (text.IndexOfAny(XmlSpecials) < 0)
        {
            return text;
        }

        return text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
    }

    /// <summary>Contextual keywords that can change the meaning of a declaration or an argument.</summary>
    private static bool IsReservedInContext(string name) =>
        name is "await" or "dynamic" or "field" or "file" or "nameof" or "notnull" or "partial" or "record" or "required" or "scoped"
            or "unmanaged" or "var" or "when" or "where" or "yield" or "extension" or "allows";

    private static readonly char[] XmlSpecials = ['&', '<', '>'];

    /// <summary>Runs of white space and control characters become one space; a lone surrogate becomes <c>?</c>.</summary>
    private static string Collapse(string value, int limit)
    {
        var builder = new StringBuilder(Math.Min(value.Length, limit));
        var space = false;
        for (var i = 0; i < value.Length && builder.Length < limit; i++)
        {
            var c = value[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            {
                space = builder.Length > 0;
                continue;
            }

            if (space)
            {
                builder.Append(' ');
                space = false;
            }

            if (!char.IsSurrogate(c))
            {
                builder.Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                builder.Append(c).Append(value[++i]);
            }
            else
            {
                builder.Append('?');
            }
        }

        return builder.ToString();
    }
}
