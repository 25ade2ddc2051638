using System.ComponentModel;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads whole or partial rows with the reader of their type. For emitted code.</summary>
/// <typeparam name="TEntity">Type of the rows.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelReader<TEntity> : RowReader<TEntity>
    where TEntity : IJsonModel<TEntity>
{
    /// <inheritdoc/>
    public override TEntity Read(ref JsonCursor reader) => JsonRead.Model<TEntity>(ref reader);
}
