using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData;

/// <summary>
/// Makes one type of all entity types outside the slice whose keys are alike: nothing but its key is known of an entity there, and in a large
/// description a slice has far more types at its border than within.
/// </summary>
internal static class OtherEntities
{
    private const string Name = "OtherEntity";

    /// <summary>Gives back the types that stand for all others.</summary>
    public static IReadOnlyList<StructuredSymbol> Merge(SymbolTable symbols, IReadOnlyList<OperationSymbol> operations)
    {
        var merged = new Dictionary<StructuredSymbol, StructuredSymbol>();
        var groups = symbols.Structured.Where(type => type is { IsIncluded: true, IsOutline: true }).GroupBy(Key).OrderByDescending(group => group.Count()).ToList();
        foreach (var group in groups)
        {
            var other = Declare(group.First(), merged.Count == 0 ? Name : NameByKey(group.First()), symbols);
            foreach (var type in group)
            {
                type.IsIncluded = false;
                merged.Add(type, other);
            }
        }

        if (merged.Count == 0)
        {
            return [];
        }

        foreach (var member in symbols.Structured.Where(type => type.IsIncluded).SelectMany(type => type.Properties.Concat<MemberSymbol>(type.Navigations)))
        {
            member.Type = Replace(member.Type, merged);
        }

        foreach (var operation in operations.Where(operation => operation.IsIncluded))
        {
            operation.ReturnType = operation.ReturnType is { } result ? Replace(result, merged) : null;
            foreach (var parameter in operation.Parameters)
            {
                parameter.Type = Replace(parameter.Type, merged);
            }
        }

        return [.. merged.Values.Distinct()];
    }

    /// <summary>What an address of such an entity needs to say.</summary>
    private static string Key(StructuredSymbol type) => type.HasUnknownKey
        ? "?"
        : string.Join(",", type.Keys.Select(key => key.WireName + "=" + key.Path + ":" + key.Type.QualifiedName));

    /// <summary>A name that says which key it is, and stays when other kinds of keys come: <c>OtherEntityByCode</c>.</summary>
    private static string NameByKey(StructuredSymbol type) => Name + (type.HasUnknownKey ? "ByUnknownKey"
        : type.Keys.Count == 0 ? "WithoutKey"
        : "By" + string.Join("And", type.Keys.Select(key => Identifiers.Pascal(key.WireName, "Key"))));

    private static StructuredSymbol Declare(StructuredSymbol first, string wanted, SymbolTable symbols)
    {
        var name = wanted;
        for (var number = 2; symbols.FindType(first.Namespace + "." + name) is not null; number++)
        {
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var declaration = new CsdlStructuredType(IsEntity: true, new Positioned<string>(name, first.Name.Span));
        var other = new StructuredSymbol(first.Namespace, declaration, first.Scope) { IsIncluded = true, IsUnsupplied = first.HasUnknownKey, Keys = first.Keys };
        other.BeOutlineOf(first);
        symbols.Declare(other);
        return other;
    }

    private static BoundType Replace(BoundType type, Dictionary<StructuredSymbol, StructuredSymbol> merged) =>
        type.Structured is { } structured && merged.TryGetValue(structured, out var other)
            ? new BoundType(type.Kind, PrimitiveKind.None, other.QualifiedName, other, type.IsCollection, type.IsNullable)
            : type;
}
