using System;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>The address of an entity: by key, by navigation, or of a singleton. No request is sent until a method is called that sends one.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <typeparam name="TFields">Fields of the entity.</typeparam>
public abstract partial class EntityEntry<TEntity, TFields> : IEntityEntry
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
{
    /// <summary>Creates the address of an entity.</summary>
    /// <param name="service">The service.</param>
    /// <param name="path">The path to the entity.</param>
    protected EntityEntry(ODataService service, ODataPath path)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(path);
        Service = service;
        Path = path;
    }

    /// <summary>The service.</summary>
    public ODataService Service { get; }

    /// <summary>The path to the property.</summary>
    public ODataPath Path { get; }

    /// <summary>Reads the entity.</summary>
    /// <exception cref="ApiNotFoundException">The entity does not exist, or the caller may not see it.</exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<TEntity> GetAsync(CancellationToken cancellationToken = default) => Whole().GetAsync(cancellationToken);

    /// <summary>
    /// Reads the entity. Returns null if there is none: 404, or 204 for a navigation property without a target (Part 1 section 11.2.7 of OData 4.01).
    /// </summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<TEntity?> GetOrNullAsync(CancellationToken cancellationToken = default) => Whole().GetOrNullAsync(cancellationToken);

    /// <summary>Documents that all properties of the entity are needed. It does not change the request.</summary>
    public EntryQuery<TEntity, TFields> SelectAll() => Whole();

    /// <summary>The request that reads the entity.</summary>
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

    /// <summary>The request line, for logging.</summary>
    public override string ToString() => ToRequest().ToString();

    /// <summary>A query of the entity without options.</summary>
    internal EntryQuery<TEntity, TFields> Whole() => new(Service, Path, QueryOptions.None);
}
