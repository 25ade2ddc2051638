using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Tests.Paging;

/// <summary>How pages of any source become items, pages of a requested size, and tokens.</summary>
public sealed class SourcePagesTests
{
    [Fact]
    public async Task A_page_that_is_given_whole_is_not_copied()
    {
        var source = new Source([1, 2], [3, 4]);

        Assert.Same(source.Pages[0], (await source.Items.ReadPageAsync(2)).Items);
        Assert.Same(source.Pages[0], (await First(source.Items.AsPages())).Items);
    }

    [Fact]
    public async Task Pages_that_are_joined_stay_as_they_are()
    {
        var source = new Source([1, 2], [3, 4], [5]);

        Assert.Equal([1, 2, 3, 4, 5], (await source.Items.ReadPageAsync(9)).Items);
        Assert.Equal([2, 2, 1], source.Pages.Select(page => page.Count));
    }

    [Fact]
    public async Task A_page_says_what_the_last_response_said()
    {
        var page = await new Source([1], [2], [3]).Items.ReadPageAsync(2);

        Assert.Equal(("GET page/1", 201, "1"), (page.Request!.ToString(), page.Server!.HttpStatus, page.Headers["number"]));
    }

    [Fact]
    public async Task Each_page_of_the_service_says_what_its_response_said()
    {
        var pages = new List<string>();
        await foreach (var page in new Source([1], [2]).Items.AsPages())
        {
            pages.Add($"{page.Request} {page.Server!.HttpStatus} {page.Headers["number"]}");
        }

        Assert.Equal(["GET page/0 200 0", "GET page/1 201 1"], pages);
    }

    [Fact]
    public async Task A_page_of_nothing_says_nothing()
    {
        var page = await new Source([1]) { Wanted = 0 }.Items.ReadPageAsync(2);

        Assert.Equal((0, null, null, null, 0, null), (page.Items.Count, page.Request, page.Server, page.Count, page.Headers.Count, page.ContinuationToken));
    }

    [Fact]
    public async Task Nothing_is_requested_behind_a_limit_that_ends_with_a_page()
    {
        var source = new Source([1, 2], [3, 4], [5]) { Wanted = 4 };

        Assert.Equal([1, 2, 3, 4], await source.Items.ToListAsync());
        Assert.Equal([1, 2, 3, 4], await Read(source.Items.StreamAsync()));
        Assert.Null((await source.Items.ReadPageAsync(4)).ContinuationToken);
        Assert.Equal(6, source.Fetched.Count);
    }

    [Fact]
    public async Task A_stream_that_has_given_its_limit_leaves_the_rest_of_the_page()
    {
        var source = new Source([1, 2, 3, 4]) { Wanted = 2, ChunkSize = 1 };

        Assert.Equal([1, 2], await Read(source.Items.StreamAsync()));
        Assert.Equal(2, source.Chunks);
    }

    [Fact]
    public async Task What_is_wanted_counts_what_was_given_of_the_page_before()
    {
        var source = new Source([1, 2, 3, 4]) { Wanted = 4 };

        var first = await source.Items.ReadPageAsync(3);
        var second = await source.Items.ReadPageAsync(1, first.ContinuationToken);

        Assert.Equal([4], second.Items);
        Assert.Equal(["0 wanted 4 hint 3", "0 wanted 4 hint 4"], source.Fetched);
    }

    [Fact]
    public async Task The_size_of_a_page_does_not_overflow()
    {
        var source = new Source([1, 2, 3, 4]);
        var first = await source.Items.ReadPageAsync(3);

        Assert.Equal([4], (await source.Items.ReadPageAsync(int.MaxValue, first.ContinuationToken)).Items);
        Assert.EndsWith($"hint {int.MaxValue}", source.Fetched[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_that_were_given_of_a_page_that_has_shrunk_are_skipped_in_the_next_one()
    {
        var token = (await new Source([1, 2, 3, 4], [5]).Items.ReadPageAsync(3)).ContinuationToken;

        Assert.Equal([4, 5], (await new Source([1, 2], [3, 4, 5]).Items.ReadPageAsync(9, token)).Items);
    }

    [Fact]
    public async Task A_request_that_can_not_be_repeated_may_fill_a_page_exactly()
    {
        var source = new Source([1, 2], [3, 4, 5]) { CanRepeat = false };

        var first = await source.Items.ReadPageAsync(2);

        Assert.NotNull(first.ContinuationToken);
    }

    [Fact]
    public async Task Only_the_first_request_is_one_that_can_not_be_repeated()
    {
        var source = new Source([1, 2], [3, 4, 5]) { CanRepeat = false };

        var first = await source.Items.ReadPageAsync(3);

        Assert.Equal([1, 2, 3], first.Items);
        Assert.Equal([4, 5], (await source.Items.ReadPageAsync(3, first.ContinuationToken)).Items);
    }

    [Fact]
    public async Task A_request_that_can_not_be_repeated_may_give_more_than_the_limit()
    {
        var source = new Source([1, 2, 3]) { CanRepeat = false, Wanted = 2 };

        Assert.Equal([1, 2], (await source.Items.ReadPageAsync(2)).Items);
    }

    [Fact]
    public async Task A_resumed_list_that_leads_to_its_own_beginning_is_an_error_at_once()
    {
        var source = new Source([1], [2], [3]) { Loop = true };

        await Assert.ThrowsAsync<ApiContractViolationException>(() => source.Items.StartAt("1").ToListAsync());

        Assert.Equal(["1 wanted  hint "], source.Fetched);
    }

    [Fact]
    public async Task A_caller_who_cancels_pages_that_are_read_ahead_cancels_the_source()
    {
        using var cancel = new CancellationTokenSource();
        var source = new Source([1], [2], [3]);
        await using var pages = source.Items.ReadAhead().AsPages().GetAsyncEnumerator(cancel.Token);

        Assert.True(await pages.MoveNextAsync());
        await cancel.CancelAsync();

        Assert.True(source.Cancellation.IsCancellationRequested);
    }

    private static async Task<T> First<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items)
        {
            return item;
        }

        throw new InvalidOperationException("There is none.");
    }

    private static async Task<List<int>> Read(IAsyncEnumerable<int> items)
    {
        var read = new List<int>();
        await foreach (var item in items)
        {
            read.Add(item);
        }

        return read;
    }

    /// <summary>Pages in memory; the position of each but the first is its number.</summary>
    private sealed class Source(params int[][] pages) : PageSource<int>
    {
        public List<List<int>> Pages { get; } = [.. pages.Select(page => page.ToList())];

        public List<string> Fetched { get; } = [];

        public Pageable<int> Items => new SourcePageable<int>(this);

        public long? Wanted { get; init; }

        public bool CanRepeat { get; init; } = true;

        /// <summary>Each page leads to itself.</summary>
        public bool Loop { get; init; }

        public int ChunkSize { get; init; } = int.MaxValue;

        /// <summary>Number of chunks that were streamed.</summary>
        public int Chunks { get; private set; }

        public CancellationToken Cancellation { get; private set; }

        public override string Identity => "pages";

        public override long? Limit => Wanted;

        public override bool IsRepeatable => CanRepeat;

        public override PagePosition? Own(PagePosition position) => position;

        public override Task<FetchedPage<int>> FetchAsync(PagePosition position, long? wanted, int? pageSizeHint, CancellationToken cancellationToken)
        {
            Cancellation = cancellationToken;
            var number = position.Link is { } link ? int.Parse(link, System.Globalization.CultureInfo.InvariantCulture) : 0;
            Fetched.Add($"{number} wanted {wanted} hint {pageSizeHint}");
            PagePosition? next = Loop ? position : number + 1 < Pages.Count ? new PagePosition($"{number + 1}", 0) : null;
            return Task.FromResult(new FetchedPage<int>(Pages[number], next, Count: null, new ApiRequest(HttpMethod.Get, $"page/{number}"))
            {
                Server = new ServerPage { HttpStatus = 200 + number },
                Headers = new Dictionary<string, string> { ["number"] = $"{number}" },
            });
        }

        public override async IAsyncEnumerable<IReadOnlyList<int>> StreamAsync(
            PagePosition position, long? wanted, StreamedPage end, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var page = await FetchAsync(position, wanted, pageSizeHint: null, cancellationToken);
            foreach (var chunk in page.Items.Chunk(ChunkSize))
            {
                Chunks++;
                yield return chunk;
            }

            end.Set(page.Next, page.Request);
        }
    }
}
