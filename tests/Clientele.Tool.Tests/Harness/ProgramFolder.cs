using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Clientele.Tool.Reports;
using Clientele.Tool.Terminal;
using Spectre.Console;

namespace Clientele.Tool.Tests.Harness;

/// <summary>A project with a program that uses a client. It needs no package: it refers to the runtime as it was built.</summary>
internal static partial class ProgramFolder
{
    public static TemporaryFolder Create(string client, string program)
    {
        var root = Repository.Root;
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var runtime = Path.Combine(root, "src/Clientele/bin", output.Parent!.Name, output.Name, "Clientele.dll");
        return new TemporaryFolder()
            .Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>")
            .Write("Directory.Build.targets", $"<Project><Import Project=\"{root}/src/Clientele/build/Clientele.targets\" /></Project>")
            .Write("Directory.Packages.props", "<Project />")
            .Write("app.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <Import Project="{root}/src/Clientele/build/Clientele.props" />
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    <FrameworkReference Include="Microsoft.AspNetCore.App" />
                    <Reference Include="{runtime}" />
                    <ApiClient Include="{client}" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Program.cs", program);
    }

    /// <summary>A console in a folder that nobody looks at.</summary>
    public static ToolConsole Console(string folder) =>
        new(TextWriter.Null, new Lazy<IAnsiConsole>(() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) })), null, folder, _ => null);

    /// <summary>Number of the line of a program with a text in it, counted from 1.</summary>
    public static int LineOf(string program, string text) => program.ReplaceLineEndings("\n").Split('\n').ToList().FindIndex(line => line.Contains(text, StringComparison.Ordinal)) + 1;

    /// <summary>A report has its exit code, its class and its lines.</summary>
    /// <param name="report">The report.</param>
    /// <param name="program">The program that was compiled.</param>
    /// <param name="exitCode">As <c>check</c> gives it.</param>
    /// <param name="impact">Whom the worst change concerns; empty for no change.</param>
    /// <param name="lines">A text of each line that is touched, with the compiler's number where it speaks: <c>order.Note CS1061</c>.</param>
    public static void AssertReport(ChangeReport report, string program, int exitCode, string impact, IReadOnlyList<string> lines)
    {
        Assert.Equal(exitCode, report.ExitCode);
        Assert.Equal(impact, report.Changes.Count == 0 ? "" : string.Join(", ", ChangeReport.ImpactList(report.Impact)));
        var found = report.Changes.SelectMany(change => change.Code).ToList();
        var expected = lines.Select(line => Expected().Match(line)).Select(match => (Line: LineOf(program, match.Groups["text"].Value), Rule: match.Groups["rule"].Value)).ToList();
        Assert.DoesNotContain(expected, line => line.Line == 0);
        Assert.Equal(expected.Select(line => line.Line).Distinct().Order(), found.Select(line => line.Line).Distinct().Order());
        Assert.All(expected, line => Assert.Contains(found, code => code.Line == line.Line && code.Finding.StartsWith(line.Rule, StringComparison.Ordinal)));

        Assert.Empty(report.OtherCode);
    }

    [GeneratedRegex("^(?<text>.*?)( (?<rule>(CS|CLT)[0-9]{4}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Expected();
}
