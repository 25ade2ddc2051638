using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>Finds what differs between two surfaces of one service, in the words of those who use it.</summary>
internal sealed class SurfaceComparer
{
    private readonly List<SurfaceChange> _changes = [];
    private readonly SurfaceIndex _old;
    private readonly SurfaceIndex _new;
    private readonly EntryRules _rules;

    private SurfaceComparer(SurfaceIndex before, SurfaceIndex after)
    {
        _old = before;
        _new = after;
        _rules = new EntryRules(before, after);
    }

    /// <summary>All changes that lead from one surface to the other, those that break first.</summary>
    public static SurfaceDifference Compare(Surface before, Surface after, CancellationToken cancellationToken = default)
    {
        var (old, now) = (new SurfaceIndex(before.Entries), new SurfaceIndex(after.Entries));
        var gone = old.Entries.Where(entry => SurfaceIndex.IsType(entry.Kind) && now.Find(entry) is null).ToList();
        var added = now.Entries.Where(entry => SurfaceIndex.IsType(entry.Kind) && old.Find(entry) is null).ToList();
        var renamed = Renames.OfTypes(old, now, gone, added);
        cancellationToken.ThrowIfCancellationRequested();
        var names = renamed.ToDictionary(rename => rename.Before.Key, rename => rename.After.Key, StringComparer.Ordinal);
        SamePaths.Add(names, old, now);
        if (names.Count == 0)
        {
            return new SurfaceComparer(old, now).Run([], cancellationToken);
        }

        var retyping = new Retyping(names);
        return new SurfaceComparer(new SurfaceIndex(before.Entries.Select(retyping.Apply).ToList()), now).Run(renamed, cancellationToken);
    }

    private SurfaceDifference Run(IReadOnlyList<Rename> types, CancellationToken cancellationToken)
    {
        foreach (var rename in types)
        {
            _changes.Add(_rules.Renamed(rename));
        }

        var gone = new List<SurfaceEntry>();
        foreach (var entry in _old.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_new.Find(entry) is not { } now)
            {
                gone.Add(entry);
            }
            else
            {
                _changes.AddRange(_rules.Compare(entry, now));
            }
        }

        var added = _new.Entries.Where(entry => _old.Find(entry) is null).ToList();
        Unmatched(gone, added);
        return new SurfaceDifference(_changes
            .OrderBy(change => change.IsBreaking ? 0 : change.Impact.HasAny(Impact.Additive) ? 1 : 2)
            .ThenBy(change => change.Subject, StringComparer.Ordinal)
            .ThenBy(change => change.What, StringComparer.Ordinal)
            .ToList());
    }

    /// <summary>What is only on one side: renames first, and of what went or came whole only the whole.</summary>
    private void Unmatched(List<SurfaceEntry> gone, List<SurfaceEntry> added)
    {
        var goneKeys = new HashSet<string>(gone.Select(entry => entry.Key), StringComparer.Ordinal);
        var addedKeys = new HashSet<string>(added.Select(entry => entry.Key), StringComparer.Ordinal);
        var goneRoots = gone.Where(entry => entry.Owner is not { } owner || !goneKeys.Contains(owner)).ToLookup(entry => entry.Owner ?? "", StringComparer.Ordinal);
        var addedRoots = added.Where(entry => entry.Owner is not { } owner || !addedKeys.Contains(owner)).ToLookup(entry => entry.Owner ?? "", StringComparer.Ordinal);
        foreach (var owner in goneRoots.Select(group => group.Key).Concat(addedRoots.Select(group => group.Key)).Distinct(StringComparer.Ordinal))
        {
            var (mine, theirs) = (goneRoots[owner].ToList(), addedRoots[owner].ToList());
            var candidates = mine.Where(entry => !SurfaceIndex.IsType(entry.Kind)).ToList();
            var renames = Renames.OfParts(candidates, theirs.Where(entry => !SurfaceIndex.IsType(entry.Kind)).ToList(), _old.PlaceOf, _new.PlaceOf);
            foreach (var rename in renames)
            {
                _changes.Add(_rules.Renamed(rename));
            }

            _changes.AddRange(mine.Except(renames.Select(rename => rename.Before)).Select(_rules.Removed));
            _changes.AddRange(theirs.Except(renames.Select(rename => rename.After)).Select(_rules.Added));
        }
    }
}
