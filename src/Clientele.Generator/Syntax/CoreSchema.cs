namespace Clientele.Generator.Syntax;

internal enum ScalarType
{
    Null,
    Boolean,
    Integer,
    Float,
    Text,
}

/// <summary>
/// Tag resolution of plain scalars by the core schema (YAML 1.2.2, section 10.3.2): <c>yes</c>, <c>on</c> and <c>12:30</c> are text.
/// </summary>
internal static class CoreSchema
{
    public static ScalarType Resolve(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarType.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarType.Boolean,
        _ when IsInteger(plain) => ScalarType.Integer,
        _ when IsFloat(plain) => ScalarType.Float,
        _ => ScalarType.Text,
    };

    private static bool IsInteger(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'o' or 'x')
        {
            for (var i = 2; i < text.Length; i++)
            {
                if (!(text[1] == 'o' ? text[i] is >= '0' and <= '7' : IsHex(text[i])))
                {
                    return false;
                }
            }

            return text.Length > 2;
        }

        var start = text[0] is '-' or '+' ? 1 : 0;
        return Digits(text, start) == text.Length && start < text.Length;
    }

    /// <summary><c>[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?</c>, infinities and not-a-number.</summary>
    private static bool IsFloat(string text)
    {
        var at = text[0] is '-' or '+' ? 1 : 0;
        if (text.Substring(at) is ".inf" or ".Inf" or ".INF" || text is ".nan" or ".NaN" or ".NAN")
        {
            return true;
        }

        var whole = Digits(text, at);
        var digits = whole - at;
        at = whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = Digits(text, at + 1);
            digits += fraction - at - 1;
            at = fraction;
        }

        if (digits == 0)
        {
            return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var exponent = at + 1 < text.Length && text[at + 1] is '-' or '+' ? at + 2 : at + 1;
            at = Digits(text, exponent);
            return at == text.Length && at > exponent;
        }

        return at == text.Length;
    }

    private static int Digits(string text, int from)
    {
        while (from < text.Length && text[from] is >= '0' and <= '9')
        {
            from++;
        }

        return from;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
