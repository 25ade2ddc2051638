using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>
/// Items that a service hands out in pages, fetched as they are enumerated: one by one, or page by page. Safe for concurrent use.
/// </summary>
/// <typeparam name="T">Type of the items.</typeparam>
public abstract class Pageable<T> : IAsyncEnumerable<T>
{
    /// <summary>The pages, as the service makes them.</summary>
    /// <param name="continuationToken">Resumes behind the page that it came with; null starts at the beginning.</param>
    /// <param name="pageSizeHint">Items to request in a page; the service may return fewer or more.</param>
    /// <exception cref="InvalidContinuationTokenException">On enumeration: the token is not one of this query's.</exception>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null);

    /// <summary>Reads a page of exactly <paramref name="count"/> items, less only at the end, whatever pages the service makes.</summary>
    /// <param name="count">Items wanted, 1 or more.</param>
    /// <param name="continuationToken">Resumes behind the page that it came with; null starts at the beginning.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidContinuationTokenException">The token is not one of this query's.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public abstract Task<Page<T>> ReadPageAsync(
        int count, string? continuationToken = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// The items from one of the service's own page tokens on (<see cref="ServerPage.NextToken"/>), for a token that another program stored.
    /// <see cref="Page{T}.ContinuationToken"/> is the safer one: it is bound to the query, and this one is not.
    /// </summary>
    /// <param name="pageToken">The token as the service gave it. Where the service pages by addresses, an address of this list.</param>
    /// <exception cref="InvalidContinuationTokenException">An address leads away from this list.</exception>
    /// <exception cref="NotSupportedException">These items do not come from pages of a service.</exception>
    public virtual Pageable<T> StartAt(string pageToken) => throw new NotSupportedException("These items do not come from pages of a service.");

    /// <summary>The same items, the next page being fetched while the caller works on one: at most one page more than is looked at.</summary>
    public Pageable<T> ReadAhead() => new ReadAheadPageable<T>(this);

    /// <summary>
    /// The items one by one, each as soon as it has arrived: while the rest of its page is still on the way, and in the same memory however large the page is.
    /// </summary>
    /// <remarks>
    /// A page that turns out to be broken, or whose connection is lost, has given its items up to there: the exception comes behind them, and nothing is repeated.
    /// All other ways to read (<c>await foreach</c> over the items or the pages, <see cref="ReadPageAsync"/>, <see cref="ToListAsync"/>) read a page whole before they give any of
    /// it. So does this one where what stands before the items does not say that the request succeeded: an envelope has a status, and it is one of failure or comes behind the
    /// items. The connection is held while the caller works on the items.
    /// </remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">On enumeration: the service answered with an error, or a page broke off.</exception>
    public virtual IAsyncEnumerable<T> StreamAsync(CancellationToken cancellationToken = default) => BufferedAsync(cancellationToken);

    /// <summary>The items one by one, over all pages.</summary>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            for (var index = 0; index < page.Items.Count; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return page.Items[index];
            }
        }
    }

    /// <summary>All items, in memory.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var items = new List<T>();
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            items.AddRange(page.Items);
        }

        return items;
    }

    /// <summary>The first item, or the default where there is none.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public virtual async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages(pageSizeHint: 1).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (page.Items.Count > 0)
            {
                return page.Items[0];
            }
        }

        return default;
    }

    private async IAsyncEnumerable<T> BufferedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
