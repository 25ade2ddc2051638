using System;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>One entity by its address, of a type that the service lets callers change and delete.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
/// <typeparam name="TPatch">What a change carries.</typeparam>
/// <typeparam name="TCreate">What a replacement carries.</typeparam>
public abstract class EntityEntry<TEntity, TFields, TPatch, TCreate> : EntityEntry<TEntity, TFields>
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
    where TPatch : IJsonWritable
    where TCreate : IJsonWritable
{
    /// <summary>An entity.</summary>
    /// <param name="service">The service that has it.</param>
    /// <param name="path">Where it has it.</param>
    protected EntityEntry(ODataService service, ODataPath path)
        : base(service, path)
    {
    }

    /// <summary>The request of <see cref="PatchAsync"/>.</summary>
    /// <param name="patch">What to change.</param>
    /// <param name="ifMatch">The ETag that the entity must still have; null changes it in any case.</param>
    public ApiRequest PatchRequest(TPatch patch, string? ifMatch = null) => Service.Writable(Path).Patch(patch, ifMatch);

    /// <summary>Changes those members that were set (<c>PATCH</c>, OData Protocol 4.01 §11.4.3); null clears a member.</summary>
    /// <param name="patch">What to change.</param>
    /// <param name="ifMatch">The ETag that the entity must still have; null changes it in any case.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed by someone else.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task PatchAsync(TPatch patch, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(PatchRequest(patch, ifMatch), cancellationToken);

    /// <summary>The request of <see cref="ReplaceAsync"/>.</summary>
    /// <param name="value">The whole entity.</param>
    /// <param name="ifMatch">The ETag that the entity must still have; null replaces it in any case.</param>
    /// <exception cref="ArgumentException">The value lacks the member that the service tells outdated replacements by.</exception>
    public ApiRequest ReplaceRequest(TCreate value, string? ifMatch = null)
    {
        if (MissingVersion(value) is { } member)
        {
            throw new ArgumentException(
                $"A replacement must carry {member} as it was read: by it the service tells whether the entity was changed in the meantime.", nameof(value));
        }

        return Service.Writable(Path).Put(value, ifMatch);
    }

    /// <summary>Replaces the entity as a whole (<c>PUT</c>): members that were not set get their defaults.</summary>
    /// <param name="value">The whole entity.</param>
    /// <param name="ifMatch">The ETag that the entity must still have; null replaces it in any case.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The value lacks the member that the service tells outdated replacements by.</exception>
    /// <exception cref="ApiConcurrencyException">The entity was changed by someone else.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task ReplaceAsync(TCreate value, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(ReplaceRequest(value, ifMatch), cancellationToken);

    /// <summary>The request of <see cref="DeleteAsync"/>.</summary>
    /// <param name="ifMatch">The ETag that the entity must still have; null deletes it in any case.</param>
    public ApiRequest DeleteRequest(string? ifMatch = null) => Service.Writable(Path).Delete(ifMatch);

    /// <summary>Deletes the entity (<c>DELETE</c>).</summary>
    /// <param name="ifMatch">The ETag that the entity must still have; null deletes it in any case.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed by someone else.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task DeleteAsync(string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(DeleteRequest(ifMatch), cancellationToken);

    /// <summary>
    /// Name of the member that carries an entity's version, where a replacement must have it and this one has not; emitted where the contract
    /// names such a member.
    /// </summary>
    /// <param name="value">The whole entity.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual string? MissingVersion(TCreate value) => null;
}
