using System;
using System.ComponentModel;

namespace Clientele.OData;

/// <summary>What a <c>select</c> clause reads of the rows of a query. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SelectClause
{
    private protected SelectClause()
    {
    }
}

/// <summary>What a <c>select</c> clause reads of rows of a type. For emitted code.</summary>
/// <typeparam name="TEntity">Type of the rows.</typeparam>
/// <param name="shape">What is asked for.</param>
/// <param name="reader">Makes what reads the rows of one response; null where rows read themselves.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SelectClause<TEntity>(QueryShape shape, Func<RowReader<TEntity>>? reader = null) : SelectClause
{
    /// <summary>What is asked for.</summary>
    public QueryShape Shape { get; } = shape ?? throw new ArgumentNullException(nameof(shape));

    /// <summary>Makes what reads the rows of one response; null where rows read themselves.</summary>
    public Func<RowReader<TEntity>>? Reader { get; } = reader;
}
