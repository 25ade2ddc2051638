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

    /// <summary>What ordinary code makes of each row. The rows are fetched whole.</summary>
    /// <param name="selector">Runs on each row as it is read.</param>
    public Pageable<TResult> Select<TResult>(Func<TEntity, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new SelectedPageable<TEntity, TResult>(Rows(), selector);
    }

    /// <summary>
    /// Number of rows that the query gives, <see cref="Skip"/> and <see cref="Take"/> included. One request, no rows
    /// (<c>/$count</c>, Part 2 section 4.8 of OData 4.01).
    /// </summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<long> CountAsync(CancellationToken cancellationToken = default)
    {
        var request = ODataHeaders.AddTo(ToCountRequest(), accept: "text/plain");
        using var response = await Service.Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var count = ResponseBody.Read(request, response, JsonRead.Int64);
        return Math.Min(Math.Max(0, count - (Options.Skip ?? 0)), Options.Top ?? long.MaxValue);
    }

    /// <summary>Whether the query gives any row. Asks for one.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken = default) =>
        await FewAsync(Options with { Expand = [], OrderBy = [], IncludeCount = false }, 1, cancellationToken).ConfigureAwait(false) is [_];

    /// <summary>The first row. Asks for one.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<TEntity> FirstAsync(CancellationToken cancellationToken = default) =>
        await FewAsync(Options, 1, cancellationToken).ConfigureAwait(false) is [var first] ? first : throw Nothing();

    /// <summary>The first row, or the default where there is none. Asks for one.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<TEntity?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        await FewAsync(Options, 1, cancellationToken).ConfigureAwait(false) is [var first] ? first : default;

    /// <summary>The only row. Asks for two.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<TEntity> SingleAsync(CancellationToken cancellationToken = default) =>
        await FewAsync(Options, 2, cancellationToken).ConfigureAwait(false) switch
        {
            [var only] => only,
            [] => throw Nothing(),
            _ => throw Several(),
        };

    /// <summary>The only row, or the default where there is none. Asks for two.</summary>
    /// <exception cref="InvalidOperationException">There is more than one.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<TEntity?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) =>
        await FewAsync(Options, 2, cancellationToken).ConfigureAwait(false) switch
        {
            [var only] => only,
            [] => default,
            _ => throw Several(),
        };

    /// <summary>Rows of another shape: what a projection asks for with <c>$select</c> and <c>$expand</c>, read by its own reader.</summary>
    internal Pageable<TRow> Rows<TRow>(QueryOptions options, JsonReaderFunc<TRow> read) =>
        new SourcePageable<TRow>(Source(options, read));

    private SourcePageable<TEntity> Rows() => new(Source(Options, JsonRead.Model<TEntity>));

    private ODataPageSource<TRow> Source<TRow>(QueryOptions options, JsonReaderFunc<TRow> read) =>
        new(Service, new QueryRows(Path, options, Service.Transport.Contract.Paging, Paging), read);

    private Task<List<TEntity>> FewAsync(QueryOptions options, long most, CancellationToken cancellationToken) =>
        new SourcePageable<TEntity>(Source(options with { Top = Math.Min(options.Top ?? most, most) }, JsonRead.Model<TEntity>))
            .ToListAsync(cancellationToken);

    private InvalidOperationException Nothing() => new($"{RequestLine.Of(ToRequest())} gave no row.");

    private InvalidOperationException Several() => new($"{RequestLine.Of(ToRequest())} gave more than one row.");
}
