using System;
using System.Runtime.CompilerServices;

namespace Clientele.OData;

/// <summary>A collection of primitive, enumeration or complex values.</summary>
/// <typeparam name="TField">Fields of an item, or the field of a primitive item.</typeparam>
/// <typeparam name="TItem">Type of the items.</typeparam>
public readonly struct CollectionField<TField, TItem>
    where TField : IFields<TField>
{
    private readonly FieldPath? _path;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public CollectionField(StructuredFields parent, string name) => _path = StructuredFields.PathTo(parent, name, FieldPathKind.Property);

    internal FieldPath Path => (FieldPath)ODataExpression.Required(_path);

    /// <summary>Whether there is any item: <c>any()</c> (Part 2 section 5.1.1.13.1 of OData 4.01).</summary>
    public BooleanField Any() => new(new SuffixExpression(Path, "/any()"));

    /// <summary>Whether the condition holds for any item: <c>any</c> (Part 2 section 5.1.1.13.1 of OData 4.01).</summary>
    /// <param name="predicate">The condition. The range variable has the name of the lambda's parameter.</param>
    /// <param name="predicateText">Source text of the predicate; the compiler passes it.</param>
    public BooleanField Any(
        Func<TField, BooleanField> predicate,
        [CallerArgumentExpression(nameof(predicate))] string? predicateText = null) =>
        Operators.Lambda(Path, "any", predicate, predicateText);

    /// <summary>Whether the condition holds for all items; true for an empty collection: <c>all</c> (Part 2 section 5.1.1.13.2 of OData 4.01).</summary>
    /// <param name="predicate">The condition. The range variable has the name of the lambda's parameter.</param>
    /// <param name="predicateText">Source text of the predicate; the compiler passes it.</param>
    public BooleanField All(
        Func<TField, BooleanField> predicate,
        [CallerArgumentExpression(nameof(predicate))] string? predicateText = null) =>
        Operators.Lambda(Path, "all", predicate, predicateText);

    /// <summary>Number of items: <c>/$count</c> (Part 2 section 4.8 of OData 4.01).</summary>
    public NumberField<long> Count() => new(new SuffixExpression(Path, "/$count"));

    /// <summary>Number of items for which the condition holds: <c>/$count($filter=…)</c> (Part 2 section 4.8 of OData 4.01).</summary>
    /// <param name="predicate">The condition.</param>
    public NumberField<long> Count(Func<TField, BooleanField> predicate) => new(Operators.CountOf(Path, predicate));

    /// <summary>The collection as OData text.</summary>
    public override string ToString() => _path?.ToString() ?? string.Empty;
}
