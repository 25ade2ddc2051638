using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Sets;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Binding.OData;

/// <summary>Chooses sets, singletons and operations by the contract's patterns; a pattern that matches nothing is reported.</summary>
internal sealed class Selection
{
    private readonly NamePatterns _includeSets;
    private readonly NamePatterns _excludeSets;
    private readonly NamePatterns _includeOperations;
    private readonly NamePatterns _excludeOperations;
    private readonly NamePatterns _includeTypes;
    private readonly NamePatterns _excludeTypes;
    private readonly NamePatterns _includeProperties;
    private readonly NamePatterns _excludeProperties;
    private readonly NamePatterns _includeNavigations;
    private readonly NamePatterns _excludeNavigations;
    private readonly int? _depth;

    public Selection(SelectionRules rules)
    {
        _includeSets = new NamePatterns([.. rules.IncludeSets.Where(name => !IsPath(name))]);
        Paths = [.. rules.IncludeSets.Where(IsPath)];
        _includeTypes = new NamePatterns(rules.IncludeTypes);
        _excludeTypes = new NamePatterns(rules.ExcludeTypes);
        _includeProperties = new NamePatterns(rules.IncludeProperties);
        _excludeProperties = new NamePatterns(rules.ExcludeProperties);
        _includeNavigations = new NamePatterns(rules.IncludeNavigations);
        _excludeNavigations = new NamePatterns(rules.ExcludeNavigations);
        _depth = rules.Depth;
        _excludeSets = new NamePatterns(rules.ExcludeSets);
        _includeOperations = new NamePatterns(rules.IncludeOperations);
        _excludeOperations = new NamePatterns(rules.ExcludeOperations);
    }

    /// <summary>There is no selection, so everything that is described is emitted, reachable or not.</summary>
    public bool IsEmpty =>
        !IsSlice && _excludeTypes.Count == 0 && _includeProperties.Count == 0 && _excludeProperties.Count == 0 && _excludeNavigations.Count == 0
        && _excludeSets.Count == 0 && _includeOperations.Count == 0 && _excludeOperations.Count == 0;

    /// <summary>A part of the description is named: what navigation properties and operations lead to outside it is not followed.</summary>
    public bool IsSlice => _includeSets.Count + Paths.Count + _includeTypes.Count + _includeNavigations.Count > 0 || _depth is not null;

    /// <summary>Paths from a set or singleton along navigation properties.</summary>
    public IReadOnlyList<Positioned<string>> Paths { get; }

    /// <summary>Steps along navigation properties from the sets that are followed.</summary>
    public int Depth => _depth ?? (IsSlice ? 0 : int.MaxValue);

    public bool HasSet(string name)
    {
        string[] names = [name];
        var included = _includeSets.Count > 0 ? _includeSets.Matches(names) : Paths.Count == 0 && _includeTypes.Count == 0;
        return included & !_excludeSets.Matches(names);
    }

    /// <summary>Whether a type is named as a part of the slice.</summary>
    public bool NamesType(TypeSymbol type) => _includeTypes.Matches(NamesOf(type));

    public bool ExcludesType(TypeSymbol type) => _excludeTypes.Matches(NamesOf(type));

    /// <summary>Whether the target of a navigation property is named as a part of the slice by it.</summary>
    public bool NamesNavigation(NavigationSymbol navigation) => _includeNavigations.Matches(navigation.Names());

    /// <summary>Takes the members out of a type that the contract does not want; what a key is made of stays, and what the paths of the contract go along.</summary>
    /// <param name="type">The type.</param>
    /// <param name="onPaths">Navigation properties that the paths go along.</param>
    public void Prune(StructuredSymbol type, ISet<NavigationSymbol> onPaths)
    {
        var keys = new HashSet<string>(type.Keys.Select(key => key.Path.Split('/')[0]), StringComparer.Ordinal);
        var isCut = Prune(type, type.Properties, _includeProperties, _excludeProperties, keys, _ => false);
        _ = Prune(type, type.Navigations, _includeNavigations, _excludeNavigations, keys, onPaths.Contains);
        if (isCut && !type.IsEntity)
        {
            // A complex value is written whole: one that was read and changed must not lose what the contract leaves out.
            type.BeOpen();
        }
    }

    /// <summary>Says of patterns for members that none fits what they probably mean, while all members are there.</summary>
    public void Explain(BindingReport report, IReadOnlyList<StructuredSymbol> types)
    {
        foreach (var (patterns, what) in MemberPatterns)
        {
            patterns.Explain(text => MemberSuggestions.For(text, what, types, report));
        }
    }

    public bool HasOperation(OperationSymbol operation) =>
        IsEmpty || NamePatterns.Choose(_includeOperations, _excludeOperations, OperationNames.Of(operation));

    public void ReportUnmatched(BindingReport report, IEnumerable<string> sets, IEnumerable<string> operations)
    {
        _includeSets.ReportUnmatched("set or singleton", sets, report);
        _excludeSets.ReportUnmatched("set or singleton", sets, report);
        _includeOperations.ReportUnmatched("operation", operations, report);
        _excludeOperations.ReportUnmatched("operation", operations, report);
    }

    /// <summary>Reports patterns for types and members that matched none.</summary>
    public void ReportUnmatched(BindingReport report, IReadOnlyList<StructuredSymbol> types)
    {
        var names = types.Where(type => type.IsEntity).Select(type => type.Name.Value).ToList();
        _includeTypes.ReportUnmatched("entity type", names, report);
        _excludeTypes.ReportUnmatched("entity type", names, report);
        foreach (var (patterns, what) in MemberPatterns)
        {
            patterns.ReportUnmatched(what, [], report);
        }
    }

    /// <summary>Reports patterns that another part of the selection makes void: what is excluded all the same, and what is needed all the same.</summary>
    public void ReportWithoutEffect(BindingReport report, IReadOnlyList<SetSymbol> sets, IReadOnlyList<StructuredSymbol> types)
    {
        var isIn = sets.ToLookup(set => set.IsIncluded, set => (IEnumerable<string>)[set.Declaration.Name.Value]);
        _includeSets.ReportWithoutEffect("set or singleton that is not excluded", isIn[true], report);
        _excludeSets.ReportWithoutEffect("set or singleton that can be left out, since a path under 'include' begins there", isIn[false], report);

        var isWhole = types.Where(type => type.IsEntity).ToLookup(type => type is { IsIncluded: true, IsOutline: false }, NamesOf);
        _includeTypes.ReportWithoutEffect("entity type that is not excluded", isWhole[true], report);
        _excludeTypes.ReportWithoutEffect("entity type that can be left out, since what is included is made of it", isWhole[false], report);
    }

    private IEnumerable<(NamePatterns Patterns, string What)> MemberPatterns =>
    [
        (_includeProperties, MemberSuggestions.Property), (_excludeProperties, MemberSuggestions.Property),
        (_includeNavigations, MemberSuggestions.Navigation), (_excludeNavigations, MemberSuggestions.Navigation),
    ];

    private static bool Prune<T>(
        StructuredSymbol type, List<T> members, NamePatterns include, NamePatterns exclude, HashSet<string> keys, Predicate<T> isNamedElsewhere)
        where T : MemberSymbol
    {
        if (include.Count == 0 && exclude.Count == 0)
        {
            return false;
        }

        // Every pattern is tried, so that one that matches nothing is known.
        var included = members.Where(member => include.Matches(member.Names())).ToList();
        var dropped = members
            .Where(member => (exclude.Matches(member.Names()) || (included.Count > 0 && !included.Contains(member) && !isNamedElsewhere(member))) && !keys.Contains(member.Name.Value))
            .ToList();
        dropped.ForEach(type.Remove);
        return dropped.Count > 0;
    }

    private static bool IsPath(Positioned<string> name) => name.Value.IndexOf('/') > 0;

    private static IEnumerable<string> NamesOf(TypeSymbol type) => [type.QualifiedName, type.Name.Value];
}
