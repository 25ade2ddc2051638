using System;

namespace Clientele.OData;

/// <summary>Names a lambda operator's range variable as the caller's C# lambda names its parameter.</summary>
internal static class RangeVariable
{
    private const string Fallback = "x";
    private const int LongestName = 32;

    /// <summary>A plain ASCII name that is no word of the language: the parameter's, or one that always fits.</summary>
    /// <param name="predicate">Source text of the argument, as the compiler hands it over.</param>
    public static string NameOf(string? predicate)
    {
        var arrow = predicate is null ? -1 : predicate.IndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0)
        {
            return Fallback;
        }

        var head = predicate.AsSpan(0, arrow).Trim().TrimEnd(')').TrimEnd();
        var name = head[(head.LastIndexOfAny(" (\t\r\n") + 1)..].TrimStart('@').TrimStart('_');
        return IsPlain(name) && !Words.IsReserved(name.ToString()) ? name.ToString() : Fallback;
    }

    private static bool IsPlain(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > LongestName || !char.IsAsciiLetter(name[0]))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return true;
    }
}
