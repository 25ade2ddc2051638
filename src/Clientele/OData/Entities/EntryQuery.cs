using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>One entity and what is asked of it. Immutable: each method gives a new query.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
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

    /// <summary>Expands a related entity (<c>$expand</c>, Part 2 section 5.1.3 of OData 4.01), and what lies on the way to it.</summary>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(Func<TFields, TRelated> path)
        where TRelated : IEntityFields<TRelated> =>
        With(Expansion.ToOne<TFields, TRelated>(_options, path, options: null));

    /// <summary>Expands a related entity, and asks more of it than all its properties.</summary>
    /// <param name="path">The way to it.</param>
    /// <param name="options">Given what was asked of it before, gives what is asked now.</param>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(
        Func<TFields, TRelated> path, Func<ExpandOptions<TRelated>, ExpandOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> => With(Expansion.ToOne(_options, path, options));

    /// <summary>Expands related entities, and what lies on the way to them.</summary>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(Func<TFields, NavigationCollectionField<TRelated>> path)
        where TRelated : IEntityFields<TRelated> => With(Expansion.ToMany(_options, path, options: null));

    /// <summary>Expands related entities, and says which, in what order, with what more.</summary>
    /// <param name="path">The way to them.</param>
    /// <param name="options">Given what was asked of them before, gives what is asked now.</param>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(
        Func<TFields, NavigationCollectionField<TRelated>> path,
        Func<ExpandCollectionOptions<TRelated>, ExpandCollectionOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> => With(Expansion.ToMany(_options, path, options));

    /// <summary>With a custom query option (OData URL Conventions 4.01 §5.2).</summary>
    /// <param name="name">Its name; it begins neither with <c>$</c> nor with <c>@</c>.</param>
    /// <param name="value">Its value, not percent-encoded.</param>
    public EntryQuery<TEntity, TFields> WithOption(string name, string value) => With(_options.With(name, value));

    /// <summary>
    /// What ordinary code makes of the entity, and only what it reads is sent: the compiler reads the lambda, and the call asks with
    /// <c>$select</c> and <c>$expand</c> for those properties alone. A selector that is no lambda in place gets the whole entity.
    /// </summary>
    /// <param name="selector">Runs on the entity.</param>
    public SelectedEntry<TResult> Select<TResult>(Func<TEntity, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new(_service, _path, _options, RowSelector.On(static () => JsonRead.Model<TEntity>, selector));
    }

    /// <summary>The entity in a named shape; only its members are sent.</summary>
    /// <typeparam name="TShape">A type with <see cref="ProjectionAttribute"/>.</typeparam>
    public SelectedEntry<TShape> Select<TShape>()
        where TShape : IProjection<TEntity, TShape> =>
        Selection.Entry(this, TShape.Shape, TShape.NewReader, TShape.From);

    /// <summary>
    /// The entity with its instance annotations (OData JSON Format 4.01 §20), which are asked for with <c>Prefer: odata.include-annotations</c> (OData
    /// Protocol 4.01 §8.2.8.4).
    /// </summary>
    /// <param name="include">Names of terms or patterns, commas between: <c>*</c>, <c>Org.OData.Core.V1.*</c>, <c>-Acme.internal</c>.</param>
    public SelectedEntry<Annotated<TEntity, TFields>> WithAnnotations(string include = "*") =>
        new(_service, _path, _options with { Annotations = Annotation.Checked(include) }, AnnotatedReader.On<TEntity, TFields>());

    /// <summary>Reads the entity.</summary>
    /// <exception cref="ApiNotFoundException">There is no such entity, or it is hidden.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<TEntity> GetAsync(CancellationToken cancellationToken = default) =>
        _service.GetObjectAsync<TEntity>(ToRequest(), cancellationToken);

    /// <summary>
    /// Reads the entity; null if there is none: 404, or 204 of a navigation property without a target (Part 1 section 11.2.7 of OData
    /// 4.01).
    /// </summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
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

    /// <summary>The whole entity on purpose: documents the intent, and does not change the request.</summary>
    public EntryQuery<TEntity, TFields> SelectAll() => this;

    /// <summary>The request that would read the entity.</summary>
    public ApiRequest ToRequest() => new(HttpMethod.Get, _path.ToUri(_options));

    /// <summary>The request line, for logs and people.</summary>
    public override string ToString() => ToRequest().ToString();

    /// <summary>The entity by a shape, as a selector reads it.</summary>
    internal SelectedEntry<TResult> Selected<TResult>(QueryShape shape, Func<JsonReaderFunc<TResult>> reads) =>
        new(_service, _path, shape.Narrow(_options), reads);

    private EntryQuery<TEntity, TFields> With(QueryOptions options) => new(_service, _path, options);
}
