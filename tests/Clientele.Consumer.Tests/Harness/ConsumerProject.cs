using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Clientele.Consumer.Tests.Harness;

/// <summary>A console project outside the repository.</summary>
internal sealed class ConsumerProject(string folder, string version, string[] packages)
{
    /// <summary>What the generator emitted in the last build, by file name.</summary>
    public IReadOnlyDictionary<string, string> Emitted =>
        Directory.EnumerateFiles(Path.Combine(folder, "obj/emitted"), "*.cs", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);

    public ConsumerProject Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>A file of the project as it is now.</summary>
    public string Text(string name) => File.ReadAllText(Path.Combine(folder, name));

    /// <summary>Writes the project file.</summary>
    /// <param name="program">The program, a file of this test project.</param>
    /// <param name="items">MSBuild items, <c>ApiClient</c> above all.</param>
    /// <param name="properties">Properties beyond the strict ones.</param>
    /// <param name="frameworks">Target frameworks.</param>
    public ConsumerProject With(string program, string items = "", string properties = "", string frameworks = "net10.0")
    {
        var references = string.Concat(packages.Select(package => $"""<PackageReference Include="{package}" Version="{version}" />"""));
        var framework = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        // The audit of packages asks the network, and its answer is not ours.
        return Write("Program.cs", Programs.Read(program)).Write("Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <{framework}>{frameworks}</{framework}>
                <Nullable>enable</Nullable>
                <ImplicitUsings>disable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest</AnalysisLevel>
                <AnalysisMode>All</AnalysisMode>
                <GenerateDocumentationFile>false</GenerateDocumentationFile>
                <InvariantGlobalization>true</InvariantGlobalization>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>obj/emitted</CompilerGeneratedFilesOutputPath>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>{references}{items}</ItemGroup>
            </Project>
            """);
    }

    public Task<ToolResult> TryBuild(params string[] more) => Tool.Dotnet(folder, ["build", "-tl:off", .. more]);

    /// <summary>Builds without one warning.</summary>
    public async Task<ConsumerProject> Build(params string[] more)
    {
        var result = (await TryBuild(more)).Succeeded();
        Assert.True(result.Output.Contains("0 Warning(s)", StringComparison.Ordinal), result.ToString());
        return this;
    }

    /// <summary>Applies the fixes of diagnostics to all files.</summary>
    public async Task Fix(params string[] diagnostics) =>
        (await Tool.Dotnet(folder, ["format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", .. diagnostics])).Succeeded();

    /// <summary>The last build's assembly.</summary>
    public FileInfo Assembly(string framework = "net10.0") => new(Path.Combine(folder, "bin/Debug", framework, "Shop.dll"));

    /// <summary>Runs what was built.</summary>
    /// <returns>The lines that the program wrote.</returns>
    public async Task<string[]> Run(params string[] arguments) => Lines(await Tool.Dotnet(folder, ["exec", Assembly().FullName, .. arguments]));

    /// <summary>Publishes a native binary without one warning.</summary>
    public async Task Publish(params string[] more)
    {
        var result = (await Tool.Dotnet(folder, ["publish", "-tl:off", "-o", "published", .. more])).Succeeded();
        Assert.False(result.Output.Contains("warning", StringComparison.OrdinalIgnoreCase), result.ToString());
    }

    /// <summary>Runs what was published.</summary>
    /// <returns>The lines that the program wrote.</returns>
    public async Task<string[]> RunPublished(params string[] arguments) => Lines(await Tool.Run(folder, Path.Combine(folder, "published", "Shop"), arguments));

    private static string[] Lines(ToolResult result) => result.Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
