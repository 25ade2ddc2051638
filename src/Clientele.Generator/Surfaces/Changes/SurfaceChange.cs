using System;
using System.Collections.Generic;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>Whom a change concerns. The first three break; a change can break for several.</summary>
[Flags]
internal enum Impact
{
    None = 0,

    /// <summary>A program that reads, built before the change, fails or reads something else.</summary>
    Readers = 1,

    /// <summary>A program that writes, built before the change, is refused or writes something else.</summary>
    Writers = 2,

    /// <summary>Code that was written before the change does not compile against the client of the new description, or compiles to something else.</summary>
    Source = 4,

    /// <summary>There is more than before, and what was there stays.</summary>
    Additive = 8,

    /// <summary>Documentation only.</summary>
    Words = 16,

    Breaking = Readers | Writers | Source,
}

internal static class ImpactExtensions
{
    /// <summary>Whether a change concerns any of these.</summary>
    public static bool HasAny(this Impact impact, Impact any) => (impact & any) != Impact.None;
}

/// <summary>One difference between two surfaces.</summary>
/// <param name="Before">Null for what was added.</param>
/// <param name="After">Null for what is gone. Of a suspected rename, the new entry.</param>
/// <param name="What">What happened, as a sentence without its end.</param>
internal sealed record SurfaceChange(Impact Impact, SurfaceEntry? Before, SurfaceEntry? After, string What)
{
    /// <summary>What speaks for a rename: finishes "because …"; null where the change is none.</summary>
    public string? RenameReason { get; init; }

    /// <summary>What users do about it; null where nothing is to be done.</summary>
    public string? Advice { get; init; }

    public bool IsBreaking => Impact.HasAny(Impact.Breaking);

    public SurfaceEntry Entry => (After ?? Before)!;

    /// <summary>Where the change is filed: the key of what was there before, else of what is new.</summary>
    public string Subject => SurfaceKey.Show((Before?.Original ?? Before ?? After)!);
}

/// <summary>All differences, those that break first, then by subject.</summary>
internal sealed record SurfaceDifference(IReadOnlyList<SurfaceChange> Changes)
{
    public Impact Impact
    {
        get
        {
            var all = Impact.None;
            foreach (var change in Changes)
            {
                all |= change.Impact;
            }

            return all;
        }
    }
}
