using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Rest;
using Clientele.Tests.Rest;

namespace Clientele.Tests.Paging;

/// <summary>Pages that are asked for ahead, and items of a program's own.</summary>
public sealed class ReadAheadTests
{
    private static readonly RestPaging ByToken = new() { Kind = RestPagingKind.Token, Items = "/data", Next = "/next", TokenParameter = "t" };

    [Fact]
    public async Task The_next_page_is_asked_for_while_the_caller_works_on_one()
    {
        using var stub = Serve();
        await using var pages = List(stub).ReadAhead().AsPages().GetAsyncEnumerator();

        Assert.True(await pages.MoveNextAsync());
        Assert.Equal([1], pages.Current.Items);
        Assert.Equal(["items", "items?t=2"], stub.Requests);
        Assert.True(await pages.MoveNextAsync());
        Assert.True(await pages.MoveNextAsync());
        Assert.Equal([3], pages.Current.Items);
        Assert.False(await pages.MoveNextAsync());
    }

    [Fact]
    public async Task All_ways_to_read_give_the_same_items()
    {
        using var stub = Serve();
        var ahead = List(stub).ReadAhead();

        Assert.Equal([1, 2, 3], await ahead.ToListAsync());
        Assert.Equal([1, 2, 3], await Read(ahead.StreamAsync()));
        Assert.Equal([1, 2], (await ahead.ReadPageAsync(2)).Items);
        Assert.Equal([2, 3], await ahead.StartAt("2").ToListAsync());
    }

    [Fact]
    public async Task A_caller_who_leaves_ends_the_enumeration_of_the_source()
    {
        var source = new Own([1], [2], [3]);

        await foreach (var page in source.ReadAhead().AsPages())
        {
            break;
        }

        Assert.True(source.WasDisposed);
        Assert.True(source.WasCancelled);
    }

    [Fact]
    public async Task Empty_pages_are_skipped_on_the_way_to_the_first_item()
    {
        Assert.Equal(5, await new Own([], [5], [6]).FirstOrDefaultAsync());
        Assert.Equal(0, await new Own([], []).FirstOrDefaultAsync());
    }

    [Fact]
    public void Items_of_a_programs_own_have_no_page_tokens()
    {
        var e = Assert.Throws<NotSupportedException>(() => new Own([1]).StartAt("x"));
        Assert.Contains("do not come from pages", e.Message, StringComparison.Ordinal);
    }

    private static RestStub Serve() => new((uri, _) => RestStub.Json(uri switch
    {
        "items" => """{"data":[1],"next":"2"}""",
        "items?t=2" => """{"data":[2],"next":"3"}""",
        _ => """{"data":[3]}""",
    }));

    private static Pageable<int> List(RestStub stub) => stub.Service.List(new ApiRequest(HttpMethod.Get, "items"), RestStub.ReadNumber, ByToken);

    private static async Task<List<int>> Read(IAsyncEnumerable<int> items)
    {
        var read = new List<int>();
        await foreach (var item in items)
        {
            read.Add(item);
        }

        return read;
    }

    /// <summary>Items as a user's program may make them.</summary>
    private sealed class Own(params int[][] pages) : Pageable<int>
    {
        public bool WasDisposed { get; private set; }

        public bool WasCancelled { get; private set; }

        public override IAsyncEnumerable<Page<int>> AsPages(string? continuationToken = null, int? pageSizeHint = null) => Pages(CancellationToken.None);

        public override Task<Page<int>> ReadPageAsync(int count, string? continuationToken = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new Page<int>(pages[0].Take(count).ToList(), continuationToken: null));

        private async IAsyncEnumerable<Page<int>> Pages([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            using var registration = cancellationToken.Register(() => WasCancelled = true);
            try
            {
                foreach (var page in pages)
                {
                    await Task.Yield();
                    yield return new Page<int>(page, continuationToken: null);
                }
            }
            finally
            {
                WasDisposed = true;
            }
        }
    }
}
