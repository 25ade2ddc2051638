using System;

namespace Clientele.OData;

/// <summary>A row and what the service says about it.</summary>
/// <typeparam name="TEntity">Type of the row.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
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
    /// The number of related rows, of which the response may have some only (<c>@odata.count</c>, OData JSON Format 4.01 §4.5.4); null where the service does
    /// not say it. <c>Expand(a => a.Parts, parts => parts.Take(3).IncludeCount())</c> asks for it.
    /// </summary>
    /// <param name="related">The navigation property.</param>
    public long? CountOf<TRelated>(Func<TFields, NavigationCollectionField<TRelated>> related)
        where TRelated : IEntityFields<TRelated>
    {
        var path = Composition.Apply(related).Path;
        var owner = Owner(path.Parent);
        return owner?.Find(path.Name, "count") is { } count && count.TryGetInt64(out var number) ? number : null;
    }

    /// <summary>Annotations of a related entity or complex value, and of its members; null where there is none.</summary>
    /// <param name="value">The property that has it.</param>
    public InstanceAnnotations? Of<TValue>(Func<TFields, TValue> value)
        where TValue : IStructuredFields<TValue> => Owner(Composition.Apply(value).Path);

    private InstanceAnnotations? Owner(FieldPath? path) =>
        path is null ? Annotations
        : path.Kind == FieldPathKind.Cast ? Owner(path.Parent)
        : Owner(path.Parent)?.At(path.Name);
}
