using System;
using System.Threading.Tasks;
using Clientele.Consumer.Tests.Harness;

namespace Clientele.Consumer.Tests;

/// <summary>A <c>$metadata</c> file and nothing else.</summary>
[Collection(Packed.Name)]
public sealed class RawMetadataTests(PackedFeed feed)
{
    private const string Metadata = "northwind.metadata.xml";
    private const string Client = $"""<ApiClient Include="{Metadata}" />""";

    [Fact]
    public async Task A_metadata_file_is_a_client()
    {
        var project = await Northwind().Build();

        Assert.Equal(["GET Products?$filter=Price lt 20 and Supplier/Address/City eq 'Bergen'&$orderby=Name&$top=3"], Unescaped(await project.Run()));
    }

    [Fact]
    public async Task The_next_build_knows_what_was_edited()
    {
        var project = await Northwind().Build();
        var emitted = project.Emitted;

        project.Write("Program.cs", Programs.Read("Northwind.cs").Replace("Take(3)", "Take(4)", StringComparison.Ordinal));
        await project.Build("--no-restore");
        Assert.EndsWith("$top=4", Assert.Single(Unescaped(await project.Run())), StringComparison.Ordinal);
        Assert.Equal(emitted, project.Emitted);

        project.Write(Metadata, Programs.Read(Metadata).Replace("Name=\"Price\"", "Name=\"UnitPrice\"", StringComparison.Ordinal));
        project.Write("Program.cs", Programs.Read("Northwind.cs").Replace("p.Price", "p.UnitPrice", StringComparison.Ordinal));
        await project.Build("--no-restore");
        Assert.Contains("UnitPrice lt 20", Assert.Single(Unescaped(await project.Run())), StringComparison.Ordinal);
        Assert.NotEqual(emitted, project.Emitted);
    }

    [Fact]
    public async Task A_description_that_changed_alone_is_compiled_again()
    {
        var project = await Northwind().Build();

        project.Write(Metadata, Programs.Read(Metadata).Replace("Name=\"Price\"", "Name=\"UnitPrice\"", StringComparison.Ordinal));
        var result = await project.TryBuild("--no-restore");

        Assert.Contains("error CS1061", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_internal_client_is_the_projects_own()
    {
        const string Internal = $"""<ApiClient Include="{Metadata}" Access="internal" AvoidImplicitUsings="true" />""";
        var project = await feed.Project("Clientele").Write(Metadata, Programs.Read(Metadata)).With("Northwind.cs", Internal).Build();

        Assert.Contains("\ninternal sealed partial class NorthwindClient", string.Concat(project.Emitted.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("\npublic ", string.Concat(project.Emitted.Values), StringComparison.Ordinal);
        var wrong = await project.With("Northwind.cs", Internal.Replace("internal", "private", StringComparison.Ordinal)).TryBuild("--no-restore");
        Assert.Contains("error CLT0325: The ApiClient item 'northwind.metadata.xml' has the Access 'private'; it can be 'public' or 'internal'.", wrong.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_compiler_is_an_error_that_says_what_to_install()
    {
        var result = await Northwind().TryBuild("-p:CompilerApiVersion=roslyn4.8");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(
            "error CLT0322: Clientele needs the C# compiler of .NET SDK 9.0.300 or Visual Studio 17.14 or later, and this build uses version 4.8.",
            result.Output,
            StringComparison.Ordinal);
    }

    private ConsumerProject Northwind() => feed.Project("Clientele").Write(Metadata, Programs.Read(Metadata)).With("Northwind.cs", Client);

    private static string[] Unescaped(string[] lines) => Array.ConvertAll(lines, Uri.UnescapeDataString);
}
