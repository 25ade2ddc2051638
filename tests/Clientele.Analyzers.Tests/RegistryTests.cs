using System;
using System.IO;
using System.Linq;
using Clientele.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Tests;

/// <summary>What every rule needs besides its code.</summary>
public sealed class RegistryTests
{
    public static TheoryData<string> Rules { get; } = new(
        Harness.Analyzers.All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal));

    /// <summary>So the compiler leaves out the analyzer of a rule whose severity is none.</summary>
    [Fact]
    public void Each_rule_is_an_analyzer_of_its_own()
    {
        Assert.All(Harness.Analyzers.All, analyzer => Assert.Single(analyzer.SupportedDiagnostics));
        Assert.Equal(Rules.Count, Harness.Analyzers.All.Length);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Has_a_page_that_says_why_bad_good_and_how_to_silence(string id)
    {
        var page = File.ReadAllText(Repository.Find($"docs/rules/{id}.md"));
        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        Assert.All(["## Why", "## Bad", "## Good", "## How to silence"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Has_a_release_row_of_its_category_and_severity(string id)
    {
        var descriptor = Descriptor(id);
        var rows = File.ReadAllLines(Repository.Find("src/Clientele.Analyzers/AnalyzerReleases.Unshipped.md"))
            .Concat(File.ReadAllLines(Repository.Find("src/Clientele.Analyzers/AnalyzerReleases.Shipped.md")));
        Assert.Single(rows, row => row.StartsWith($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Links_to_its_page(string id) =>
        Assert.Equal($"docs/rules/{id}.md", Descriptor(id).HelpLinkUri);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Has_tests(string id) =>
        Assert.Contains(typeof(RegistryTests).Assembly.GetTypes(), type => type.Name.StartsWith("Clt" + id[3..], StringComparison.Ordinal) && type.Name.EndsWith("Tests", StringComparison.Ordinal));

    [Fact]
    public void Fixes_are_for_rules_there_are_and_fix_all_at_once() => Assert.All(Harness.Analyzers.Fixes, fix =>
    {
        Assert.NotNull(fix.GetFixAllProvider());

        // CLT5001 is the compiler's own, at uses of what emitted code marks as gone; its neighbours are the generator's.
        Assert.All(fix.FixableDiagnosticIds.Where(id => id is not ("CLT5001" or "CLT5002" or "CLT5003")), id => Assert.NotNull(Descriptor(id)));
    });

    private static DiagnosticDescriptor Descriptor(string id) =>
        Harness.Analyzers.All.SelectMany(analyzer => analyzer.SupportedDiagnostics).First(descriptor => descriptor.Id == id);
}
