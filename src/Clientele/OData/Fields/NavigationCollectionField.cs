using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Clientele.OData;

/// <summary>The entities that a collection-valued navigation property leads to.</summary>
/// <typeparam name="TFields">Fields of the entities.</typeparam>
public readonly struct NavigationCollectionField<TFields>
    where TFields : IEntityFields<TFields>
{
    private readonly FieldPath? _path;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public NavigationCollectionField(StructuredFields parent, string name) => _path = StructuredFields.PathTo(parent, name, FieldPathKind.Navigation);

    private NavigationCollectionField(FieldPath? path) => _path = path;

    internal FieldPath Path => (FieldPath)ODataExpression.Required(_path);

    /// <summary>Whether there is any entity: <c>any()</c> (Part 2 section 5.1.1.13.1 of OData 4.01).</summary>
    public BooleanField Any() => new(new SuffixExpression(Path, "/any()"));

    /// <summary>Whether the condition holds for any entity: <c>any</c> (Part 2 section 5.1.1.13.1 of OData 4.01).</summary>
    /// <param name="predicate">The condition. The range variable has the name of the lambda's parameter.</param>
    /// <param name="predicateText">Source text of the predicate; the compiler passes it.</param>
    public BooleanField Any(
        Func<TFields, BooleanField> predicate,
        [CallerArgumentExpression(nameof(predicate))] string? predicateText = null) =>
        Operators.Lambda(Path, "any", predicate, predicateText);

    /// <summary>Whether the condition holds for all entities; true if there are none: <c>all</c> (Part 2 section 5.1.1.13.2 of OData 4.01).</summary>
    /// <param name="predicate">The condition. The range variable has the name of the lambda's parameter.</param>
    /// <param name="predicateText">Source text of the predicate; the compiler passes it.</param>
    public BooleanField All(
        Func<TFields, BooleanField> predicate,
        [CallerArgumentExpression(nameof(predicate))] string? predicateText = null) =>
        Operators.Lambda(Path, "all", predicate, predicateText);

    /// <summary>Number of entities: <c>/$count</c> (Part 2 section 4.8 of OData 4.01).</summary>
    public NumberField<long> Count() => new(new SuffixExpression(Path, "/$count"));

    /// <summary>Number of items for which the condition holds: <c>/$count($filter=…)</c> (Part 2 section 4.8 of OData 4.01).</summary>
    /// <param name="predicate">The condition.</param>
    public NumberField<long> Count(Func<TFields, BooleanField> predicate) => new(Operators.CountOf(Path, predicate));

    /// <summary>
    /// Restricts the entities to a derived type with a cast segment (Part 2 section 4.11 of OData 4.01). Emitted code provides it as <c>As…()</c>.
    /// </summary>
    /// <typeparam name="TDerivedFields">Fields of the derived type.</typeparam>
    /// <param name="typeName">Qualified name of the derived type.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NavigationCollectionField<TDerivedFields> OfType<TDerivedFields>(string typeName)
        where TDerivedFields : IEntityFields<TDerivedFields> =>
        new(new FieldPath(Path, typeName, FieldPathKind.Cast));

    /// <summary>The navigation property as OData text.</summary>
    public override string ToString() => _path?.ToString() ?? string.Empty;
}
