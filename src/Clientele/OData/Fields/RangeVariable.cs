using System;

namespace Clientele.OData;

/// <summary>Names the range variable of a lambda operator after the parameter of the caller's C# lambda.</summary>
internal static class RangeVariable
{
    private const string Fallback = "x";
    private const int LongestName = 32;

    /// <summary>The name of the parameter if it is an ASCII identifier and not a keyword; otherwise a default name.</summary>
    /// <param name="predicate">Source text of the argument, as the compiler passes it.</param>
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
