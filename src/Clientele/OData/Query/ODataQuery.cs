using System;
using System.ComponentModel;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// Rows of an entity set, or of any path that leads to entities, and what is asked of them. Immutable: each method gives a new query, so
/// one can be kept, reused and branched.
/// </summary>
/// <remarks>
/// The service evaluates the options in an order of its own (Part 1 section 11.2.1 of OData 4.01): filter and search, order, skip, top.
/// So the order of the calls makes no difference, and of several <see cref="Skip"/>, <see cref="Take"/> or <see cref="OrderBy"/> the last counts.
/// </remarks>
/// <typeparam name="TEntity">Type of the rows.</typeparam>
/// <typeparam name="TFields">Their fields.</typeparam>
public partial class ODataQuery<TEntity, TFields>
    where TEntity : IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
{
    /// <summary>All rows.</summary>
    /// <param name="service">The service that has them.</param>
    /// <param name="path">Where it has them.</param>
    public ODataQuery(ODataService service, ODataPath path)
        : this(service, path, QueryOptions.None)
    {
    }

    internal ODataQuery(ODataService service, ODataPath path, QueryOptions options)
    {
        Service = service;
        Path = path;
        Options = options;
    }

    /// <summary>The service that has the rows.</summary>
    public ODataService Service { get; }

    /// <summary>Where the service has them.</summary>
    public ODataPath Path { get; }

    /// <summary>What is asked of them.</summary>
    public QueryOptions Options { get; }

    /// <summary>Only rows for which the condition holds (<c>$filter</c>, Part 2 section 5.1.2 of OData 4.01); several conditions all must hold.</summary>
    public ODataQuery<TEntity, TFields> Where(Func<TFields, BooleanField> predicate) => With(Options.And(Composition.Apply(predicate)));

    /// <summary>In ascending order (<c>$orderby</c>, Part 2 section 5.1.5 of OData 4.01), in place of any order before.</summary>
    public ODataQuery<TEntity, TFields> OrderBy(Func<TFields, IOrderable> field) =>
        With(Options.Ordered(Composition.Apply(field), descending: false));

    /// <summary>In descending order (<c>$orderby … desc</c>), in place of any order before.</summary>
    public ODataQuery<TEntity, TFields> OrderByDescending(Func<TFields, IOrderable> field) =>
        With(Options.Ordered(Composition.Apply(field), descending: true));

    /// <summary>Where the order so far makes no difference, in ascending order of this field.</summary>
    public ODataQuery<TEntity, TFields> ThenBy(Func<TFields, IOrderable> field) =>
        With(Options.ThenOrdered(Composition.Apply(field), descending: false));

    /// <summary>Where the order so far makes no difference, in descending order of this field.</summary>
    public ODataQuery<TEntity, TFields> ThenByDescending(Func<TFields, IOrderable> field) =>
        With(Options.ThenOrdered(Composition.Apply(field), descending: true));

    /// <summary>Without the first so many rows (<c>$skip</c>, Part 2 section 5.1.6 of OData 4.01).</summary>
    public ODataQuery<TEntity, TFields> Skip(long count) => With(Options with { Skip = Composition.Count(count) });

    /// <summary>At most so many rows, however many pages they come in (<c>$top</c>, Part 2 section 5.1.6 of OData 4.01).</summary>
    public ODataQuery<TEntity, TFields> Take(long count) => With(Options with { Top = Composition.Count(count) });

    /// <summary>
    /// Only rows that match as the service sees fit (<c>$search</c>, Part 2 section 5.1.8 of OData 4.01). Text is one word or phrase, whatever it holds;
    /// terms go together with <c>&amp;</c>, <c>|</c> and <c>!</c>; several calls all must match.
    /// </summary>
    /// <param name="term">Text, or terms put together.</param>
    public ODataQuery<TEntity, TFields> Search(SearchTerm term) => With(Options with { Search = Composition.Search(Options, term) });

    /// <summary>
    /// With a custom query option (OData URL Conventions 4.01 §5.2), such as <c>periodStart=2026-01-01</c>; it is sent with each page.
    /// </summary>
    /// <param name="name">Its name; it begins neither with <c>$</c> nor with <c>@</c>.</param>
    /// <param name="value">Its value, not percent-encoded.</param>
    public ODataQuery<TEntity, TFields> WithOption(string name, string value) => With(Options.With(name, value));

    /// <summary>With the number of rows before <see cref="Skip"/> and <see cref="Take"/> (<c>$count=true</c>, Part 2 section 5.1.7 of OData 4.01).</summary>
    public ODataQuery<TEntity, TFields> IncludeCount() => With(Options with { IncludeCount = true });

    /// <summary>
    /// Expands a related entity (<c>$expand</c>, Part 2 section 5.1.3 of OData 4.01), and what lies on the way to it:
    /// <c>p => p.Manager.Department</c>. What was expanded before stays.
    /// </summary>
    public ODataQuery<TEntity, TFields> Expand<TRelated>(Func<TFields, TRelated> path)
        where TRelated : IEntityFields<TRelated> =>
        With(Expansion.ToOne<TFields, TRelated>(Options, path, options: null));

    /// <summary>Expands a related entity, and asks more of it than all its properties.</summary>
    /// <param name="path">The way to it.</param>
    /// <param name="options">Given what was asked of it before, gives what is asked now.</param>
    public ODataQuery<TEntity, TFields> Expand<TRelated>(
        Func<TFields, TRelated> path,
        Func<ExpandOptions<TRelated>, ExpandOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> =>
        With(Expansion.ToOne(Options, path, options));

    /// <summary>Expands related entities (<c>$expand</c>, Part 2 section 5.1.3 of OData 4.01), and what lies on the way to them.</summary>
    public ODataQuery<TEntity, TFields> Expand<TRelated>(Func<TFields, NavigationCollectionField<TRelated>> path)
        where TRelated : IEntityFields<TRelated> =>
        With(Expansion.ToMany(Options, path, options: null));

    /// <summary>Expands related entities, and says which, in what order, with what more.</summary>
    /// <param name="path">The way to them.</param>
    /// <param name="options">Given what was asked of them before, gives what is asked now.</param>
    public ODataQuery<TEntity, TFields> Expand<TRelated>(
        Func<TFields, NavigationCollectionField<TRelated>> path,
        Func<ExpandCollectionOptions<TRelated>, ExpandCollectionOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> =>
        With(Expansion.ToMany(Options, path, options));

    /// <summary>Whole rows on purpose: documents the intent, and does not change the request.</summary>
    public ODataQuery<TEntity, TFields> SelectAll() => this;

    /// <summary>
    /// Rows of a derived type only: a cast segment (Part 2 section 4.11 of OData 4.01). For emitted code, which knows the name; options so
    /// far stay.
    /// </summary>
    /// <param name="typeName">Qualified name of the derived type.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ODataQuery<TDerived, TDerivedFields> OfType<TDerived, TDerivedFields>(string typeName)
        where TDerived : TEntity, IJsonModel<TDerived>
        where TDerivedFields : IEntityFields<TDerivedFields> =>
        new(Service, Path.Segment(typeName), Options) { Paging = Paging };

    /// <summary>The request that would fetch the first page.</summary>
    public ApiRequest ToRequest() => Query().ToRequest();

    /// <summary>The request that would fetch the number of rows alone (<c>/$count</c>, Part 2 section 4.8 of OData 4.01).</summary>
    public ApiRequest ToCountRequest() => Query().ToCountRequest();

    /// <summary>The first page, out of the response to <see cref="ToRequest"/>.</summary>
    internal Page<TEntity> ReadFirst(ApiRequest request, ApiResponse response) => Query().ReadFirst(request, response);

    /// <summary>The request line, for logs and people.</summary>
    public override string ToString() => ToRequest().ToString();

    /// <summary>The same rows, with other options.</summary>
    internal ODataQuery<TEntity, TFields> With(QueryOptions options) => new(Service, Path, options) { Paging = Paging };
}
