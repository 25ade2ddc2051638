using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Shared;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>Says of entries that came, went, were renamed or differ whom that concerns and what to do.</summary>
internal sealed class EntryRules(SurfaceIndex before, SurfaceIndex after)
{
    private readonly FlagRules _flags = new(before, after);

    public SurfaceChange Added(SurfaceEntry entry)
    {
        var parts = Parts(after, entry);
        var what = Words.Kind(entry) + " is new" + (entry.Type.Length > 0 && entry.Kind != SurfaceKind.Value ? ": " + Words.Type(entry.Type) : "") + Words.With(entry, parts);
        if (MustBeGiven(entry))
        {
            var impact = Direction(entry, reads: false) | Impact.Source;
            return new SurfaceChange(impact, null, entry, what + ", and it must be given") { Advice = $"give '{entry.Name}' wherever {Words.Where(entry)}" };
        }

        return new SurfaceChange(Impact.Additive, null, entry, what);
    }

    public SurfaceChange Removed(SurfaceEntry entry)
    {
        var what = Words.Kind(entry) + " is gone" + Words.With(entry, Parts(before, entry));
        return new SurfaceChange(RemovalImpact(entry), entry, null, what) { Advice = Words.RemovalAdvice(entry) };
    }

    public SurfaceChange Renamed(Rename rename)
    {
        var (old, now) = (rename.Before, rename.After);
        var impact = SurfaceIndex.IsType(old.Kind) ? TypeRenameImpact(old, now) : PartRenameImpact(old, now);
        return new SurfaceChange(impact, old, now, $"{Words.Kind(old)} is gone, {SurfaceFix.BeforeNewName}{Words.Name(now)}{SurfaceFix.BehindNewName}")
        {
            RenameReason = rename.Reason,
            Advice = old.CSharpName != now.CSharpName ? $"write '{now.CodeName}' for '{old.CodeName}'" : impact.HasAny(Impact.Breaking) ? "build the client anew and deploy it" : null,
        };
    }

    /// <summary>Changes of one entry that both surfaces have.</summary>
    public IEnumerable<SurfaceChange> Compare(SurfaceEntry old, SurfaceEntry now)
    {
        if (old.Kind != now.Kind)
        {
            yield return new SurfaceChange(Impact.Breaking, old, now, $"{Words.Kind(old)} is now {Words.Article(now.Kind)}") { Advice = "look at what reads and writes it" };
        }

        if (old.Type != now.Type)
        {
            yield return Retyped(old, now);
        }

        if (!old.Flags.Equals(now.Flags) && (now.Type.Length > 0 || old.Type.Length == 0))
        {
            foreach (var change in _flags.Compare(old, now))
            {
                yield return change;
            }
        }

        if (old.Limits is { } oldLimits && now.Limits is { } newLimits && oldLimits != newLimits)
        {
            var isLifted = !CanWrite(old) || LimitChange.IsWider(oldLimits, newLimits);
            yield return new SurfaceChange(isLifted ? Impact.Additive : Impact.Writers, old, now, $"{Words.Kind(old)} has other limits: {Words.OrNone(oldLimits)} is now {Words.OrNone(newLimits)}")
            {
                Advice = isLifted ? null : "check what is written against the new limits",
            };
        }

        if (old.Words is { } oldWords && now.Words is { } newWords && oldWords != newWords && old.Has(SurfaceFlags.Deprecated) == now.Has(SurfaceFlags.Deprecated))
        {
            yield return new SurfaceChange(Impact.Words, old, now, $"{Words.Kind(old)} is documented in other words");
        }
    }

    private SurfaceChange Retyped(SurfaceEntry old, SurfaceEntry now)
    {
        var was = (old.Original ?? old).Type;
        var what = (old.Type.Length, now.Type.Length) switch
        {
            (0, _) => $"{Words.Kind(old)} returns {Words.Type(now.Type)}, and returned nothing",
            (_, 0) => $"{Words.Kind(old)} returns nothing, and returned {Words.Type(was)}",
            _ when old.Kind is SurfaceKind.Function or SurfaceKind.Action or SurfaceKind.Operation => $"{Words.Kind(old)} returns {Words.Type(now.Type)}, and returned {Words.Type(was)}",
            _ => $"{Words.Kind(old)} is {Words.Type(now.Type)}, and was {Words.Type(was)}",
        };
        if (old.Kind == SurfaceKind.Value)
        {
            return new SurfaceChange(Impact.Readers | Impact.Writers, old, now, what) { Advice = "look for code that keeps the number" };
        }

        if (old.Type.Length == 0)
        {
            return new SurfaceChange(Impact.Additive, old, now, what);
        }

        if (old.Kind is SurfaceKind.Server or SurfaceKind.Grant or SurfaceKind.Envelope or SurfaceKind.Scheme)
        {
            return new SurfaceChange(Impact.Readers | Impact.Writers, old, now, what) { Advice = "build the client anew and deploy it" };
        }

        if (old.Kind == SurfaceKind.Error)
        {
            return new SurfaceChange(Impact.Readers | Impact.Writers, old, now, what) { Advice = "look at what catches its exceptions" };
        }

        if (now.Type.Length == 0)
        {
            return new SurfaceChange(Impact.Readers | Impact.Source, old, now, what) { Advice = "read what was returned from elsewhere" };
        }

        var judged = TypeChange.Judge(old.Type, now.Type, IsEnum);
        var impact = (judged & Impact.Source)
            | (judged.HasAny(Impact.Readers) && CanRead(old) ? Direction(old, reads: true) : Impact.None)
            | (judged.HasAny(Impact.Writers) && CanWrite(old) ? Direction(old, reads: false) : Impact.None);
        return new SurfaceChange(impact == Impact.None ? Impact.Additive : impact, old, now, what)
        {
            Advice = impact == Impact.None ? null : Words.TypeAdvice(old, now, judged, impact),
        };
    }

    private Impact RemovalImpact(SurfaceEntry entry) => entry.Kind switch
    {
        SurfaceKind.Set => Impact.Readers | Impact.Source | (entry.Has("not-insertable") && entry.Has("not-updatable") && entry.Has("not-deletable") ? Impact.None : Impact.Writers),
        SurfaceKind.Singleton or SurfaceKind.Navigation => Impact.Readers | Impact.Source,
        SurfaceKind.Property or SurfaceKind.Member => (CanRead(entry) ? Impact.Readers : Impact.None) | (CanWrite(entry) ? Impact.Writers : Impact.None) | Impact.Source,
        SurfaceKind.Value => !before.IsRest ? Impact.Breaking : Impact.Writers | Impact.Source,
        SurfaceKind.Alternative => Impact.Writers | Impact.Source,
        SurfaceKind.Function => Impact.Readers | Impact.Source,
        SurfaceKind.Action or SurfaceKind.Operation => Direction(entry, reads: false) | Impact.Source,
        SurfaceKind.Parameter or SurfaceKind.Body or SurfaceKind.Part => Direction(entry, reads: false) | Impact.Source,
        SurfaceKind.Server or SurfaceKind.Grant or SurfaceKind.Envelope or SurfaceKind.Scheme => Impact.Breaking,
        SurfaceKind.Response => Impact.Readers | (entry.Has(SurfaceFlags.Failure) ? Impact.None : Impact.Source),
        SurfaceKind.Header => Impact.Readers | Impact.Source,
        SurfaceKind.Error => Impact.Readers | Impact.Writers,
        _ => Impact.Source,
    };

    /// <summary>On the wire a type's name shows in casts, in <c>@odata.type</c> and in literals of enumerations (OData URL Conventions 4.01, section 5.1.1.6.1).</summary>
    private Impact TypeRenameImpact(SurfaceEntry old, SurfaceEntry now)
    {
        var impact = old.CSharpName == now.CSharpName ? Impact.None : Impact.Source;
        impact |= old.Kind switch
        {
            SurfaceKind.Enum when !before.IsRest => Impact.Readers,
            SurfaceKind.Entity or SurfaceKind.Complex when IsPolymorphic(old, now) => Impact.Readers | Impact.Writers,
            _ => Impact.None,
        };
        return impact == Impact.None ? Impact.Words : impact;
    }

    /// <summary>Arguments in the path, and operations that are called by an import, have names that never travel.</summary>
    private Impact PartRenameImpact(SurfaceEntry old, SurfaceEntry now)
    {
        var isHidden = old.Value("in") == "path" || (old.Value(SurfaceFlags.Import) is { } import && import == now.Value(SurfaceFlags.Import));
        var impact = isHidden ? Impact.Source : RemovalImpact(old) | (MustBeGiven(now) ? Direction(now, reads: false) : Impact.None);
        impact = old.CSharpName == now.CSharpName ? impact & ~Impact.Source : impact;
        return impact == Impact.None ? Impact.Words : impact;
    }

    private bool IsPolymorphic(SurfaceEntry old, SurfaceEntry now) =>
        old.Value(SurfaceFlags.Base) is not null || before.IsBase(old.Key) || after.IsBase(now.Key);

    private bool MustBeGiven(SurfaceEntry entry) => entry.Kind switch
    {
        SurfaceKind.Property => entry.Has(SurfaceFlags.RequiredOnCreate),
        SurfaceKind.Member => entry.Has(SurfaceFlags.Required) && CanWrite(entry),
        SurfaceKind.Parameter => !after.IsRest ? !entry.Has(SurfaceFlags.Optional) : entry.Has(SurfaceFlags.Required),
        SurfaceKind.Body or SurfaceKind.Part or SurfaceKind.Variable => entry.Has(SurfaceFlags.Required),
        _ => false,
    };

    /// <summary>Which half of a program meets an entry: what calls take is written, but a call that only reads is a reader's.</summary>
    private Impact Direction(SurfaceEntry entry, bool reads)
    {
        var operation = entry.Kind is SurfaceKind.Function or SurfaceKind.Action or SurfaceKind.Operation
            ? entry
            : entry.Owner is { } owner ? before.Find(SurfaceKind.Operation, owner) ?? after.Find(SurfaceKind.Operation, owner) : null;
        if (operation is null)
        {
            return reads ? Impact.Readers : Impact.Writers;
        }

        var isReader = operation.Kind == SurfaceKind.Function || operation.Key.StartsWith("GET:", StringComparison.Ordinal) || operation.Key.StartsWith("HEAD:", StringComparison.Ordinal);
        return reads || isReader ? Impact.Readers : Impact.Writers;
    }

    private static bool CanRead(SurfaceEntry entry) => entry.Kind switch
    {
        SurfaceKind.Parameter or SurfaceKind.Body or SurfaceKind.Part => false,
        SurfaceKind.Member => !entry.Has(SurfaceFlags.WriteOnly),
        _ => true,
    };

    private bool CanWrite(SurfaceEntry entry) => entry.Kind switch
    {
        SurfaceKind.Property => !entry.Has(SurfaceFlags.Computed) && OwnerOf(entry) is { } owner && (owner.Kind == SurfaceKind.Entity || owner.Has(SurfaceFlags.Written)),
        SurfaceKind.Member => !entry.Has(SurfaceFlags.ReadOnly) && OwnerOf(entry)?.Has(SurfaceFlags.Written) == true,
        SurfaceKind.Parameter or SurfaceKind.Body or SurfaceKind.Part => true,
        _ => false,
    };

    /// <summary>How many parts an entry has; of an operation, what it takes.</summary>
    private static int Parts(SurfaceIndex index, SurfaceEntry entry) => index.PartsOf(entry.Key).Count(part => part.Kind != SurfaceKind.Response);

    private SurfaceEntry? OwnerOf(SurfaceEntry entry) =>
        entry.Owner is { } owner ? before.Find(SurfaceKind.Entity, owner) ?? after.Find(SurfaceKind.Entity, owner) : null;

    private bool IsEnum(string type) => before.Find(SurfaceKind.Enum, type) is { Kind: SurfaceKind.Enum };
}
