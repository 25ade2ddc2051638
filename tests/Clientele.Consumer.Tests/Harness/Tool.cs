using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Consumer.Tests.Harness;

/// <summary>What a program said and how it ended.</summary>
/// <param name="Command">The command line, for messages.</param>
/// <param name="ExitCode">Zero for success.</param>
/// <param name="Output">Standard output, then standard error.</param>
internal sealed record ToolResult(string Command, int ExitCode, string Output)
{
    /// <summary>Fails the test with all the output unless the program succeeded.</summary>
    public ToolResult Succeeded()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    public override string ToString() => $"{Command} ended with {ExitCode}:\n{Output}";
}

/// <summary>Runs programs to their end, or ends them.</summary>
internal static class Tool
{
    /// <summary>Far beyond what anything here takes: a bound for what hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The pipe of a compiler server for these tests alone: builds share a compiler that is warm, and nobody else's.</summary>
    private static readonly string CompilerPipe = $"clientele-{Guid.NewGuid():N}";

    public static Task<ToolResult> Dotnet(string folder, params string[] arguments) => Run(folder, "dotnet", arguments);

    public static Task<ToolResult> Run(string folder, string program, params string[] arguments) => Run(folder, program, new Dictionary<string, string>(), arguments);

    /// <summary>Ends the compiler server that the builds shared.</summary>
    public static Task<ToolResult> EndCompilerServer() =>
        Dotnet(Path.GetTempPath(), "exec", Machine.CompilerServer, "-shutdown", $"-pipename:{CompilerPipe}");

    public static async Task<ToolResult> Run(string folder, string program, IReadOnlyDictionary<string, string> variables, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // No build server outlives the tests.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = CompilerPipe;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new ToolResult($"{program} {string.Join(' ', arguments)}", process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
