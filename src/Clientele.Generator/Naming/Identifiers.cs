using System.Globalization;
using System.Text;

namespace Clientele.Generator.Naming;

/// <summary>
/// Turns names of a description into C# identifiers (ECMA-334, section 6.4.3). Any text gives a valid identifier; keywords are not
/// escaped; the emitters do that.
/// </summary>
internal static class Identifiers
{
    /// <summary>Metadata allows about a thousand bytes; names that derive from this one need room too.</summary>
    private const int Longest = 200;

    /// <summary>A text of at least one character, the first one a capital.</summary>
    public static string UpperFirst(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary><c>first_name</c> gives <c>FirstName</c>; <paramref name="fallback"/> where no letter or digit is left.</summary>
    public static string Pascal(string name, string fallback)
    {
        if (IsPlain(name))
        {
            return name[0] is >= 'a' and <= 'z' ? (char)(name[0] - 'a' + 'A') + name.Substring(1) : name;
        }

        var result = new StringBuilder(name.Length < Longest ? name.Length : Longest);
        var isWordStart = true;
        for (var i = 0; i < name.Length && result.Length < Longest; i++)
        {
            var character = name[i];
            switch (CharUnicodeInfo.GetUnicodeCategory(character))
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber:
                    result.Append(isWordStart ? char.ToUpperInvariant(character) : character);
                    isWordStart = false;
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    AppendDigit(result, character, isWordStart && i > 0);
                    isWordStart = false;
                    break;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                    if (result.Length > 0)
                    {
                        result.Append(character);
                    }

                    break;
                case UnicodeCategory.Format:
                    // Invisible, and ignored by the compiler when it compares identifiers.
                    break;
                default:
                    isWordStart = true;
                    break;
            }
        }

        return result.Length == 0 ? fallback : result.ToString();
    }

    /// <summary><c>FirstName</c> gives <c>firstName</c>, <c>ID</c> gives <c>id</c>, <c>URLPath</c> gives <c>urlPath</c>.</summary>
    public static string Camel(string name, string fallback)
    {
        var pascal = Pascal(name, fallback);
        var result = new StringBuilder(pascal);
        for (var i = 0; i < result.Length && char.IsUpper(result[i]); i++)
        {
            if (i > 0 && i + 1 < result.Length && char.IsLower(result[i + 1]))
            {
                break;
            }

            result[i] = char.ToLowerInvariant(result[i]);
        }

        return result.ToString();
    }

    /// <summary>Whether <paramref name="name"/> can stand as an identifier as it is (keywords can, once escaped).</summary>
    public static bool IsValid(string name)
    {
        if (name.Length is 0 or > Longest)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(name[i]))
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber:
                    break;
                case UnicodeCategory.ConnectorPunctuation when i > 0 || name[i] == '_':
                    break;
                case UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark when i > 0:
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>Nearly every name is ASCII letters and digits, and needs at most a capital.</summary>
    private static bool IsPlain(string name)
    {
        if (name.Length is 0 or > Longest || name[0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendDigit(StringBuilder result, char digit, bool followsSeparator)
    {
        // An identifier can't begin with a digit; and 1_2 must not become 12.
        if (result.Length == 0 || (followsSeparator && char.IsDigit(result[result.Length - 1])))
        {
            result.Append('_');
        }

        result.Append(digit);
    }
}
