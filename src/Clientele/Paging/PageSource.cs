using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>Fetches the pages of one query, whatever its protocol calls them.</summary>
internal abstract class PageSource<T>
{
    /// <summary>What the query is, for continuation tokens: two queries with other results have other identities.</summary>
    public abstract string Identity { get; }

    /// <summary>Items that are wanted at most over all pages; null for all.</summary>
    public abstract long? Limit { get; }

    /// <summary>Whether the first request can be repeated without harm.</summary>
    public abstract bool IsRepeatable { get; }

    /// <summary>A place that came out of a continuation token, as one of this query's own; null where it is none.</summary>
    public abstract PagePosition? Own(PagePosition position);

    /// <summary>Fetches one page.</summary>
    /// <param name="position">Where it begins.</param>
    /// <param name="wanted">Items that are still wanted from there on; null for all.</param>
    /// <param name="pageSizeHint">Items to request in this page; null leaves it to the contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract Task<FetchedPage<T>> FetchAsync(
        PagePosition position, long? wanted, int? pageSizeHint, CancellationToken cancellationToken);

    /// <summary>Fetches one page and hands out its items as they arrive, as many at a time as are there. A list is good until the next one is asked for.</summary>
    /// <param name="position">Where the page begins.</param>
    /// <param name="wanted">Items that are still wanted from there on; null for all.</param>
    /// <param name="end">Told what the page says of the next one, when it has arrived.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <remarks>Where a page must be whole before it means anything, all of it arrives first.</remarks>
    public abstract IAsyncEnumerable<IReadOnlyList<T>> StreamAsync(
        PagePosition position, long? wanted, StreamedPage end, CancellationToken cancellationToken);
}

/// <summary>What is known of a page whose items were handed out as they arrived.</summary>
internal sealed class StreamedPage
{
    /// <summary>Where the next page begins; null at the end.</summary>
    public PagePosition? Next { get; private set; }

    /// <summary>The request that was sent; null until all of the page has arrived.</summary>
    public ApiRequest? Request { get; private set; }

    public void Set(PagePosition? next, ApiRequest request)
    {
        Next = next;
        Request = request;
    }
}

/// <summary>A page as the service sent it.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
/// <param name="Count">Items in all pages together, where the service says it.</param>
/// <param name="Request">The request that was sent.</param>
internal sealed record FetchedPage<T>(IReadOnlyList<T> Items, PagePosition? Next, long? Count, ApiRequest Request)
{
    /// <summary>What else the service reported about it.</summary>
    public ServerPage? Server { get; init; }

    /// <summary>Header fields of the response.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
