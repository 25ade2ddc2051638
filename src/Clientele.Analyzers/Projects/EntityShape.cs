using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Reads;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Projects;

/// <summary>What the description says of an entity or complex type.</summary>
internal sealed class EntityShape
{
    private EntityShape(INamedTypeSymbol type)
    {
        var hierarchy = new Stack<INamedTypeSymbol>();
        for (var current = type; current is not null && DescribedTypes.IsDescribed(current); current = current.BaseType)
        {
            hierarchy.Push(current);
        }

        Type = type;
        Members = hierarchy
            .SelectMany(level => level.GetMembers().OfType<IPropertySymbol>())
            .Where(DescribedTypes.IsDescribed)
            .Select(property => new ShapeMember(property))
            .ToImmutableArray();
        IsOpen = hierarchy.Any(IsDeclaredOpen);
        Key = [.. DescribedTypes.Key(type)];
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>Declared members, those of base types first.</summary>
    public ImmutableArray<ShapeMember> Members { get; }

    /// <summary>There may be members that the description does not declare.</summary>
    public bool IsOpen { get; }

    /// <summary>Wire paths of the key.</summary>
    public ImmutableArray<string> Key { get; }

    /// <summary>How many properties travel where nothing is selected and nothing expanded.</summary>
    public int PropertyCount => Members.Count(member => !member.IsNavigation);

    public static EntityShape? Of(ITypeSymbol? type, ConcurrentDictionary<INamedTypeSymbol, EntityShape> known) =>
        type is INamedTypeSymbol named && DescribedTypes.IsDescribed(named) ? known.GetOrAdd(named, described => new EntityShape(described)) : null;

    /// <summary>The member of a wire name; the service matches names without regard to case.</summary>
    public ShapeMember? Find(string wireName) =>
        Members.FirstOrDefault(member => string.Equals(member.WireName, wireName, StringComparison.OrdinalIgnoreCase));

    public ShapeMember? Named(string name) => Members.FirstOrDefault(member => member.Name == name);

    private static bool IsDeclaredOpen(INamedTypeSymbol type) =>
        DescribedTypes.Attribute(type)?.NamedArguments.Any(argument => argument.Key == "IsOpen" && argument.Value.Value is true) == true;
}
