using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Clientele.Testing.Wire;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Rows;

/// <summary>Cached facts of a structured type.</summary>
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
        foreach (var property in Properties.Concat<IEdmProperty>(Navigations))
        {
            _byName.Add(property.Name, property);
        }

        Names = Array.ConvertAll(Properties, property => JsonEncodedText.Encode(property.Name));
        Kinds = Array.ConvertAll(Properties, property => property.Type.PrimitiveKind());
        _rules = Properties.ToDictionary(property => property.Name, rules, StringComparer.Ordinal);
    }

    public IEdmStructuredType Type { get; }

    public string Name { get; }

    public IEdmStructuralProperty[] Properties { get; }

    /// <summary>The name of each of <see cref="Properties"/>, as bodies have it.</summary>
    public JsonEncodedText[] Names { get; }

    /// <summary>The primitive type of each of <see cref="Properties"/>; none where it has another type.</summary>
    public EdmPrimitiveTypeKind[] Kinds { get; }

    /// <summary>The members in the order in which emitted code writes them; null while none was seen.</summary>
    public SeedMembers? Seeds { get; set; }

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
internal sealed record MemberRules(bool IsComputed, bool IsImmutable, bool IsRequired, int? MaxLength)
{
    /// <summary>A property without rules.</summary>
    public static MemberRules None { get; } = new(IsComputed: false, IsImmutable: false, IsRequired: false, MaxLength: null);

    /// <summary>The least number; null for any.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number; null for any.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The pattern of texts, an ECMAScript regular expression; null for any.</summary>
    public string? Pattern { get; init; }

    /// <summary>The allowed values, as texts; empty where all are allowed.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>What is wrong with a value; null where nothing is.</summary>
    public string? Problem(object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case List<object?> items:
                return items.Select(Problem).FirstOrDefault(problem => problem is not null);
        }

        if (MaxLength is { } most && ((value as string)?.Length ?? (value as byte[])?.Length ?? 0) > most)
        {
            return $"is longer than {most}";
        }

        if ((Minimum is not null || Maximum is not null) && Querying.Operators.IsNumber(value) && value is not (double.NaN or double.PositiveInfinity or double.NegativeInfinity))
        {
            if (Minimum is { } least && Querying.Operators.Compare(value, least) < 0)
            {
                return $"is less than {KeyText.Of(least)}";
            }

            if (Maximum is { } greatest && Querying.Operators.Compare(value, greatest) > 0)
            {
                return $"is greater than {KeyText.Of(greatest)}";
            }
        }

        return Allowed.Count > 0 && !Allowed.Contains(KeyText.Of(value) ?? "", StringComparer.Ordinal) ? $"is none of {string.Join(", ", Allowed)}"
            : Pattern is { } pattern && value is string text && Querying.Functions.IsMatch(text, pattern) is false ? $"does not match {pattern}"
            : null;
    }
}
