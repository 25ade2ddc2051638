using System;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>One entity by its address: by key, by navigation, or a singleton. Nothing is sent until a method says so.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
public abstract partial class EntityEntry<TEntity, TFields> : IEntityEntry
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
{
    /// <summary>An entity.</summary>
    /// <param name="service">The service that has it.</param>
    /// <param name="path">Where it has it.</param>
    protected EntityEntry(ODataService service, ODataPath path)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(path);
        Service = service;
        Path = path;
    }

    /// <summary>The service that has the entity.</summary>
    public ODataService Service { get; }

    /// <summary>Where the service has it.</summary>
    public ODataPath Path { get; }

    /// <summary>Reads the entity.</summary>
    /// <exception cref="ApiNotFoundException">There is no such entity, or it is hidden.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<TEntity> GetAsync(CancellationToken cancellationToken = default) => Whole().GetAsync(cancellationToken);

    /// <summary>
    /// Reads the entity; null if there is none: 404, or 204 of a navigation property without a target (Part 1 section 11.2.7 of OData
    /// 4.01).
    /// </summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<TEntity?> GetOrNullAsync(CancellationToken cancellationToken = default) => Whole().GetOrNullAsync(cancellationToken);

    /// <summary>The whole entity on purpose: documents the intent, and does not change the request.</summary>
    public EntryQuery<TEntity, TFields> SelectAll() => Whole();

    /// <summary>The request that would read the entity.</summary>
    public ApiRequest ToRequest() => Path.Get();

    /// <inheritdoc cref="EntryQuery{TEntity, TFields}.Select{TResult}(Func{TEntity, TResult})"/>
    public SelectedEntry<TResult> Select<TResult>(Func<TEntity, TResult> selector) => Whole().Select(selector);

    /// <inheritdoc cref="EntryQuery{TEntity, TFields}.Select{TShape}()"/>
    public SelectedEntry<TShape> Select<TShape>()
        where TShape : IProjection<TEntity, TShape> => Whole().Select<TShape>();

    /// <inheritdoc cref="EntryQuery{TEntity, TFields}.WithAnnotations(string)"/>
    public SelectedEntry<Annotated<TEntity, TFields>> WithAnnotations(string include = "*") => Whole().WithAnnotations(include);

    /// <inheritdoc cref="EntryQuery{TEntity, TFields}.Expand{TRelated}(Func{TFields, TRelated})"/>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(Func<TFields, TRelated> path)
        where TRelated : IEntityFields<TRelated> => Whole().Expand(path);

    /// <inheritdoc cref="EntryQuery{TEntity, TFields}.Expand{TRelated}(Func{TFields, TRelated}, Func{ExpandOptions{TRelated}, ExpandOptions{TRelated}})"/>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(
        Func<TFields, TRelated> path, Func<ExpandOptions<TRelated>, ExpandOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> => Whole().Expand(path, options);

    /// <inheritdoc cref="EntryQuery{TEntity, TFields}.Expand{TRelated}(Func{TFields, NavigationCollectionField{TRelated}})"/>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(Func<TFields, NavigationCollectionField<TRelated>> path)
        where TRelated : IEntityFields<TRelated> => Whole().Expand(path);

    /// <inheritdoc cref="EntryQuery{TEntity, TFields}.Expand{TRelated}(Func{TFields, NavigationCollectionField{TRelated}}, Func{ExpandCollectionOptions{TRelated}, ExpandCollectionOptions{TRelated}})"/>
    public EntryQuery<TEntity, TFields> Expand<TRelated>(
        Func<TFields, NavigationCollectionField<TRelated>> path,
        Func<ExpandCollectionOptions<TRelated>, ExpandCollectionOptions<TRelated>> options)
        where TRelated : IEntityFields<TRelated> => Whole().Expand(path, options);

    /// <summary>The request line, for logs and people.</summary>
    public override string ToString() => ToRequest().ToString();

    /// <summary>The entity with nothing more asked of it.</summary>
    internal EntryQuery<TEntity, TFields> Whole() => new(Service, Path, QueryOptions.None);
}
