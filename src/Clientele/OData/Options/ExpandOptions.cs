using System;

namespace Clientele.OData;

/// <summary>Options of an expanded single-valued navigation property. Immutable.</summary>
/// <typeparam name="TFields">Fields of the entity.</typeparam>
public sealed class ExpandOptions<TFields>
    where TFields : IEntityFields<TFields>
{
    internal ExpandOptions(QueryOptions options) => Options = options;

    internal QueryOptions Options { get; }

    /// <summary>Expands a related entity and all navigation properties on the path to it (<c>$expand</c>, Part 2 section 5.1.3 of OData 4.01).</summary>
    public ExpandOptions<TFields> Expand<TRelated>(Func<TFields, TRelated> path)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToOne<TFields, TRelated>(Options, path, options: null));

    /// <inheritdoc cref="Expand{TRelated}(Func{TFields, TRelated})"/>
    public ExpandOptions<TFields> Expand<TRelated>(
        Func<TFields, TRelated> path,
        Func<ExpandOptions<TRelated>, ExpandOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToOne(Options, path, options));

    /// <summary>Expands related entities and all navigation properties on the path to them (<c>$expand</c>, Part 2 section 5.1.3 of OData 4.01).</summary>
    public ExpandOptions<TFields> Expand<TRelated>(Func<TFields, NavigationCollectionField<TRelated>> path)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToMany(Options, path, options: null));

    /// <inheritdoc cref="Expand{TRelated}(Func{TFields, NavigationCollectionField{TRelated}})"/>
    public ExpandOptions<TFields> Expand<TRelated>(
        Func<TFields, NavigationCollectionField<TRelated>> path,
        Func<ExpandCollectionOptions<TRelated>, ExpandCollectionOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToMany(Options, path, options));

    /// <summary>Expands the navigation property recursively to a number of levels (<c>$levels</c>, Part 2 section 5.1.3.1 of OData 4.01).</summary>
    public ExpandOptions<TFields> Levels(int levels) => new(Options with { Levels = Expansion.Levels(levels) });

    /// <summary>Expands the navigation property recursively to the maximum depth of the service (<c>$levels=max</c>).</summary>
    public ExpandOptions<TFields> LevelsMax() => new(Options with { Levels = Expansion.AllLevels });

    /// <summary>Selects properties by wire path.</summary>
    internal ExpandOptions<TFields> Select(params string[] paths) => new(Options with { Select = paths });
}
