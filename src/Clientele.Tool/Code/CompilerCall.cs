using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Tool.Code;

/// <summary>The arguments that the SDK gives the compiler for a project: the project's own build as far as the compiler, which is not run.</summary>
internal static class CompilerCall
{
    private const string NotRestored = "NETSDK1004";

    /// <summary>Arguments, one each. Projects that this one references are built where they are not up to date.</summary>
    /// <exception cref="ToolException">The build fails before the compiler.</exception>
    public static async Task<IReadOnlyList<string>> ArgumentsAsync(string project, CancellationToken cancellationToken)
    {
        var framework = await FrameworkAsync(project, cancellationToken).ConfigureAwait(false);
        string[] arguments = ["-t:Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-getItem:CscCommandLineArgs", .. framework];
        var (code, output) = await RunAsync(project, arguments, cancellationToken).ConfigureAwait(false);
        if (code != 0 && output.Contains(NotRestored, StringComparison.Ordinal))
        {
            await RunAsync(project, ["-t:Restore"], cancellationToken).ConfigureAwait(false);
            (code, output) = await RunAsync(project, arguments, cancellationToken).ConfigureAwait(false);
        }

        var start = output.IndexOf('{', StringComparison.Ordinal);
        if (code != 0 || start < 0)
        {
            throw new ToolException($"{project} does not build as far as its compiler: {FirstError(output)}");
        }

        using var document = JsonDocument.Parse(output[start..(output.LastIndexOf('}') + 1)]);
        return [.. document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }

    /// <summary>A project for several frameworks is read for the first of them.</summary>
    private static async Task<string[]> FrameworkAsync(string project, CancellationToken cancellationToken)
    {
        var (_, output) = await RunAsync(project, ["-getProperty:TargetFrameworks"], cancellationToken).ConfigureAwait(false);
        var first = output.Trim().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        return first is null || first.Contains(' ', StringComparison.Ordinal) ? [] : ["-p:TargetFramework=" + first];
    }

    private static async Task<(int Code, string Output)> RunAsync(string project, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(project))!,
        };
        foreach (var argument in (string[])["msbuild", project, "-nologo", "-nodeReuse:false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // What another SDK set for the process that started this one would be wrong for the one that answers.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return (process.ExitCode, output + await error.ConfigureAwait(false));
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new ToolException($"The .NET SDK can't be started: {fault.Message}", fault);
        }
    }

    private static string FirstError(string output) =>
        output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))?.Trim() ?? "it says nothing";
}
