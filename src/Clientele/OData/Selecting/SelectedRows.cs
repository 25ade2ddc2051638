using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <summary>
/// The results of a selector on the rows of a query. The selector runs on each row as it is read, and only its result is kept. Pages and continuation
/// tokens are those of the rows.
/// </summary>
/// <typeparam name="TResult">Type of the results.</typeparam>
public class SelectedRows<TResult> : Pageable<TResult>
{
    private readonly RowQuery<TResult> _query;

    internal SelectedRows(RowQuery<TResult> query) => _query = query;

    internal RowQuery<TResult> Query => _query;

    /// <summary>The options of the query.</summary>
    public QueryOptions Options => _query.Options;

    /// <summary>Runs another selector on each result. The request does not change.</summary>
    /// <param name="selector">Runs on each result as it is read.</param>
    public SelectedRows<TNext> Select<TNext>(Func<TResult, TNext> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new SelectedRows<TNext>(
            new RowQuery<TNext>(_query.Service, _query.Path, _query.Options, _query.Paging, RowSelector.On(_query.Reads, selector)));
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<Page<TResult>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        _query.Rows.AsPages(continuationToken, pageSizeHint);

    /// <inheritdoc/>
    public override Pageable<TResult> StartAt(string pageToken) => _query.Rows.StartAt(pageToken);

    /// <inheritdoc/>
    public override IAsyncEnumerable<TResult> StreamAsync(CancellationToken cancellationToken = default) => _query.Rows.StreamAsync(cancellationToken);

    /// <inheritdoc/>
    public override Task<Page<TResult>> ReadPageAsync(
        int count, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        _query.Rows.ReadPageAsync(count, continuationToken, cancellationToken);

    /// <inheritdoc cref="ODataQuery{TEntity, TFields}.CountAsync"/>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => _query.CountAsync(cancellationToken);

    /// <inheritdoc cref="ODataQuery{TEntity, TFields}.AnyAsync"/>
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) => _query.AnyAsync(cancellationToken);

    /// <inheritdoc cref="ODataQuery{TEntity, TFields}.FirstAsync"/>
    public Task<TResult> FirstAsync(CancellationToken cancellationToken = default) => _query.FirstAsync(cancellationToken);

    /// <inheritdoc cref="ODataQuery{TEntity, TFields}.FirstOrDefaultAsync"/>
    public override Task<TResult?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        _query.FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc cref="ODataQuery{TEntity, TFields}.SingleAsync"/>
    public Task<TResult> SingleAsync(CancellationToken cancellationToken = default) => _query.SingleAsync(cancellationToken);

    /// <inheritdoc cref="ODataQuery{TEntity, TFields}.SingleOrDefaultAsync"/>
    public Task<TResult?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) => _query.SingleOrDefaultAsync(cancellationToken);

    /// <summary>Reads the first page from the response to <see cref="ToRequest"/>.</summary>
    internal Page<TResult> ReadFirst(ApiRequest request, ApiResponse response) => _query.ReadFirst(request, response);

    /// <summary>The request for the first page.</summary>
    public ApiRequest ToRequest() => _query.ToRequest();

    /// <summary>The request for the number of rows (<c>/$count</c>, Part 2 section 4.8 of OData 4.01).</summary>
    public ApiRequest ToCountRequest() => _query.ToCountRequest();

    /// <summary>The request line, for logging.</summary>
    public override string ToString() => ToRequest().ToString();
}
