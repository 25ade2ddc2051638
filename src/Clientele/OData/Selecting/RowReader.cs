using System.ComponentModel;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// Reads the rows of one response, one by one, with only the members that a selector reads. For emitted code. Not safe for concurrent use: each response
/// has a separate reader.
/// </summary>
/// <typeparam name="TEntity">Type of the rows.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RowReader<TEntity>
{
    /// <summary>Reads a row, which is valid until the next one is read.</summary>
    /// <param name="reader">The reader, positioned at the first token of the row. Afterwards it is at the last.</param>
    public abstract TEntity Read(ref JsonCursor reader);
}
