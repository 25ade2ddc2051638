namespace Clientele.OData;

/// <summary>What a service answered to a write.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <param name="Status">HTTP status, 200 to 299: 201 where an entity was created.</param>
/// <param name="Entity">The entity as it is now; null where the response has no body.</param>
/// <param name="ETag">The entity's new ETag; null where the service sent none.</param>
/// <param name="Address">
/// Where the entity is (<c>Location</c> or <c>OData-EntityId</c>, OData Protocol 4.01 §8.3.2 and §8.3.4), relative to the service root where
/// it is below it; null where the service does not say.
/// </param>
public sealed record WriteResult<TEntity>(int Status, TEntity? Entity, string? ETag, string? Address)
    where TEntity : class
{
    /// <summary>An entity was created (201).</summary>
    public bool IsCreated => Status == 201;
}
