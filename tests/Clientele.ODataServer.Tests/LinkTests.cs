using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>Entities that are related to others: linked, unlinked, made together.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task A_new_entity_is_linked_to_one_that_exists_and_created_with_others_in_it()
    {
        await using var depot = await DepotHost.StartAsync();

        var asset = await depot.Client.Assets.CreateAsync(new AssetCreate
        {
            Name = "crate",
            Keeper = depot.Client.People["o'hara"],
            Labels = ["x"],
            Parts = [new() { No = 1, Name = "lid", Maker = depot.Client.People["p3"] }, new() { No = 2 }],
        });

        var stored = depot.Server.Store.Assets.Single(other => other.Id == asset.Id);
        Assert.Equal("o'hara", stored.Keeper?.Login);
        Assert.Equal(["x"], stored.Labels);
        Assert.Equal([(1, "lid", "p3"), (2, null, null)], stored.Parts.Select(part => (part.No, part.Name, part.Maker?.Login)));
    }

    [Fact]
    public async Task A_change_links_to_an_entity_that_exists()
    {
        await using var depot = await DepotHost.StartAsync();

        await depot.Client.Assets[2].PatchAsync(new AssetPatch { Keeper = depot.Client.People["a/b"] });

        Assert.Same(depot.Server.Store.People[1], depot.Server.Store.Assets[1].Keeper);
        Assert.Contains("\"Keeper@odata.bind\"", depot.Server.Requests.Last.Body, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_goes_on_to_related_entities()
    {
        await using var depot = await DepotHost.StartAsync();
        var (stored, keeper) = (depot.Server.Store.Assets[3], depot.Server.Store.Assets[3].Keeper!);
        var name = keeper.Name;

        await depot.Client.Assets[4].PatchAsync(new AssetPatch
        {
            Price = 3,
            Keeper = new PersonPatch { Age = 77 },
            Parts = [new() { No = 1, Name = "changed" }, new() { No = 9, Name = "new", Maker = depot.Client.People["p3"] }],
        });

        Assert.Equal("""{"Price":3,"Parts":[{"Name":"changed","No":1},{"Name":"new","No":9,"Maker@odata.bind":"PEOPLE"}],"Keeper":{"Age":77}}""".Replace("PEOPLE", depot.Server.Address + "People('p3')", System.StringComparison.Ordinal), depot.Server.Requests.Last.Body);
        Assert.Equal((3m, 77, name), (stored.Price, keeper.Age, keeper.Name));
        Assert.Same(keeper, stored.Keeper);
        Assert.Equal([(1, "changed", null), (9, "new", "p3")], stored.Parts.Select(part => (part.No, part.Name, part.Maker?.Login)));
    }

    [Fact]
    public async Task A_change_says_which_entities_a_collection_has()
    {
        await using var depot = await DepotHost.StartAsync();
        var stored = depot.Server.Store.Assets[0];
        Assert.Equal(6, stored.Children.Count);

        await depot.Client.Assets[1].PatchAsync(new AssetPatch { Children = [depot.Client.Assets[2], depot.Client.Assets[3]] });

        Assert.Equal($$"""{"Children":[{"@odata.id":"{{depot.Server.Address}}Assets(2)"},{"@odata.id":"{{depot.Server.Address}}Assets(3)"}]}""", depot.Server.Requests.Last.Body);
        Assert.Equal([2, 3], stored.Children.Select(child => child.Id));

        await depot.Client.Assets[1].PatchAsync(new AssetPatch { Children = [] });
        Assert.Empty(stored.Children);
    }

    [Fact]
    public async Task Links_are_added_set_and_taken_away()
    {
        await using var depot = await DepotHost.StartAsync();
        var (assets, store) = (depot.Client.Assets, depot.Server.Store.Assets);

        await assets[3].LinkAsync(a => a.Children, assets[5]);
        await assets[3].LinkAsync(a => a.Children, assets[6]);
        await assets[3].UnlinkAsync(a => a.Children, assets[5]);
        await assets[3].LinkAsync(a => a.Parent, assets[9]);
        await assets[4].UnlinkAsync(a => a.Parent);

        Assert.Equal([6], store[2].Children.Select(child => child.Id));
        Assert.Equal(9, store[2].Parent?.Id);
        Assert.Null(store[3].Parent);
    }

    [Fact]
    public async Task An_entity_of_a_derived_type_is_linked_by_a_cast_of_the_property()
    {
        await using var depot = await DepotHost.StartAsync();
        var (assets, store) = (depot.Client.Assets, depot.Server.Store.Assets);
        var truck = store.First(asset => asset is Server.Truck).Id;

        await assets[3].LinkAsync(a => a.Children.AsTruck(), assets.AsTruck[truck]);
        await assets[3].LinkAsync(a => a.Parent!.AsTruck, assets[truck].AsTruck);

        Assert.Equal([truck], store[2].Children.Select(child => child.Id));
        Assert.Equal(truck, store[2].Parent?.Id);
        Assert.Equal("PUT Assets(3)/Parent/$ref", assets[3].LinkRequest(a => a.Parent!.AsTruck, assets[truck].AsTruck).ToString());

        await assets[3].UnlinkAsync(a => a.Children.AsTruck(), assets.AsTruck[truck]);
        await assets[3].UnlinkAsync(a => a.Parent!.AsTruck);

        Assert.Empty(store[2].Children);
        Assert.Null(store[2].Parent);
        Assert.Throws<System.ArgumentException>(() => assets[3].UnlinkRequest(a => a.AsTruck));
    }

    [Fact]
    public void A_link_that_stands_for_an_entity_is_no_new_entity()
    {
        using var client = new DepotClient(new System.Net.Http.HttpClient());
        PersonCreate linked = client.People["x"];

        Assert.Throws<System.InvalidOperationException>(() => client.People.CreateRequest(linked));
    }

    [Fact]
    public async Task A_create_that_asks_for_little_gives_the_address()
    {
        await using var depot = await DepotHost.StartAsync();

        var added = await depot.Client.Assets.AddAsync(new AssetCreate { Name = "new" });

        Assert.Equal((204, null, "Assets(15)"), (added.Status, added.Entity, added.Address));
        Assert.Single(depot.Server.Requests.All);
    }

    [Fact]
    public async Task An_upsert_creates_what_is_not_there_and_changes_what_is()
    {
        await using var depot = await DepotHost.StartAsync();

        var created = await depot.Client.People["new one"].UpsertAsync(new PersonCreate { Name = "New" });
        var changed = await depot.Client.People["new one"].UpsertAsync(new PersonCreate { Name = "Newer" });

        Assert.True(created.IsCreated);
        Assert.False(changed.IsCreated);
        Assert.Equal("Newer", depot.Server.Store.People.Single(person => person.Login == "new one").Name);
    }

    [Fact]
    public async Task What_was_read_can_be_sent_back()
    {
        await using var depot = await DepotHost.StartAsync();
        var asset = await depot.Client.Assets[5].GetAsync();

        await depot.Client.Assets[6].PatchAsync(new AssetPatch { Labels = asset.Labels, Past = [], Places = asset.Places });

        var stored = depot.Server.Store.Assets[5];
        Assert.Equal(asset.Labels, stored.Labels);
        Assert.Empty(stored.Past);
    }
}
