namespace Clientele.OData;

/// <summary>A row that was created or changed, and where reading goes on behind it.</summary>
/// <typeparam name="TEntity">Type of the row.</typeparam>
/// <param name="Row">The row as it is now.</param>
/// <param name="State">Store it together with the row, in one transaction; a later call goes on behind it.</param>
public sealed record Change<TEntity>(TEntity Row, ChangeState State);
