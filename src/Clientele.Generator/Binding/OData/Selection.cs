using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Binding.OData;

/// <summary>Chooses sets, singletons and operations by the contract's patterns; a pattern that matches nothing is reported.</summary>
internal sealed class Selection
{
    private readonly Pattern[] _includeSets;
    private readonly Pattern[] _excludeSets;
    private readonly Pattern[] _includeOperations;
    private readonly Pattern[] _excludeOperations;
    private readonly Pattern[] _includeTypes;
    private readonly Pattern[] _excludeTypes;
    private readonly Pattern[] _includeProperties;
    private readonly Pattern[] _excludeProperties;
    private readonly Pattern[] _includeNavigations;
    private readonly Pattern[] _excludeNavigations;
    private readonly int? _depth;

    public Selection(SelectionRules rules)
    {
        _includeSets = Compile([.. rules.IncludeSets.Where(name => !IsPath(name))]);
        Paths = [.. rules.IncludeSets.Where(IsPath)];
        _includeTypes = Compile(rules.IncludeTypes);
        _excludeTypes = Compile(rules.ExcludeTypes);
        _includeProperties = Compile(rules.IncludeProperties);
        _excludeProperties = Compile(rules.ExcludeProperties);
        _includeNavigations = Compile(rules.IncludeNavigations);
        _excludeNavigations = Compile(rules.ExcludeNavigations);
        _depth = rules.Depth;
        _excludeSets = Compile(rules.ExcludeSets);
        _includeOperations = Compile(rules.IncludeOperations);
        _excludeOperations = Compile(rules.ExcludeOperations);
    }

    /// <summary>Nothing is said, so all that is described is emitted, reached or not.</summary>
    public bool IsEmpty =>
        !IsSlice && _excludeTypes.Length == 0 && _includeProperties.Length == 0 && _excludeProperties.Length == 0 && _excludeNavigations.Length == 0
        && _excludeSets.Length == 0 && _includeOperations.Length == 0 && _excludeOperations.Length == 0;

    /// <summary>A part of the description is named: what navigation properties and operations lead to outside it is not followed.</summary>
    public bool IsSlice => _includeSets.Length + Paths.Count + _includeTypes.Length + _includeNavigations.Length > 0 || _depth is not null;

    /// <summary>Paths from a set or singleton along navigation properties.</summary>
    public IReadOnlyList<Positioned<string>> Paths { get; }

    /// <summary>Steps along navigation properties from the sets that are followed.</summary>
    public int Depth => _depth ?? (IsSlice ? 0 : int.MaxValue);

    public bool HasSet(string name)
    {
        string[] names = [name];
        var included = _includeSets.Length > 0 ? MatchesAny(_includeSets, names) : Paths.Count == 0 && _includeTypes.Length == 0;
        return included & !MatchesAny(_excludeSets, names);
    }

    /// <summary>Whether a type is named as a part of the slice.</summary>
    public bool NamesType(TypeSymbol type) => MatchesAny(_includeTypes, NamesOf(type));

    public bool ExcludesType(TypeSymbol type) => MatchesAny(_excludeTypes, NamesOf(type));

    /// <summary>Whether the target of a navigation property is named as a part of the slice by it.</summary>
    public bool NamesNavigation(NavigationSymbol navigation) => MatchesAny(_includeNavigations, NamesOf(navigation));

    /// <summary>Takes the members out of a type that the contract does not want; what a key is made of stays.</summary>
    public void Prune(StructuredSymbol type)
    {
        var keys = new HashSet<string>(type.Keys.Select(key => key.Path.Split('/')[0]), StringComparer.Ordinal);
        Prune(type, type.Properties, _includeProperties, _excludeProperties, keys);
        Prune(type, type.Navigations, _includeNavigations, _excludeNavigations, keys);
    }

    public bool HasOperation(OperationSymbol operation) =>
        IsEmpty || Chooses(_includeOperations, _excludeOperations, OperationNames.Of(operation));

    public void ReportUnmatched(BindingReport report, IEnumerable<string> sets, IEnumerable<string> operations)
    {
        ReportUnmatched(_includeSets, "set or singleton", sets, report);
        ReportUnmatched(_excludeSets, "set or singleton", sets, report);
        ReportUnmatched(_includeOperations, "operation", operations, report);
        ReportUnmatched(_excludeOperations, "operation", operations, report);
    }

    /// <summary>Reports patterns for types and members that matched none.</summary>
    public void ReportUnmatched(BindingReport report, IReadOnlyList<StructuredSymbol> types)
    {
        var names = types.Where(type => type.IsEntity).Select(type => type.Name.Value).ToList();
        ReportUnmatched(_includeTypes, "entity type", names, report);
        ReportUnmatched(_excludeTypes, "entity type", names, report);
        ReportUnmatched(_includeProperties, "property", [], report);
        ReportUnmatched(_excludeProperties, "property", [], report);
        ReportUnmatched(_includeNavigations, "navigation property", [], report);
        ReportUnmatched(_excludeNavigations, "navigation property", [], report);
    }

    private static void Prune<T>(StructuredSymbol type, List<T> members, Pattern[] include, Pattern[] exclude, HashSet<string> keys)
        where T : MemberSymbol
    {
        if (include.Length == 0 && exclude.Length == 0)
        {
            return;
        }

        // Every pattern is tried, so that one that matches nothing is known.
        var included = members.Where(member => MatchesAny(include, NamesOf(member))).ToList();
        var dropped = members
            .Where(member => (MatchesAny(exclude, NamesOf(member)) || (included.Count > 0 && !included.Contains(member))) && !keys.Contains(member.Name.Value))
            .ToList();
        dropped.ForEach(type.Remove);
    }

    private static bool IsPath(Positioned<string> name) => name.Value.IndexOf('/') > 0;

    private static IEnumerable<string> NamesOf(TypeSymbol type) => [type.QualifiedName, type.Name.Value];

    private static IEnumerable<string> NamesOf(MemberSymbol member) =>
        [member.Owner.QualifiedName + "." + member.Name.Value, member.Owner.Name.Value + "." + member.Name.Value];

    private static bool Chooses(Pattern[] include, Pattern[] exclude, IEnumerable<string> names) =>
        (include.Length == 0 || MatchesAny(include, names)) & !MatchesAny(exclude, names);

    /// <summary>Tries every pattern, so that each knows whether it ever matched.</summary>
    private static bool MatchesAny(Pattern[] patterns, IEnumerable<string> names)
    {
        var result = false;
        foreach (var pattern in patterns)
        {
            foreach (var name in names)
            {
                if (pattern.Matches(name))
                {
                    result = true;
                    break;
                }
            }
        }

        return result;
    }

    private static void ReportUnmatched(Pattern[] patterns, string what, IEnumerable<string> names, BindingReport report)
    {
        foreach (var pattern in patterns)
        {
            if (!pattern.HasMatched)
            {
                var text = pattern.Text.Value;
                report.Add(BindingDescriptors.PatternMatchesNothing, pattern.Text.Span, text, what, report.Suggest(text, names));
            }
        }
    }

    private static Pattern[] Compile(IReadOnlyList<Positioned<string>> patterns)
    {
        var result = new Pattern[patterns.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new Pattern(patterns[i]);
        }

        return result;
    }

    /// <summary>A name in which <c>*</c> stands for any characters, also none.</summary>
    private sealed class Pattern(Positioned<string> text)
    {
        private readonly string[] _parts = text.Value.Split('*');

        public Positioned<string> Text { get; } = text;

        public bool HasMatched { get; private set; }

        public bool Matches(string name)
        {
            var isMatch = Fits(name);
            HasMatched |= isMatch;
            return isMatch;
        }

        private bool Fits(string name)
        {
            var last = _parts.Length - 1;
            if (last == 0)
            {
                return name == _parts[0];
            }

            if (!name.StartsWith(_parts[0], StringComparison.Ordinal))
            {
                return false;
            }

            var position = _parts[0].Length;
            for (var i = 1; i < last; i++)
            {
                var found = name.IndexOf(_parts[i], position, StringComparison.Ordinal);
                if (found < 0)
                {
                    return false;
                }

                position = found + _parts[i].Length;
            }

            return name.Length - _parts[last].Length >= position && name.EndsWith(_parts[last], StringComparison.Ordinal);
        }
    }
}
