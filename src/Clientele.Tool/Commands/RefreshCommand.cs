using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Tool.Code;
using Clientele.Tool.Projects;
using Clientele.Tool.Reports;
using Clientele.Tool.Terminal;

namespace Clientele.Tool.Commands;

/// <summary><c>refresh</c> and <c>check</c>: fetches descriptions again and says what changed since they were accepted.</summary>
internal static class RefreshCommand
{
    public static Command CreateRefresh(ToolConsole console)
    {
        var client = ClientArgument();
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without asking." };
        var noCode = NoCodeOption();
        var check = new Option<bool>("--check") { Description = "Write nothing; the exit code says what changed." };
        var header = FetchOptions.ApiKeyHeader();
        var command = new Command("refresh", "Fetches the descriptions of this folder's clients again, reports what changed, asks for confirmation, and writes description and surface file. A description without an address is read from its file. " + FetchOptions.Help)
        {
            client, yes, check, noCode, header,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var worst = ExitCode.Same;
            foreach (var item in await ClientItem.FindAsync(console.Folder, parsed.GetValue(client), cancellationToken).ConfigureAwait(false))
            {
                var fetched = await CheckedDescription.RunAsync(console, item, parsed.GetValue(header), parsed.GetValue(noCode) ? null : CodeOf(console, item, cancellationToken), cancellationToken).ConfigureAwait(false);
                DiffCommand.Print(console, ReportFormats.Text, fetched.Report);
                worst = Math.Max(worst, fetched.Report.ExitCode);
                if (!parsed.GetValue(check) && (fetched.Report.Changes.Count == 0 || parsed.GetValue(yes) || Ask(console, item)))
                {
                    Write(item, fetched);
                }
            }

            return parsed.GetValue(check) ? worst : ExitCode.Same;
        });
        return command;
    }

    public static Command CreateCheck(ToolConsole console)
    {
        var client = ClientArgument();
        var noCode = NoCodeOption();
        var format = DiffCommand.FormatOption();
        var header = FetchOptions.ApiKeyHeader();
        var command = new Command("check", "For CI and night jobs: fetches, compares with what was accepted, writes nothing. Exit code 0: nothing callers rely on changed, 1: additive, 2: breaking, 3: could not fetch. " + FetchOptions.Help)
        {
            client, format, noCode, header,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reports = new List<ChangeReport>();
            foreach (var item in await ClientItem.FindAsync(console.Folder, parsed.GetValue(client), cancellationToken).ConfigureAwait(false))
            {
                reports.Add((await CheckedDescription.RunAsync(console, item, parsed.GetValue(header), parsed.GetValue(noCode) ? null : CodeOf(console, item, cancellationToken), cancellationToken).ConfigureAwait(false)).Report);
            }

            // One report, also for several clients: SARIF and JSON are one document.
            var all = reports.Count == 1
                ? reports[0]
                : new ChangeReport(string.Join(", ", reports.Select(report => report.Old)), "fetched", [.. reports.SelectMany(report => report.Changes)]) { OtherCode = [.. reports.SelectMany(report => report.OtherCode)] };
            DiffCommand.Print(console, parsed.GetRequiredValue(format), all);
            return all.ExitCode;
        });
        return command;
    }

    private static Argument<string?> ClientArgument() => new("client") { Description = "Stem of the contract's file; all clients without it.", Arity = ArgumentArity.ZeroOrOne };

    private static Func<Task<CodeLines>> CodeOf(ToolConsole console, ClientItem item, CancellationToken cancellationToken) =>
        () => CodeLines.ReadAsync(console, item, cancellationToken);

    private static Option<bool> NoCodeOption() => new("--no-code") { Description = "Do not compile the code that uses the client to find the lines that a breaking change touches." };

    private static bool Ask(ToolConsole console, ClientItem item)
    {
        if (console.Input is null)
        {
            throw new ToolException($"Nothing was written for '{item.Name}' because the input is not interactive; use --yes to accept.");
        }

        console.Messages.Write(new Spectre.Console.Text($"Accept the change of '{item.Name}'? [y/N] "));
        return console.Input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private static void Write(ClientItem item, CheckedDescription fetched)
    {
        File.WriteAllText(item.Description, fetched.Text);
        File.WriteAllText(item.Surface, fetched.Surface);
    }
}
