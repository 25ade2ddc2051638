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
        var build = Repository.Find("src/Clientele/build");
        Write("test.proj", $"""
            <Project>
              <Import Project="{build}/Clientele.props" />
              <PropertyGroup><CompilerApiVersion>{compiler}</CompilerApiVersion></PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{build}/Clientele.targets" />
            </Project>
            """);
        var start = new ProcessStartInfo("dotnet", $"msbuild test.proj -nologo -t:ClienteleCollectFiles -getItem:AdditionalFiles {more}")
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
        return process.ExitCode == 0
            ? [.. JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(Show)]
            : [.. (output + await error).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains("error ", StringComparison.Ordinal)).Select(Relative)];
    }

    private string Show(JsonElement item) =>
        Relative(item.GetProperty("Identity").GetString()!)
        + (item.TryGetProperty("ClienteleUses", out var uses) ? " = " + uses.GetString() : "");

    private string Relative(string text) => text.Replace(Path + "/", "", StringComparison.Ordinal).Trim();
}
