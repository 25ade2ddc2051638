using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.House;

/// <summary>The pages on what is known of a service name a test for each statement, and the test exists.</summary>
public sealed partial class ConformancePagesTests
{
    [Theory]
    [InlineData("timetta")]
    [InlineData("agyletime")]
    public void Every_statement_has_evidence_and_a_test_that_exists(string service)
    {
        var tests = Tests();
        var statements = Statements(service).ToList();

        Assert.NotEmpty(statements);
        Assert.All(statements, cells =>
        {
            Assert.Equal(4, cells.Length);
            Assert.True(cells[1] is "documented" or "recorded" or "observed" or "inferred", cells[0]);
            Assert.NotEmpty(cells[2]);
            var names = TestName().Matches(cells[3]);
            Assert.NotEmpty(names);
            Assert.All(names, name => Assert.True(tests.Contains(name.Groups[1].Value), $"{cells[0]}: there is no test {name.Groups[1].Value}."));
        });
    }

    [GeneratedRegex("`([A-Za-z0-9]+\\.[A-Za-z0-9_]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex TestName();

    [GeneratedRegex(@"public (?:async )?(?:Task|void) (\w+)\(", RegexOptions.NonBacktracking)]
    private static partial Regex TestMethod();

    private static IEnumerable<string[]> Statements(string service) => Repository.Read($"docs/conformance/{service}.md").Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| statement |", StringComparison.Ordinal))
        .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));

    /// <summary>All tests of the repository as Class.Method; a file is named for its class.</summary>
    private static HashSet<string> Tests()
    {
        var folder = Path.Combine(Repository.Root, "tests");
        return Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)).Select(test => Path.GetFileNameWithoutExtension(file) + "." + test.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
    }
}
