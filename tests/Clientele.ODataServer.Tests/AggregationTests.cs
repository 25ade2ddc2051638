using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>Groups and their values, computed by the service (OData Data Aggregation 4.0), held against LINQ on what the service has.</summary>
public sealed class AggregationTests
{
    [Fact]
    public async Task Rows_are_grouped_and_each_group_has_its_values()
    {
        await using var depot = await DepotHost.StartAsync();

        var orders = await depot.Client.Lines
            .GroupBy(l => l.Order, g => new { Order = g.Key, Sum = g.Sum(l => l.Quantity), Rows = g.Count(), Last = g.Max(l => l.No), First = g.Min(l => l.No), Mean = g.Average(l => l.Quantity) })
            .ToListAsync();

        Assert.Equal(
            "GET Lines?$apply=groupby((Order),aggregate(Quantity with sum as Quantity_sum,$count as rows_count,No with max as No_max,No with min as No_min,Quantity with average as Quantity_average))",
            depot.Server.Requests.Last.ToString());
        Assert.Equal(
            depot.Server.Store.Lines.GroupBy(l => l.Order).Select(g => new
            {
                Order = g.Key,
                Sum = g.Sum(l => l.Quantity),
                Rows = g.LongCount(),
                Last = g.Max(l => l.No),
                First = g.Min(l => l.No),
                Mean = (decimal?)g.Average(l => l.Quantity),
            }),
            orders.OrderBy(row => row.Order));
    }

    [Fact]
    public async Task Keys_are_properties_of_related_entities_and_complex_values_too()
    {
        await using var depot = await DepotHost.StartAsync();

        var rows = await depot.Client.Assets
            .Where(a => a.Id > 1 && a.Keeper.Age > 0)
            .GroupBy(a => (a.State, Keeper: a.Keeper!.Name, a.Home!.City), g => $"{g.Key.State.Name}/{g.Key.Keeper}/{g.Key.City}: {g.Sum(a => a.Version)}, {g.CountDistinct(a => a.Keeper!.Login)}")
            .ToListAsync();

        Assert.Equal(
            depot.Server.Store.Assets.Where(a => a.Id > 1 && a.Keeper is not null)
                .GroupBy(a => (a.State, Keeper: a.Keeper!.Name, a.Home?.City))
                .Select(g => $"{g.Key.State}/{g.Key.Keeper}/{g.Key.City}: {g.Sum(a => a.Version)}, {g.Select(a => a.Keeper!.Login).Distinct().Count()}")
                .Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_result_may_keep_its_group()
    {
        await using var depot = await DepotHost.StartAsync();

        var later = await depot.Client.Lines.GroupBy(l => l.Order, g => (Func<string>)(() => $"{g.Key}: {g.Sum((l => l.Quantity))}")).ToListAsync();

        Assert.Equal(
            depot.Server.Store.Lines.GroupBy(l => l.Order).Select(g => $"{g.Key}: {g.Sum(l => l.Quantity)}").Order(StringComparer.Ordinal),
            later.Select(result => result()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Groups_are_chosen_and_ordered_by_their_values()
    {
        await using var depot = await DepotHost.StartAsync();

        var rows = await depot.Client.Lines
            .GroupBy(l => l.Order, g => g.Key)
            .Where(g => g.Sum(l => l.Quantity) > 4m && g.Count() >= 2)
            .OrderByDescending(g => g.Sum(l => l.Quantity))
            .ThenBy(g => g.Key(l => l.Order))
            .Take(1)
            .ToListAsync();

        Assert.Equal([depot.Server.Store.Lines.GroupBy(l => l.Order).OrderByDescending(g => g.Sum(l => l.Quantity)).First().Key], rows);
        Assert.Equal(
            "GET Lines?$apply=groupby((Order),aggregate(Quantity with sum as Quantity_sum,$count as rows_count))/filter(Quantity_sum gt 4 and rows_count ge 2)&$orderby=Quantity_sum desc,Order&$top=1",
            depot.Server.Requests.Last.ToString());
    }

    [Fact]
    public async Task All_rows_are_one_group()
    {
        await using var depot = await DepotHost.StartAsync();

        var all = await depot.Client.Lines.Where(l => l.No > 1).AggregateAsync(g => new { Sum = g.Sum(l => l.Quantity), Rows = g.Count(), Orders = g.CountDistinct(l => l.Order) });
        var none = await depot.Client.Lines.Where(l => l.No > 100).AggregateAsync(g => (g.Sum(l => l.Quantity), g.Count(), g.Max(l => (int?)l.No)));

        var lines = depot.Server.Store.Lines.Where(l => l.No > 1).ToList();
        Assert.Equal(new { Sum = lines.Sum(l => l.Quantity), Rows = (long)lines.Count, Orders = lines.Select(l => l.Order).Distinct().LongCount() }, all);
        Assert.Equal((0m, 0L, null), none);
    }

    [Fact]
    public async Task Methods_of_the_services_own_are_called_by_their_names()
    {
        await using var depot = await DepotHost.StartAsync();

        var spreads = await depot.Client.Lines
            .GroupBy(l => l.Order, g => new { Order = g.Key, Spread = g.Custom(l => l.Quantity, "Depot.Spread"), Numbers = g.Custom(l => l.No, "Depot.Spread") })
            .ToListAsync();

        Assert.Equal(
            "GET Lines?$apply=groupby((Order),aggregate(Quantity with Depot.Spread as Quantity_Depot_Spread_md,No with Depot.Spread as No_Depot_Spread_md))",
            depot.Server.Requests.Last.ToString());
        Assert.Equal(
            depot.Server.Store.Lines.GroupBy(l => l.Order).Select(g => new { Order = g.Key, Spread = g.Max(l => l.Quantity) - g.Min(l => l.Quantity), Numbers = g.Max(l => l.No) - g.Min(l => l.No) }),
            spreads.OrderBy(row => row.Order));
    }

    [Fact]
    public async Task Null_where_the_type_has_none_is_an_error_that_says_what_to_write()
    {
        using var client = new DepotClient(new System.Net.Http.HttpClient(new StubHandler(_ => RecordingHandler.Json("""{"value":[{"No_Depot_Spread_md":null}]}"""))));

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Lines.AggregateAsync(g => g.Custom(l => l.No, "Depot.Spread")));

        Assert.Contains("gave null for 'Depot.Spread'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("'l => (Int32?)l.No'", thrown.Message, StringComparison.Ordinal);
        Assert.Null(await client.Lines.AggregateAsync(g => g.Custom(l => (int?)l.No, "Depot.Spread")));
    }

    [Fact]
    public async Task Pages_of_groups_are_followed()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 2);

        var names = await depot.Client.Assets.GroupBy(a => a.Name, g => g.Key).ToListAsync();

        Assert.Equal(14, names.Distinct().Count());
    }

    [Fact]
    public async Task What_would_come_before_the_grouping_is_refused()
    {
        await using var depot = await DepotHost.StartAsync();

        var thrown = Assert.Throws<InvalidOperationException>(() => depot.Client.Lines.Take(3).GroupBy(l => l.Order, g => g.Key));

        Assert.Contains("before an aggregation", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lambda_that_the_compiler_does_not_see_is_an_error_that_says_so()
    {
        await using var depot = await DepotHost.StartAsync();
        Func<Line, int> key = l => l.Order;

        Assert.Contains("did not analyze", Assert.Throws<InvalidOperationException>(() => depot.Client.Lines.GroupBy(key, g => g.Key)).Message, StringComparison.Ordinal);
    }
}
