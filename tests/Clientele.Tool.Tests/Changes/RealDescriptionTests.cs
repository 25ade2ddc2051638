using System;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Clientele.Tool.Tests.Harness;

namespace Clientele.Tool.Tests.Changes;

/// <summary>Large descriptions of real services are compared whole.</summary>
public sealed partial class RealDescriptionTests
{
    [SharedDataFact("csdl/msgraph-v1.0-2019.xml")]
    public async Task Of_Microsoft_Graph_only_the_element_that_is_gone_is_told()
    {
        var text = await System.IO.File.ReadAllTextAsync(SharedData.PathOf("csdl/msgraph-v1.0-2019.xml"));
        using var folder = new TemporaryFolder()
            .Write("old.csdl.xml", text)
            .Write("new.csdl.xml", JobTitle().Replace(text, "", 1));

        var run = await ToolRun.Of(folder.Path, "diff", "old.csdl.xml", "new.csdl.xml");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(": 1 change, breaking", run.Output, StringComparison.Ordinal);
        Assert.Contains("The property 'jobTitle' of 'microsoft.graph.", run.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("<Property Name=\"jobTitle\"[^>]*/>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex JobTitle();
}
