using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>Rows as the client reads them, held against the raw JSON.</summary>
public sealed class RowTests
{
    /// <summary>A <see cref="System.Text.Json.JsonElement"/> would fail later, where its text is taken, or the row is written to a cache.</summary>
    [Theory]
    [InlineData("""{"Id":1,"other":[{"text":"a\ud800b"}]}""")]
    [InlineData("""{"Id":1,"other":{"na\udc00me":1}}""")]
    [InlineData("""{"Id":1,"other@odata.type":"#Depot.New","other":"\ud800\u0041"}""")]
    public async Task Half_a_surrogate_pair_in_an_undeclared_value_is_a_contract_violation(string row)
    {
        using var handler = new StubHandler(_ => RecordingHandler.Json($$"""{"value":[{{row}}]}"""));
        using var client = new DepotClient(new System.Net.Http.HttpClient(handler));
        using var whole = new StubHandler(_ => RecordingHandler.Json($$"""{"value":[{{row.Replace("\\ud800", "\\ud83d\\ude00", StringComparison.Ordinal).Replace("\\udc00", "\\\\ud800", StringComparison.Ordinal)}}]}"""));
        using var other = new DepotClient(new System.Net.Http.HttpClient(whole));

        await Assert.ThrowsAsync<ApiContractViolationException>(() => client.Assets.ToListAsync());
        Assert.NotEmpty(System.Text.Json.JsonSerializer.Serialize(await other.Assets.SingleAsync()));
    }

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
