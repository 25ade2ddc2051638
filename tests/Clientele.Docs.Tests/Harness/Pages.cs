using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Clientele.Docs.Tests.Harness;

/// <summary>The pages that users read, relative to the repository.</summary>
public static class Pages
{
    /// <summary>README and guides, the packages' READMEs among them.</summary>
    public static IReadOnlyList<string> Guides { get; } =
    [
        "README.md",
        .. Directory.EnumerateDirectories(Repository.Find("src")).Select(folder => Path.Combine(folder, "README.md")).Where(File.Exists).Select(Relative).Order(StringComparer.Ordinal),
        .. Of("docs/guides"),
    ];

    /// <summary>A page for each diagnostic.</summary>
    public static IReadOnlyList<string> Rules { get; } = [.. Of("docs/rules")];

    /// <summary>All pages of the repository.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Guides,
        .. Rules,
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Select(Relative).Where(page => page != "README.md").Order(StringComparer.Ordinal),
        .. Directory.EnumerateFiles(Repository.Find("docs"), "*.md").Select(Relative).Order(StringComparer.Ordinal),
        .. Directory.EnumerateFiles(Repository.Find("specs"), "*.md", SearchOption.AllDirectories).Select(Relative).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Of(string folder) =>
        Directory.EnumerateFiles(Repository.Find(folder), "*.md").Select(Relative).Order(StringComparer.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
}
