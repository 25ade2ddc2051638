using System.ComponentModel;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// Reads the rows of one response, one after the other, with just the members that a selector reads. For emitted code. Not safe for
/// concurrent use: each response has a reader of its own.
/// </summary>
/// <typeparam name="TEntity">Type of the rows.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RowReader<TEntity>
{
    /// <summary>Reads a row, which is good until the next one is read.</summary>
    /// <param name="reader">Stands on the row's first token and is left on its last.</param>
    public abstract TEntity Read(ref JsonCursor reader);
}
