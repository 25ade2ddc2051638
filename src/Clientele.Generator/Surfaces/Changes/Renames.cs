using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Shared;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>What was probably renamed.</summary>
internal sealed record Rename(SurfaceEntry Before, SurfaceEntry After, string Reason);

/// <summary>Finds in what is gone and what is new the same thing under another name, each only once, the most certain first.</summary>
internal static class Renames
{
    private const int MostCandidates = 200;

    /// <summary>Renames of types, by what they consist of.</summary>
    public static IReadOnlyList<Rename> OfTypes(SurfaceIndex before, SurfaceIndex after, IReadOnlyList<SurfaceEntry> gone, IReadOnlyList<SurfaceEntry> added) =>
        Best(gone, added, (old, now) => OfType(before.PartsOf(old.Key), after.PartsOf(now.Key), old, now));

    /// <summary>Renames within one owner, or of things that stand alone, by type, name and place.</summary>
    public static IReadOnlyList<Rename> OfParts(IReadOnlyList<SurfaceEntry> gone, IReadOnlyList<SurfaceEntry> added, Func<SurfaceEntry, int> oldPlace, Func<SurfaceEntry, int> newPlace) =>
        Best(gone, added, (old, now) => OfPart(old, now, gone, added, oldPlace(old), newPlace(now)));

    private static List<Rename> Best(
        IReadOnlyList<SurfaceEntry> gone, IReadOnlyList<SurfaceEntry> added, Func<SurfaceEntry, SurfaceEntry, (int Score, string Reason)> judge)
    {
        var result = new List<Rename>();
        if (gone.Count == 0 || added.Count == 0 || gone.Count > MostCandidates || added.Count > MostCandidates)
        {
            return result;
        }

        var pairs = new List<(int Score, Rename Rename)>();
        foreach (var old in gone)
        {
            foreach (var now in added)
            {
                if (old.Kind == now.Kind && judge(old, now) is { Score: > 0 } judged)
                {
                    pairs.Add((judged.Score, new Rename(old, now, judged.Reason)));
                }
            }
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, rename) in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Rename.Before.Key, StringComparer.Ordinal).ThenBy(pair => pair.Rename.After.Key, StringComparer.Ordinal))
        {
            if (!taken.Contains("-" + rename.Before.Key) && !taken.Contains("+" + rename.After.Key))
            {
                taken.Add("-" + rename.Before.Key);
                taken.Add("+" + rename.After.Key);
                result.Add(rename);
            }
        }

        return result;
    }

    private static (int Score, string Reason) OfType(IReadOnlyList<SurfaceEntry> oldParts, IReadOnlyList<SurfaceEntry> newParts, SurfaceEntry old, SurfaceEntry now)
    {
        var names = new HashSet<string>(oldParts.Select(part => part.Name), StringComparer.Ordinal);
        var same = newParts.Count(part => names.Contains(part.Name));
        var all = oldParts.Count + newParts.Count - same;
        if (SurfaceKey.Simple(old.Key) == SurfaceKey.Simple(now.Key) && (all == 0 || same * 2 >= all))
        {
            return (1000 + same, "it has the same name in another namespace");
        }

        var noun = old.Kind == SurfaceKind.Enum ? "values" : "members";
        return (same, all) switch
        {
            ( > 1, _) when same == all => (900 + same, $"all {same} {noun} are the same"),
            ( > 1, _) when same * 5 >= all * 3 => (same * 500 / all, $"{same} of {all} {noun} are the same"),
            ( > 0, _) when same * 5 >= all * 3 && IsSimilar(SurfaceKey.Simple(old.Key), SurfaceKey.Simple(now.Key)) => (100, "it has a similar name, and the same " + noun),
            _ => (0, ""),
        };
    }

    private static (int Score, string Reason) OfPart(
        SurfaceEntry old, SurfaceEntry now, IReadOnlyList<SurfaceEntry> gone, IReadOnlyList<SurfaceEntry> added, int oldPlace, int newPlace)
    {
        if (old.Value("in") != now.Value("in"))
        {
            // A cookie is not a header field under another name.
            return (0, "");
        }

        var isTypeless = old.Type.Length == 0 || old.Kind == SurfaceKind.Value;
        var sameType = old.Type == now.Type;
        var similar = IsSimilar(old.Name, now.Name);
        var samePlace = oldPlace >= 0 && oldPlace == newPlace;
        if (old.Kind == SurfaceKind.Value && old.Type.Length > 0 && sameType)
        {
            return (300, "it has the same value, " + old.Type);
        }

        if (!sameType && !isTypeless)
        {
            // Nullability and name together may move; a type may not.
            return similar && old.Type.TrimEnd('?') == now.Type.TrimEnd('?') ? (80, "it has a similar name, and the same type but for null") : (0, "");
        }

        if (similar)
        {
            return (isTypeless ? 150 : 250) + (samePlace ? 50 : 0) is var score ? (score, isTypeless ? "it has a similar name" : $"it has a similar name, and the same type {Show(old.Type)}") : default;
        }

        if (samePlace && !isTypeless)
        {
            return (200, $"it has the same type {Show(old.Type)} at the same place");
        }

        var onlyOne = !isTypeless && gone.Count(other => other.Type == old.Type) == 1 && added.Count(other => other.Type == old.Type) == 1;
        return onlyOne && IsTelling(old) ? (120, $"nothing else of type {Show(old.Type)} is gone, and nothing else of it is new") : (0, "");
    }

    /// <summary>A described type is better evidence than a string or a number, of which there are many.</summary>
    private static bool IsTelling(SurfaceEntry entry) =>
        entry.Kind is SurfaceKind.Set or SurfaceKind.Navigation || (entry.Kind == SurfaceKind.Property && !entry.Type.StartsWith("Edm.", StringComparison.Ordinal));

    private static string Show(string type) => "'" + type + "'";

    /// <summary>Few letters apart, or one has all the words of the other.</summary>
    internal static bool IsSimilar(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || DidYouMean.Closest(left, [right]) is not null)
        {
            return true;
        }

        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        var words = Words(longer);
        var few = Words(shorter);
        return few.Count > 0 && shorter.Length > 2 && few.All(word => words.Contains(word));
    }

    private static HashSet<string> Words(string name)
    {
        var result = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])) || !char.IsLetterOrDigit(name[i]))
            {
                var word = name.Substring(start, i - start).Trim('_', '-', '.', '/', '{', '}', ':');
                if (word.Length > 0)
                {
                    result.Add(word);
                }

                start = i;
            }
        }

        return result;
    }
}
