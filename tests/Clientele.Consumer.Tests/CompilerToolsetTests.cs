using System;
using System.Threading.Tasks;
using Clientele.Consumer.Tests.Harness;

namespace Clientele.Consumer.Tests;

/// <summary>Whole builds with the oldest compiler that the package supports and with a current one, instead of the SDK's.</summary>
[Collection(Packed.Name)]
public sealed class CompilerToolsetTests(PackedFeed feed)
{
    private const string Metadata = "northwind.metadata.xml";

    [Fact]
    public async Task The_oldest_compiler_and_a_current_one_emit_the_same_client()
    {
        var oldest = await Build("4.14.0");
        var current = await Build("5.9.0");

        Assert.NotEmpty(oldest.Emitted);
        Assert.Equal(current.Emitted, oldest.Emitted);
        Assert.Equal(["GET Products?$filter=Price lt 20 and Supplier/Address/City eq 'Bergen'&$orderby=Name&$top=3"], Array.ConvertAll(await oldest.Run(), Uri.UnescapeDataString));
    }

    /// <summary>
    /// Builds the client with a compiler from its package. The SDK's own analyzers are built for the SDK's compiler, so they stay out. Toolset packages before 5.0
    /// do not say that they replace the SDK's compiler, so the SDK of .NET 10 takes its own unless the project says it.
    /// </summary>
    private async Task<ConsumerProject> Build(string version)
    {
        var project = feed.Project("Clientele").Write(Metadata, Programs.Read(Metadata)).With(
            "Northwind.cs",
            $"""<ApiClient Include="{Metadata}" /><PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="{version}" PrivateAssets="all" />""",
            "<EnableNETAnalyzers>false</EnableNETAnalyzers><UseSharedCompilation>false</UseSharedCompilation><RoslynCompilerType>Custom</RoslynCompilerType>");
        project.Write("Directory.Build.targets", """
            <Project>
              <Target Name="SayCompiler" AfterTargets="Build"><Message Importance="high" Text="Compiled by $(CompilerApiVersion)." /></Target>
            </Project>
            """);
        var result = (await project.TryBuild()).Succeeded();

        Assert.Contains($"Compiled by roslyn{Version.Parse(version).ToString(2)}.", result.Output, StringComparison.Ordinal);
        Assert.Contains("0 Warning(s)", result.Output, StringComparison.Ordinal);
        return project;
    }
}
