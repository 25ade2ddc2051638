using Clientele.Json;

namespace Clientele.OData;

/// <summary>The entities of a set, or of a collection that a navigation property leads to: a query, with keys and operations.</summary>
/// <typeparam name="TEntity">Type of the entities.</typeparam>
/// <typeparam name="TFields">Their fields.</typeparam>
public abstract class EntitySet<TEntity, TFields> : ODataQuery<TEntity, TFields>
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
{
    /// <summary>A set.</summary>
    /// <param name="service">The service that has it.</param>
    /// <param name="path">Where it has it.</param>
    /// <param name="paging">What its paging does differently; null for nothing.</param>
    protected EntitySet(ODataService service, ODataPath path, SetPaging? paging = null)
        : base(service, path) => Paging = paging;
}
