using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Surfaces.Changes;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Tool.Code;
using Clientele.Tool.Descriptions;
using Clientele.Tool.Projects;
using Clientele.Tool.Reports;
using Clientele.Tool.Terminal;
using Microsoft.CodeAnalysis.Text;

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
        var command = new Command("refresh", "Fetches the descriptions of this folder's clients again, says what changed, asks, and writes description and surface file. One that came from no address is taken as it lies there. " + FetchOptions.Help)
        {
            client, yes, check, noCode, header,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var worst = ExitCode.Same;
            foreach (var item in ClientItem.Find(console.Folder, parsed.GetValue(client), cancellationToken))
            {
                var fetched = await FetchAsync(console, item, parsed.GetValue(header), parsed.GetValue(noCode), cancellationToken).ConfigureAwait(false);
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
            foreach (var item in ClientItem.Find(console.Folder, parsed.GetValue(client), cancellationToken))
            {
                reports.Add((await FetchAsync(console, item, parsed.GetValue(header), parsed.GetValue(noCode), cancellationToken).ConfigureAwait(false)).Report);
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

    private static async Task<Fetched> FetchAsync(ToolConsole console, ClientItem item, string? header, bool isCodeLeftOut, CancellationToken cancellationToken)
    {
        if (!File.Exists(item.Description))
        {
            throw new ToolException($"There is no file {console.Show(item.Description)}, which is the description of '{item.Name}'.");
        }

        var accepted = File.Exists(item.Surface) ? SurfaceText.Read(await File.ReadAllTextAsync(item.Surface, cancellationToken).ConfigureAwait(false)) : null;
        var source = accepted?.Origin.Source;
        var text = source is null
            ? await File.ReadAllTextAsync(item.Description, cancellationToken).ConfigureAwait(false)
            : await FetchOptions.FetchAsync(console, source, item.Contract, header, cancellationToken).ConfigureAwait(false);
        var now = DescriptionFile.Read(item.Description, SourceText.From(text, Encoding.UTF8), item.Contract, cancellationToken);
        var before = accepted is { Faults.Count: 0 } ? accepted.Surface : DescriptionFile.Read(item.Description, item.Contract, cancellationToken).Surface;
        var changes = SurfaceComparer.Compare(before, now.Surface, cancellationToken).Changes;
        var places = ClientSurface.Places(now.Input, cancellationToken);
        var report = new ChangeReport(
            console.Show(accepted is null ? item.Description : item.Surface),
            source ?? console.Show(item.Description),
            [.. changes.Select(change => new ReportedChange(change, DiffCommand.Shown(console, places.Of(change.Entry)), []))]);

        if (report.BreakingCount > 0 && !isCodeLeftOut)
        {
            report = await WithCodeAsync(console, item, text, report, cancellationToken).ConfigureAwait(false);
        }

        // Without a source the day is that of the last fetch, which this is not.
        var day = source is null && accepted is not null ? accepted.Origin.Described : DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Fetched(report, text, now.SurfaceFile(new SurfaceOrigin(day, source)));
    }

    /// <summary>The lines of code that the changes touch. A project that does not build is no reason to keep the changes back.</summary>
    private static async Task<ChangeReport> WithCodeAsync(ToolConsole console, ClientItem item, string text, ChangeReport report, CancellationToken cancellationToken)
    {
        try
        {
            var lines = await console.WaitAsync("Compiling the code that uses it", () => CodeLines.ReadAsync(console, item, text, cancellationToken)).ConfigureAwait(false);
            var (changes, others) = lines.Join(report.Changes);
            return report with { Changes = changes, OtherCode = others };
        }
        catch (ToolException fault)
        {
            console.Note($"The lines of code that this touches are not known: {fault.Message}");
            return report;
        }
    }

    private static Option<bool> NoCodeOption() => new("--no-code") { Description = "Do not compile the code that uses the client to find the lines that a breaking change touches." };

    private static bool Ask(ToolConsole console, ClientItem item)
    {
        if (console.Input is null)
        {
            throw new ToolException($"Nothing was written for '{item.Name}', since nobody can be asked; say --yes to accept.");
        }

        console.Messages.Write(new Spectre.Console.Text($"Accept the change of '{item.Name}'? [y/N] "));
        return console.Input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private static void Write(ClientItem item, Fetched fetched)
    {
        File.WriteAllText(item.Description, fetched.Text);
        File.WriteAllText(item.Surface, fetched.Surface);
    }

    private sealed record Fetched(ChangeReport Report, string Text, string Surface);
}
