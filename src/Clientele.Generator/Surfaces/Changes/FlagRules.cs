using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>What it means that an entry has a flag that it had not, or lost one: a row for each.</summary>
internal sealed class FlagRules(SurfaceIndex before, SurfaceIndex after)
{
    private const Impact Calls = Impact.Readers | Impact.Writers;

    /// <summary>By flag: whom it concerns that an entry gains it, in which words, whom that it loses it, and in which words, with the flag's value at <c>{0}</c> or behind.</summary>
    private static readonly Dictionary<string, (Impact Gained, string GainedWords, Impact Lost, string LostWords)> s_rules = new(StringComparer.Ordinal)
    {
        [SurfaceFlags.Abstract] = (Impact.Writers | Impact.Source, "is abstract now, so that none is made of it", Impact.Additive, "is no longer abstract"),
        [SurfaceFlags.CanBeAbsent] = (Impact.Readers | Impact.Source, "may answer without a body now", Impact.Source, "always has a body now"),
        [SurfaceFlags.Composable] = (Impact.Additive, "can be composed with query options now", Impact.Readers | Impact.Source, "can't be composed with query options any more"),
        [SurfaceFlags.Computed] = (Impact.Writers | Impact.Source, "is set by the service now, so that no request carries it", Impact.Additive, "can be written now"),
        [SurfaceFlags.Contained] = (Impact.Breaking, "holds its entities now: their addresses are below this one", Impact.Breaking, "no longer holds its entities: they have addresses of their own"),
        [SurfaceFlags.Deprecated] = (Impact.Words, "is deprecated", Impact.Words, "is no longer deprecated"),
        [SurfaceFlags.FlagsEnum] = (Impact.Readers, "can have several values at once now", Impact.Writers, "has one value at a time now"),
        [SurfaceFlags.Immutable] = (Impact.Writers | Impact.Source, "can be given on create only now", Impact.Additive, "can be changed now"),
        [SurfaceFlags.Multipart] = (Impact.Writers, "is sent as a form now", Impact.Writers, "is no longer sent as a form"),
        [SurfaceFlags.Open] = (Impact.Additive, "may have members that are not described now", Calls | Impact.Source, "has described members only now"),
        [SurfaceFlags.Optional] = (Impact.Additive, "may be left out now", Impact.Writers | Impact.Source, "must be given now"),
        [SurfaceFlags.ReadOnly] = (Impact.Writers | Impact.Source, "is set by the service now, so that no request carries it", Impact.Additive, "can be written now"),
        [SurfaceFlags.RequiredOnCreate] = (Impact.Writers, "must be given on create now", Impact.Additive, "may be left out on create now"),
        [SurfaceFlags.Stream] = (Impact.Additive, "is a media entity now", Impact.Readers | Impact.Source, "is no media entity any more"),
        [SurfaceFlags.WriteOnly] = (Impact.Readers | Impact.Source, "is in no response any more", Impact.Additive, "is in responses now"),
        [SurfaceFlags.Failure] = (Impact.Readers | Impact.Source, "is an error now", Impact.Readers, "is no error any more"),
        [SurfaceFlags.Header] = (Impact.Additive, "has the header field '{0}' in its responses now", Impact.Readers, "has the header field '{0}' in no response any more"),
        [SurfaceFlags.Scope] = (Calls, "needs the scope '{0}' now", Impact.Additive, "needs the scope '{0}' no longer"),
        ["in-envelope"] = (Calls, "has its body in the envelope now", Calls, "has its body without the envelope now"),
        ["joined"] = (Calls, "has its values in one parameter with commas now", Calls, "has a parameter for each value now"),
        ["numbers"] = (Calls | Impact.Source, "has numbers for values now", Calls | Impact.Source, "has texts for values now"),
        ["not-readable"] = (Impact.Readers, "can't be read any more", Impact.Additive, "can be read now"),
        ["not-navigable"] = (Calls | Impact.Source, "is no part of addresses any more", Impact.Additive, "is a part of addresses now"),
        ["no-key"] = (Calls | Impact.Source, "gives no entity by its key any more", Impact.Additive, "gives entities by their keys now"),
        ["not-selectable"] = (Impact.Readers, "refuses $select now", Impact.Additive, "takes $select now"),
        ["not-expandable"] = (Impact.Readers, "refuses $expand now", Impact.Additive, "takes $expand now"),
        ["not-filterable"] = (Impact.Readers, "refuses $filter now", Impact.Additive, "takes $filter now"),
        ["not-sortable"] = (Impact.Readers, "refuses $orderby now", Impact.Additive, "takes $orderby now"),
        ["not-searchable"] = (Impact.Readers, "refuses $search now", Impact.Additive, "takes $search now"),
        ["not-countable"] = (Impact.Readers, "refuses $count now", Impact.Additive, "takes $count now"),
        ["no-top"] = (Impact.Readers, "refuses $top now", Impact.Additive, "takes $top now"),
        ["no-skip"] = (Impact.Readers, "refuses $skip now", Impact.Additive, "takes $skip now"),
        ["not-insertable"] = (Impact.Writers | Impact.Source, "takes no new entities any more", Impact.Additive, "takes new entities now"),
        ["not-updatable"] = (Impact.Writers | Impact.Source, "takes no changes any more", Impact.Additive, "takes changes now"),
        ["not-deletable"] = (Impact.Writers | Impact.Source, "deletes no entities any more", Impact.Additive, "deletes entities now"),
    };

    /// <summary>By name of a value that another value replaces: whom that concerns, and what it is in words.</summary>
    private static readonly Dictionary<string, (Impact Impact, string Words)> s_values = new(StringComparer.Ordinal)
    {
        [SurfaceFlags.Additional] = (Impact.Readers | Impact.Source, "type of its further members"),
        [SurfaceFlags.As] = (Impact.Source, "name in C#"),
        [SurfaceFlags.Authentication] = (Calls, "way of authentication"),
        [SurfaceFlags.Base] = (Impact.Source, "base type"),
        [SurfaceFlags.Const] = (Calls, "only value"),
        [SurfaceFlags.Discriminator] = (Calls, "discriminator"),
        [SurfaceFlags.Import] = (Calls, "import"),
        [SurfaceFlags.Key] = (Impact.Breaking, "key"),
        [SurfaceFlags.MediaType] = (Impact.Writers, "media type"),
        [SurfaceFlags.Paging] = (Impact.Readers, "way of paging"),
        [SurfaceFlags.Server] = (Calls, "server"),
        [SurfaceFlags.Default] = (Calls, "default"),
        ["code"] = (Calls, "member of the envelope that holds the code"),
        ["in"] = (Calls, "place"),
        ["name"] = (Calls, "name"),
        ["message"] = (Calls, "member of the envelope that holds the message"),
        ["status"] = (Calls, "member of the envelope that holds the status"),
        ["style"] = (Calls, "style"),
        ["values"] = (Calls, "discriminator's value"),
    };

    public IEnumerable<SurfaceChange> Compare(SurfaceEntry old, SurfaceEntry now)
    {
        foreach (var name in old.Flags.Concat(now.Flags).Select(NameOf).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            var (oldValues, newValues) = (ValuesOf(old, name), ValuesOf(now, name));
            if (oldValues.SequenceEqual(newValues, StringComparer.Ordinal) || name == SurfaceFlags.Written)
            {
                continue;
            }

            foreach (var change in Changed(old, now, name, oldValues, newValues))
            {
                yield return change;
            }
        }
    }

    private IEnumerable<SurfaceChange> Changed(SurfaceEntry old, SurfaceEntry now, string name, List<string> oldValues, List<string> newValues)
    {
        if (name == SurfaceFlags.MaxTop)
        {
            yield return MaxTop(old, now);
        }
        else if (name == SurfaceFlags.Required)
        {
            yield return Required(old, now);
        }
        else if (s_rules.TryGetValue(name, out var rule))
        {
            foreach (var value in newValues.Except(oldValues).Where(value => IsToldHere(name, value, before)))
            {
                yield return Told(rule.Gained, old, now, rule.GainedWords, value);
            }

            foreach (var value in oldValues.Except(newValues).Where(value => IsToldHere(name, value, after)))
            {
                yield return Told(rule.Lost, old, now, rule.LostWords, value);
            }
        }
        else if (s_values.TryGetValue(name, out var valued))
        {
            var (was, isNow) = (Shown(name, oldValues), Shown(name, newValues));
            var impact = name == SurfaceFlags.Additional && oldValues.Count == 0 ? Impact.Additive : valued.Impact;
            yield return new SurfaceChange(impact, old, now, $"{Words.Kind(old)} has another {valued.Words}: {isNow}, and had {was}")
            {
                Advice = name == SurfaceFlags.As ? $"write '{now.CSharpName}' for '{old.CSharpName}'" : impact == Impact.Additive ? null : "look at the code that uses it",
            };
        }
    }

    /// <summary>A header field that no response had before, or none has any more, is a change of its own.</summary>
    private static bool IsToldHere(string name, string value, SurfaceIndex other) => name != SurfaceFlags.Header || other.Find(SurfaceKind.Header, value) is not null;

    private SurfaceChange Told(Impact impact, SurfaceEntry old, SurfaceEntry now, string words, string value)
    {
        // A function's parameter travels with a call that reads.
        if (impact.HasAny(Impact.Writers) && old.Owner is { } owner && before.Find(SurfaceKind.Function, owner) is { Kind: SurfaceKind.Function })
        {
            impact = (impact & ~Impact.Writers) | Impact.Readers;
        }

        return new SurfaceChange(impact, old, now, Words.Kind(old) + " " + (words.Contains("{0}") ? words.Replace("{0}", value) : words + (value.Length > 0 ? " for '" + value + "'" : "")))
        {
            Advice = !impact.HasAny(Impact.Breaking) ? null : "look at the code that uses it",
        };
    }

    private static SurfaceChange MaxTop(SurfaceEntry old, SurfaceEntry now)
    {
        var (was, isNow) = (Number(old), Number(now));
        var isLower = isNow is { } limit && (was is null || limit < was);
        return new SurfaceChange(
            isLower ? Impact.Readers : Impact.Additive,
            old,
            now,
            $"{Words.Kind(old)} takes {(isNow is { } most ? $"$top up to {most}" : "any $top")} now, and took {(was is { } before ? $"up to {before}" : "any")}")
        {
            Advice = isLower ? "ask for smaller pages" : null,
        };
    }

    /// <summary>A member that is required is always there for those who read, and must be given by those who write.</summary>
    private SurfaceChange Required(SurfaceEntry old, SurfaceEntry now)
    {
        var isGained = now.Has(SurfaceFlags.Required);
        var isInput = old.Kind != SurfaceKind.Member;
        var isWritten = isInput || (!now.Has(SurfaceFlags.ReadOnly) && old.Owner is { } owner && after.Find(SurfaceKind.Class, owner)?.Has(SurfaceFlags.Written) == true);
        var isRead = !isInput && !now.Has(SurfaceFlags.WriteOnly);
        var call = old.Key.StartsWith("GET:", StringComparison.Ordinal) ? Impact.Readers : Impact.Writers;
        var impact = isGained
            ? (isWritten ? (isInput ? call : Impact.Writers) | Impact.Source : Impact.None)
            : (isRead ? Impact.Readers | Impact.Source : Impact.None);
        return new SurfaceChange(impact == Impact.None ? Impact.Additive : impact, old, now, Words.Kind(old) + (isGained ? " must be given now" : " may be left out now"))
        {
            Advice = impact == Impact.None ? null : isGained ? $"give '{now.Name}' wherever {Words.Where(now)}" : $"expect that '{now.Name}' is absent",
        };
    }

    private static int? Number(SurfaceEntry entry) => int.TryParse(entry.Value(SurfaceFlags.MaxTop), out var number) ? number : null;

    private static string Shown(string name, List<string> values) =>
        values.Count > 0 ? "'" + string.Join(", ", values) + "'" : name == SurfaceFlags.Authentication ? "the account's token" : "none";

    private static string NameOf(string flag) => flag.IndexOf('=') is > 0 and var at ? flag.Substring(0, at) : flag;

    private static List<string> ValuesOf(SurfaceEntry entry, string name) => entry.Flags
        .Where(flag => NameOf(flag) == name)
        .Select(flag => flag.Length > name.Length ? flag.Substring(name.Length + 1) : "")
        .ToList();
}
