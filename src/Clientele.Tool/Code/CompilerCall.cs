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

    // A project for several frameworks compiles nothing itself: it has no such target.
    private const string NoTarget = "MSB4057";

    /// <summary>Arguments, one each. Projects that this one references are built where they are not up to date.</summary>
    /// <exception cref="ToolException">The build fails before the compiler.</exception>
    public static async Task<IReadOnlyList<string>> ArgumentsAsync(string project, CancellationToken cancellationToken)
    {
        // An output that never exists: in a project that is already built, the compiler would not be called at all, and its arguments would not be logged.
        string[] arguments =
        [
            "-t:Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:NonExistentFile=__NonExistentFolder__/__NonExistentFile__", "-getItem:CscCommandLineArgs",
        ];
        var (code, output) = await RunAsync(project, IsRestored(project) ? arguments : ["-restore", .. arguments], cancellationToken).ConfigureAwait(false);
        if (code != 0 && output.Contains(NoTarget, StringComparison.Ordinal))
        {
            arguments = [.. arguments, .. await FrameworkAsync(project, cancellationToken).ConfigureAwait(false)];
            (code, output) = await RunAsync(project, arguments, cancellationToken).ConfigureAwait(false);
        }

        if (code != 0 && output.Contains(NotRestored, StringComparison.Ordinal))
        {
            await RunAsync(project, ["-t:Restore"], cancellationToken).ConfigureAwait(false);
            (code, output) = await RunAsync(project, arguments, cancellationToken).ConfigureAwait(false);
        }

        var root = code == 0 ? Json(output) : null;
        return root is { } found && found.GetProperty("Items").GetProperty("CscCommandLineArgs") is var said && said.GetArrayLength() > 0
            ? [.. said.EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)]
            : throw new ToolException($"{project} fails to build before the compiler runs: {FirstError(output)}");
    }

    /// <summary>Whether packages were restored to where that is usual. Where it is another place, restoring again is quick.</summary>
    private static bool IsRestored(string project) => File.Exists(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(project))!, "obj", "project.assets.json"));

    /// <summary>Items and properties of a project as MSBuild evaluates them, in MSBuild's JSON.</summary>
    /// <exception cref="ToolException">The project can't be evaluated.</exception>
    public static async Task<JsonElement> EvaluateAsync(string project, string item, string[] properties, CancellationToken cancellationToken)
    {
        var (code, output) = await RunAsync(project, ["-getItem:" + item, .. properties.Select(property => "-getProperty:" + property)], cancellationToken).ConfigureAwait(false);
        return (code == 0 ? Json(output) : null) ?? throw new ToolException($"{project} can't be evaluated: {FirstError(output)}");
    }

    /// <summary>The JSON that stands behind whatever warnings there are.</summary>
    private static JsonElement? Json(string output)
    {
        var start = output.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        using var document = JsonDocument.Parse(output[start..(output.LastIndexOf('}') + 1)]);
        return document.RootElement.Clone();
    }

    /// <summary>A project for several frameworks is read for the first of them.</summary>
    private static async Task<string[]> FrameworkAsync(string project, CancellationToken cancellationToken)
    {
        var (_, output) = await RunAsync(project, ["-getProperty:TargetFrameworks"], cancellationToken).ConfigureAwait(false);
        var first = output.Trim().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        return first is null ? [] : ["-p:TargetFramework=" + first];
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
            using var end = cancellationToken.Register(() => End(process));
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

    /// <summary>Ends a build that is no longer needed, with its child processes.</summary>
    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static string FirstError(string output) =>
        output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))?.Trim() ?? "it says nothing";
}
