using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Tool.Reports;
using Clientele.Tool.Tests.Harness;

namespace Clientele.Tool.Tests.Changes;

/// <summary>
/// What changed, held as files that a person has read: each folder below <c>Cases</c> has two descriptions, <c>old.*</c> and <c>new.*</c>, that
/// differ in one thing, and the report on them.
/// </summary>
public sealed class ChangeCasesTests
{
    private static readonly string s_root = Repository.Find("tests/Clientele.Tool.Tests/Changes/Cases");

    public static TheoryData<string> Cases => [.. Names()];

    public static TheoryData<string> Formats => [.. ReportFormats.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_report_is_the_one_that_was_read(string name)
    {
        var folder = Path.Combine(s_root, name);

        var run = await ToolRun.Of(folder, ["diff", File_(folder, "old"), File_(folder, "new"), .. Contract(folder)]);

        Golden.Equal(Path.Combine(folder, "report.txt"), $"{run.Output.ReplaceLineEndings("\n")}exit code {run.ExitCode}\n");
        Assert.Empty(run.Messages);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_description_does_not_differ_from_itself(string name)
    {
        var folder = Path.Combine(s_root, name);
        foreach (var file in new[] { File_(folder, "old"), File_(folder, "new") })
        {
            // One more empty line: the same bytes would not be compared at all.
            using var other = new TemporaryFolder().Write(file, await File.ReadAllTextAsync(Path.Combine(folder, file)) + "\n");
            var copy = other.PathOf(file);

            var run = await ToolRun.Of(folder, ["diff", file, copy, .. Contract(folder)]);

            Assert.Equal($"{file} -> {copy}: nothing that callers rely on changed\n", run.Output.ReplaceLineEndings("\n"));
            Assert.Equal(0, run.ExitCode);
        }
    }

    [Fact]
    public async Task The_same_bytes_must_still_describe_a_service()
    {
        using var folder = new TemporaryFolder().Write("a.xml", "<html><body>Sign in</body></html>").Write("b.xml", "<html><body>Sign in</body></html>");

        var run = await ToolRun.Of(folder.Path, "diff", "a.xml", "b.xml");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error: ", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_have_no_changes()
    {
        var folder = Path.Combine(s_root, "OData/ManyChanges");

        var run = await ToolRun.Of(folder, "diff", "old.csdl.xml", "old.csdl.xml");

        Assert.Equal("old.csdl.xml -> old.csdl.xml: nothing that callers rely on changed\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Each_form_of_a_report_is_the_one_that_was_read(string format)
    {
        var folder = Path.Combine(s_root, "OData/ManyChanges");

        var run = await ToolRun.Of(folder, "diff", "old.csdl.xml", "new.csdl.xml", "--format", format);

        Golden.Equal(Path.Combine(folder, $"report.{format}"), run.Output.ReplaceLineEndings("\n"));
        Assert.Equal(2, run.ExitCode);
    }

    private static IEnumerable<string> Names() => Directory.EnumerateFiles(s_root, "old.*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(s_root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static string File_(string folder, string stem) => Path.GetFileName(Directory.EnumerateFiles(folder, stem + ".*").Single());

    private static string[] Contract(string folder) => File.Exists(Path.Combine(folder, "in.contract.yaml")) ? ["--contract", "in.contract.yaml"] : [];
}
