using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>The entities of a set that the service lets callers add to.</summary>
/// <typeparam name="TEntity">Type of the entities.</typeparam>
/// <typeparam name="TFields">Their fields.</typeparam>
/// <typeparam name="TCreate">What a new entity carries.</typeparam>
public abstract class EntitySet<TEntity, TFields, TCreate> : EntitySet<TEntity, TFields>
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
    where TCreate : IJsonWritable
{
    /// <summary>A set.</summary>
    /// <param name="service">The service that has it.</param>
    /// <param name="path">Where it has it.</param>
    /// <param name="paging">What its paging does differently; null for nothing.</param>
    protected EntitySet(ODataService service, ODataPath path, SetPaging? paging = null)
        : base(service, path, paging)
    {
    }

    /// <summary>The request of <see cref="CreateAsync"/>.</summary>
    /// <param name="value">The new entity.</param>
    public ApiRequest CreateRequest(TCreate value) => Service.Writable(Path).Post(value);

    /// <summary>Creates an entity (<c>POST</c>, OData Protocol 4.01 §11.4.2) and gives it back as the service made it.</summary>
    /// <remarks>A service that answers without the entity is asked for it at the address that it gave.</remarks>
    /// <param name="value">The new entity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiContractViolationException">The entity was created, and the response says neither what it is nor where.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task<TEntity> CreateAsync(TCreate value, CancellationToken cancellationToken = default) =>
        Service.GetObjectAsync<TEntity>(CreateRequest(value), cancellationToken);

    /// <summary>
    /// Creates an entity and requests only its address (<c>Prefer: return=minimal</c>): one request, however the service answers
    /// (200 to 204, with or without a body).
    /// </summary>
    /// <param name="value">The new entity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service refused.</exception>
    public Task<WriteResult<TEntity>> AddAsync(TCreate value, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(AddRequest(value), cancellationToken);

    /// <summary>The request of <see cref="AddAsync"/>.</summary>
    /// <param name="value">The new entity.</param>
    public ApiRequest AddRequest(TCreate value) => Service.Writable(Path).WithBody(HttpMethod.Post, value, Minimal.Headers());

    private static WriteOptions Minimal { get; } = new() { Return = ReturnPreference.Minimal };
}
