using System;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Adds calls that change data.</summary>
public abstract class BatchCalls
{
    private protected BatchCalls()
    {
    }

    private protected abstract ODataService Service { get; }

    /// <summary>Creates an entity. The result is the entity as the service created it.</summary>
    /// <param name="set">The set to add the entity to.</param>
    /// <param name="value">The new entity.</param>
    public BatchResult<TEntity> Create<TEntity, TFields, TCreate>(EntitySet<TEntity, TFields, TCreate> set, TCreate value)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
        where TCreate : IJsonWritable
    {
        ArgumentNullException.ThrowIfNull(set);
        return Add<TEntity>(set.CreateRequest(value));
    }

    /// <summary>Changes the members that are set.</summary>
    /// <param name="entry">The entity.</param>
    /// <param name="patch">What to change.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null for that of the entry, if it has one.</param>
    public BatchResult<WriteResult<TEntity>> Patch<TEntity, TFields, TPatch, TCreate>(
        EntityEntry<TEntity, TFields, TPatch, TCreate> entry, TPatch patch, string? ifMatch = null)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
        where TPatch : IJsonWritable
        where TCreate : IJsonWritable
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Write<TEntity>(entry.PatchRequest(patch, ifMatch));
    }

    /// <summary>Replaces an entity.</summary>
    /// <param name="entry">The entity.</param>
    /// <param name="value">The new entity.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null for that of the entry, if it has one.</param>
    public BatchResult<WriteResult<TEntity>> Replace<TEntity, TFields, TPatch, TCreate>(
        EntityEntry<TEntity, TFields, TPatch, TCreate> entry, TCreate value, string? ifMatch = null)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
        where TPatch : IJsonWritable
        where TCreate : IJsonWritable
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Write<TEntity>(entry.ReplaceRequest(value, ifMatch));
    }

    /// <summary>Deletes an entity.</summary>
    /// <param name="entry">The entity.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null for that of the entry, if it has one.</param>
    public BatchResult Delete<TEntity, TFields, TPatch, TCreate>(EntityEntry<TEntity, TFields, TPatch, TCreate> entry, string? ifMatch = null)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
        where TPatch : IJsonWritable
        where TCreate : IJsonWritable
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Add(entry.DeleteRequest(ifMatch));
    }

    /// <summary>
    /// Adds any request and ignores its result, if it has one. Every call of a client has a method that creates its request (<c>…Request</c>).
    /// </summary>
    /// <param name="request">The request.</param>
    public BatchResult Add(ApiRequest request) => Add(number => new BatchResult(number, Checked(request), ChangeSet));

    /// <summary>Adds any request whose result is an object.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="request">The request.</param>
    public BatchResult<T> Add<T>(ApiRequest request)
        where T : IJsonModel<T> =>
        Add<T>(request, (sent, response, cancellationToken) => Service.ReadObjectAsync<T>(sent, response, cancellationToken));

    /// <summary>Adds any request whose result is a value, <c>{"value": …}</c>.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the value: a method of <see cref="JsonRead"/>.</param>
    public BatchResult<T> AddValue<T>(ApiRequest request, JsonReaderFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Add<T>(request, (sent, response, _) => Task.FromResult(
            ODataResults.ReadOrNull(sent, response, (ref reader) => ODataResults.ReadValue(ref reader, read))));
    }

    private protected BatchChangeSet? ChangeSet { get; init; }

    private protected BatchResult<T> Add<T>(ApiRequest request, Func<ApiRequest, ApiResponse, System.Threading.CancellationToken, Task<T>> read) =>
        (BatchResult<T>)Add(number => new BatchResult<T>(number, Checked(request), ChangeSet, read));

    private protected abstract BatchResult Add(Func<int, BatchResult> make);

    private BatchResult<WriteResult<TEntity>> Write<TEntity>(ApiRequest request)
        where TEntity : class, IJsonModel<TEntity> =>
        Add<WriteResult<TEntity>>(request, (sent, response, _) => Task.FromResult(WriteResults.Read<TEntity>(sent, response, Service.Transport)));

    private static ApiRequest Checked(ApiRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        HeaderField.RequireTarget(request.Uri);
        foreach (var (name, value) in request.Headers)
        {
            HeaderField.Require(name, value);
        }

        return request.ContentFactory is null
            ? request
            : throw new NotSupportedException($"{RequestLine.Of(request)} has a body that is not JSON: send it outside the batch.");
    }
}
