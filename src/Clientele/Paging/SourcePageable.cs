using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>The pages of a source, with continuation tokens.</summary>
internal sealed class SourcePageable<T>(PageSource<T> source, PagePosition start = default) : Pageable<T>
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        if (pageSizeHint is { } hint)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hint, nameof(pageSizeHint));
        }

        return WalkAsync(continuationToken, pageSizeHint, CancellationToken.None);
    }

    public override async Task<Page<T>> ReadPageAsync(
        int count, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var cursor = Begin(continuationToken);
        IReadOnlyList<T> items = [];
        FetchedPage<T>? page = null;
        long? total = null;
        while (items.Count < count && !cursor.Ended)
        {
            var wanted = count - items.Count;
            var hint = (int)Math.Min(int.MaxValue, wanted + cursor.Offset);
            var position = cursor.Position;
            page = await source.FetchAsync(position, cursor.Wanted, hint, cancellationToken).ConfigureAwait(false);
            total ??= page.Count;
            items = Join(items, cursor.Take(page, wanted), count);
            if (!source.IsRepeatable && cursor is { Offset: > 0, Ended: false } && position == PagePosition.Start)
            {
                throw new InvalidOperationException(
                    $"{page.Request} returned more than {count} items in a page and can't be sent twice: read it with AsPages.");
            }
        }

        return new Page<T>(items, ContinuationToken.Of(source, cursor)) { Count = total, Request = page?.Request, Server = page?.Server, Headers = page?.Headers ?? ReadOnlyDictionary<string, string>.Empty };
    }

    public override Pageable<T> StartAt(string pageToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(pageToken);
        return source.Own(new PagePosition(pageToken, 0)) is { } own
            ? new SourcePageable<T>(source, own)
            : throw new InvalidContinuationTokenException("The page token refers to an address with another path or other options than the query.");
    }

    private PageCursor Begin(string? continuationToken) =>
        continuationToken is null ? new PageCursor(start, offset: 0, source.Limit) : ContinuationToken.Start(source, continuationToken);

    public override IAsyncEnumerable<T> StreamAsync(CancellationToken cancellationToken = default) => ItemsAsync(cancellationToken);

    private async IAsyncEnumerable<T> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = Begin(continuationToken: null);
        while (!cursor.Ended)
        {
            var page = new StreamedPage();
            await foreach (var items in source.StreamAsync(cursor.Position, cursor.Wanted, page, cancellationToken).ConfigureAwait(false))
            {
                for (var index = 0; index < items.Count && cursor.TakeOne(); index++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return items[index];
                }

                if (cursor.Remaining == 0)
                {
                    break;
                }
            }

            cursor.Leave(page);
        }
    }

    private static IReadOnlyList<T> Join(IReadOnlyList<T> items, IReadOnlyList<T> more, int count)
    {
        if (items.Count == 0)
        {
            return more;
        }

        // The list that a page was read into is never changed: it may be the caller's.
        var joined = items as JoinedItems ?? new JoinedItems(items, Math.Min(count, items.Count * 2));
        joined.AddRange(more);
        return joined;
    }

    private async IAsyncEnumerable<Page<T>> WalkAsync(
        string? continuationToken, int? pageSizeHint, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = Begin(continuationToken);
        while (!cursor.Ended)
        {
            var page = await source.FetchAsync(cursor.Position, cursor.Wanted, pageSizeHint, cancellationToken).ConfigureAwait(false);
            var items = cursor.Take(page, int.MaxValue);
            yield return new Page<T>(items, ContinuationToken.Of(source, cursor)) { Count = page.Count, Request = page.Request, Server = page.Server, Headers = page.Headers };
        }
    }

    private sealed class JoinedItems : List<T>
    {
        public JoinedItems(IReadOnlyList<T> items, int capacity)
            : base(capacity) => AddRange(items);
    }
}
