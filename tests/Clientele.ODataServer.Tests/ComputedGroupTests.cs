using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.ODataServer.Tests.Faking;

namespace Clientele.ODataServer.Tests;

/// <summary>Groups by computed values and of them (the compute transformation of OData Data Aggregation 4.0), held against LINQ on what the service has.</summary>
public sealed class ComputedGroupTests
{
    [Fact]
    public async Task A_computed_value_is_added_up()
    {
        await using var depot = await DepotHost.StartAsync();
        var factor = 2;

        var totals = await depot.Client.Lines.Where(l => l.No > 1)
            .Compute(l => l.Quantity * l.No.As<decimal>() * factor)
            .GroupBy(c => c.Row.Order, g => new { Order = g.Key, Total = g.Sum(c => c.Value), Most = g.Max(c => c.Value), Rows = g.Count(), Last = g.Max(c => c.Row.No) })
            .ToListAsync();

        Assert.Equal(
            "GET Lines?$apply=filter(No gt 1)/compute(Quantity mul No mul 2 as ClienteleComputed)/groupby((Order),aggregate("
            + "ClienteleComputed with sum as ClienteleComputed_sum,ClienteleComputed with max as ClienteleComputed_max,$count as rows_count,No with max as No_max))",
            depot.Server.Requests.Last.ToString());
        Assert.Equal(
            depot.Server.Store.Lines.Where(l => l.No > 1).GroupBy(l => l.Order).Select(g => new
            {
                Order = g.Key,
                Total = g.Sum(l => (decimal?)l.Quantity * l.No * factor),
                Most = g.Max(l => (decimal?)l.Quantity * l.No * factor),
                Rows = g.LongCount(),
                Last = g.Max(l => l.No),
            }),
            totals.OrderBy(row => row.Order));
    }

    [Fact]
    public async Task Rows_are_grouped_by_a_computed_value()
    {
        await using var depot = await DepotHost.StartAsync();

        var years = await depot.Client.Assets.Where(a => a.Bought != null)
            .Compute(a => a.Bought.Year, a => a.Price * 2m)
            .GroupBy(c => new { Year = c.First, c.Row.State }, g => $"{g.Key.Year} {g.Key.State.Name}: {g.Sum(c => c.Second):0.##} of {g.Count()}")
            .ToListAsync();

        Assert.Equal(
            depot.Server.Store.Assets.Where(a => a.Bought is not null)
                .GroupBy(a => (a.Bought!.Value.Year, a.State))
                .Select(g => $"{g.Key.Year} {g.Key.State}: {g.Sum(a => a.Price * 2m):0.##} of {g.Count()}")
                .Order(StringComparer.Ordinal),
            years.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Groups_are_chosen_and_ordered_by_what_was_computed()
    {
        await using var depot = await DepotHost.StartAsync();

        var rows = await depot.Client.Lines.Compute(l => l.Quantity * 2m, l => l.No % 2)
            .GroupBy(c => c.Second, g => g.Key)
            .Where(g => g.Sum(l => l.Quantity * 2m) > 1m)
            .OrderByDescending(g => g.Key(l => l.No % 2))
            .ToListAsync();

        Assert.Equal(
            "GET Lines?$apply=compute(Quantity mul 2 as ClienteleComputed,No mod 2 as ClienteleComputed2)/groupby((ClienteleComputed2),aggregate(ClienteleComputed with sum as ClienteleComputed_sum))"
            + "/filter(ClienteleComputed_sum gt 1)&$orderby=ClienteleComputed2 desc",
            depot.Server.Requests.Last.ToString());
        Assert.Equal(
            depot.Server.Store.Lines.GroupBy(l => l.No % 2).Where(g => g.Sum(l => l.Quantity * 2) > 1).Select(g => (int?)g.Key).OrderByDescending(key => key),
            rows);
    }

    [Fact]
    public async Task All_rows_are_one_group()
    {
        await using var depot = await DepotHost.StartAsync();
        var computed = depot.Client.Lines.Compute(l => l.Quantity + 1m);

        Assert.Equal(depot.Server.Store.Lines.Sum(l => l.Quantity + 1), await computed.AggregateAsync(g => g.Sum(c => c.Value)));
        Assert.Equal([depot.Server.Store.Lines.Count], await computed.Aggregate(g => (int)g.Count()).ToListAsync());
    }

    [Fact]
    public async Task The_fake_computes_and_groups_as_the_service_does()
    {
        await using var pair = await DepotPair.StartAsync();

        var (service, fake) = (await SumsAsync(pair.Service), await SumsAsync(pair.Fake));

        Assert.Equal(5, service.Count);
        Assert.Equal(service, fake);

        static async Task<List<string>> SumsAsync(HttpClient http) => await new DepotClient(http).Lines
            .Compute(l => l.Quantity * 2m, l => l.No % 2)
            .GroupBy(c => new { c.Row.Order, c.Second }, g => FormattableString.Invariant($"{g.Key.Order} {g.Key.Second}: {g.Sum(c => c.First):0.##}"))
            .Where(g => g.Sum(l => l.Quantity * 2m) > 4m)
            .OrderBy(g => g.Key(l => l.Order)).ThenBy(g => g.Key(l => l.No % 2))
            .ToListAsync();
    }

    [Fact]
    public async Task Members_of_groups_are_no_drift()
    {
        await using var server = await DepotServer.StartAsync();
        var seen = new List<DriftEvent>();
        using var http = ServiceHttpClient.Create(DepotContract.Value, new ClientOptions { BaseAddress = server.Address, DriftObservers = { new Observer(seen) } });

        await new DepotClient(http).Lines.Compute(l => l.Quantity * 4m).GroupBy(c => c.Row.Order, g => g.Sum(c => c.Value)).ToListAsync();

        Assert.Empty(seen);
    }

    [Fact]
    public async Task Two_values_come_with_each_row_too()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 2);

        var rows = await depot.Client.Lines.OrderBy(l => l.Order).ThenBy(l => l.No).Compute(l => l.Quantity + 1m, l => l.No * 2).ToListAsync();

        Assert.Equal(depot.Server.Store.Lines.Select(l => (l.No, (decimal?)l.Quantity + 1, (int?)l.No * 2)), rows.Select(row => (row.Row.No, row.First, row.Second)));
    }

    [Fact]
    public async Task What_was_not_computed_is_no_value_of_a_group()
    {
        await using var depot = await DepotHost.StartAsync();
        var groups = depot.Client.Lines.Compute(l => l.Quantity * 2m).GroupBy(c => c.Row.Order, g => g.Sum(c => c.Value));

        Assert.Throws<ArgumentException>(() => groups.Where(g => g.Sum(l => l.Quantity * 3m) > 1m));
        Assert.Throws<InvalidOperationException>(() => depot.Client.Lines.Take(3).Compute(l => l.Quantity * 2m).GroupBy(c => c.Row.Order, g => g.Sum(c => c.Value)));
    }

    private sealed class Observer(List<DriftEvent> seen) : IDriftObserver
    {
        public void OnDrift(DriftEvent drift) => seen.Add(drift);
    }
}
