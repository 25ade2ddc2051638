using System.Linq;
using System.Text;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Names of an enumeration's values, each from its value alone.</summary>
internal static class EnumMemberNames
{
    /// <summary>The largest <see cref="Closeness"/>.</summary>
    public const int Farthest = 2;

    /// <summary>How far a value is from its name: 0 where it is the name, 1 where only the first letter differs, 2 for all others.</summary>
    public static int Closeness(string value)
    {
        var name = Of(value);
        return name == value ? 0 : name.Length == value.Length && string.CompareOrdinal(name, 1, value, 1, name.Length) == 0 ? 1 : Farthest;
    }

    /// <summary><c>in_progress</c> gives <c>InProgress</c>, <c>-1</c> gives <c>Minus1</c>, nothing gives <c>Empty</c>, <c>&lt;=</c> gives <c>LessEquals</c>.</summary>
    public static string Of(string value) => value.Length == 0 ? "Empty"
        : value.Length > 1 && value[0] is '+' or '-' && Identifiers.Pascal(value.Substring(1), "") is { Length: > 0 } unsigned
            ? Word(value[0]) + unsigned.TrimStart('_')
        : Identifiers.Pascal(value, "") is { Length: > 0 } name ? name
        : Words(value);

    /// <summary>A name that says what <see cref="Of"/> leaves out: <c>in-hand</c> gives <c>InMinusHand</c>, <c>grade</c> gives <c>LowerGrade</c>.</summary>
    public static string Spelled(string value)
    {
        var name = Identifiers.Pascal(Words(value), "Member");
        return value.Length > 0 && char.IsLower(value[0]) && value.All(char.IsLetterOrDigit) ? "Lower" + name : name;
    }

    private static string Words(string value)
    {
        var words = new StringBuilder();
        var isStart = true;
        foreach (var character in value)
        {
            if (char.IsLetterOrDigit(character))
            {
                words.Append(isStart ? char.ToUpperInvariant(character) : character);
                isStart = false;
            }
            else
            {
                words.Append(Word(character));
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
        _ => "Sign",
    };
}
