using System;
using System.ComponentModel;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// A query of an entity set, or of any path that leads to entities. Immutable: each method returns a new query, so a query can be stored, reused and
/// extended in different ways.
/// </summary>
/// <remarks>
/// The service evaluates the options in a fixed order (Part 1 section 11.2.1 of OData 4.01): filter and search, order, skip, top. The order of the calls
/// therefore makes no difference. Of several calls of <see cref="Skip"/>, <see cref="Take"/> or <see cref="OrderBy"/> the last one applies.
/// </remarks>
/// <typeparam name="TEntity">Type of the rows.</typeparam>
/// <typeparam name="TFields">Fields of the rows.</typeparam>
public partial class ODataQuery<TEntity, TFields>
    where TEntity : IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
{
    /// <summary>Creates a query of all rows.</summary>
    /// <param name="service">The service.</param>
    /// <param name="path">The path to the rows.</param>
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

    /// <summary>The service.</summary>
    public ODataService Service { get; }

    /// <summary>The path to the rows.</summary>
    public ODataPath Path { get; }

    /// <summary>The options of the query.</summary>
    public QueryOptions Options { get; }

    /// <summary>
    /// Filters the rows by a condition (<c>$filter</c>, Part 2 section 5.1.2 of OData 4.01). Several conditions are combined with <c>and</c>.
    /// </summary>
    public ODataQuery<TEntity, TFields> Where(Func<TFields, BooleanField> predicate) => With(Options.And(Composition.Apply(predicate)));

    /// <summary>Sorts in ascending order (<c>$orderby</c>, Part 2 section 5.1.5 of OData 4.01). Replaces any earlier order.</summary>
    public ODataQuery<TEntity, TFields> OrderBy(Func<TFields, IOrderable> field) =>
        With(Options.Ordered(Composition.Apply(field), descending: false));

    /// <summary>Sorts in descending order (<c>$orderby … desc</c>). Replaces any earlier order.</summary>
    public ODataQuery<TEntity, TFields> OrderByDescending(Func<TFields, IOrderable> field) =>
        With(Options.Ordered(Composition.Apply(field), descending: true));

    /// <summary>Then sorts by this field in ascending order.</summary>
    public ODataQuery<TEntity, TFields> ThenBy(Func<TFields, IOrderable> field) =>
        With(Options.ThenOrdered(Composition.Apply(field), descending: false));

    /// <summary>Then sorts by this field in descending order.</summary>
    public ODataQuery<TEntity, TFields> ThenByDescending(Func<TFields, IOrderable> field) =>
        With(Options.ThenOrdered(Composition.Apply(field), descending: true));

    /// <summary>Skips a number of rows (<c>$skip</c>, Part 2 section 5.1.6 of OData 4.01).</summary>
    public ODataQuery<TEntity, TFields> Skip(long count) => With(Options with { Skip = Composition.Count(count) });

    /// <summary>Limits the number of rows over all pages (<c>$top</c>, Part 2 section 5.1.6 of OData 4.01).</summary>
    public ODataQuery<TEntity, TFields> Take(long count) => With(Options with { Top = Composition.Count(count) });

    /// <summary>
    /// Searches the rows in a way that the service defines (<c>$search</c>, Part 2 section 5.1.8 of OData 4.01). A string is one word or phrase, without
    /// operators. Combine terms with <c>&amp;</c>, <c>|</c> and <c>!</c>. Several calls are combined with <c>AND</c>.
    /// </summary>
    /// <param name="term">A string, or a combination of terms.</param>
    public ODataQuery<TEntity, TFields> Search(SearchTerm term) => With(Options with { Search = Composition.Search(Options, term) });

    /// <summary>
    /// Adds a custom query option (OData URL Conventions 4.01 §5.2), such as <c>periodStart=2026-01-01</c>. It is sent with the request of each page.
    /// </summary>
    /// <param name="name">Name of the option. It must not begin with <c>$</c> or <c>@</c>.</param>
    /// <param name="value">Value of the option, not percent-encoded.</param>
    public ODataQuery<TEntity, TFields> WithOption(string name, string value) => With(Options.With(name, value));

    /// <summary>
    /// Includes the number of rows before <see cref="Skip"/> and <see cref="Take"/> (<c>$count=true</c>, Part 2 section 5.1.7 of OData 4.01).
    /// </summary>
    public ODataQuery<TEntity, TFields> IncludeCount() => With(Options with { IncludeCount = true });

    /// <summary>
    /// Expands a related entity and all navigation properties on the path to it (<c>$expand</c>, Part 2 section 5.1.3 of OData 4.01): <c>p =>
    /// p.Manager.Department</c>. Earlier expansions are kept.
    /// </summary>
    public ODataQuery<TEntity, TFields> Expand<TRelated>(Func<TFields, TRelated> path)
        where TRelated : IEntityFields<TRelated> =>
        With(Expansion.ToOne<TFields, TRelated>(Options, path, options: null));

    /// <summary>Expands a related entity with options.</summary>
    /// <param name="path">Path to the related entity.</param>
    /// <param name="options">Returns the new options for the current ones.</param>
    public ODataQuery<TEntity, TFields> Expand<TRelated>(
        Func<TFields, TRelated> path,
        Func<ExpandOptions<TRelated>, ExpandOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> =>
        With(Expansion.ToOne(Options, path, options));

    /// <summary>Expands related entities and all navigation properties on the path to them (<c>$expand</c>, Part 2 section 5.1.3 of OData 4.01).</summary>
    public ODataQuery<TEntity, TFields> Expand<TRelated>(Func<TFields, NavigationCollectionField<TRelated>> path)
        where TRelated : IEntityFields<TRelated> =>
        With(Expansion.ToMany(Options, path, options: null));

    /// <summary>Expands related entities with options: conditions, order and nested expansions.</summary>
    /// <param name="path">Path to the related entities.</param>
    /// <param name="options">Returns the new options for the current ones.</param>
    public ODataQuery<TEntity, TFields> Expand<TRelated>(
        Func<TFields, NavigationCollectionField<TRelated>> path,
        Func<ExpandCollectionOptions<TRelated>, ExpandCollectionOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> =>
        With(Expansion.ToMany(Options, path, options));

    /// <summary>Documents that the query needs all properties of the rows. It does not change the request.</summary>
    public ODataQuery<TEntity, TFields> SelectAll() => this;

    /// <summary>
    /// Restricts the query to rows of a derived type with a cast segment (Part 2 section 4.11 of OData 4.01). The options are kept. For emitted code.
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

    /// <summary>The query with other options.</summary>
    internal ODataQuery<TEntity, TFields> With(QueryOptions options) => new(Service, Path, options) { Paging = Paging };
}
