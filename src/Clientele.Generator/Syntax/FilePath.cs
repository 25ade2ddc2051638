using System.Collections.Generic;

namespace Clientele.Generator.Syntax;

/// <summary>Paths as text, compared without touching a disk.</summary>
internal static class FilePath
{
    /// <summary>One kind of slash, no <c>.</c> and <c>..</c>.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != ".." && parts[parts.Count - 1].Length > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>The path that <paramref name="relative"/> means in <paramref name="file"/>; null for addresses and rooted paths.</summary>
    public static string? Combine(string file, string relative)
    {
        if (relative.Length == 0 || relative[0] is '/' or '\\' || relative.IndexOf(':') >= 0)
        {
            return null;
        }

        var normal = Normalize(file);
        var slash = normal.LastIndexOf('/');
        return Normalize(slash < 0 ? relative : normal.Substring(0, slash + 1) + relative);
    }

}
