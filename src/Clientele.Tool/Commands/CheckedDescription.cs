using System;
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

/// <summary>A client's description, fetched again and compared with the surface that was accepted.</summary>
/// <param name="Report">What changed.</param>
/// <param name="Text">Text of the description.</param>
/// <param name="Surface">Text of the surface file that accepts it.</param>
internal sealed record CheckedDescription(ChangeReport Report, string Text, string Surface)
{
    /// <summary>The day of a description that is fetched now, as surface files have it.</summary>
    public static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Fetches the description and compares it.</summary>
    /// <param name="console">Has the environment, and takes what is to be noted.</param>
    /// <param name="item">The client.</param>
    /// <param name="header">Header field for an API key; null for the usual one.</param>
    /// <param name="code">Reads the code that uses the client, which only breaking changes need; null where lines of code are not wanted.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ToolException">It can't be fetched or read.</exception>
    public static async Task<CheckedDescription> RunAsync(ToolConsole console, ClientItem item, string? header, Func<Task<CodeLines>>? code, CancellationToken cancellationToken)
    {
        if (!File.Exists(item.Description))
        {
            throw new ToolException($"The file {console.Show(item.Description)}, the description of '{item.Name}', does not exist.");
        }

        var accepted = File.Exists(item.Surface) ? SurfaceText.Read(await File.ReadAllTextAsync(item.Surface, cancellationToken).ConfigureAwait(false)) : null;
        var source = accepted?.Origin.Source;
        var text = source is null
            ? await File.ReadAllTextAsync(item.Description, cancellationToken).ConfigureAwait(false)
            : await FetchOptions.FetchAsync(console, source, item.Project, item.Contracts, header, cancellationToken).ConfigureAwait(false);
        var now = DescriptionFile.Read(item, SourceText.From(text, Encoding.UTF8), cancellationToken);
        var before = accepted is { Faults.Count: 0 } ? accepted.Surface : DescriptionFile.Read(item, cancellationToken).Surface;
        var changes = SurfaceComparer.Compare(before, now.Surface, cancellationToken).Changes;
        var places = ClientSurface.Places(now.Input, cancellationToken);
        var report = new ChangeReport(
            console.Show(accepted is null ? item.Description : item.Surface),
            source ?? console.Show(item.Description),
            [.. changes.Select(change => new ReportedChange(change, DiffCommand.Shown(console, places.Of(change.Entry)), []))]);

        if (report.BreakingCount > 0 && code is not null)
        {
            report = await WithCodeAsync(console, code, text, report, cancellationToken).ConfigureAwait(false);
        }

        // Without a source the day is that of the last fetch, which this is not.
        var day = source is null && accepted is not null ? accepted.Origin.Described : Today;
        return new CheckedDescription(report, text, now.SurfaceFile(new SurfaceOrigin(day, source)));
    }

    /// <summary>The lines of code that the changes touch. A project that does not build is no reason to keep the changes back.</summary>
    private static async Task<ChangeReport> WithCodeAsync(ToolConsole console, Func<Task<CodeLines>> code, string text, ChangeReport report, CancellationToken cancellationToken)
    {
        try
        {
            return await console.WaitAsync("Compiling the code that uses it", async () => (await code().ConfigureAwait(false)).Join(report, text, cancellationToken)).ConfigureAwait(false);
        }
        catch (ToolException fault)
        {
            console.Note($"The lines of code that this touches are not known: {fault.Message}");
            return report;
        }
    }
}
