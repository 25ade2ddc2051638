using System.Globalization;
using System.Text;

namespace Clientele.Generator.Emitting.Testing;

/// <summary>XML that is pure ASCII, for a literal of C#.</summary>
internal static class XmlText
{
    /// <summary>An attribute with a space before it; nothing where there is no value.</summary>
    public static string Attribute(string name, string? value) => value is null ? "" : " " + name + "=\"" + Content(value) + "\"";

    /// <summary>Text between tags.</summary>
    public static string Content(string value)
    {
        var builder = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                Reference(builder, char.ConvertToUtf32(c, value[++i]));
            }
            else if (c is '&' or '<' or '>' or '"' or '\t' or '\n' or '\r' || (c > '~' && c < '\uFFFE' && !char.IsSurrogate(c)))
            {
                Reference(builder, c);
            }
            else if (c is >= ' ' and <= '~')
            {
                builder.Append(c);
            }
            else
            {
                // XML has no way to say it.
                builder.Append('?');
            }
        }

        return builder.ToString();
    }

    private static void Reference(StringBuilder builder, int character) =>
        builder.Append("&#x").Append(character.ToString("X", CultureInfo.InvariantCulture)).Append(';');
}
