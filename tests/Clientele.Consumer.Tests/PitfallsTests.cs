using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Clientele.Consumer.Tests.Harness;
using Xunit.Abstractions;

namespace Clientele.Consumer.Tests;

/// <summary>The sample with each pitfall as a user has it: the warnings of the build, the fixes of <c>dotnet format</c>, and what they save.</summary>
[Collection(Packed.Name)]
public sealed partial class PitfallsTests(PackedFeed feed, ITestOutputHelper log)
{
    private static readonly string[] Rules = ["CLT1001", "CLT1002", "CLT1003", "CLT1004", "CLT1005", "CLT1006", "CLT1007", "CLT1008", "CLT1010"];

    [Fact]
    public async Task Each_pitfall_is_seen_and_fixed_code_says_the_same_with_fewer_bytes()
    {
        var project = Sample();
        var built = (await project.TryBuild()).Succeeded().Output;
        Assert.All(Rules, rule => Assert.Contains($"warning {rule}:", built, StringComparison.Ordinal));
        var before = await RunAsync(project);

        // What moves into a query goes first: dotnet format takes rules in no certain order, and of what is left over less is read.
        await project.Fix("CLT1006");
        await project.Fix("CLT1002", "CLT1010");
        await project.Fix("CLT1001");

        var rebuilt = (await project.TryBuild()).Succeeded().Output;
        Assert.All(["CLT1001", "CLT1002", "CLT1006"], rule => Assert.DoesNotContain($"warning {rule}:", rebuilt, StringComparison.Ordinal));
        var after = await RunAsync(project);
        Assert.Equal(before.Text, after.Text);
        foreach (var rule in before.Bytes.Keys)
        {
            log.WriteLine($"{rule}: {before.Bytes[rule]} bytes before, {after.Bytes[rule]} after");
        }

        Assert.All(["CLT1001", "CLT1002", "CLT1006"], rule => Assert.True(after.Bytes[rule] * 15 <= before.Bytes[rule], $"{rule}: {before.Bytes[rule]} bytes before, {after.Bytes[rule]} after"));
    }

    [Fact]
    public async Task A_client_of_the_same_project_and_what_users_added_to_its_classes()
    {
        var project = feed.Project("Clientele");
        foreach (var file in new[] { "work.contract.yaml", "work.csdl.xml" })
        {
            project.Write(file, Repository.Read("tests/Work/" + file));
        }

        // Not by WarningsNotAsErrors: dotnet format leaves out what that names.
        project.With("AddedProperty.cs", """<ApiClient Include="work.contract.yaml" />""", "<TreatWarningsAsErrors>false</TreatWarningsAsErrors><AnalysisMode>Default</AnalysisMode>");
        Assert.Contains("warning CLT1001:", (await project.TryBuild()).Succeeded().Output, StringComparison.Ordinal);

        await project.Fix("CLT1001");

        await project.Build();
        Assert.Contains("    p.Title,\n", project.Text("Program.cs"), StringComparison.Ordinal);
        Assert.Contains("foreach (var task in project.Tasks)", project.Text("Program.cs"), StringComparison.Ordinal);
    }

    private ConsumerProject Sample()
    {
        var project = feed.Project("Clientele.Timetta");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "Pitfalls")).Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".editorconfig", StringComparison.Ordinal)))
        {
            project.Write(Path.GetFileName(file), File.ReadAllText(file));
        }

        var service = string.Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(file => Path.GetFileName(file) is "EmbeddedService.dll" or "Clientele.Testing.dll" or "Bogus.dll" or "Microsoft.Extensions.TimeProvider.Testing.dll" or "Microsoft.Spatial.dll" || Path.GetFileName(file).StartsWith("Microsoft.OData.", StringComparison.Ordinal))
            .Select(file => $"""<Reference Include="{file}" />"""));
        return project.Write("Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Clientele.Timetta" Version="{feed.Version}" />
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                {service}
              </ItemGroup>
            </Project>
            """);
    }

    private static async Task<(IReadOnlyList<string> Text, IReadOnlyDictionary<string, long> Bytes)> RunAsync(ConsumerProject project)
    {
        var lines = await project.Run();
        var measured = lines.Select(line => Measured().Match(line)).Where(match => match.Success)
            .ToDictionary(match => match.Groups[1].Value, match => long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return ([.. lines.Where(line => !Measured().IsMatch(line))], measured);
    }

    [GeneratedRegex(@"^(CLT\d{4}|total): (\d+) bytes", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Measured();
}
