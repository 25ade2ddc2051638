using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Interception;

/// <summary>A member of a projection: a parameter of its constructor, or a property that is set besides.</summary>
internal sealed record ProjectionMember(string Name, ITypeSymbol Type, bool IsParameter, ISymbol Symbol)
{
    public static IEnumerable<ProjectionMember> Of(INamedTypeSymbol type)
    {
        var parameters = Constructor(type)?.Parameters ?? [];
        var given = new HashSet<string>(parameters.Select(parameter => parameter.Name), StringComparer.OrdinalIgnoreCase);
        var properties = type.GetMembers().OfType<IPropertySymbol>().Where(property =>
            property is { IsStatic: false, IsIndexer: false, SetMethod.DeclaredAccessibility: Accessibility.Public, DeclaredAccessibility: Accessibility.Public }
            && !given.Contains(property.Name));
        return parameters.Select(parameter => new ProjectionMember(parameter.Name, parameter.Type, IsParameter: true, parameter))
            .Concat(properties.Select(property => new ProjectionMember(property.Name, property.Type, IsParameter: false, property)));
    }

    /// <summary>The one with the most parameters, but not the one that copies a record.</summary>
    private static IMethodSymbol? Constructor(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(constructor => constructor.Parameters.Length != 1 || !SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type))
        .OrderByDescending(constructor => constructor.Parameters.Length)
        .FirstOrDefault();
}
