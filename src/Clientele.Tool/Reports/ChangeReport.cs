using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Surfaces.Changes;

namespace Clientele.Tool.Reports;

/// <summary>A line of the user's code that a change touches.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Text">The line, without the space around it.</param>
/// <param name="Finding">What the compiler says of it against the new description.</param>
internal sealed record CodeLine(string Path, int Line, int Column, string Text, string Finding);

/// <summary>A change with its places.</summary>
/// <param name="Place">In the description.</param>
/// <param name="Code">In the user's code.</param>
internal sealed record ReportedChange(SurfaceChange Change, FileSpan Place, IReadOnlyList<CodeLine> Code);

/// <summary>What changed from one description to another.</summary>
/// <param name="Old">The old description as readers know it: a file's name, or an address.</param>
/// <param name="New">The new one.</param>
internal sealed record ChangeReport(string Old, string New, IReadOnlyList<ReportedChange> Changes)
{
    /// <summary>The heading of <see cref="OtherCode"/>.</summary>
    public const string OtherCodeTitle = "Further code that the compiler reports";

    /// <summary>Lines that the compiler refuses, or warns of for the first time, and that are of no change for certain.</summary>
    public IReadOnlyList<CodeLine> OtherCode { get; init; } = [];

    public Impact Impact { get; } = Changes.Aggregate(Impact.None, (all, change) => all | change.Change.Impact);

    public int BreakingCount => Changes.Count(change => change.Change.IsBreaking);

    public int ExitCode => Impact.HasAny(Impact.Breaking)
        ? Tool.ExitCode.Breaking
        : Impact.HasAny(Impact.Additive) ? Tool.ExitCode.Additive : Tool.ExitCode.Same;

    /// <summary>The groups that reports have, without those that are empty.</summary>
    public IEnumerable<(string Title, IReadOnlyList<ReportedChange> Changes)> Groups
    {
        get
        {
            var groups = new (string Title, IReadOnlyList<ReportedChange> Changes)[]
            {
                ("Breaking", [.. Changes.Where(change => change.Change.IsBreaking)]),
                ("Additive", [.. Changes.Where(change => !change.Change.IsBreaking && change.Change.Impact.HasAny(Impact.Additive))]),
                ("Words only", [.. Changes.Where(change => change.Change.Impact == Impact.Words)]),
            };
            return groups.Where(group => group.Changes.Count > 0);
        }
    }

    /// <summary>What there is to do, each thing once, with the number of changes that ask for it.</summary>
    public IReadOnlyList<(string Advice, int Count)> ToDo =>
        [.. Changes.Where(change => change.Change is { IsBreaking: true, Advice: not null }).GroupBy(change => change.Change.Advice!).Select(same => (same.Key, same.Count()))];

    /// <summary><c>12 changes, 3 of them breaking</c>.</summary>
    public string Summary => Changes.Count switch
    {
        0 => "nothing that callers rely on changed",
        1 => BreakingCount == 1 ? "1 change, breaking" : "1 change, not breaking",
        _ => $"{Changes.Count} changes, {(BreakingCount == 0 ? "none" : BreakingCount)} of them breaking",
    };

    /// <summary><c>readers, source</c>; empty for changes that are not breaking.</summary>
    public static string ImpactWords(Impact impact) => string.Join(", ", ImpactList(impact));

    public static IEnumerable<string> ImpactList(Impact impact)
    {
        if (impact.HasAny(Impact.Readers))
        {
            yield return "readers";
        }

        if (impact.HasAny(Impact.Writers))
        {
            yield return "writers";
        }

        if (impact.HasAny(Impact.Source))
        {
            yield return "source";
        }

        if (!impact.HasAny(Impact.Breaking))
        {
            yield return impact.HasAny(Impact.Additive) ? "additive" : "words";
        }
    }
}
