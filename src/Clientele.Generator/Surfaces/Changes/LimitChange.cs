using System;
using System.Globalization;
using System.Linq;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>Whether limits, as <c>at most 50 long; at least 1</c>, still allow all that they did.</summary>
internal static class LimitChange
{
    private const string Separator = "; ";

    /// <summary>Starts of limits from above and from below.</summary>
    private static readonly (string Start, int Sign)[] s_bounds =
    [
        ("at most ", 1),
        ("no more items than ", 1),
        ("at least ", -1),
        ("no fewer items than ", -1),
    ];

    /// <summary>Each of the new limits is an old one, or allows more than that.</summary>
    public static bool IsWider(string old, string now)
    {
        var before = old.Split([Separator], StringSplitOptions.None);
        return now.Length == 0 || now.Split([Separator], StringSplitOptions.None).All(limit => before.Any(known => known == limit || IsWiderBound(known, limit)));
    }

    private static bool IsWiderBound(string old, string now)
    {
        foreach (var (start, sign) in s_bounds)
        {
            if (Bound(old, start) is { } before && Bound(now, start) is { } after && before.Words == after.Words)
            {
                return after.Value.CompareTo(before.Value) * sign > 0;
            }
        }

        return false;
    }

    /// <summary>The number behind a start, and what stands behind that: <c>long</c>.</summary>
    private static (decimal Value, string Words)? Bound(string limit, string start)
    {
        if (!limit.StartsWith(start, StringComparison.Ordinal))
        {
            return null;
        }

        var words = limit.Substring(start.Length).Split([' '], 2);
        return decimal.TryParse(words[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? (value, words.Length > 1 ? words[1] : "") : null;
    }
}
