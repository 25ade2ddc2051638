using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Rows;

/// <summary>What is asked of a structured type again and again, found once.</summary>
internal sealed class TypeFacts
{
    private readonly Dictionary<string, IEdmProperty> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemberRules> _rules;

    public TypeFacts(IEdmStructuredType type, Func<IEdmProperty, MemberRules> rules)
    {
        Type = type;
        Name = type.FullTypeName();
        Properties = [.. type.StructuralProperties()];
        Navigations = [.. type.NavigationProperties()];
        Key = type is IEdmEntityType entity ? [.. entity.Key()] : [];
        foreach (var property in type.Properties())
        {
            _byName[property.Name] = property;
        }

        _rules = Properties.ToDictionary(property => property.Name, rules, StringComparer.Ordinal);
    }

    public IEdmStructuredType Type { get; }

    public string Name { get; }

    public IReadOnlyList<IEdmStructuralProperty> Properties { get; }

    public IReadOnlyList<IEdmNavigationProperty> Navigations { get; }

    public IReadOnlyList<IEdmStructuralProperty> Key { get; }

    public IEdmProperty? Find(string name) => _byName.GetValueOrDefault(name);

    public MemberRules Rules(string property) => _rules[property];
}

/// <summary>What the description says of writing a property.</summary>
/// <param name="IsComputed">The service sets it; what requests say of it is ignored (Core.Computed).</param>
/// <param name="IsImmutable">It is set on creation alone (Core.Immutable, and keys).</param>
/// <param name="IsRequired">Required when an entity is created.</param>
/// <param name="MaxLength">Most characters or bytes; null for any number.</param>
/// <param name="Default">Value of a property that was not set, as the description writes it.</param>
internal sealed record MemberRules(bool IsComputed, bool IsImmutable, bool IsRequired, int? MaxLength, string? Default);
