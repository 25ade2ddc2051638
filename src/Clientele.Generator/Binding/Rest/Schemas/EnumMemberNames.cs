using System.Globalization;
using System.Linq;
using System.Text;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Names of values and members that are no identifiers, each from its spelling alone.</summary>
internal static class EnumMemberNames
{
    /// <summary>
    /// <c>in-progress</c> gives <c>InProgress</c>, <c>-1</c> gives <c>Minus1</c>, <c>A+</c> gives <c>APlus</c>, nothing gives <c>Empty</c>, <c>&lt;=</c> gives <c>LessEquals</c>, <c>🎲</c> gives <c>U1F3B2</c>.
    /// </summary>
    public static string Of(string value) => value.Length == 0 ? "Empty"
        : value.Length > 1 && value[0] is '+' or '-' && Identifiers.Pascal(value.Substring(1), "") is { Length: > 0 } unsigned
            ? Word(value[0]) + unsigned.TrimStart('_')
        : value.Length > 1 && value[value.Length - 1] is '+' or '-' && Identifiers.Pascal(value.TrimEnd('+', '-'), "") is { Length: > 0 } stem
            ? stem + string.Concat(value.Substring(value.TrimEnd('+', '-').Length).Select(Word))
        : Identifiers.Pascal(value, "") is { Length: > 0 } name ? name
        : Words(value);

    /// <summary>A name that says what <see cref="Of"/> leaves out: <c>in-hand</c> gives <c>InMinusHand</c>.</summary>
    public static string Spelled(string value) => Identifiers.Pascal(Words(value), "Member");

    private static string Words(string value)
    {
        var words = new StringBuilder();
        var isStart = true;
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (char.IsLetterOrDigit(character))
            {
                words.Append(isStart ? char.ToUpperInvariant(character) : character);
                isStart = false;
            }
            else
            {
                // A symbol beyond the first 65,536 characters is two of them, and one word.
                words.Append(char.IsSurrogatePair(value, i) ? Point(char.ConvertToUtf32(value, i++)) : Word(character));
                isStart = true;
            }
        }

        return words.Length == 0 ? "Empty" : words.ToString();
    }

    private static string Word(char character) => character switch
    {
        '+' => "Plus",
        '-' => "Minus",
        '_' => "Underscore",
        ' ' => "Space",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '/' => "Slash",
        '\\' => "Backslash",
        '*' => "Asterisk",
        '=' => "Equals",
        '<' => "Less",
        '>' => "Greater",
        '!' => "Not",
        '?' => "Question",
        '%' => "Percent",
        '&' => "And",
        '|' => "Or",
        '#' => "Hash",
        '@' => "At",
        '$' => "Dollar",
        '~' => "Tilde",
        '^' => "Caret",
        '\'' or '"' => "Quote",
        '(' or ')' or '[' or ']' or '{' or '}' => "Bracket",
        _ => Point(character),
    };

    /// <summary>A symbol without a word of ours is called by its code point: <c>🎲</c> gives <c>U1F3B2</c>.</summary>
    private static string Point(int symbol) => "U" + symbol.ToString("X4", CultureInfo.InvariantCulture);
}
