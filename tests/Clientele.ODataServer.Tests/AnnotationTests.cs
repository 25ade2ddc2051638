using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>What a service says about its rows (OData JSON Format 4.01 §20), where it is asked for.</summary>
public sealed class AnnotationTests
{
    [Fact]
    public async Task Annotations_of_rows_and_of_their_members_are_read_where_they_are_asked_for()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 3);

        var stops = await depot.Client.Stops.OrderBy(s => s.Id).WithAnnotations().ToListAsync();

        Assert.Equal("odata.include-annotations=\"*\"", depot.Server.Requests.All[0].Headers["Prefer"]);
        Assert.Equal("odata.include-annotations=\"*\"", depot.Server.Requests.All[1].Headers["Prefer"]);
        Assert.Equal([1, 2, 3, 4], stops.Select(stop => stop.Row.Id));
        Assert.Equal([false, true, false, true], stops.Select(stop => stop.Annotations["Depot.checked"]!.Value.GetBoolean()));
        Assert.Equal("source 3", stops[2].Annotations.Find("Name", "Depot.source")!.Value.GetString());
        Assert.Contains("Name@Depot.source", stops[0].Annotations.Names);
        Assert.Null(stops[0].Annotations["Depot.other"]);
    }

    [Fact]
    public async Task One_entity_has_them_too_and_only_those_that_are_wanted()
    {
        await using var depot = await DepotHost.StartAsync();

        var all = await depot.Client.Stops[2].WithAnnotations().GetAsync();
        var none = await depot.Client.Stops[2].WithAnnotations("-*").GetAsync();

        Assert.True(all.Annotations["Depot.checked"]!.Value.GetBoolean());
        Assert.Null(none.Annotations["Depot.checked"]);
        Assert.Null(all.Of(s => s.Hall));
        Assert.Throws<ArgumentException>(() => depot.Client.Stops.WithAnnotations("a\"b"));
    }

    [Fact]
    public async Task The_number_of_related_rows_is_known_where_only_some_of_them_come()
    {
        await using var depot = await DepotHost.StartAsync();

        var assets = await depot.Client.Assets.Where(a => a.Id < 6).Expand(a => a.Parts, parts => parts.Take(2).IncludeCount()).WithAnnotations().ToListAsync();
        var uncounted = await depot.Client.Assets.Take(1).Expand(a => a.Parts).WithAnnotations().SingleAsync();

        var stored = depot.Server.Store.Assets.Take(5);
        Assert.Equal(stored.Select(asset => (long?)asset.Parts.Count), assets.Select(asset => asset.CountOf(a => a.Parts)));
        Assert.Equal(stored.Select(asset => Math.Min(2, asset.Parts.Count)), assets.Select(asset => asset.Row.Parts.Count));
        Assert.Null(uncounted.CountOf(a => a.Parts));
    }

    /// <summary>A text of a <see cref="System.Text.Json.JsonElement"/> is looked at only when it is taken: by then the response is read, and no one could tell what is wrong with it.</summary>
    [Theory]
    [InlineData("N\u00ffme")]
    [InlineData("N\\ud800me")]
    public async Task Names_that_are_no_text_are_a_contract_violation(string name)
    {
        var body = System.Text.Encoding.Latin1.GetBytes($$"""{"value":[{"Id":1,"{{name}}@Depot.source":"x"}]}""");
        using var handler = new StubHandler(_ => new System.Net.Http.HttpResponseMessage { Content = new System.Net.Http.ByteArrayContent(body) });
        using var client = new DepotClient(new System.Net.Http.HttpClient(handler));

        await Assert.ThrowsAsync<ApiContractViolationException>(() => client.Stops.WithAnnotations().ToListAsync());
    }
}
