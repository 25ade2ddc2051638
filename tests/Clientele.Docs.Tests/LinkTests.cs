using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Clientele.Docs.Tests.Harness;

namespace Clientele.Docs.Tests;

/// <summary>Links between pages lead somewhere.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Every_relative_link_leads_to_a_file() => Assert.Empty(
        from page in Pages.All
        from Match link in Link().Matches(Repository.Read(page))
        let target = link.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        where !Path.Exists(Path.Combine(FolderOf(page), page.StartsWith("src/", StringComparison.Ordinal) && target.EndsWith(".json", StringComparison.Ordinal) ? target.Replace("docs/", "specs/", StringComparison.Ordinal) : target))
        select $"{page}: {target}");

    /// <summary>A package's README lies at the root of its package, beside <c>docs</c>.</summary>
    private static string FolderOf(string page) => page.StartsWith("src/", StringComparison.Ordinal) ? Repository.Root : Path.GetDirectoryName(Repository.Find(page))!;

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
