using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>What a selector makes of each item, page for page; tokens are those of the pages below.</summary>
internal sealed class SelectedPageable<TSource, TResult>(Pageable<TSource> source, Func<TSource, TResult> selector) : Pageable<TResult>
{
    public override IAsyncEnumerable<Page<TResult>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        SelectAsync(source.AsPages(continuationToken, pageSizeHint), CancellationToken.None);

    public override async Task<Page<TResult>> ReadPageAsync(
        int count, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        Select(await source.ReadPageAsync(count, continuationToken, cancellationToken).ConfigureAwait(false));

    private async IAsyncEnumerable<Page<TResult>> SelectAsync(
        IAsyncEnumerable<Page<TSource>> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return Select(page);
        }
    }

    private Page<TResult> Select(Page<TSource> page) =>
        new([.. page.Items.Select(selector)], page.ContinuationToken) { Count = page.Count, Request = page.Request };
}
