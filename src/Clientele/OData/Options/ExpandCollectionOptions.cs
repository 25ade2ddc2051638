using System;

namespace Clientele.OData;

/// <summary>Options of an expanded collection-valued navigation property. Immutable.</summary>
/// <typeparam name="TFields">Fields of the entities.</typeparam>
public sealed class ExpandCollectionOptions<TFields>
    where TFields : IEntityFields<TFields>
{
    internal ExpandCollectionOptions(QueryOptions options) => Options = options;

    internal QueryOptions Options { get; }

    /// <summary>
    /// Filters the entities by a condition (<c>$filter</c>, Part 2 section 5.1.2 of OData 4.01). Several conditions are combined with <c>and</c>.
    /// </summary>
    public ExpandCollectionOptions<TFields> Where(Func<TFields, BooleanField> predicate) => new(Options.And(Composition.Apply(predicate)));

    /// <summary>Sorts in ascending order (<c>$orderby</c>, Part 2 section 5.1.5 of OData 4.01). Replaces any earlier order.</summary>
    public ExpandCollectionOptions<TFields> OrderBy(Func<TFields, IOrderable> field) =>
        new(Options.Ordered(Composition.Apply(field), descending: false));

    /// <summary>Sorts in descending order (<c>$orderby … desc</c>). Replaces any earlier order.</summary>
    public ExpandCollectionOptions<TFields> OrderByDescending(Func<TFields, IOrderable> field) =>
        new(Options.Ordered(Composition.Apply(field), descending: true));

    /// <summary>Then sorts by this field in ascending order.</summary>
    public ExpandCollectionOptions<TFields> ThenBy(Func<TFields, IOrderable> field) =>
        new(Options.ThenOrdered(Composition.Apply(field), descending: false));

    /// <summary>Then sorts by this field in descending order.</summary>
    public ExpandCollectionOptions<TFields> ThenByDescending(Func<TFields, IOrderable> field) =>
        new(Options.ThenOrdered(Composition.Apply(field), descending: true));

    /// <summary>Skips a number of entities (<c>$skip</c>, Part 2 section 5.1.6 of OData 4.01).</summary>
    public ExpandCollectionOptions<TFields> Skip(long count) => new(Options with { Skip = Composition.Count(count) });

    /// <summary>Limits the number of entities (<c>$top</c>, Part 2 section 5.1.6 of OData 4.01).</summary>
    public ExpandCollectionOptions<TFields> Take(long count) => new(Options with { Top = Composition.Count(count) });

    /// <summary>
    /// Searches the entities in a way that the service defines (<c>$search</c>, Part 2 section 5.1.8 of OData 4.01). A string is one word or phrase,
    /// without operators. Combine terms with <c>&amp;</c>, <c>|</c> and <c>!</c>. Several calls are combined with <c>AND</c>.
    /// </summary>
    /// <param name="term">A string, or a combination of terms.</param>
    public ExpandCollectionOptions<TFields> Search(SearchTerm term) => new(Options with { Search = Composition.Search(Options, term) });

    /// <summary>
    /// Includes the number of entities before <see cref="Skip"/> and <see cref="Take"/> (<c>$count=true</c>, Part 2 section 5.1.7 of OData 4.01).
    /// </summary>
    public ExpandCollectionOptions<TFields> IncludeCount() => new(Options with { IncludeCount = true });

    /// <inheritdoc cref="ExpandOptions{TFields}.Expand{TRelated}(Func{TFields, TRelated})"/>
    public ExpandCollectionOptions<TFields> Expand<TRelated>(Func<TFields, TRelated> path)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToOne<TFields, TRelated>(Options, path, options: null));

    /// <inheritdoc cref="ExpandOptions{TFields}.Expand{TRelated}(Func{TFields, TRelated})"/>
    public ExpandCollectionOptions<TFields> Expand<TRelated>(
        Func<TFields, TRelated> path,
        Func<ExpandOptions<TRelated>, ExpandOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToOne(Options, path, options));

    /// <inheritdoc cref="ExpandOptions{TFields}.Expand{TRelated}(Func{TFields, NavigationCollectionField{TRelated}})"/>
    public ExpandCollectionOptions<TFields> Expand<TRelated>(Func<TFields, NavigationCollectionField<TRelated>> path)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToMany(Options, path, options: null));

    /// <inheritdoc cref="ExpandOptions{TFields}.Expand{TRelated}(Func{TFields, NavigationCollectionField{TRelated}})"/>
    public ExpandCollectionOptions<TFields> Expand<TRelated>(
        Func<TFields, NavigationCollectionField<TRelated>> path,
        Func<ExpandCollectionOptions<TRelated>, ExpandCollectionOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> =>
        new(Expansion.ToMany(Options, path, options));

    /// <inheritdoc cref="ExpandOptions{TFields}.Levels(int)"/>
    public ExpandCollectionOptions<TFields> Levels(int levels) => new(Options with { Levels = Expansion.Levels(levels) });

    /// <inheritdoc cref="ExpandOptions{TFields}.LevelsMax"/>
    public ExpandCollectionOptions<TFields> LevelsMax() => new(Options with { Levels = Expansion.AllLevels });

    /// <summary>Selects properties by wire path.</summary>
    internal ExpandCollectionOptions<TFields> Select(params string[] paths) => new(Options with { Select = paths });
}
