using System;

namespace Clientele.OData;

/// <summary>A row with its instance annotations and control information.</summary>
/// <typeparam name="TEntity">Type of the row.</typeparam>
/// <typeparam name="TFields">Fields of the row.</typeparam>
public sealed class Annotated<TEntity, TFields>
    where TFields : IEntityFields<TFields>
{
    internal Annotated(TEntity row, InstanceAnnotations annotations)
    {
        Row = row;
        Annotations = annotations;
    }

    /// <summary>The row.</summary>
    public TEntity Row { get; }

    /// <summary>Annotations of the row and of its members.</summary>
    public InstanceAnnotations Annotations { get; }

    /// <summary>
    /// The total number of related rows, of which the response may contain only some (<c>@odata.count</c>, OData JSON Format 4.01 §4.5.4); null if the
    /// service did not send it. Request it with <c>Expand(a => a.Parts, parts => parts.Take(3).IncludeCount())</c>.
    /// </summary>
    /// <param name="related">The navigation property.</param>
    public long? CountOf<TRelated>(Func<TFields, NavigationCollectionField<TRelated>> related)
        where TRelated : IEntityFields<TRelated>
    {
        var path = Composition.Apply(related).Path;
        var owner = Owner(path.Parent);
        return owner?.Find(path.Name, "count") is { } count && count.TryGetInt64(out var number) ? number : null;
    }

    /// <summary>Annotations of a related entity or complex value, and of its members; null if there is no such value.</summary>
    /// <param name="value">The property.</param>
    public InstanceAnnotations? Of<TValue>(Func<TFields, TValue> value)
        where TValue : IStructuredFields<TValue> => Owner(Composition.Apply(value).Path);

    private InstanceAnnotations? Owner(FieldPath? path) =>
        path is null ? Annotations
        : path.Kind == FieldPathKind.Cast ? Owner(path.Parent)
        : Owner(path.Parent)?.At(path.Name);
}
