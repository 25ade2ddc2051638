using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>Versions of entities: what was read travels with the change (OData Protocol 4.01 §8.2.4, §11.4.1.1).</summary>
public sealed class ETagTests
{
    [Fact]
    public async Task An_entity_that_was_read_carries_its_etag_into_the_change()
    {
        await using var depot = await DepotHost.StartAsync();
        var asset = await depot.Client.Assets[2].GetAsync();

        await depot.Client.Assets[2].PatchAsync(new AssetPatch { Price = 1 }, asset);
        var late = await Assert.ThrowsAsync<ApiConcurrencyException>(() => depot.Client.Assets[2].PatchAsync(new AssetPatch { Price = 2 }, asset));

        Assert.Equal(asset.ETag, depot.Server.Requests.Last.Headers["If-Match"]);
        Assert.Equal(412, late.Status);
        Assert.Equal(1, depot.Server.Store.Assets[1].Price);
    }

    [Fact]
    public async Task An_address_by_the_entity_carries_its_etag_into_changes_deletions_and_actions()
    {
        await using var depot = await DepotHost.StartAsync();
        var asset = await depot.Client.Assets[2].GetAsync();
        await depot.Client.Assets[asset].RetireAsync();

        await Assert.ThrowsAsync<ApiConcurrencyException>(() => depot.Client.Assets[asset].RetireAsync());
        await Assert.ThrowsAsync<ApiConcurrencyException>(() => depot.Client.Assets[asset].PatchAsync(new AssetPatch { Price = 2 }));
        await Assert.ThrowsAsync<ApiConcurrencyException>(() => depot.Client.Assets[asset].DeleteAsync());
        await depot.Client.Assets[await depot.Client.Assets[2].GetAsync()].DeleteAsync();

        Assert.DoesNotContain(depot.Server.Store.Assets, other => other.Id == 2);
    }

    [Fact]
    public async Task An_etag_goes_to_its_own_entity_only()
    {
        await using var depot = await DepotHost.StartAsync();
        var asset = await depot.Client.Assets[2].GetAsync();
        var entry = depot.Client.Assets[asset];

        Assert.Empty(entry.Keeper.PatchRequest(new PersonPatch { Age = 1 }).Headers);
        Assert.Empty(entry.Children[3].DeleteRequest().Headers);
        Assert.Empty(entry.Parent.RetireRequest().Headers);
        Assert.Empty(entry.ToRequest().Headers);
        Assert.Equal(asset.ETag, entry.AsTruck.DeleteRequest().Headers.Single().Value);
    }

    [Fact]
    public async Task Any_version_is_overwritten_on_purpose()
    {
        await using var depot = await DepotHost.StartAsync();
        var asset = await depot.Client.Assets[2].GetAsync();
        await depot.Client.Assets[2].PatchAsync(new AssetPatch { Price = 1 });

        await depot.Client.Assets[asset].PatchAsync(new AssetPatch { Price = 2 }, ETag.Any);

        Assert.Equal("*", depot.Server.Requests.Last.Headers["If-Match"]);
        Assert.Equal(2, depot.Server.Store.Assets[1].Price);
    }

    [Fact]
    public async Task A_write_gives_the_entity_as_it_is_now_where_that_is_preferred()
    {
        await using var depot = await DepotHost.StartAsync();
        var asset = await depot.Client.Assets[2].GetAsync();

        var whole = await depot.Client.Assets[2].PatchAsync(
            new AssetPatch { Price = 5 }, new WriteOptions { IfMatch = asset.ETag, Return = ReturnPreference.Representation });
        var minimal = await depot.Client.Assets[2].PatchAsync(new AssetPatch { Price = 6 }, new WriteOptions { Return = ReturnPreference.Minimal });

        Assert.Equal(5, whole.Entity?.Price);
        Assert.NotNull(whole.ETag);
        Assert.NotEqual(asset.ETag, whole.ETag);
        Assert.Equal((204, null), (minimal.Status, minimal.Entity));
    }
}
