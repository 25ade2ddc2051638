using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>A service with a page size pages expanded collections too (OData Protocol 4.01 §11.2.6.7).</summary>
public sealed class NestedPageTests
{
    [Fact]
    public async Task An_expanded_collection_is_whole()
    {
        await using var paged = await DepotHost.StartAsync(pageSize: 3);
        await using var whole = await DepotHost.StartAsync();

        var assets = await paged.Client.Assets.Expand(a => a.Children).Expand(a => a.Parts).SelectAll().ToListAsync();

        Assert.Equal(
            await whole.Client.Assets.Expand(a => a.Children).Expand(a => a.Parts)
                .Select(a => (a.Id, string.Join(',', a.Children.Select(c => c.Id)), a.Parts.Sum(p => p.Weight))).ToListAsync(),
            assets.Select(a => (a.Id, string.Join(',', a.Children.Select(c => c.Id)), a.Parts.Sum(p => p.Weight))));
        Assert.Equal(6, assets[0].Children.Count);
    }

    [Fact]
    public async Task A_selector_sees_the_whole_collection()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 2);

        var counts = await depot.Client.Assets.Select(a => a.Parts.Count).ToListAsync();

        Assert.Equal(Enumerable.Range(1, 14).Select(i => i % 6), counts);
    }

    [Fact]
    public async Task Collections_within_collections_are_whole()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 1);

        var sum = await depot.Client.People["o'hara"].Select(p => p.Reports.Sum(r => r.Assets.Sum(a => a.Parts.Count))).GetAsync();

        var store = depot.Server.Store;
        Assert.Equal(store.People[0].Reports.Sum(r => r.Assets.Sum(a => a.Parts.Count)), sum);
        Assert.True(sum > 10);
    }

    [Fact]
    public async Task A_number_of_related_rows_that_was_asked_for_is_what_comes()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 2);

        var asset = await depot.Client.Assets[1].Expand(a => a.Children, c => c.OrderBy(x => x.Id).Take(5)).GetAsync();

        Assert.Equal(depot.Server.Store.Assets[0].Children.Take(5).Select(c => c.Id), asset.Children.Select(c => c.Id));
    }
}
