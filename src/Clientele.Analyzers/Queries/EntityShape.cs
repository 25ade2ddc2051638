using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Queries;

/// <summary>What the description says of an entity or complex type, as <c>[ODataType]</c> and the emitted properties tell it.</summary>
internal sealed class EntityShape
{
    private EntityShape(INamedTypeSymbol type, ImmutableArray<ShapeMember> members, AttributeData attribute, bool isOpen)
    {
        Type = type;
        Members = members;
        IsOpen = isOpen;
        IsComplex = Flag(attribute, "IsComplex");
        Key = (Argument(attribute, "Key") as string)?.Split(',').ToImmutableArray() ?? [];
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>Declared members, those of base types first.</summary>
    public ImmutableArray<ShapeMember> Members { get; }

    /// <summary>There may be members that the description does not declare.</summary>
    public bool IsOpen { get; }

    public bool IsComplex { get; }

    /// <summary>Wire paths of the key.</summary>
    public ImmutableArray<string> Key { get; }

    /// <summary>How many properties travel where nothing is selected and nothing expanded.</summary>
    public int PropertyCount => Members.Count(member => !member.IsNavigation);

    public static EntityShape? Of(ITypeSymbol? type, ConcurrentDictionary<INamedTypeSymbol, EntityShape?> known) =>
        type is INamedTypeSymbol named && Attribute(named) is not null ? known.GetOrAdd(named, Create) : null;

    /// <summary>Whether a class is one of the description's.</summary>
    public static bool IsDescribed(ITypeSymbol? type) => type is not null && Attribute(type) is not null;

    public static bool IsDescribedComplex(ITypeSymbol type) => Attribute(type) is { } attribute && Flag(attribute, "IsComplex");

    /// <summary>The member of a wire name; the service matches names without regard to case.</summary>
    public ShapeMember? Find(string wireName) =>
        Members.FirstOrDefault(member => string.Equals(member.WireName, wireName, StringComparison.OrdinalIgnoreCase));

    public ShapeMember? Named(string name) => Members.FirstOrDefault(member => member.Name == name);

    private static EntityShape? Create(INamedTypeSymbol type)
    {
        if (Attribute(type) is not { } own)
        {
            return null;
        }

        var hierarchy = new Stack<(INamedTypeSymbol Type, AttributeData Attribute)>();
        for (var current = type; current is not null && Attribute(current) is { } attribute; current = current.BaseType)
        {
            hierarchy.Push((current, attribute));
        }

        var isOpen = hierarchy.Any(level => Flag(level.Attribute, "IsOpen"));
        return new EntityShape(type, hierarchy.SelectMany(level => Declared(level.Type, level.Attribute)).ToImmutableArray(), own, isOpen);
    }

    private static IEnumerable<ShapeMember> Declared(INamedTypeSymbol type, AttributeData attribute)
    {
        var keepsCase = Flag(attribute, "KeepsCase");
        var renamed = attribute.NamedArguments.Where(argument => argument.Key == "Renamed" && !argument.Value.IsNull)
            .SelectMany(argument => argument.Value.Values)
            .Select(value => (value.Value as string ?? "").Split('='))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(IsDescribedMember))
        {
            var wireName = renamed.TryGetValue(property.Name, out var other) ? other
                : keepsCase ? property.Name
                : char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);
            yield return new ShapeMember(property, wireName);
        }
    }

    /// <summary>Emitted, and not of the protocol; what users add to the partial class has a file of theirs.</summary>
    private static bool IsDescribedMember(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, SetMethod.DeclaredAccessibility: Accessibility.Public }
        && !(property.Name == "ETag" && property.Type.SpecialType == SpecialType.System_String)
        && !property.Type.Is("Clientele.Json", "DynamicProperties")
        && property.DeclaringSyntaxReferences.All(reference => TreeIndex.IsGenerated(reference.SyntaxTree));

    private static AttributeData? Attribute(ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
        {
            return null;
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is("Clientele.OData", "ODataTypeAttribute"))
            {
                return attribute;
            }
        }

        return null;
    }

    private static bool Flag(AttributeData attribute, string name) => Argument(attribute, name) is true;

    private static object? Argument(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Primitive)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
