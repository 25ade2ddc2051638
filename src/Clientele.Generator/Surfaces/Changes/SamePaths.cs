using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>Operations whose paths differ in the names of their parameters alone, which never travel: <c>/users/{id}</c> and <c>/users/{userId}</c>.</summary>
internal static class SamePaths
{
    /// <summary>Adds the new keys of such operations by their old ones.</summary>
    public static void Add(Dictionary<string, string> names, SurfaceIndex before, SurfaceIndex after)
    {
        var added = after.Entries
            .Where(entry => entry.Kind == SurfaceKind.Operation && before.Find(entry) is null)
            .ToLookup(entry => WithoutNames(entry.Key), StringComparer.Ordinal);
        foreach (var entry in before.Entries)
        {
            if (entry.Kind == SurfaceKind.Operation && after.Find(entry) is null && added[WithoutNames(entry.Key)].FirstOrDefault() is { } same)
            {
                names[entry.Key] = same.Key;
            }
        }
    }

    private static string WithoutNames(string key)
    {
        var result = new StringBuilder(key.Length);
        var isName = false;
        foreach (var character in key)
        {
            isName &= character != '}';
            if (!isName)
            {
                result.Append(character);
            }

            isName |= character == '{';
        }

        return result.ToString();
    }
}
