using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Generator.Foundation;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Surfaces.Changes;
using Clientele.Tool.Descriptions;
using Clientele.Tool.Reports;
using Clientele.Tool.Terminal;

namespace Clientele.Tool.Commands;

/// <summary><c>diff &lt;old&gt; &lt;new&gt;</c>: what changed from one description to another.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        var old = new Argument<string>("old") { Description = "The description as it was: a CSDL ($metadata) or OpenAPI file." };
        var now = new Argument<string>("new") { Description = "The description as it is now." };
        var contract = new Option<string?>("--contract") { Description = "The contract that selects and corrects; without it, all of both descriptions is compared." };
        var format = FormatOption();
        var command = new Command("diff", "Says what changed from one description to another, at the level of what callers use, not of text. Exit code 0: nothing, 1: additive, 2: breaking, 3: failed.")
        {
            old, now, contract, format,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var rules = parsed.GetValue(contract) is { } path ? console.PathOf(path) : null;
            var report = await console.WaitAsync("Comparing", () => Compare(console, parsed.GetRequiredValue(old), parsed.GetRequiredValue(now), rules, cancellationToken)).ConfigureAwait(false);
            Print(console, parsed.GetRequiredValue(format), report);
            return report.ExitCode;
        });
        return command;
    }

    /// <summary>The option that chooses the form of a report.</summary>
    internal static Option<string> FormatOption()
    {
        var format = new Option<string>("--format") { Description = "Form of the report.", DefaultValueFactory = _ => ReportFormats.Text };
        return format.AcceptOnlyFromAmong(ReportFormats.Names);
    }

    internal static void Print(ToolConsole console, string format, ChangeReport report)
    {
        if (format == ReportFormats.Text)
        {
            new TextReport(console.Output, console.HasColors).Write(report);
        }
        else
        {
            ReportFormats.Write(format, report, console.Output);
        }
    }

    /// <summary>The report on two descriptions.</summary>
    internal static ChangeReport Report(ToolConsole console, DescriptionFile before, DescriptionFile after, CancellationToken cancellationToken)
    {
        var changes = SurfaceComparer.Compare(before.Surface, after.Surface, cancellationToken).Changes;
        if (changes.Count == 0)
        {
            return new ChangeReport(console.Show(before.Path), console.Show(after.Path), []);
        }

        var oldPlaces = ClientSurface.Places(before.Input, cancellationToken);
        var newPlaces = ClientSurface.Places(after.Input, cancellationToken);
        return new ChangeReport(
            console.Show(before.Path),
            console.Show(after.Path),
            [.. changes.Select(change => new ReportedChange(change, Shown(console, change.After is { } entry ? newPlaces.Of(entry) : oldPlaces.Of(change.Before!)), []))]);
    }

    private static async Task<ChangeReport> Compare(ToolConsole console, string old, string now, string? contract, CancellationToken cancellationToken)
    {
        if (DescriptionFile.IsSame(console.PathOf(old), console.PathOf(now)))
        {
            DescriptionFile.Require(console.PathOf(now), contract, cancellationToken);
            return new ChangeReport(console.Show(console.PathOf(old)), console.Show(console.PathOf(now)), []);
        }

        // Both at once: reading is most of the work.
        var before = Task.Run(() => DescriptionFile.Read(console.PathOf(old), contract, cancellationToken), cancellationToken);
        var after = Task.Run(() => DescriptionFile.Read(console.PathOf(now), contract, cancellationToken), cancellationToken);
        return Report(console, await before.ConfigureAwait(false), await after.ConfigureAwait(false), cancellationToken);
    }

    internal static FileSpan Shown(ToolConsole console, FileSpan place) => place with { Path = console.Show(place.Path) };
}
