using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <content>
/// Execution of queries. A query supports <c>await foreach</c> but is not an <see cref="IAsyncEnumerable{T}"/>. Otherwise a lambda that the service can't
/// evaluate would bind to the client-side operators of System.Linq, which fetch every page.
/// </content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>How paging of this set differs from that of the service; null if it does not.</summary>
    internal SetPaging? Paging { get; init; }

    /// <summary>Enumerates the rows of all pages. <c>await foreach</c> calls it.</summary>
    public IAsyncEnumerator<TEntity> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Rows().GetAsyncEnumerator(cancellationToken);

    /// <summary>Enumerates the rows with a cancellation token, for <c>await foreach</c>.</summary>
    public ConfiguredCancelableAsyncEnumerable<TEntity> WithCancellation(CancellationToken cancellationToken) =>
        Rows().WithCancellation(cancellationToken);

    /// <summary>Configures how the enumeration awaits, for <c>await foreach</c>.</summary>
    public ConfiguredCancelableAsyncEnumerable<TEntity> ConfigureAwait(bool continueOnCapturedContext) =>
        Rows().ConfigureAwait(continueOnCapturedContext);

    /// <summary>The rows as a sequence for explicit client-side evaluation: operators on it run in this process, on rows that have been fetched.</summary>
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

    /// <summary>Reads all rows into a list.</summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<List<TEntity>> ToListAsync(CancellationToken cancellationToken = default) => Rows().ToListAsync(cancellationToken);

    /// <summary>
    /// Runs a selector on each row, and requests only what it reads. The generator analyzes the lambda, and the request selects just those properties with
    /// <c>$select</c> and <c>$expand</c>.
    /// </summary>
    /// <remarks>
    /// The selector must be an inline lambda or a <c>select</c> clause. With a delegate in a variable, a method group or a lambda in generated code, rows
    /// have all their properties and what <c>Expand</c> requested. The same holds if the lambda passes the entity to code that can't be analyzed.
    /// </remarks>
    /// <param name="selector">Runs on each row as it is read. The enumeration does not wrap exceptions that it throws.</param>
    /// <param name="text">Source text of the selector; the compiler passes it. It identifies <c>select</c> clauses.</param>
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

    /// <summary>The rows as a projection. Only its members are requested.</summary>
    /// <typeparam name="TShape">A type with <see cref="ProjectionAttribute"/>.</typeparam>
    public SelectedRows<TShape> Select<TShape>()
        where TShape : IProjection<TEntity, TShape> =>
        Selection.Rows(this, TShape.Shape, TShape.NewReader, TShape.From);

    /// <summary>
    /// Number of rows of the query, after <see cref="Skip"/> and <see cref="Take"/>. Sends one request and fetches no rows (<c>/$count</c>, Part 2 section
    /// 4.8 of OData 4.01).
    /// </summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => Query().CountAsync(cancellationToken);

    /// <summary>Whether the query returns any row. Requests one row.</summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) => Query().AnyAsync(cancellationToken);

    /// <summary>The first row. Requests one row.</summary>
    /// <exception cref="InvalidOperationException">There is no row.</exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<TEntity> FirstAsync(CancellationToken cancellationToken = default) => Query().FirstAsync(cancellationToken);

    /// <summary>The first row, or the default if there is none. Requests one row.</summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<TEntity?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => Query().FirstOrDefaultAsync(cancellationToken);

    /// <summary>The only row. Requests two rows.</summary>
    /// <exception cref="InvalidOperationException">There is no row, or more than one.</exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<TEntity> SingleAsync(CancellationToken cancellationToken = default) => Query().SingleAsync(cancellationToken);

    /// <summary>The only row, or the default if there is none. Requests two rows.</summary>
    /// <exception cref="InvalidOperationException">There is more than one row.</exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<TEntity?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) => Query().SingleOrDefaultAsync(cancellationToken);

    /// <summary>The query with the results of a selector instead of its rows.</summary>
    internal RowQuery<TRow> Selected<TRow>(QueryOptions options, Func<JsonReaderFunc<TRow>> reads) => new(Service, Path, options, Paging, reads);

    private RowQuery<TEntity> Query() => new(Service, Path, Options, Paging, static () => JsonRead.Model<TEntity>);

    private SourcePageable<TEntity> Rows() => Query().Rows;
}
