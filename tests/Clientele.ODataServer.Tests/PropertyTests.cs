using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>Properties by addresses of their own (OData Protocol 4.01 §11.2.4, §11.4.9).</summary>
public sealed class PropertyTests
{
    [Fact]
    public async Task A_property_is_read_alone()
    {
        await using var depot = await DepotHost.StartAsync();
        var (asset, other) = (depot.Client.Assets[2], depot.Client.Assets[5]);

        Assert.Equal("Asset 2", await asset.Property(a => a.Name).GetAsync());
        Assert.Equal(20.5m, await asset.Property(a => a.Price).GetAsync());
        Assert.Null(await other.Property(a => a.Price).GetAsync());
        Assert.Equal(State.Retired, await asset.Property(a => a.State).GetAsync());
        Assert.Equal("City 5", (await depot.Client.Assets[4].Property(a => a.Home).GetAsync())?.City);
        Assert.Null(await depot.Client.Assets[3].Property(a => a.Home).GetAsync());
        // Of a complex value of a derived type the service does not say which: what the base type lacks is kept as dynamic members.
        Assert.Equal("LV", (await depot.Client.Assets[1].Property(a => a.Home).GetAsync())?.DynamicProperties["Country"]);
        Assert.Equal("Asset 2", await asset.Property(a => a.Name).GetTextAsync());
        await Assert.ThrowsAsync<ApiNotFoundException>(() => depot.Client.Assets[99].Property(a => a.Name).GetAsync());
    }

    [Fact]
    public async Task A_collection_is_read_over_all_of_its_pages()
    {
        await using var depot = await DepotHost.StartAsync();
        var stored = depot.Server.Store.Assets.First(asset => asset.Places.Count == 2);

        var places = await depot.Client.Assets[stored.Id].Property(a => a.Places).List().ToListAsync();

        Assert.Equal(stored.Places.Select(place => (place.City, place.GetType().Name)), places.Select(place => (place.City, place.GetType().Name)));
        Assert.True(depot.Server.Requests.All.Count > 1);
        Assert.Equal(stored.Labels, await depot.Client.Assets[stored.Id].Property(a => a.Labels).List().ToListAsync());
    }

    [Fact]
    public async Task A_property_is_set_changed_and_cleared()
    {
        await using var depot = await DepotHost.StartAsync();
        var (asset, stored) = (depot.Client.Assets[4], depot.Server.Store.Assets[3]);

        await asset.Property(a => a.Name).SetAsync("new name");
        await asset.Property(a => a.Home).PatchAsync(new Place { Floor = 7 });
        Assert.Equal(("new name", "City 5", 7), (stored.Name, stored.Home?.City, stored.Home?.Floor));

        await asset.Property(a => a.Home).SetAsync(new Place { City = "Tartu" });
        Assert.Equal(("Tartu", null), (stored.Home?.City, stored.Home?.Floor));

        await asset.Property(a => a.Home).ClearAsync();
        Assert.Null(stored.Home);
        Assert.Equal("DELETE Assets(4)/Home", asset.Property(a => a.Home).SetRequest(null).ToString());
    }

    [Fact]
    public async Task Values_of_every_kind_are_set_alone()
    {
        await using var depot = await DepotHost.StartAsync();
        var (asset, stored) = (depot.Client.Assets[4], depot.Server.Store.Assets[3]);

        await asset.Property(a => a.Price).SetAsync(79_228_162_514_264_337_593_543_950_335m);
        await asset.Property(a => a.Traits).SetAsync(Traits.Heavy | Traits.Cold);
        await asset.Property(a => a.Labels).SetAsync(["x", "o'y"]);
        await asset.Property(a => a.Places).SetAsync([new ForeignPlace { City = "Narva", Country = "EE" }, new Place { Floor = 2 }]);
        Assert.Equal((decimal.MaxValue, Server.Traits.Heavy | Server.Traits.Cold), (stored.Price, stored.Traits));
        Assert.Equal(["x", "o'y"], stored.Labels);
        Assert.Equal([("Narva", "EE"), (null, null)], stored.Places.Select(place => (place.City, (place as Server.ForeignPlace)?.Country)));

        await asset.Property(a => a.Price).SetAsync(null);
        await asset.Property(a => a.Labels).SetAsync([]);
        Assert.Null(stored.Price);
        Assert.Empty(stored.Labels);
    }

    [Fact]
    public async Task A_value_is_set_as_plain_text()
    {
        await using var depot = await DepotHost.StartAsync();
        var property = depot.Client.Assets[await depot.Client.Assets[4].GetAsync()].Property(a => a.Name);

        await property.SetTextAsync("\"漢字\"\n{}");

        var sent = depot.Server.Requests.Last;
        Assert.Equal("\"漢字\"\n{}", depot.Server.Store.Assets[3].Name);
        Assert.Equal(("PUT Assets(4)/Name/$value", "text/plain; charset=utf-8"), (sent.ToString(), sent.Headers["Content-Type"]));

        // The library reads the ETag at addresses of entities and properties, and not here.
        Assert.StartsWith("W/", sent.Headers["If-Match"], System.StringComparison.Ordinal);
        Assert.Equal("\"漢字\"\n{}", await property.GetTextAsync());
    }

    [Fact]
    public async Task An_item_is_added_to_a_collection()
    {
        await using var depot = await DepotHost.StartAsync();

        await depot.Client.Assets[4].Property(a => a.Places).AddAsync(new ForeignPlace { City = "Narva", Country = "EE" });

        Assert.Equal("EE", Assert.IsType<Server.ForeignPlace>(depot.Server.Store.Assets[3].Places[^1]).Country);
    }

    [Fact]
    public async Task A_change_of_a_property_carries_the_etag_of_its_entity()
    {
        await using var depot = await DepotHost.StartAsync();
        var asset = await depot.Client.Assets[4].GetAsync();
        var property = depot.Client.Assets[asset].Property(a => a.Name);

        await property.SetAsync("first");
        await Assert.ThrowsAsync<ApiConcurrencyException>(() => property.SetAsync("second"));
        await property.SetAsync("third", ETag.Any);

        Assert.Equal("third", depot.Server.Store.Assets[3].Name);
    }

    [Fact]
    public void Addresses_and_bodies_are_those_of_the_protocol()
    {
        using var client = new DepotClient(new System.Net.Http.HttpClient());
        var asset = client.Assets[4];

        Assert.Equal("GET Assets(4)/Home/City", asset.Property(a => a.Home.City).ToString());
        Assert.Equal("GET Assets(4)/Depot.Truck/Plate", asset.Property(a => a.AsTruck.Plate).ToString());
        Assert.Equal("GET Assets(4)/Name/$value", asset.Property(a => a.Name).GetTextRequest().ToString());
        Assert.Equal("""{"value":3.5}""", Body(asset.Property(a => a.Price).SetRequest(3.5m)));
        Assert.Equal("""{"value":"InUse"}""", Body(asset.Property(a => a.State).SetRequest(State.InUse)));
        Assert.Equal("""{"value":["x","y"]}""", Body(asset.Property(a => a.Labels).SetRequest(["x", "y"])));
        Assert.Equal("""{"value":["New"]}""", Body(asset.Property(a => a.Past).SetRequest([State.New])));
        Assert.Equal("""{"value":"x"}""", Body(asset.Property(a => a.Labels).AddRequest("x")));
        Assert.Throws<ArgumentException>(() => asset.Property(a => a.Name.ToUpper()));
    }

    private static string Body(ApiRequest request) => System.Text.Encoding.UTF8.GetString(request.Body.Span);
}
