using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Clientele;

/// <summary>The items of one response, or a page of exactly the requested size.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <param name="items">The items.</param>
/// <param name="continuationToken">Where the items go on behind this page; null at the end.</param>
public sealed class Page<T>(IReadOnlyList<T> items, string? continuationToken)
{
    /// <summary>The items; a page without any may still go on.</summary>
    public IReadOnlyList<T> Items { get; } = items;

    /// <summary>
    /// Opaque text that resumes behind this page: give it to <c>AsPages</c> or <c>ReadPageAsync</c> of the same query, now or later,
    /// here or on another machine. Null at the end.
    /// </summary>
    public string? ContinuationToken { get; } = continuationToken;

    /// <summary>Number of items in all pages together, if it was requested and the service reported it.</summary>
    public long? Count { get; init; }

    /// <summary>The (last) request that was sent for this page; null for a page that was not fetched.</summary>
    public ApiRequest? Request { get; init; }

    /// <summary>
    /// What the service reported about its own page, the last one that this page needed; null if the description has no envelope and no paging.
    /// </summary>
    public ServerPage? Server { get; init; }

    /// <summary>Header fields of the (last) response that this page came with, by name without regard to case; empty for a page that was not fetched.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
