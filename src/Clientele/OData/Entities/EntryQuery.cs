using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A query of one entity. Immutable: each method returns a new query.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <typeparam name="TFields">Fields of the entity.</typeparam>
public sealed class EntryQuery<TEntity, TFields>
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
{
    private readonly ODataService _service;
    private readonly ODataPath _path;
    private readonly QueryOptions _options;

    internal EntryQuery(ODataService service, ODataPath path, QueryOptions options)
    {
        _service = service;
        _path = path;
        _options = options;
    }

    /// <summary>Expands a related entity and all navigation properties on the path to it (<c>$expand</c>, Part 2 section 5.1.3 of OData 4.01).</summary>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(Func<TFields, TRelated> path)
        where TRelated : IEntityFields<TRelated> =>
        With(Expansion.ToOne<TFields, TRelated>(_options, path, options: null));

    /// <summary>Expands a related entity with options.</summary>
    /// <param name="path">Path to the related entity.</param>
    /// <param name="options">Returns the new options for the current ones.</param>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(
        Func<TFields, TRelated> path, Func<ExpandOptions<TRelated>, ExpandOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> => With(Expansion.ToOne(_options, path, options));

    /// <summary>Expands related entities and all navigation properties on the path to them.</summary>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(Func<TFields, NavigationCollectionField<TRelated>> path)
        where TRelated : IEntityFields<TRelated> => With(Expansion.ToMany(_options, path, options: null));

    /// <summary>Expands related entities with options: conditions, order and nested expansions.</summary>
    /// <param name="path">Path to the related entities.</param>
    /// <param name="options">Returns the new options for the current ones.</param>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(
        Func<TFields, NavigationCollectionField<TRelated>> path,
        Func<ExpandCollectionOptions<TRelated>, ExpandCollectionOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> => With(Expansion.ToMany(_options, path, options));

    /// <summary>Adds a custom query option (OData URL Conventions 4.01 §5.2).</summary>
    /// <param name="name">Name of the option. It must not begin with <c>$</c> or <c>@</c>.</param>
    /// <param name="value">Value of the option, not percent-encoded.</param>
    public EntryQuery<TEntity, TFields> WithOption(string name, string value) => With(_options.With(name, value));

    /// <summary>
    /// Runs a selector on the entity, and requests only what it reads. The generator analyzes the lambda, and the request selects just those properties
    /// with <c>$select</c> and <c>$expand</c>. A selector that is not an inline lambda gets the whole entity.
    /// </summary>
    /// <param name="selector">Runs on the entity.</param>
    public SelectedEntry<TResult> Select<TResult>(Func<TEntity, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new(_service, _path, _options, RowSelector.On(static () => JsonRead.Model<TEntity>, selector));
    }

    /// <summary>The entity as a projection. Only its members are requested.</summary>
    /// <typeparam name="TShape">A type with <see cref="ProjectionAttribute"/>.</typeparam>
    public SelectedEntry<TShape> Select<TShape>()
        where TShape : IProjection<TEntity, TShape> =>
        Selection.Entry(this, TShape.Shape, TShape.NewReader, TShape.From);

    /// <summary>
    /// The entity with its instance annotations (OData JSON Format 4.01 §20), requested with <c>Prefer: odata.include-annotations</c> (OData
    /// Protocol 4.01 §8.2.8.4).
    /// </summary>
    /// <param name="include">Names of terms or patterns, separated by commas: <c>*</c>, <c>Org.OData.Core.V1.*</c>, <c>-Acme.internal</c>.</param>
    public SelectedEntry<Annotated<TEntity, TFields>> WithAnnotations(string include = "*") =>
        new(_service, _path, _options with { Annotations = Annotation.Checked(include) }, AnnotatedReader.On<TEntity, TFields>());

    /// <summary>Reads the entity.</summary>
    /// <exception cref="ApiNotFoundException">The entity does not exist, or the caller may not see it.</exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<TEntity> GetAsync(CancellationToken cancellationToken = default) =>
        _service.GetObjectAsync<TEntity>(ToRequest(), cancellationToken);

    /// <summary>
    /// Reads the entity. Returns null if there is none: 404, or 204 for a navigation property without a target (Part 1 section 11.2.7 of OData 4.01).
    /// </summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public async Task<TEntity?> GetOrNullAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await _service.GetObjectOrNullAsync<TEntity>(ToRequest(), cancellationToken).ConfigureAwait(false);
        }
        catch (ApiNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Documents that all properties of the entity are needed. It does not change the request.</summary>
    public EntryQuery<TEntity, TFields> SelectAll() => this;

    /// <summary>The request that reads the entity.</summary>
    public ApiRequest ToRequest() => new(HttpMethod.Get, _path.ToUri(_options));

    /// <summary>The request line, for logging.</summary>
    public override string ToString() => ToRequest().ToString();

    /// <summary>The entity with the members of a shape, as a selector reads it.</summary>
    internal SelectedEntry<TResult> Selected<TResult>(QueryShape shape, Func<JsonReaderFunc<TResult>> reads) =>
        new(_service, _path, shape.Narrow(_options), reads);

    private EntryQuery<TEntity, TFields> With(QueryOptions options) => new(_service, _path, options);
}
