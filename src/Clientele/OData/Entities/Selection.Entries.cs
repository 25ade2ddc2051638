using System;
using Clientele.Json;

namespace Clientele.OData;

/// <content>Of one entity.</content>
public static partial class Selection
{
    /// <summary>The result of an entity of a shape.</summary>
    /// <param name="entry">The entity's address.</param>
    /// <param name="shape">What is asked for.</param>
    /// <param name="reader">Makes what reads the entity, which is a <typeparamref name="TEntity"/>, by another name.</param>
    /// <param name="selector">Runs on the entity.</param>
    public static SelectedEntry<TResult> Entry<TEntity, TFields, TRow, TResult>(
        EntryQuery<TEntity, TFields> entry, QueryShape shape, Func<RowReader<TRow>> reader, Func<TEntity, TResult> selector)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
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
