using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>Values that the service computes of each row (OData URL Conventions 4.01 §5.1.10).</summary>
public sealed class ComputeTests
{
    [Fact]
    public async Task Each_row_has_its_computed_value()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 4);

        var priced = await depot.Client.Assets.Where(a => a.Id < 9).Compute(a => a.Price * 2m).ToListAsync();
        var lengths = await depot.Client.Lines.OrderBy(l => l.Order).ThenBy(l => l.No).Compute(l => l.Quantity + 1m).Select(line => line.Value).ToListAsync();

        Assert.StartsWith("GET Assets?$compute=Price mul 2 as ClienteleComputed&$select=*,ClienteleComputed&$filter=Id lt 9", depot.Server.Requests.All[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(depot.Server.Store.Assets.Take(8).Select(asset => (asset.Id, asset.Price * 2)), priced.Select(asset => (asset.Row.Id, asset.Value)));
        Assert.Equal(depot.Server.Store.Lines.Select(line => (decimal?)line.Quantity + 1), lengths);
    }

    [Fact]
    public async Task A_shape_and_the_value_are_all_that_travels()
    {
        await using var depot = await DepotHost.StartAsync();

        var rows = await depot.Client.Lines.OrderBy(l => l.Order).ThenBy(l => l.No).Take(2).Compute<LineCard, decimal?>(l => l.Quantity * 4m).ToListAsync();

        Assert.Equal("GET Lines?$compute=Quantity mul 4 as ClienteleComputed&$select=No,ClienteleComputed&$orderby=Order,No&$top=2", depot.Server.Requests.Last.ToString());
        Assert.Equal([new(new LineCard(1), 0m), new(new LineCard(2), 5m)], rows);
    }

    [Fact]
    public async Task A_computed_member_is_no_drift()
    {
        await using var server = await DepotServer.StartAsync();
        var seen = new List<DriftEvent>();
        using var http = ServiceHttpClient.Create(DepotContract.Value, new ClientOptions { BaseAddress = server.Address, DriftObservers = { new Observer(seen) } });

        await new DepotClient(http).Lines.Compute(l => l.Quantity * 4m).ToListAsync();

        Assert.Empty(seen);
    }

    [Fact]
    public async Task A_service_that_computes_nothing_is_told_from_one_that_computes_null()
    {
        await using var depot = await DepotHost.StartAsync();

        var nothing = await depot.Client.Assets.Where(a => a.Id == 5).Compute(a => a.Price * 2m).SingleAsync();

        Assert.Null(nothing.Value);
        Assert.Throws<ArgumentException>(() => depot.Client.Samples.Compute(s => s.Bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "ClienteleComputed":1""")]
    [InlineData(""", "ClienteleComputed":1,"ClienteleComputed":1""")]
    public async Task A_row_without_one_of_its_two_values_is_a_contract_violation(string computed)
    {
        using var handler = new StubHandler(_ => RecordingHandler.Json($$"""{"value":[{"Id":1{{computed}}}]}"""));
        using var client = new DepotClient(new System.Net.Http.HttpClient(handler));

        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => client.Assets.Compute(a => a.Price * 2m, a => a.Price * 3m).ToListAsync());

        Assert.Contains("lacks the computed value", e.Message, StringComparison.Ordinal);
    }

    private sealed class Observer(List<DriftEvent> seen) : IDriftObserver
    {
        public void OnDrift(DriftEvent drift) => seen.Add(drift);
    }
}

/// <summary>Part of a line.</summary>
[Projection(typeof(Line))]
public partial record LineCard(int No);
