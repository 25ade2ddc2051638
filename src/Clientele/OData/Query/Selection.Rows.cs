using System;
using System.ComponentModel;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>The replacements for calls of <c>Select</c> whose selectors the generator analyzed. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Selection
{
    /// <summary>Selects from rows of a shape.</summary>
    /// <param name="query">The query.</param>
    /// <param name="shape">The shape to request.</param>
    /// <param name="reader">Creates the reader for the rows of one response. Its rows are <typeparamref name="TEntity"/>, under another name.</param>
    /// <param name="selector">Runs on each row.</param>
    public static SelectedRows<TResult> Rows<TEntity, TFields, TRow, TResult>(
        ODataQuery<TEntity, TFields> query, QueryShape shape, Func<RowReader<TRow>> reader, Func<TEntity, TResult> selector)
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields> =>
        Rows(query, shape, RowSelector.On(reader, Selector<TEntity, TRow, TResult>(selector)));

    /// <summary>Selects from rows that the reader of their type reads.</summary>
    /// <param name="query">The query.</param>
    /// <param name="shape">The shape to request.</param>
    /// <param name="selector">Runs on each row.</param>
    public static SelectedRows<TResult> Rows<TEntity, TFields, TResult>(
        ODataQuery<TEntity, TFields> query, QueryShape shape, Func<TEntity, TResult> selector)
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields> =>
        Rows(query, shape, RowSelector.On(static () => JsonRead.Model<TEntity>, Checked(selector)));

    private static SelectedRows<TResult> Rows<TEntity, TFields, TResult>(
        ODataQuery<TEntity, TFields> query, QueryShape shape, Func<JsonReaderFunc<TResult>> reads)
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(shape);
        return new SelectedRows<TResult>(query.Selected(shape.Narrow(query.Options, query.Paging is not { CannotSelect: true }), reads));
    }

    // An interceptor has the type parameters of the call that it replaces, although the types of the call are known.
    private static Func<TRow, TResult> Selector<TEntity, TRow, TResult>(Func<TEntity, TResult> selector) =>
        (Func<TRow, TResult>)(object)Checked(selector);

    private static Func<TEntity, TResult> Checked<TEntity, TResult>(Func<TEntity, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return selector;
    }
}
