using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Binding.Rest.Paths;

/// <summary>Paths with parameters in braces (OpenAPI 3.1, 4.8.8.2).</summary>
internal static class PathTemplate
{
    /// <summary>
    /// Literal texts, percent-encoded, and parameters in turn; without the slash at the start. A fragment tells operations of one address apart,
    /// and is not a part of a request's address (RFC 9110, 7.1).
    /// </summary>
    public static List<RestPathPart> Parse(string template)
    {
        template = template.Split('#')[0];
        var parts = new List<RestPathPart>();
        var at = template.StartsWith("/", System.StringComparison.Ordinal) ? 1 : 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close <= open + 1)
            {
                parts.Add(new RestPathPart(Encode(template.Substring(at)), IsParameter: false));
                break;
            }

            if (open > at)
            {
                parts.Add(new RestPathPart(Encode(template.Substring(at, open - at)), IsParameter: false));
            }

            parts.Add(new RestPathPart(template.Substring(open + 1, close - open - 1), IsParameter: true));
            at = close + 1;
        }

        return parts;
    }

    /// <summary>What the path is called without its parameters: <c>/pets/{id}/toys</c> gives <c>pets</c>, <c>toys</c>.</summary>
    public static List<string> Names(string template)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        var depth = 0;
        foreach (var character in template.Split('?')[0] + "/")
        {
            if (character == '/' && depth == 0)
            {
                if (name.ToString().Any(char.IsLetterOrDigit))
                {
                    names.Add(name.ToString());
                }

                name.Clear();
            }
            else if (character is '{' or '}')
            {
                depth = character == '{' ? depth + 1 : System.Math.Max(0, depth - 1);
            }
            else if (depth == 0)
            {
                name.Append(character);
            }
        }

        return names;
    }

    public static bool EndsInParameter(string template) => template.TrimEnd('/').EndsWith("}", System.StringComparison.Ordinal);

    /// <summary>What a URI can't carry as it is (RFC 3986, 2); what is encoded already stays so.</summary>
    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var isEscape = character == '%' && i + 2 < text.Length && IsHex(text[i + 1]) && IsHex(text[i + 2]);
            if (isEscape || character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._~!$&'()*+,;=:@/?".IndexOf(character) >= 0)
            {
                encoded.Append(character);
                continue;
            }

            var length = char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            foreach (var octet in Encoding.UTF8.GetBytes(text.Substring(i, length)))
            {
                encoded.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
            }

            i += length - 1;
        }

        return encoded.ToString();
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
