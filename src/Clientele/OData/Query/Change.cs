namespace Clientele.OData;

/// <summary>A row that was created or changed, and the state after it.</summary>
/// <typeparam name="TEntity">Type of the row.</typeparam>
/// <param name="Row">The current row.</param>
/// <param name="State">The state after the row. Store both in one transaction: a later call continues from the state.</param>
public sealed record Change<TEntity>(TEntity Row, ChangeState State);
