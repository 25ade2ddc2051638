using System;
using System.ComponentModel;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>What calls of <c>Select</c> become where the compiler has read the selector. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Selection
{
    /// <summary>Results of a query over rows of a shape.</summary>
    /// <param name="query">The query.</param>
    /// <param name="shape">What is asked for.</param>
    /// <param name="reader">Makes what reads the rows of one response. Its rows are <typeparamref name="TEntity"/>, by another name.</param>
    /// <param name="selector">Runs on each row.</param>
    public static SelectedRows<TResult> Rows<TEntity, TFields, TRow, TResult>(
        ODataQuery<TEntity, TFields> query, QueryShape shape, Func<RowReader<TRow>> reader, Func<TEntity, TResult> selector)
        where TEntity : IJsonModel<TEntity>
        where TFields : struct, IEntityFields<TFields> =>
        Rows(query, shape, RowSelector.On(reader, Selector<TEntity, TRow, TResult>(selector)));

    /// <summary>Results of a query over rows that read themselves.</summary>
    /// <param name="query">The query.</param>
    /// <param name="shape">What is asked for.</param>
    /// <param name="selector">Runs on each row.</param>
    public static SelectedRows<TResult> Rows<TEntity, TFields, TResult>(
        ODataQuery<TEntity, TFields> query, QueryShape shape, Func<TEntity, TResult> selector)
        where TEntity : IJsonModel<TEntity>
        where TFields : struct, IEntityFields<TFields> =>
        Rows(query, shape, RowSelector.On(static () => JsonRead.Model<TEntity>, Checked(selector)));

    /// <summary>The result of an entity of a shape.</summary>
    /// <param name="entry">The entity's address.</param>
    /// <param name="shape">What is asked for.</param>
    /// <param name="reader">Makes what reads the entity, which is a <typeparamref name="TEntity"/>, by another name.</param>
    /// <param name="selector">Runs on the entity.</param>
    public static SelectedEntry<TResult> Entry<TEntity, TFields, TRow, TResult>(
        EntryQuery<TEntity, TFields> entry, QueryShape shape, Func<RowReader<TRow>> reader, Func<TEntity, TResult> selector)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : struct, IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Selected(shape, RowSelector.On(reader, Selector<TEntity, TRow, TResult>(selector)));
    }

    /// <summary>The result of an entity that reads itself.</summary>
    /// <param name="entry">The entity's address.</param>
    /// <param name="shape">What is asked for.</param>
    /// <param name="selector">Runs on the entity.</param>
    public static SelectedEntry<TResult> Entry<TEntity, TFields, TResult>(
        EntryQuery<TEntity, TFields> entry, QueryShape shape, Func<TEntity, TResult> selector)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : struct, IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Selected(shape, RowSelector.On(static () => JsonRead.Model<TEntity>, Checked(selector)));
    }

    /// <inheritdoc cref="Entry{TEntity, TFields, TRow, TResult}(EntryQuery{TEntity, TFields}, QueryShape, Func{RowReader{TRow}}, Func{TEntity, TResult})"/>
    public static SelectedEntry<TResult> Entry<TEntity, TFields, TRow, TResult>(
        EntityEntry<TEntity, TFields> entry, QueryShape shape, Func<RowReader<TRow>> reader, Func<TEntity, TResult> selector)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : struct, IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Entry(entry.Whole(), shape, reader, selector);
    }

    /// <inheritdoc cref="Entry{TEntity, TFields, TResult}(EntryQuery{TEntity, TFields}, QueryShape, Func{TEntity, TResult})"/>
    public static SelectedEntry<TResult> Entry<TEntity, TFields, TResult>(
        EntityEntry<TEntity, TFields> entry, QueryShape shape, Func<TEntity, TResult> selector)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : struct, IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Entry(entry.Whole(), shape, selector);
    }

    private static SelectedRows<TResult> Rows<TEntity, TFields, TResult>(
        ODataQuery<TEntity, TFields> query, QueryShape shape, Func<JsonReaderFunc<TResult>> reads)
        where TEntity : IJsonModel<TEntity>
        where TFields : struct, IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(shape);
        return new SelectedRows<TResult>(query.Selected(shape.Narrow(query.Options, query.Paging is not { CannotSelect: true }), reads));
    }

    // An interceptor is generic where the call that it stands for is; what it stands for is known, and is not generic.
    private static Func<TRow, TResult> Selector<TEntity, TRow, TResult>(Func<TEntity, TResult> selector) =>
        (Func<TRow, TResult>)(object)Checked(selector);

    private static Func<TEntity, TResult> Checked<TEntity, TResult>(Func<TEntity, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return selector;
    }
}
