using System;
using System.Collections.Generic;

namespace Clientele.Generator.Reading.Contract;

/// <summary>Finds what was probably meant.</summary>
internal static class Suggestion
{
    /// <summary><c>; did you mean 'x'?</c> for the nearest candidate that is near enough, else nothing.</summary>
    public static string For(string written, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var allowed = Math.Max(1, Math.Max(written.Length, candidate.Length) / 3);
            var distance = string.Equals(written, candidate, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(written, candidate);
            if (distance <= allowed && distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), regardless of case.</summary>
    private static int Distance(string a, string b)
    {
        // Nothing that long is a misspelt name, and the table would be large.
        if (a.Length > 100 || b.Length > 100)
        {
            return int.MaxValue;
        }

        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            table[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            table[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = table[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                table[i, j] = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
