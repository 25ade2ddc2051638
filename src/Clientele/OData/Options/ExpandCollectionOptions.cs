using System;

namespace Clientele.OData;

/// <summary>What is asked of the entities that a collection-valued navigation property leads to. Immutable.</summary>
/// <typeparam name="TFields">Fields of the entities.</typeparam>
public sealed class ExpandCollectionOptions<TFields>
    where TFields : IEntityFields<TFields>
{
    internal ExpandCollectionOptions(QueryOptions options) => Options = options;

    internal QueryOptions Options { get; }

    /// <summary>Only entities for which the condition holds (<c>$filter</c>, Part 2 section 5.1.2 of OData 4.01); several conditions all must hold.</summary>
    public ExpandCollectionOptions<TFields> Where(Func<TFields, BooleanField> predicate) => new(Options.And(Composition.Apply(predicate)));

    /// <summary>In ascending order (<c>$orderby</c>, Part 2 section 5.1.5 of OData 4.01), in place of any order before.</summary>
    public ExpandCollectionOptions<TFields> OrderBy(Func<TFields, IOrderable> field) =>
        new(Options.Ordered(Composition.Apply(field), descending: false));

    /// <summary>In descending order (<c>$orderby … desc</c>), in place of any order before.</summary>
    public ExpandCollectionOptions<TFields> OrderByDescending(Func<TFields, IOrderable> field) =>
        new(Options.Ordered(Composition.Apply(field), descending: true));

    /// <summary>Where the order so far makes no difference, in ascending order of this field.</summary>
    public ExpandCollectionOptions<TFields> ThenBy(Func<TFields, IOrderable> field) =>
        new(Options.ThenOrdered(Composition.Apply(field), descending: false));

    /// <summary>Where the order so far makes no difference, in descending order of this field.</summary>
    public ExpandCollectionOptions<TFields> ThenByDescending(Func<TFields, IOrderable> field) =>
        new(Options.ThenOrdered(Composition.Apply(field), descending: true));

    /// <summary>Without the first so many (<c>$skip</c>, Part 2 section 5.1.6 of OData 4.01).</summary>
    public ExpandCollectionOptions<TFields> Skip(long count) => new(Options with { Skip = Composition.Count(count) });

    /// <summary>At most so many (<c>$top</c>, Part 2 section 5.1.6 of OData 4.01).</summary>
    public ExpandCollectionOptions<TFields> Take(long count) => new(Options with { Top = Composition.Count(count) });

    /// <summary>
    /// Only rows that match as the service sees fit (<c>$search</c>, Part 2 section 5.1.8 of OData 4.01). Text is one word or phrase, whatever it holds;
    /// terms go together with <c>&amp;</c>, <c>|</c> and <c>!</c>; several calls all must match.
    /// </summary>
    /// <param name="term">Text, or terms put together.</param>
    public ExpandCollectionOptions<TFields> Search(SearchTerm term) => new(Options with { Search = Composition.Search(Options, term) });

    /// <summary>With their number before <see cref="Skip"/> and <see cref="Take"/> (<c>$count=true</c>, Part 2 section 5.1.7 of OData 4.01).</summary>
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

    /// <summary>Only these properties, by wire path.</summary>
    internal ExpandCollectionOptions<TFields> Select(params string[] paths) => new(Options with { Select = paths });
}
