using System;
using Clientele.Json;

namespace Clientele.OData;

/// <content>Selectors on one entity.</content>
public static partial class Selection
{
    /// <summary>Selects from an entity of a shape.</summary>
    /// <param name="entry">The entity's address.</param>
    /// <param name="shape">The shape to request.</param>
    /// <param name="reader">Creates the reader of the entity, which is a <typeparamref name="TEntity"/>, under another name.</param>
    /// <param name="selector">Runs on the entity.</param>
    public static SelectedEntry<TResult> Entry<TEntity, TFields, TRow, TResult>(
        EntryQuery<TEntity, TFields> entry, QueryShape shape, Func<RowReader<TRow>> reader, Func<TEntity, TResult> selector)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Selected(shape, RowSelector.On(reader, Selector<TEntity, TRow, TResult>(selector)));
    }

    /// <summary>Selects from an entity that the reader of its type reads.</summary>
    /// <param name="entry">The entity's address.</param>
    /// <param name="shape">The shape to request.</param>
    /// <param name="selector">Runs on the entity.</param>
    public static SelectedEntry<TResult> Entry<TEntity, TFields, TResult>(
        EntryQuery<TEntity, TFields> entry, QueryShape shape, Func<TEntity, TResult> selector)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Selected(shape, RowSelector.On(static () => JsonRead.Model<TEntity>, Checked(selector)));
    }

    /// <inheritdoc cref="Entry{TEntity, TFields, TRow, TResult}(EntryQuery{TEntity, TFields}, QueryShape, Func{RowReader{TRow}}, Func{TEntity, TResult})"/>
    public static SelectedEntry<TResult> Entry<TEntity, TFields, TRow, TResult>(
        EntityEntry<TEntity, TFields> entry, QueryShape shape, Func<RowReader<TRow>> reader, Func<TEntity, TResult> selector)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Entry(entry.Whole(), shape, reader, selector);
    }

    /// <inheritdoc cref="Entry{TEntity, TFields, TResult}(EntryQuery{TEntity, TFields}, QueryShape, Func{TEntity, TResult})"/>
    public static SelectedEntry<TResult> Entry<TEntity, TFields, TResult>(
        EntityEntry<TEntity, TFields> entry, QueryShape shape, Func<TEntity, TResult> selector)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Entry(entry.Whole(), shape, selector);
    }
}
