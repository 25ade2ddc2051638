using System;
using System.Collections.Generic;
using System.IO;

namespace Clientele.Tool.Descriptions;

/// <summary>The files beside a description that it refers to: <c>$ref</c> of OpenAPI, <c>edmx:Reference</c> of CSDL.</summary>
internal static class References
{
    private const int MostFiles = 500;
    private const long MostBytes = 256L << 20;

    /// <summary>Full paths of the files that are there, those that they refer to among them.</summary>
    public static IReadOnlyList<string> Of(string path, string text)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { Path.GetFullPath(path) };
        Follow(path, text, found, seen);
        for (var i = 0; i < found.Count && found.Count < MostFiles; i++)
        {
            Follow(found[i], File.ReadAllText(found[i]), found, seen);
        }

        return found;
    }

    private static void Follow(string path, string text, List<string> found, HashSet<string> seen)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        foreach (var address in ReferenceText.Addresses(text))
        {
            var name = Uri.UnescapeDataString(address);
            if (name.Contains("://", StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal))
            {
                continue;
            }

            var file = Path.GetFullPath(name, folder);
            // A description may be a stranger's: what has no length, as a device, would never end.
            if (new FileInfo(file) is { Exists: true, Length: > 0 and < MostBytes } && seen.Add(file))
            {
                found.Add(file);
            }
        }
    }
}
