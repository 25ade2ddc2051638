using System;
using System.ComponentModel;

namespace Clientele.OData;

/// <summary>The members of a row that a <c>select</c> clause reads. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SelectClause
{
    private protected SelectClause()
    {
    }
}

/// <summary>The members of a row that a <c>select</c> clause reads, and the reader for them. For emitted code.</summary>
/// <typeparam name="TEntity">Type of the rows.</typeparam>
/// <param name="shape">The shape to request.</param>
/// <param name="reader">Creates the reader for the rows of one response; null to use the reader of their type.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SelectClause<TEntity>(QueryShape shape, Func<RowReader<TEntity>>? reader = null) : SelectClause
{
    /// <summary>The shape to request.</summary>
    public QueryShape Shape { get; } = shape ?? throw new ArgumentNullException(nameof(shape));

    /// <summary>Creates the reader for the rows of one response; null to use the reader of their type.</summary>
    public Func<RowReader<TEntity>>? Reader { get; } = reader;
}
