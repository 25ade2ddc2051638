using System.Collections.Generic;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Types;

/// <summary>Links types to their base types and cuts what can't be: circles, unknown bases, bases of the other kind.</summary>
internal static class TypeHierarchy
{
    /// <summary>No service comes near it, and everything that walks a chain of base types is bounded by it.</summary>
    private const int Deepest = 64;

    private enum Visit
    {
        None,
        Open,
        Done,
    }

    /// <summary>Links all types; gives them in an order in which every type follows its base type.</summary>
    public static List<StructuredSymbol> Link(SymbolTable symbols, TypeResolver resolver, BindingReport report)
    {
        var result = new List<StructuredSymbol>(symbols.Structured.Count);
        var depths = new Dictionary<StructuredSymbol, int>();
        var visits = new Dictionary<StructuredSymbol, Visit>();
        var chain = new List<StructuredSymbol>();
        foreach (var type in symbols.Structured)
        {
            // From the type up to the first that is done, then linked from there down.
            chain.Clear();
            var current = type;
            while (current is not null && !visits.ContainsKey(current))
            {
                visits[current] = Visit.Open;
                chain.Add(current);
                current = FindBase(current, symbols, resolver, report);
            }

            for (var i = chain.Count - 1; i >= 0; i--)
            {
                Link(chain[i], current, depths, visits, report);
                visits[chain[i]] = Visit.Done;
                result.Add(chain[i]);
                current = chain[i];
            }
        }

        return result;
    }

    private static void Link(
        StructuredSymbol type,
        StructuredSymbol? baseType,
        Dictionary<StructuredSymbol, int> depths,
        Dictionary<StructuredSymbol, Visit> visits,
        BindingReport report)
    {
        type.IsOpen = type.Declaration.IsOpen;
        depths[type] = 0;
        if (baseType is null)
        {
            return;
        }

        if (visits[baseType] != Visit.Done || depths[baseType] >= Deepest)
        {
            var why = visits[baseType] != Visit.Done ? "because it is based on itself then" : "because the chain of base types is too long";
            report.Add(BindingDescriptors.BaseTypeCycle, type.Declaration.BaseType!.Span, type.QualifiedName, baseType.QualifiedName, why);
            return;
        }

        type.Base = baseType;
        type.IsOpen |= baseType.IsOpen;
        depths[type] = depths[baseType] + 1;
        baseType.Derived.Add(type);
    }

    private static StructuredSymbol? FindBase(StructuredSymbol type, SymbolTable symbols, TypeResolver resolver, BindingReport report)
    {
        if (type.Declaration.BaseType is not { } name)
        {
            return null;
        }

        var qualifiedName = type.Scope.Resolve(name.Value.Trim());
        var symbol = symbols.FindType(qualifiedName);
        if (symbol is StructuredSymbol found && found.IsEntity == type.IsEntity)
        {
            return found;
        }

        // Edm.EntityType and Edm.ComplexType are the abstract roots that need no saying.
        if (symbol is not null || (!PrimitiveTypes.IsUntyped(qualifiedName) && !resolver.IsUnsupplied(qualifiedName, type.Scope)))
        {
            var why = symbol is null ? "not described" : "of another kind";
            var suggestion = symbol is null ? resolver.SuggestType(qualifiedName) : "";
            report.Add(BindingDescriptors.UnusableBaseType, name.Span, qualifiedName, type.QualifiedName, why, suggestion);
        }

        return null;
    }
}
