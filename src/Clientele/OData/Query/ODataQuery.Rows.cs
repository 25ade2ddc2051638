using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <content>
/// Running a query. It is enumerable by pattern and no <see cref="IAsyncEnumerable{T}"/>: on one, a lambda that the service cannot
/// evaluate would bind to the client-side operators of System.Linq and fetch every page.
/// </content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>How rows of this set are paged, where it differs from the service's way.</summary>
    internal SetPaging? Paging { get; init; }

    /// <summary>The rows one by one, over all pages: what <c>await foreach</c> calls.</summary>
    public IAsyncEnumerator<TEntity> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Rows().GetAsyncEnumerator(cancellationToken);

    /// <summary>The rows one by one, until cancelled: for <c>await foreach</c>.</summary>
    public ConfiguredCancelableAsyncEnumerable<TEntity> WithCancellation(CancellationToken cancellationToken) =>
        Rows().WithCancellation(cancellationToken);

    /// <summary>The rows one by one, awaited as said: for <c>await foreach</c>.</summary>
    public ConfiguredCancelableAsyncEnumerable<TEntity> ConfigureAwait(bool continueOnCapturedContext) =>
        Rows().ConfigureAwait(continueOnCapturedContext);

    /// <summary>
    /// The rows as a sequence for client-side work, on purpose: operators applied to it run here, on rows that have been fetched.
    /// </summary>
    public IAsyncEnumerable<TEntity> AsAsyncEnumerable() => Rows();

    /// <inheritdoc cref="Pageable{T}.StreamAsync(CancellationToken)"/>
    public IAsyncEnumerable<TEntity> StreamAsync(CancellationToken cancellationToken = default) => Rows().StreamAsync(cancellationToken);

    /// <inheritdoc cref="Pageable{T}.AsPages(string?, int?)"/>
    public IAsyncEnumerable<Page<TEntity>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        Rows().AsPages(continuationToken, pageSizeHint);

    /// <inheritdoc cref="Pageable{T}.ReadPageAsync(int, string?, CancellationToken)"/>
    public Task<Page<TEntity>> ReadPageAsync(
        int count, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        Rows().ReadPageAsync(count, continuationToken, cancellationToken);

    /// <summary>All rows, in memory.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<List<TEntity>> ToListAsync(CancellationToken cancellationToken = default) => Rows().ToListAsync(cancellationToken);

    /// <summary>
    /// What ordinary code makes of each row, and only what it reads is sent: the compiler reads the lambda, and the call asks with
    /// <c>$select</c> and <c>$expand</c> for those properties alone.
    /// </summary>
    /// <remarks>
    /// That needs a lambda in place, or a <c>select</c> clause. With a delegate in a variable, a method group or a lambda in generated code the rows come
    /// whole, with what <c>Expand</c> asked for; so they do where the lambda gives the entity away.
    /// </remarks>
    /// <param name="selector">Runs on each row as it is read. Exceptions that it throws come out of the enumeration as they are.</param>
    /// <param name="text">Leave it to the compiler, which passes the expression as it is written: <c>select</c> clauses are known by it.</param>
    public SelectedRows<TResult> Select<TResult>(
        Func<TEntity, TResult> selector, [CallerArgumentExpression(nameof(selector))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(text);
        if (SelectClausesAttribute.Of<TEntity>(selector, text) is { } clause)
        {
            return clause.Reader is { } reader ? Selection.Rows(this, clause.Shape, reader, selector) : Selection.Rows(this, clause.Shape, selector);
        }

        return new SelectedRows<TResult>(Selected(Options, RowSelector.On(static () => JsonRead.Model<TEntity>, selector)));
    }

    /// <summary>The rows in a named shape; only its members are sent.</summary>
    /// <typeparam name="TShape">A type with <see cref="ProjectionAttribute"/>.</typeparam>
    public SelectedRows<TShape> Select<TShape>()
        where TShape : IProjection<TEntity, TShape> =>
        Selection.Rows(this, TShape.Shape, TShape.NewReader, TShape.From);

    /// <summary>
    /// Number of rows that the query gives, <see cref="Skip"/> and <see cref="Take"/> included. One request, no rows
    /// (<c>/$count</c>, Part 2 section 4.8 of OData 4.01).
    /// </summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => Query().CountAsync(cancellationToken);

    /// <summary>Whether the query returns any row. Requests one row.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) => Query().AnyAsync(cancellationToken);

    /// <summary>The first row. Requests one row.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<TEntity> FirstAsync(CancellationToken cancellationToken = default) => Query().FirstAsync(cancellationToken);

    /// <summary>The first row, or the default if there is none. Requests one row.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<TEntity?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => Query().FirstOrDefaultAsync(cancellationToken);

    /// <summary>The only row. Requests two rows.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<TEntity> SingleAsync(CancellationToken cancellationToken = default) => Query().SingleAsync(cancellationToken);

    /// <summary>The only row, or the default if there is none. Requests two rows.</summary>
    /// <exception cref="InvalidOperationException">There is more than one.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<TEntity?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) => Query().SingleOrDefaultAsync(cancellationToken);

    /// <summary>The query with results of a selector in place of its rows.</summary>
    internal RowQuery<TRow> Selected<TRow>(QueryOptions options, Func<JsonReaderFunc<TRow>> reads) => new(Service, Path, options, Paging, reads);

    private RowQuery<TEntity> Query() => new(Service, Path, Options, Paging, static () => JsonRead.Model<TEntity>);

    private SourcePageable<TEntity> Rows() => Query().Rows;
}
