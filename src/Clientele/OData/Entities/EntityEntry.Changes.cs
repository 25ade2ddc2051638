using System;
using System.ComponentModel;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>The address of an entity that can be changed and deleted.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <typeparam name="TFields">Fields of the entity.</typeparam>
/// <typeparam name="TPatch">Body of a change.</typeparam>
/// <typeparam name="TCreate">Body of a replacement.</typeparam>
public abstract partial class EntityEntry<TEntity, TFields, TPatch, TCreate> : EntityEntry<TEntity, TFields>
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
    where TPatch : IJsonWritable
    where TCreate : IJsonWritable
{
    /// <summary>Creates the address of an entity.</summary>
    /// <param name="service">The service.</param>
    /// <param name="path">The path to the entity.</param>
    protected EntityEntry(ODataService service, ODataPath path)
        : base(service, path)
    {
    }

    /// <summary>The request of <see cref="PatchAsync(TPatch, string, CancellationToken)"/>.</summary>
    /// <param name="patch">The changes.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null to change any version.</param>
    public ApiRequest PatchRequest(TPatch patch, string? ifMatch = null) => Service.Writable(Path).Patch(patch, ifMatch);

    /// <summary>The request of <see cref="PatchAsync(TPatch, TEntity, CancellationToken)"/>.</summary>
    /// <param name="patch">The changes.</param>
    /// <param name="read">The entity as it was read.</param>
    public ApiRequest PatchRequest(TPatch patch, TEntity read) => Service.Writable(Path).Patch(Versioned(patch, read), Version(read));

    /// <summary>Changes the members that are set (<c>PATCH</c>, OData Protocol 4.01 §11.4.3). Null clears a member.</summary>
    /// <param name="patch">The changes.</param>
    /// <param name="ifMatch">The ETag that the entity must have; <see cref="ETag.Any"/> for any. With null, no ETag is sent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task<WriteResult<TEntity>> PatchAsync(TPatch patch, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(PatchRequest(patch, ifMatch), cancellationToken);

    /// <summary>
    /// Changes the members that are set, if the entity was not changed since it was read. The request contains its ETag, or the version member that the
    /// contract names.
    /// </summary>
    /// <param name="patch">The changes.</param>
    /// <param name="read">The entity as it was read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task<WriteResult<TEntity>> PatchAsync(TPatch patch, TEntity read, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(PatchRequest(patch, read), cancellationToken);

    /// <summary>Changes the members that are set, with options.</summary>
    /// <param name="patch">The changes.</param>
    /// <param name="options">ETag and preferred response.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task<WriteResult<TEntity>> PatchAsync(TPatch patch, WriteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Service.WriteAsync<TEntity>(Service.Writable(Path).WithBody(HttpMethod.Patch, patch, options.Headers()), cancellationToken);
    }

    /// <summary>
    /// Changes the entity, or creates it if it does not exist (OData Protocol 4.01 §11.4.4). <see cref="WriteResult{TEntity}.IsCreated"/> tells which.
    /// </summary>
    /// <param name="value">The entity. Only members that are set are sent (<c>PATCH</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiNotFoundException">The service does not support creating entities this way.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task<WriteResult<TEntity>> UpsertAsync(TCreate value, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(UpsertRequest(value), cancellationToken);

    /// <summary>The request of <see cref="UpsertAsync"/>.</summary>
    /// <param name="value">The entity.</param>
    public ApiRequest UpsertRequest(TCreate value) => Service.Writable(Path).InVersion(etag: null).Patch(value);

    /// <summary>The request of <see cref="ReplaceAsync(TCreate, string, CancellationToken)"/>.</summary>
    /// <param name="value">The whole entity.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null to replace any version.</param>
    /// <exception cref="ArgumentException">The value lacks the member by which the service detects outdated replacements.</exception>
    public ApiRequest ReplaceRequest(TCreate value, string? ifMatch = null)
    {
        if (MissingVersion(value) is { } member)
        {
            throw new ArgumentException(
                $"A replacement must contain {member} as it was read: the service uses it to detect whether the entity was changed in the meantime.", nameof(value));
        }

        return Service.Writable(Path).Put(value, ifMatch);
    }

    /// <summary>Replaces the entity (<c>PUT</c>). Members that are not set get their default values.</summary>
    /// <param name="value">The whole entity.</param>
    /// <param name="ifMatch">The ETag that the entity must have; <see cref="ETag.Any"/> for any. With null, no ETag is sent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The value lacks the member by which the service detects outdated replacements.</exception>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task<WriteResult<TEntity>> ReplaceAsync(TCreate value, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(ReplaceRequest(value, ifMatch), cancellationToken);

    /// <summary>Replaces the entity, if it was not changed since it was read.</summary>
    /// <param name="value">The whole entity.</param>
    /// <param name="read">The entity as it was read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task<WriteResult<TEntity>> ReplaceAsync(TCreate value, TEntity read, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(Service.Writable(Path).Put(Versioned(value, read), Version(read)), cancellationToken);

    /// <summary>The request of <see cref="DeleteAsync(string, CancellationToken)"/>.</summary>
    /// <param name="ifMatch">The ETag that the entity must have; null to delete any version.</param>
    public ApiRequest DeleteRequest(string? ifMatch = null) => Service.Writable(Path).Delete(ifMatch);

    /// <summary>Deletes the entity (<c>DELETE</c>).</summary>
    /// <param name="ifMatch">The ETag that the entity must have; <see cref="ETag.Any"/> for any. With null, no ETag is sent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task DeleteAsync(string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(DeleteRequest(ifMatch), cancellationToken);

    /// <summary>Deletes the entity, if it was not changed since it was read.</summary>
    /// <param name="read">The entity as it was read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task DeleteAsync(TEntity read, CancellationToken cancellationToken = default) =>
        Service.SendAsync(DeleteRequest(Version(read)), cancellationToken);

    /// <summary>Name of the version member, if a replacement must have it and this one lacks it. Emitted if the contract names such a member.</summary>
    /// <param name="value">The whole entity.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual string? MissingVersion(TCreate value) => null;

    /// <summary>Writes the version member of an entity as it was read. Emitted if the contract names such a member.</summary>
    /// <param name="writer">The writer, positioned within the body of the change.</param>
    /// <param name="read">The entity as it was read.</param>
    /// <returns>False if the contract names no such member; then nothing is written.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual bool WriteVersion(JsonWriter writer, TEntity read) => false;

    private static string? Version(TEntity read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return (read as IHasETag)?.ETag;
    }

    private VersionedBody Versioned(IJsonWritable body, TEntity read) => new(body, writer => WriteVersion(writer, read));
}
