using System;
using System.IO;
using System.Linq;

namespace Clientele.Testing.Tests.Guide;

/// <summary>The guide shows the tests of this folder as they are compiled and run here.</summary>
public sealed class GuideTests
{
    private const string Start = "namespace Clientele.Testing.Tests.Guide;\n\n";

    public static TheoryData<string> Shown => [.. Directory.EnumerateFiles(Repository.Find("tests/Clientele.Testing.Tests/Guide"), "*.cs").Select(file => Path.GetFileName(file)).Where(file => file != "GuideTests.cs").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_test_of_the_guide_is_in_it_word_by_word(string file)
    {
        var text = Repository.Read("tests/Clientele.Testing.Tests/Guide/" + file);

        Assert.Contains("```csharp sketch\n" + text[(text.IndexOf(Start, StringComparison.Ordinal) + Start.Length)..] + "```\n", Repository.Read("docs/guides/testing.md"), StringComparison.Ordinal);
    }
}
