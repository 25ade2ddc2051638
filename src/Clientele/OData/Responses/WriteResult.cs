namespace Clientele.OData;

/// <summary>The response to a write.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <param name="Status">HTTP status code, 200 to 299; 201 if an entity was created.</param>
/// <param name="Entity">The current entity; null if the response has no body.</param>
/// <param name="ETag">The new ETag of the entity; null if the service sent none.</param>
/// <param name="Address">
/// URL of the entity (<c>Location</c> or <c>OData-EntityId</c>, OData Protocol 4.01 §8.3.2 and §8.3.4), relative to the service root if it is below it;
/// null if the service sent none.
/// </param>
public sealed record WriteResult<TEntity>(int Status, TEntity? Entity, string? ETag, string? Address)
    where TEntity : class
{
    /// <summary>Whether an entity was created (201).</summary>
    public bool IsCreated => Status == 201;
}
