using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Clientele.Reads;

/// <summary>What symbols alone tell of the described types: emitted here or in a referenced assembly, or declared for binding only.</summary>
internal static class DescribedTypes
{
    public const string ETag = "ETag";
    public const string DynamicProperties = "DynamicProperties";

    private const string FieldsSuffix = "Fields";

    /// <summary>Whether a type is a class of an entity or a complex value.</summary>
    public static bool IsDescribed(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } && Attribute(type) is not null;

    /// <summary>The <c>[ODataType]</c> of a class.</summary>
    public static AttributeData? Attribute(ITypeSymbol type) => type.GetAttributes().FirstOrDefault(IsODataType);

    /// <summary>Whether the class is a complex value, not an entity.</summary>
    public static bool IsComplex(ITypeSymbol type) => Attribute(type) is { } attribute && Flag(attribute, "IsComplex");

    /// <summary>Qualified name of the type on the wire; null for a class of members that several types share.</summary>
    public static string? WireName(ITypeSymbol type) =>
        Attribute(type) is { ConstructorArguments: { Length: 1 } arguments } ? arguments[0].Value as string : null;

    /// <summary>Wire paths of the key, the base types' for a derived type; empty where there is none.</summary>
    public static string[] Key(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Attribute(current) is { } attribute && Named(attribute, "Key") is { Value: string key })
            {
                return key.Split(',');
            }
        }

        return [];
    }

    /// <summary>Whether a property is one that the description declares: the type's fields have it too.</summary>
    /// <remarks>A property that a user added to the partial class is not among them.</remarks>
    public static bool IsDescribed(IPropertySymbol property)
    {
        if (property.IsStatic || property.IsIndexer || !IsDescribed(property.ContainingType))
        {
            return false;
        }

        // Fields that other types inherit stand in a class of the same name with a type parameter.
        var fields = property.ContainingNamespace.GetTypeMembers(property.ContainingType.Name + FieldsSuffix);
        return fields.IsEmpty
            ? property.SetMethod is not null && property.Name is not (ETag or DynamicProperties) && !IsStreamInfo(property.Type)
            : fields.Any(type => type.GetMembers(property.Name).Any(member => member is IPropertySymbol));
    }

    /// <summary>The name of a described property on the wire.</summary>
    public static string WireName(IPropertySymbol property)
    {
        var name = property.Name;
        if (Attribute(property.ContainingType) is not { } attribute)
        {
            return name;
        }

        if (Named(attribute, "Renamed") is { Kind: TypedConstantKind.Array, IsNull: false } renamed)
        {
            foreach (var value in renamed.Values)
            {
                if (value.Value is string text && text.StartsWith(name + "=", StringComparison.Ordinal))
                {
                    return text.Substring(name.Length + 1);
                }
            }
        }

        return Flag(attribute, "KeepsCase") ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>The described class that a type is, or is a collection of.</summary>
    public static (ITypeSymbol Type, bool IsCollection)? Related(ITypeSymbol type)
    {
        if (IsDescribed(type))
        {
            return (type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), false);
        }

        return Element(type) is { } element && IsDescribed(element) ? (element.WithNullableAnnotation(NullableAnnotation.NotAnnotated), true) : null;
    }

    /// <summary>Whether a type is another, or has it among its base classes.</summary>
    public static bool IsOrInherits(ITypeSymbol type, ITypeSymbol other)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, other))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsDynamicProperties(ITypeSymbol? type) => IsRuntime(type, "Json", DynamicProperties);

    /// <summary>Whether a type is what a service says of a stream.</summary>
    public static bool IsStreamInfo(ITypeSymbol? type) => IsRuntime(type, "OData", "StreamInfo");

    /// <summary>Whether a type is the runtime's of a name, in a namespace below <c>Clientele</c>.</summary>
    public static bool IsRuntime(ITypeSymbol? type, string space, string name) =>
        type?.Name == name
        && type.ContainingNamespace is { ContainingNamespace: { Name: "Clientele", ContainingNamespace.IsGlobalNamespace: true } } within
        && within.Name == space;

    private static ITypeSymbol? Element(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        return type is INamedTypeSymbol named
            ? named.AllInterfaces.Append(named).FirstOrDefault(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0]
            : null;
    }

    private static bool IsODataType(AttributeData attribute) => IsRuntime(attribute.AttributeClass, "OData", "ODataTypeAttribute");

    private static bool Flag(AttributeData attribute, string name) => Named(attribute, name) is { Value: true };

    private static TypedConstant? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
