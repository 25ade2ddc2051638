using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>The pages of another, each asked for while the caller still works on the one before.</summary>
internal sealed class ReadAheadPageable<T>(Pageable<T> source) : Pageable<T>
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        AheadAsync(source.AsPages(continuationToken, pageSizeHint), CancellationToken.None);

    public override Pageable<T> StartAt(string pageToken) => new ReadAheadPageable<T>(source.StartAt(pageToken));

    public override Task<Page<T>> ReadPageAsync(int count, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        source.ReadPageAsync(count, continuationToken, cancellationToken);

    private static async IAsyncEnumerable<Page<T>> AheadAsync(
        IAsyncEnumerable<Page<T>> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var enumerator = pages.GetAsyncEnumerator(stop.Token);
        var pending = enumerator.MoveNextAsync().AsTask();
        try
        {
            while (await pending.ConfigureAwait(false))
            {
                var page = enumerator.Current;
                pending = enumerator.MoveNextAsync().AsTask();
                yield return page;
            }
        }
        finally
        {
            // A caller that leaves early need not wait for a page that it won't see; but the enumerator can't be disposed under way.
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await enumerator.DisposeAsync().ConfigureAwait(false);
        }
    }
}
