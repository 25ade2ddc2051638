using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>An entity set that supports creating entities.</summary>
/// <typeparam name="TEntity">Type of the entities.</typeparam>
/// <typeparam name="TFields">Fields of the entities.</typeparam>
/// <typeparam name="TCreate">Body of a new entity.</typeparam>
public abstract class EntitySet<TEntity, TFields, TCreate> : EntitySet<TEntity, TFields>
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
    where TCreate : IJsonWritable
{
    /// <summary>Creates a set.</summary>
    /// <param name="service">The service that has it.</param>
    /// <param name="path">Where it has it.</param>
    /// <param name="paging">How its paging differs from that of the service; null if it does not.</param>
    protected EntitySet(ODataService service, ODataPath path, SetPaging? paging = null)
        : base(service, path, paging)
    {
    }

    /// <summary>The request of <see cref="CreateAsync"/>.</summary>
    /// <param name="value">The new entity.</param>
    public ApiRequest CreateRequest(TCreate value) => Service.Writable(Path).Post(value);

    /// <summary>Creates an entity (<c>POST</c>, OData Protocol 4.01 §11.4.2) and returns it as the service created it.</summary>
    /// <remarks>If the response does not contain the entity, it is read from the URL in the response.</remarks>
    /// <param name="value">The new entity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiContractViolationException">The entity was created, but the response has neither the entity nor its URL.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task<TEntity> CreateAsync(TCreate value, CancellationToken cancellationToken = default) =>
        Service.GetObjectAsync<TEntity>(CreateRequest(value), cancellationToken);

    /// <summary>
    /// Creates an entity and requests only its URL (<c>Prefer: return=minimal</c>). Sends one request, whatever the service returns (200 to 204, with or
    /// without a body).
    /// </summary>
    /// <param name="value">The new entity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task<WriteResult<TEntity>> AddAsync(TCreate value, CancellationToken cancellationToken = default) =>
        Service.WriteAsync<TEntity>(AddRequest(value), cancellationToken);

    /// <summary>The request of <see cref="AddAsync"/>.</summary>
    /// <param name="value">The new entity.</param>
    public ApiRequest AddRequest(TCreate value) => Service.Writable(Path).WithBody(HttpMethod.Post, value, Minimal.Headers());

    private static WriteOptions Minimal { get; } = new() { Return = ReturnPreference.Minimal };
}
