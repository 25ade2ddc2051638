using Clientele.Json;

namespace Clientele.OData;

/// <summary>An entity set, or the target of a collection-valued navigation property: a query with keys and operations.</summary>
/// <typeparam name="TEntity">Type of the entities.</typeparam>
/// <typeparam name="TFields">Fields of the entities.</typeparam>
public abstract class EntitySet<TEntity, TFields> : ODataQuery<TEntity, TFields>
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
{
    /// <summary>Creates a set.</summary>
    /// <param name="service">The service that has it.</param>
    /// <param name="path">Where it has it.</param>
    /// <param name="paging">How its paging differs from that of the service; null if it does not.</param>
    protected EntitySet(ODataService service, ODataPath path, SetPaging? paging = null)
        : base(service, path) => Paging = paging;
}
