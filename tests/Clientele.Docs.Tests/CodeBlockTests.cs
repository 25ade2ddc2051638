using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Docs.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Docs.Tests;

/// <summary>What a page shows as C# compiles, raises what it says that it raises, and runs.</summary>
public sealed class CodeBlockTests
{
    public static TheoryData<string> PagesWithCode => [.. BlockCompilation.Blocks.Select(block => block.Page).Distinct()];

    public static TheoryData<string> GuidesWithCode => [.. BlockCompilation.Blocks.Select(block => block.Page).Distinct().Intersect(Pages.Guides)];

    public static TheoryData<string> RulesWithCode => [.. BlockCompilation.Blocks.Where(block => block.IsBad).Select(block => block.Page).Distinct().Where(page => page.Contains("/CLT", StringComparison.Ordinal))];

    [Fact]
    public void What_surrounds_the_blocks_compiles() =>
        AssertNone(BlockCompilation.OtherFindings.Where(finding => finding.Severity == DiagnosticSeverity.Error || finding.Id.StartsWith("CLT", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public void Code_compiles(string page) =>
        AssertNone(BlockCompilation.Findings(page).Where(finding => finding.Severity == DiagnosticSeverity.Error && !IsOfBadBlock(finding)));

    /// <summary>A line that is meant to raise a diagnostic names it in a comment.</summary>
    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public void Good_code_raises_no_diagnostic_of_ours(string page) =>
        AssertNone(BlockCompilation.Findings(page).Where(finding =>
            finding.Id.StartsWith("CLT", StringComparison.Ordinal)
            && finding.Severity >= DiagnosticSeverity.Warning
            && BlockCompilation.Blocks.Any(block => IsIn(finding, block) && !block.IsBad && !block.Text.Contains(finding.Id, StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(RulesWithCode))]
    public void Bad_code_raises_the_diagnostic_of_its_page(string page)
    {
        var id = System.IO.Path.GetFileNameWithoutExtension(page);

        Assert.All(
            BlockCompilation.Blocks.Where(block => block.Page == page && block.IsBad),
            block => Assert.Contains(BlockCompilation.Findings(page), finding => finding.Id == id && IsIn(finding, block)));
    }

    [Theory]
    [MemberData(nameof(GuidesWithCode))]
    public async Task Code_of_a_guide_runs_and_prints_what_the_page_says(string page)
    {
        await using var services = await PageServices.StartAsync();
        var all = CodeBlock.Of(page).ToList();
        foreach (var block in BlockCompilation.Blocks.Where(block => block.Page == page && !block.IsCompiledOnly))
        {
            var printed = "";
            var error = await Record.ExceptionAsync(async () => printed = await services.RunAsync(BlockCompilation.TypeOf(block)));

            Assert.True(error is null, $"{block}: {error}");
            if (all.SkipWhile(other => other != block).Skip(1).FirstOrDefault() is { Info: "text output" } output)
            {
                Assert.Equal(output.Text, printed);
            }
        }
    }

    private static void AssertNone(IEnumerable<PageFinding> findings)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static bool IsIn(PageFinding finding, CodeBlock block) =>
        finding.Page == block.Page && finding.Line >= block.Line && finding.Line < block.Line + block.Text.Count(character => character == '\n');

    private static bool IsOfBadBlock(PageFinding finding) =>
        finding.Id.StartsWith("CLT09", StringComparison.Ordinal) && BlockCompilation.Blocks.Any(block => block.IsBad && IsIn(finding, block));
}
