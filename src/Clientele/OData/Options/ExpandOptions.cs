using System;

namespace Clientele.OData;

/// <summary>What is asked of the entity that a single-valued navigation property leads to. Immutable.</summary>
/// <typeparam name="TFields">Fields of the entity.</typeparam>
public sealed class ExpandOptions<TFields>
    where TFields : IEntityFields<TFields>
{
    internal ExpandOptions(QueryOptions options) => Options = options;

    internal QueryOptions Options { get; }

    /// <summary>Expands a related entity (<c>$expand</c>, Part 2 section 5.1.3 of OData 4.01), and what lies on the way to it.</summary>
    public ExpandOptions<TFields> Expand<TRelated>(Func<TFields, TRelated> path)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToOne<TFields, TRelated>(Options, path, options: null));

    /// <inheritdoc cref="Expand{TRelated}(Func{TFields, TRelated})"/>
    public ExpandOptions<TFields> Expand<TRelated>(
        Func<TFields, TRelated> path,
        Func<ExpandOptions<TRelated>, ExpandOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToOne(Options, path, options));

    /// <summary>Expands related entities (<c>$expand</c>, Part 2 section 5.1.3 of OData 4.01), and what lies on the way to them.</summary>
    public ExpandOptions<TFields> Expand<TRelated>(Func<TFields, NavigationCollectionField<TRelated>> path)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToMany(Options, path, options: null));

    /// <inheritdoc cref="Expand{TRelated}(Func{TFields, NavigationCollectionField{TRelated}})"/>
    public ExpandOptions<TFields> Expand<TRelated>(
        Func<TFields, NavigationCollectionField<TRelated>> path,
        Func<ExpandCollectionOptions<TRelated>, ExpandCollectionOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToMany(Options, path, options));

    /// <summary>Goes on along the same navigation property so many levels deep (<c>$levels</c>, Part 2 section 5.1.3.1 of OData 4.01).</summary>
    public ExpandOptions<TFields> Levels(int levels) => new(Options with { Levels = Expansion.Levels(levels) });

    /// <summary>Goes on along the same navigation property as deep as the service allows (<c>$levels=max</c>).</summary>
    public ExpandOptions<TFields> LevelsMax() => new(Options with { Levels = Expansion.AllLevels });

    /// <summary>Only these properties, by wire path.</summary>
    internal ExpandOptions<TFields> Select(params string[] paths) => new(Options with { Select = paths });
}
