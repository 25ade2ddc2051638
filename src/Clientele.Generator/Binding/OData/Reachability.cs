using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Sets;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData;

/// <summary>How much of a structured type is needed.</summary>
internal enum ReachLevel
{
    None,

    /// <summary>Its key: the type lies outside the slice, and something in the slice leads to it.</summary>
    Outline,

    /// <summary>Its members: a type in the slice is derived from it.</summary>
    Base,

    /// <summary>Its members and its derived types.</summary>
    Whole,
}

/// <summary>
/// Follows what the chosen sets, types and operations need; what is not reached is not emitted. Where the contract names a slice, entity types
/// that lie outside it are reached by their keys alone.
/// </summary>
internal sealed class Reachability(Selection selection, BindingReport report)
{
    private readonly Queue<StructuredSymbol> _open = new();
    private readonly Dictionary<StructuredSymbol, (ReachLevel Level, int Depth)> _reached = [];

    public void Follow(IReadOnlyList<SetSymbol> sets, IReadOnlyList<OperationSymbol> operations, SymbolTable symbols)
    {
        var onPaths = new HashSet<NavigationSymbol>(selection.Paths.SelectMany(path => Along(path, sets, symbols)).Select(step => step.Navigation).OfType<NavigationSymbol>());
        selection.Explain(report, symbols.Structured);
        foreach (var type in symbols.Structured)
        {
            selection.Prune(type, onPaths);
        }

        if (selection.IsEmpty)
        {
            IncludeAll(symbols);
        }

        ReachSets(sets);
        foreach (var path in selection.Paths)
        {
            ReachPath(path, sets, symbols);
        }

        foreach (var type in symbols.Structured)
        {
            if (type.IsEntity && selection.NamesType(type) & !selection.ExcludesType(type))
            {
                Reach(type, ReachLevel.Whole, 0);
            }
        }

        foreach (var operation in operations)
        {
            // What is bound to a structured type follows when that type is reached.
            if (operation.Binding?.Structured is null)
            {
                ReachOperation(operation);
            }
        }

        while (_open.Count > 0)
        {
            FollowFrom(_open.Dequeue());
        }

        Settle(symbols);

        // Patterns are tried on every operation, so that one that matches nothing is known.
        foreach (var operation in operations)
        {
            _ = selection.HasOperation(operation);
        }
    }

    private void IncludeAll(SymbolTable symbols)
    {
        foreach (var type in symbols.Structured)
        {
            if (type.Scope.IsMain)
            {
                Reach(type, ReachLevel.Whole, int.MaxValue);
            }
        }

        foreach (var type in symbols.Enums)
        {
            if (type.Scope.IsMain)
            {
                type.IsIncluded = true;
            }
        }
    }

    private void ReachSets(IReadOnlyList<SetSymbol> sets)
    {
        foreach (var set in sets)
        {
            set.IsIncluded = selection.HasSet(set.Declaration.Name.Value);
            if (set.IsIncluded)
            {
                Reach(set.Type, ReachLevel.Whole, selection.Depth);
            }
        }
    }

    /// <summary>Follows <c>me/messages/attachments</c>: the set, and the target of each navigation property on the way.</summary>
    private void ReachPath(Positioned<string> path, IReadOnlyList<SetSymbol> sets, SymbolTable symbols)
    {
        var segments = path.Value.Split('/');
        if (sets.FirstOrDefault(candidate => candidate.Declaration.Name.Value == segments[0]) is not { } set)
        {
            ReportPath(path, "set or singleton", report.Suggest(segments[0], sets.Select(candidate => candidate.Declaration.Name.Value)));
            return;
        }

        set.IsIncluded = true;
        var type = set.Type;
        Reach(type, ReachLevel.Whole, selection.Depth);
        var steps = Along(path, sets, symbols).ToList();
        foreach (var step in steps)
        {
            type = step.Type;
            Reach(type, ReachLevel.Whole, 0);
        }

        if (steps.Count < segments.Length - 1)
        {
            ReportPath(path, "navigation property of '" + type.QualifiedName + "'", report.Suggest(segments[steps.Count + 1], type.MemberNames()));
        }
    }

    /// <summary>The entity types behind the first segment of a path, as far as its segments are navigation properties and casts.</summary>
    private static IEnumerable<(NavigationSymbol? Navigation, StructuredSymbol Type)> Along(Positioned<string> path, IReadOnlyList<SetSymbol> sets, SymbolTable symbols)
    {
        var segments = path.Value.Split('/');
        var type = sets.FirstOrDefault(candidate => candidate.Declaration.Name.Value == segments[0])?.Type;
        for (var index = 1; index < segments.Length && type is not null; index++)
        {
            var navigation = type.FindMember(segments[index]) as NavigationSymbol;
            type = navigation is null ? symbols.FindType(type.Scope.Resolve(segments[index])) as StructuredSymbol : navigation.Type.Structured;
            if (type is not { IsEntity: true })
            {
                yield break;
            }

            yield return (navigation, type);
        }
    }

    private void ReportPath(Positioned<string> path, string what, string suggestion) =>
        report.Add(BindingDescriptors.PatternMatchesNothing, path.Span, path.Value, what, suggestion);

    private void FollowFrom(StructuredSymbol type)
    {
        var (level, depth) = _reached[type];
        if (level == ReachLevel.Outline)
        {
            foreach (var key in type.Keys)
            {
                Include(key.Type.Symbol as EnumSymbol);
            }

            return;
        }

        if (type.Base is { } parent)
        {
            Reach(parent, selection.IsSlice ? ReachLevel.Base : ReachLevel.Whole, depth);
        }

        if (level == ReachLevel.Whole)
        {
            foreach (var derived in type.Derived)
            {
                if (!selection.ExcludesType(derived))
                {
                    Reach(derived, ReachLevel.Whole, depth);
                }
            }
        }

        foreach (var property in type.Properties)
        {
            ReachValue(property.Type, depth);
        }

        foreach (var navigation in type.Navigations)
        {
            ReachTarget(navigation, depth);
        }

        foreach (var operation in type.Operations)
        {
            ReachOperation(operation);
        }
    }

    private void ReachTarget(NavigationSymbol navigation, int depth)
    {
        if (navigation.Type.Structured is not { } target)
        {
            return;
        }

        var isIn = (depth > 0 || selection.NamesNavigation(navigation)) && !selection.ExcludesType(target);
        Reach(target, isIn ? ReachLevel.Whole : ReachLevel.Outline, depth is 0 or int.MaxValue ? depth : depth - 1);
    }

    private void ReachOperation(OperationSymbol operation)
    {
        if (!selection.HasOperation(operation))
        {
            return;
        }

        operation.IsIncluded = true;
        var depth = selection.IsSlice ? 0 : int.MaxValue;
        ReachValue(operation.Binding, depth);
        ReachValue(operation.ReturnType, depth);
        foreach (var parameter in operation.Parameters)
        {
            ReachValue(parameter.Type, depth);
        }
    }

    /// <summary>A value of the type is read or written.</summary>
    private void ReachValue(BoundType? type, int depth)
    {
        if (type?.Structured is { } structured)
        {
            var isOutside = structured.IsEntity && (selection.IsSlice || selection.ExcludesType(structured));
            Reach(structured, isOutside ? ReachLevel.Outline : ReachLevel.Whole, depth);
        }
        else
        {
            Include(type?.Symbol as EnumSymbol);
        }
    }

    private static void Include(EnumSymbol? type)
    {
        if (type is not null)
        {
            type.IsIncluded = true;
        }
    }

    private void Reach(StructuredSymbol type, ReachLevel level, int depth)
    {
        _reached.TryGetValue(type, out var known);
        if (known.Level >= level && (known.Depth >= depth || level == ReachLevel.Outline))
        {
            return;
        }

        _reached[type] = (level > known.Level ? level : known.Level, depth > known.Depth ? depth : known.Depth);
        _open.Enqueue(type);
    }

    private void Settle(SymbolTable symbols)
    {
        foreach (var type in symbols.Structured)
        {
            type.IsIncluded = _reached.ContainsKey(type);
        }

        foreach (var type in symbols.Structured)
        {
            if (_reached.TryGetValue(type, out var reached) && reached.Level == ReachLevel.Outline)
            {
                type.MakeOutline();
            }

            var isWhole = _reached.TryGetValue(type, out var whole) && whole.Level == ReachLevel.Whole;
            foreach (var derived in type.Derived.FindAll(IsLeftOut))
            {
                _ = type.Derived.Remove(derived);
                type.LeftOut.AddRange(isWhole ? derived.AllDerived().Prepend(derived).Select(one => one.QualifiedName) : []);
            }

            // Complex values are written whole: one of a type that is left out keeps its members, and its type's name with them.
            if (type is { IsEntity: false, LeftOut.Count: > 0 } && !type.Declaration.IsAbstract)
            {
                type.BeOpen();
            }
        }
    }

    private bool IsLeftOut(StructuredSymbol type) => !_reached.TryGetValue(type, out var its) || its.Level == ReachLevel.Outline;
}
