using System.IO;
using System.Linq;

namespace Clientele.Docs.Tests;

/// <summary>The table of docs/architecture.md that says in which folder to look for what.</summary>
public sealed class WhereIsItTests
{
    [Fact]
    public void Every_folder_that_the_architecture_page_names_exists()
    {
        var rows = Repository.Read("docs/architecture.md").Split('\n')
            .SkipWhile(line => line != "## 6. Where is it?").Skip(1).TakeWhile(line => !line.StartsWith("## ", System.StringComparison.Ordinal))
            .Where(line => line.Contains("| `", System.StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[2].Split('`').Where((_, index) => index % 2 == 1))
            .ToList();

        Assert.True(rows.Count >= 20, $"There are {rows.Count} rows.");
        Assert.DoesNotContain(rows, folder => !Directory.Exists(Path.Combine(Repository.Root, folder)) && !Directory.Exists(Path.Combine(Repository.Root, "src/Clientele.Generator", folder)));
    }
}
