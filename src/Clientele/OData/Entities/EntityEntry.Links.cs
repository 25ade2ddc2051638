using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <content>
/// Links to other entities (<c>$ref</c>, OData Protocol 4.01 §11.4.6). An entity of a derived type is linked with a cast of the property, <c>g => g.Members.AsUser()</c>,
/// which is not a part of the address.
/// </content>
public abstract partial class EntityEntry<TEntity, TFields>
{
    /// <summary>Adds a link to a collection-valued navigation property (<c>POST …/$ref</c>).</summary>
    /// <param name="property">The navigation property.</param>
    /// <param name="target">The existing entity to link to.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task LinkAsync<TRelated, TRelatedFields>(
        Func<TFields, NavigationCollectionField<TRelatedFields>> property,
        EntityEntry<TRelated, TRelatedFields> target,
        CancellationToken cancellationToken = default)
        where TRelated : class, IJsonModel<TRelated>
        where TRelatedFields : IEntityFields<TRelatedFields> =>
        Service.SendAsync(LinkRequest(property, target), cancellationToken);

    /// <summary>The request that adds a link to a collection-valued navigation property.</summary>
    /// <param name="property">The navigation property.</param>
    /// <param name="target">The entity to link to.</param>
    public ApiRequest LinkRequest<TRelated, TRelatedFields>(
        Func<TFields, NavigationCollectionField<TRelatedFields>> property, EntityEntry<TRelated, TRelatedFields> target)
        where TRelated : class, IJsonModel<TRelated>
        where TRelatedFields : IEntityFields<TRelatedFields> =>
        Links(Composition.Apply(property).Path).WithBody(HttpMethod.Post, new LinkBody(target), headers: []);

    /// <summary>Sets the link of a single-valued navigation property (<c>PUT …/$ref</c>).</summary>
    /// <param name="property">The navigation property.</param>
    /// <param name="target">The existing entity to link to.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task LinkAsync<TRelated, TRelatedFields>(
        Func<TFields, TRelatedFields> property, EntityEntry<TRelated, TRelatedFields> target, CancellationToken cancellationToken = default)
        where TRelated : class, IJsonModel<TRelated>
        where TRelatedFields : IEntityFields<TRelatedFields> =>
        Service.SendAsync(LinkRequest(property, target), cancellationToken);

    /// <summary>The request that sets the link of a single-valued navigation property.</summary>
    /// <param name="property">The navigation property.</param>
    /// <param name="target">The entity to link to.</param>
    public ApiRequest LinkRequest<TRelated, TRelatedFields>(
        Func<TFields, TRelatedFields> property, EntityEntry<TRelated, TRelatedFields> target)
        where TRelated : class, IJsonModel<TRelated>
        where TRelatedFields : IEntityFields<TRelatedFields> =>
        Links(Composition.Apply(property).Path).WithBody(HttpMethod.Put, new LinkBody(target), headers: []);

    /// <summary>Removes a link from a collection-valued navigation property (<c>DELETE …/$ref?$id=…</c>).</summary>
    /// <param name="property">The navigation property.</param>
    /// <param name="target">The linked entity. It is not deleted.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task UnlinkAsync<TRelated, TRelatedFields>(
        Func<TFields, NavigationCollectionField<TRelatedFields>> property,
        EntityEntry<TRelated, TRelatedFields> target,
        CancellationToken cancellationToken = default)
        where TRelated : class, IJsonModel<TRelated>
        where TRelatedFields : IEntityFields<TRelatedFields> =>
        Service.SendAsync(UnlinkRequest(property, target), cancellationToken);

    /// <summary>The request that removes a link from a collection-valued navigation property.</summary>
    /// <param name="property">The navigation property.</param>
    /// <param name="target">The linked entity.</param>
    public ApiRequest UnlinkRequest<TRelated, TRelatedFields>(
        Func<TFields, NavigationCollectionField<TRelatedFields>> property, EntityEntry<TRelated, TRelatedFields> target)
        where TRelated : class, IJsonModel<TRelated>
        where TRelatedFields : IEntityFields<TRelatedFields> =>
        new(HttpMethod.Delete, $"{Links(Composition.Apply(property).Path)}?$id={Uri.EscapeDataString(EntityReference.AddressOf(target))}");

    /// <summary>Removes the link of a single-valued navigation property (<c>DELETE …/$ref</c>).</summary>
    /// <param name="property">The navigation property.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task UnlinkAsync<TRelatedFields>(Func<TFields, TRelatedFields> property, CancellationToken cancellationToken = default)
        where TRelatedFields : IEntityFields<TRelatedFields> =>
        Service.SendAsync(UnlinkRequest(property), cancellationToken);

    /// <summary>The request that removes the link of a single-valued navigation property.</summary>
    /// <param name="property">The navigation property.</param>
    public ApiRequest UnlinkRequest<TRelatedFields>(Func<TFields, TRelatedFields> property)
        where TRelatedFields : IEntityFields<TRelatedFields> =>
        Links(Composition.Apply(property).Path).InVersion(etag: null).Delete();

    private ODataPath Links(FieldPath? property)
    {
        // A link to an entity of a derived type is a link of the property itself: the cast only says what the target is.
        var link = property;
        while (link is { Kind: FieldPathKind.Cast })
        {
            link = link.Parent;
        }

        return link is null
            ? throw new ArgumentException("Only a navigation property has links.", nameof(property))
            : Path.Segments(link.ToString()).Segment("$ref");
    }

    /// <summary>A body with the URL of an entity (OData JSON Format 4.01 §14).</summary>
    private sealed class LinkBody(IEntityEntry target) : IJsonWritable
    {
        public void Write(JsonWriter writer) => EntityReference.WriteObject(writer, EntityReference.AddressOf(target));
    }
}
