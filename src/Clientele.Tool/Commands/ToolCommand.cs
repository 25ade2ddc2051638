using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Tool.Terminal;

namespace Clientele.Tool.Commands;

/// <summary>The command <c>dotnet clientele</c> with all that it can do.</summary>
internal static class ToolCommand
{
    private const string Words = """
        The life of an API description: gets it, shows what changed in the words of those who use it, and says which code that touches.

        Exit codes of diff, refresh --check and check: 0 nothing that callers rely on changed, 1 additive changes only, 2 breaking changes, 3 failed.
        """;

    public static Task<int> Run(string[] args, ToolConsole given, CancellationToken cancellationToken = default)
    {
        var console = given with { Output = new PrintableWriter(given.Output) };
        var root = new RootCommand(Words)
        {
            AddCommand.Create(console),
            RefreshCommand.CreateRefresh(console),
            RefreshCommand.CreateCheck(console),
            DiffCommand.Create(console),
            TrimCommand.Create(console),
            DocsCommand.Create(console),
            ExplainCommand.Create(console),
        };
        var parsed = root.Parse(args);
        var configuration = new InvocationConfiguration { Output = console.Output, Error = new MessageWriter(console), EnableDefaultExceptionHandler = false };
        return Guarded(parsed, configuration, console, cancellationToken);
    }

    private static async Task<int> Guarded(ParseResult parsed, InvocationConfiguration configuration, ToolConsole console, CancellationToken cancellationToken)
    {
        try
        {
            var code = await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            return parsed.Errors.Count > 0 ? ExitCode.Failed : code;
        }
        catch (Exception fault) when (fault is ToolException or IOException or UnauthorizedAccessException)
        {
            console.Error(fault.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            console.Error("It was cancelled.");
            return ExitCode.Failed;
        }
    }
}
