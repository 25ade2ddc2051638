using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Clientele.Generator.Tests.Harness;

/// <summary>A folder with a project that has the package's build files and nothing else, so that MSBuild answers at once.</summary>
internal sealed class BuildFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("clientele-build-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public BuildFolder Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Runs the package's target on a project with these items.</summary>
    /// <returns>The compiler's inputs by path relative to the folder, with what they are used for; or MSBuild's errors.</returns>
    public async Task<string[]> Collect(string items, string compiler = "roslyn4.14", string more = "")
    {
        var (exitCode, output, error) = await Run(items, compiler, "-getItem:AdditionalFiles " + more);
        return exitCode == 0
            ? [.. JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(Show)]
            : Lines(output + error, "error ");
    }

    /// <summary>Runs the package's target on a project with these items.</summary>
    /// <returns>MSBuild's warnings.</returns>
    public async Task<string[]> Warnings(string items) => Lines((await Run(items, "roslyn4.14", "")).Output, "warning ");

    private async Task<(int ExitCode, string Output, string Error)> Run(string items, string compiler, string more)
    {
        var build = Repository.Find("src/Clientele/build");
        Write("test.proj", $"""
            <Project>
              <Import Project="{build}/Clientele.props" />
              <PropertyGroup><CompilerApiVersion>{compiler}</CompilerApiVersion></PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{build}/Clientele.targets" />
            </Project>
            """);
        var start = new ProcessStartInfo("dotnet", $"msbuild test.proj -nologo -t:ClienteleCollectFiles {more}")
        {
            WorkingDirectory = Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    private string[] Lines(string output, string kind) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains(kind, StringComparison.Ordinal)).Select(Relative)];

    private string Show(JsonElement item) =>
        Relative(item.GetProperty("Identity").GetString()!)
        + (item.TryGetProperty("ClienteleUses", out var uses) ? " = " + uses.GetString() : "");

    private string Relative(string text) => text.Replace(Path + "/", "", StringComparison.Ordinal).Trim();
}
