using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>One walk over pages: where it is, how much it may still give, and which links it has seen.</summary>
internal sealed class PageCursor
{
    private readonly HashSet<string> _seen = [];

    public PageCursor(PagePosition position, long offset, long? remaining)
    {
        Position = position;
        Offset = offset;
        Remaining = remaining;
        Ended = remaining == 0;
        if (position.Link is { } link)
        {
            _seen.Add(link);
        }
    }

    /// <summary>Where the page to fetch begins.</summary>
    public PagePosition Position { get; private set; }

    /// <summary>Items behind <see cref="Position"/> that were given before.</summary>
    public long Offset { get; private set; }

    /// <summary>Items that are still wanted; null for all.</summary>
    public long? Remaining { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool Ended { get; private set; }

    /// <summary>Items to request from <see cref="Position"/> on.</summary>
    public long? Wanted => Remaining + Offset;

    /// <summary>Takes up to <paramref name="most"/> items of the page at <see cref="Position"/> and moves behind them.</summary>
    /// <exception cref="ApiContractViolationException">The page leads to where the walk has been.</exception>
    public IReadOnlyList<T> Take<T>(FetchedPage<T> page, int most)
    {
        var skipped = (int)Math.Min(Offset, page.Items.Count);
        var available = page.Items.Count - skipped;
        var taken = (int)Math.Min(Math.Min(most, available), Remaining ?? available);
        Remaining -= taken;
        if (taken < available)
        {
            Offset += taken;
            Ended = Remaining == 0;
        }
        else
        {
            Offset -= skipped;
            MoveBehind(page.Next, page.Request);
        }

        return taken == page.Items.Count ? page.Items : Range(page.Items, skipped, taken);
    }

    /// <summary>Whether one more item of the page at <see cref="Position"/> is wanted; it counts as given.</summary>
    public bool TakeOne()
    {
        if (Remaining == 0)
        {
            return false;
        }

        Remaining--;
        return true;
    }

    /// <summary>Moves behind the page at <see cref="Position"/>, whose items were taken one by one.</summary>
    /// <exception cref="ApiContractViolationException">The page leads to where the walk has been.</exception>
    public void Leave(StreamedPage page)
    {
        if (page.Request is { } request)
        {
            MoveBehind(page.Next, request);
        }
        else
        {
            // The caller left within the page: it had all that it wanted.
            Ended = true;
        }
    }

    private static T[] Range<T>(IReadOnlyList<T> items, int start, int length)
    {
        var range = new T[length];
        for (var index = 0; index < length; index++)
        {
            range[index] = items[start + index];
        }

        return range;
    }

    private void MoveBehind(PagePosition? next, ApiRequest request)
    {
        if (next is not { } position || Remaining == 0)
        {
            Ended = true;
            return;
        }

        _seen.Add(request.Uri);
        if (position.Link is { } link && !_seen.Add(link))
        {
            throw new ApiContractViolationException(
                $"{RequestLine.Of(request)}: the next page is a page that was already read.",
                new ApiError { RequestLine = RequestLine.Of(request) });
        }

        Position = position;
    }
}
