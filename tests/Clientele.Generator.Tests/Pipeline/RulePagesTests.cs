using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Pipeline;

/// <summary>A finding leads to a page that says why, and what to write instead.</summary>
public sealed class RulePagesTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Select(descriptor => descriptor.Id)];

    private static DiagnosticDescriptor[] Descriptors =>
    [
        .. new[] { typeof(ContractDescriptors), typeof(CsdlDescriptors), typeof(BindingDescriptors), typeof(PipelineDescriptors), typeof(OpenApiDescriptors), typeof(RestDescriptors), typeof(VocabularyDescriptors), typeof(ProjectionDescriptors) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(info => info.GetValue(null))
            .OfType<DiagnosticDescriptor>(),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_finding_has_a_page_a_release_row_and_a_link(string id)
    {
        var descriptor = Descriptors.Single(candidate => candidate.Id == id);
        var page = Repository.Read($"docs/rules/{id}.md");

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        var severity = descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "Info(rmation)?" : descriptor.DefaultSeverity.ToString();
        Assert.Matches($@"\| Severity \| {severity} \|", page);
        Assert.Contains("## Why", page, StringComparison.Ordinal);
        Assert.Contains("## How to silence", page, StringComparison.Ordinal);
        Assert.Equal($"docs/rules/{id}.md", descriptor.HelpLinkUri);
        Assert.Contains(
            $"\n{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | ",
            Repository.Read("src/Clientele.Generator/AnalyzerReleases.Unshipped.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_in_an_OpenAPI_document_is_raised_by_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Repository.Find("tests/Clientele.Generator.Tests/OpenApi"), "*.cs").Select(File.ReadAllText));

        Assert.All(
            Descriptors.Where(descriptor => string.CompareOrdinal(descriptor.Id, "CLT0400") >= 0 && string.CompareOrdinal(descriptor.Id, "CLT0700") < 0),
            descriptor => Assert.Contains(descriptor.Id, tests, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CLT0320")]
    [InlineData("CLT0321")]
    [InlineData("CLT0322")]
    [InlineData("CLT0323")]
    [InlineData("CLT0324")]
    [InlineData("CLT0325")]
    [InlineData("CLT0326")]
    public void Every_error_of_the_build_has_a_page(string id)
    {
        Assert.Contains($"Code=\"{id}\"", Repository.Read("src/Clientele/build/Clientele.targets"), StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.Find($"docs/rules/{id}.md")));
    }
}
