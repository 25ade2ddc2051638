using System;
using System.IO;
using System.Linq;

namespace Clientele.TestSupport;

/// <summary>Folders above the tests, and copies of folders.</summary>
public static class Folders
{
    private static readonly string[] s_outputs = ["bin", "obj"];

    /// <summary>The nearest folder above the tests for which this holds; null where there is none.</summary>
    public static string? Above(Predicate<string> holds)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (holds(folder))
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>Copies a folder without what builds left there.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => !s_outputs.Contains(Path.GetFileName(folder))))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
