using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>Rows as the client reads them, held against the raw JSON.</summary>
public sealed class RowTests
{
    [Fact]
    public async Task Every_asset_reads_as_the_json_says()
    {
        await using var depot = await DepotHost.StartAsync();
        var raw = await depot.RowsAsync("Assets");

        var assets = await depot.Client.Assets.SelectAll().ToListAsync();

        Assert.Equal(14, assets.Count);
        foreach (var (json, asset) in raw.Zip(assets))
        {
            Assert.Equal(json!["@odata.type"]?.ToString() ?? "#Depot.Asset", "#Depot." + asset.GetType().Name);
            Assert.Equal(json["Id"]!.GetValue<int>(), asset.Id);
            Assert.Equal(json["State"]!.ToString(), asset.State.Name);
            Assert.Equal(json["Traits"]!.ToString().Replace(", ", ",", StringComparison.Ordinal), asset.Traits.Name);
            Assert.Equal(json["Price"]?.GetValue<decimal>(), asset.Price);
            Assert.Equal(json["@odata.etag"]!.ToString(), asset.ETag);
            Assert.Equal(json["Home"]?["City"]?.ToString(), asset.Home?.City);
            Assert.Equal(json["Home"] is null, asset.Home is null);
            Assert.Equal((json["Home"] as JsonObject)?["Country"]?.ToString(), (asset.Home as ForeignPlace)?.Country);
            Assert.Equal(json["Labels"]!.AsArray().Select(label => label!.ToString()), asset.Labels);
            Assert.Equal(json["colour"]?.ToString(), asset.DynamicProperties.TryGetValue("colour", out var colour) ? colour : null);
            Assert.Equal(json["Axles"]?.GetValue<int>(), (asset as Truck)?.Axles);
            Assert.Equal(json["Reach"]?.GetValue<double>(), (asset as Crane)?.Reach);
        }
    }
}
