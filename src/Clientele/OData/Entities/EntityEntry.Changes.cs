using System;
using System.ComponentModel;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>One entity by its address, of a type that the service lets callers change and delete.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
/// <typeparam name="TPatch">What a change carries.</typeparam>
/// <typeparam name="TCreate">What a replacement carries.</typeparam>
public abstract partial class EntityEntry<TEntity, TFields, TPatch, TCreate> : EntityEntry<TEntity, TFields>
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

    /// <summary>The request of <see cref="PatchAsync(TPatch, string, CancellationToken)"/>.</summary>
    /// <param name="patch">What to change.</param>
    /// <param name="ifMatch">The ETag that the entity must still have; null changes it in any case.</param>
    public ApiRequest PatchRequest(TPatch patch, string? ifMatch = null) => Service.Writable(Path).Patch(patch, ifMatch);

    /// <summary>The request of <see cref="PatchAsync(TPatch, TEntity, CancellationToken)"/>.</summary>
    /// <param name="patch">What to change.</param>
    /// <param name="read">The entity as it was read.</param>
    public ApiRequest PatchRequest(TPatch patch, TEntity read) => Service.Writable(Path).Patch(Versioned(patch, read), Version(read));

    /// <summary>Changes those members that were set (<c>PATCH</c>, OData Protocol 4.01 §11.4.3); null clears a member.</summary>
    /// <param name="patch">What to change.</param>
    /// <param name="ifMatch">The ETag that the entity must still have; <see cref="ETag.Any"/> for any; null sends none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed by someone else.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task<WriteResult<TEntity>> PatchAsync(TPatch patch, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(PatchRequest(patch, ifMatch), cancellationToken);

    /// <summary>
    /// Changes those members that were set, while the entity is still as it was read: its ETag, or the version that the contract names, travels
    /// with the change.
    /// </summary>
    /// <param name="patch">What to change.</param>
    /// <param name="read">The entity as it was read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed by someone else.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task<WriteResult<TEntity>> PatchAsync(TPatch patch, TEntity read, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(PatchRequest(patch, read), cancellationToken);

    /// <summary>Changes those members that were set, and says what the service is to answer with.</summary>
    /// <param name="patch">What to change.</param>
    /// <param name="options">ETag and preferred answer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed by someone else.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task<WriteResult<TEntity>> PatchAsync(TPatch patch, WriteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Service.WriteAsync<TEntity>(Service.Writable(Path).WithBody(HttpMethod.Patch, patch, options.Headers()), cancellationToken);
    }

    /// <summary>
    /// Changes the entity, or creates it where there is none at this address (OData Protocol 4.01 §11.4.4); the result says which
    /// (<see cref="WriteResult{TEntity}.IsCreated"/>).
    /// </summary>
    /// <param name="value">The entity: only what was set is sent (<c>PATCH</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiNotFoundException">The service does not create entities so.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task<WriteResult<TEntity>> UpsertAsync(TCreate value, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(UpsertRequest(value), cancellationToken);

    /// <summary>The request of <see cref="UpsertAsync"/>.</summary>
    /// <param name="value">The entity.</param>
    public ApiRequest UpsertRequest(TCreate value) => Service.Writable(Path).InVersion(etag: null).Patch(value);

    /// <summary>The request of <see cref="ReplaceAsync(TCreate, string, CancellationToken)"/>.</summary>
    /// <param name="value">The whole entity.</param>
    /// <param name="ifMatch">The ETag that the entity must still have; null replaces it in any case.</param>
    /// <exception cref="ArgumentException">The value lacks the member that the service tells outdated replacements by.</exception>
    public ApiRequest ReplaceRequest(TCreate value, string? ifMatch = null)
    {
        if (MissingVersion(value) is { } member)
        {
            throw new ArgumentException(
                $"A replacement must contain {member} as it was read: the service uses it to detect whether the entity was changed in the meantime.", nameof(value));
        }

        return Service.Writable(Path).Put(value, ifMatch);
    }

    /// <summary>Replaces the entity as a whole (<c>PUT</c>): members that were not set get their defaults.</summary>
    /// <param name="value">The whole entity.</param>
    /// <param name="ifMatch">The ETag that the entity must still have; <see cref="ETag.Any"/> for any; null sends none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The value lacks the member that the service tells outdated replacements by.</exception>
    /// <exception cref="ApiConcurrencyException">The entity was changed by someone else.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task<WriteResult<TEntity>> ReplaceAsync(TCreate value, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(ReplaceRequest(value, ifMatch), cancellationToken);

    /// <summary>Replaces the entity as a whole, while it is still as it was read.</summary>
    /// <param name="value">The whole entity.</param>
    /// <param name="read">The entity as it was read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed by someone else.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task<WriteResult<TEntity>> ReplaceAsync(TCreate value, TEntity read, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(Service.Writable(Path).Put(Versioned(value, read), Version(read)), cancellationToken);

    /// <summary>The request of <see cref="DeleteAsync(string, CancellationToken)"/>.</summary>
    /// <param name="ifMatch">The ETag that the entity must still have; null deletes it in any case.</param>
    public ApiRequest DeleteRequest(string? ifMatch = null) => Service.Writable(Path).Delete(ifMatch);

    /// <summary>Deletes the entity (<c>DELETE</c>).</summary>
    /// <param name="ifMatch">The ETag that the entity must still have; <see cref="ETag.Any"/> for any; null sends none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed by someone else.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task DeleteAsync(string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(DeleteRequest(ifMatch), cancellationToken);

    /// <summary>Deletes the entity while it is still as it was read.</summary>
    /// <param name="read">The entity as it was read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed by someone else.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task DeleteAsync(TEntity read, CancellationToken cancellationToken = default) =>
        Service.SendAsync(DeleteRequest(Version(read)), cancellationToken);

    /// <summary>
    /// Name of the member that carries an entity's version, where a replacement must have it and this one has not; emitted where the contract
    /// names such a member.
    /// </summary>
    /// <param name="value">The whole entity.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual string? MissingVersion(TCreate value) => null;

    /// <summary>Writes the member that carries an entity's version as it was read; emitted where the contract names such a member.</summary>
    /// <param name="writer">Is in the body of the change.</param>
    /// <param name="read">The entity as it was read.</param>
    /// <returns>False where the contract names none, and nothing was written.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual bool WriteVersion(JsonWriter writer, TEntity read) => false;

    private static string? Version(TEntity read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return (read as IHasETag)?.ETag;
    }

    private VersionedBody Versioned(IJsonWritable body, TEntity read) => new(body, writer => WriteVersion(writer, read));
}
