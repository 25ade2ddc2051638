using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Clientele.Consumer.Tests.Harness;

namespace Clientele.Consumer.Tests;

[Collection(Packed.Name)]
public sealed class PackageLayoutTests(PackedFeed feed)
{
    private const string CompilerSlot = "analyzers/dotnet/roslyn4.14/cs/";

    [Fact]
    public void Clientele_has_the_runtime_the_build_files_and_a_readme() =>
        Assert.Equal(
            [
                "README.md",
                "build/Clientele.props",
                "build/Clientele.targets",
                "buildTransitive/Clientele.props",
                "buildTransitive/Clientele.targets",
                "lib/net10.0/Clientele.dll",
                "lib/net10.0/Clientele.xml",
                "lib/net8.0/Clientele.dll",
                "lib/net8.0/Clientele.xml",
            ],
            Files("Clientele").Where(file => !file.StartsWith("analyzers/", StringComparison.Ordinal) && !file.StartsWith("docs/", StringComparison.Ordinal)));

    [Fact]
    public void Clientele_brings_its_guides_the_page_of_each_diagnostic_and_the_schema_of_contracts() => Assert.Equal(
        new[] { "guides", "rules" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.Find("docs/" + folder), "*.md").Select(file => $"docs/{folder}/{Path.GetFileName(file)}"))
            .Append("docs/clientele.contract.schema.json")
            .Order(StringComparer.Ordinal),
        Files("Clientele").Where(file => file.StartsWith("docs/", StringComparison.Ordinal)));

    [Fact]
    public void The_compilers_half_lies_in_one_slot_with_no_foreign_library_but_the_YAML_parser()
    {
        string[] expected = [.. new[] { "Clientele.Analyzers", "Clientele.CodeFixes", "Clientele.Generator" }
            .Where(name => Directory.Exists(Path.Combine(Repository.Root, "src", name)))
            .Select(name => $"{CompilerSlot}{name}.dll"), $"{CompilerSlot}YamlDotNet.dll"];

        Assert.Equal(expected, Files("Clientele").Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Clientele_depends_on_the_runtimes_libraries_only() =>
        Assert.All(
            Specification("Clientele").Descendants().Where(element => element.Name.LocalName == "dependency").Select(Id),
            id => Assert.True(id.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || id is "Polly.Core" or "System.Threading.RateLimiting", id));

    [Theory]
    [InlineData("Clientele.AgyleTime", "buildTransitive/Clientele.AgyleTime.props")]
    [InlineData(
        "Clientele.Timetta",
        "build/Clientele.Timetta.props",
        "build/Clientele.Timetta.targets",
        "buildTransitive/Clientele.Timetta.props",
        "buildTransitive/Clientele.Timetta.targets")]
    public void A_prebuilt_client_is_one_assembly_that_brings_Clientele_whole(string package, params string[] more)
    {
        Assert.Equal(
            ["README.md", .. more, $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml", $"lib/net8.0/{package}.dll", $"lib/net8.0/{package}.xml"],
            Files(package).Where(file => !file.StartsWith("clientele/", StringComparison.Ordinal)));
        Assert.Contains(Files(package), file => file.StartsWith("clientele/", StringComparison.Ordinal));

        var groups = Specification(package).Descendants().Where(element => element.Name.LocalName == "group").ToArray();
        Assert.Equal(["net10.0", "net8.0"], groups.Select(group => (string?)group.Attribute("targetFramework")).Order(StringComparer.Ordinal));
        Assert.All(groups, group =>
        {
            var dependency = Assert.Single(group.Elements());
            Assert.Equal(("Clientele", feed.Version), (Id(dependency), (string?)dependency.Attribute("version")));
            Assert.Null(dependency.Attribute("exclude"));
        });
    }

    [Theory]
    [InlineData("Clientele")]
    [InlineData("Clientele.AgyleTime")]
    [InlineData("Clientele.Timetta")]
    public void A_package_says_what_it_is_and_under_which_terms(string package)
    {
        var metadata = Specification(package).Root!.Elements().Single().Elements().ToLookup(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);

        Assert.Equal(["MIT"], metadata["license"]);
        Assert.Equal(["README.md"], metadata["readme"]);
        Assert.All(["description", "authors", "tags"], name => Assert.NotEmpty(Assert.Single(metadata[name])));
    }

    private static string Id(XElement dependency) => (string)dependency.Attribute("id")!;

    /// <summary>The package's content, without what makes it a package.</summary>
    private string[] Files(string package)
    {
        using var archive = ZipFile.OpenRead(feed.Package(package));
        return [.. archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml" && !name.EndsWith(".nuspec", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    private XDocument Specification(string package)
    {
        using var archive = ZipFile.OpenRead(feed.Package(package));
        using var stream = archive.GetEntry($"{package}.nuspec")!.Open();
        return XDocument.Load(stream);
    }
}
