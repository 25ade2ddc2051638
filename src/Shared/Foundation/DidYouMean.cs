using System;
using System.Collections.Generic;

namespace Clientele.Shared;

/// <summary>Finds the known name that a wrong one most probably meant.</summary>
internal static class DidYouMean
{
    private const int LongestName = 64;
    private const int LongestQuote = 120;

    /// <summary>A sentence that begins with a space, <c> Did you mean 'Users'?</c>, or nothing.</summary>
    public static string Phrase(string name, IEnumerable<string> known) =>
        Closest(name, known) is { } close ? " Did you mean '" + close + "'?" : "";

    /// <summary>The closest of <paramref name="known"/>, the first of several; null where none is near enough.</summary>
    public static string? Closest(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        var bound = Math.Max(1, name.Length / 3);
        string? best = null;
        foreach (var candidate in known)
        {
            if (candidate == name)
            {
                continue;
            }

            if (Math.Abs(candidate.Length - name.Length) > bound)
            {
                continue;
            }

            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }

            var distance = Distance(name, candidate);
            if (distance <= bound)
            {
                best = candidate;
                bound = distance - 1;
            }
        }

        return best;
    }

    /// <summary>A name as a message quotes it: hostile lengths cut.</summary>
    public static string Shorten(string text) => text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote) + "…";

    /// <summary>Levenshtein's distance with neighbours that changed places counted once, letters compared without case.</summary>
    private static int Distance(string left, string right)
    {
        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = AreSame(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && AreSame(left[i - 1], right[j - 2]) && AreSame(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }

    private static bool AreSame(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
