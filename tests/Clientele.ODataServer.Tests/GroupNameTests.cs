using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.Json;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>Aliases of aggregated values: none is the name of a property of the rows, and no two values have one (OData Data Aggregation 4.0 §3.1.1).</summary>
public sealed class GroupNameTests
{
    [Fact]
    public async Task Values_are_told_from_each_other_and_from_properties_of_their_names()
    {
        await using var depot = await DepotHost.StartAsync();

        var rows = await depot.Client.Tallies
            .GroupBy(t => t.AmountSum, g => new
            {
                g.Key,
                Amounts = g.Sum(t => t.Amount),
                Stored = g.Sum(t => t.AmountSum),
                Nested = g.Max(t => t.Home!.Floor),
                Flat = g.Max(t => t.HomeFloor),
                Level = g.Max(t => t.Level),
                Rows = g.Count(),
                Counts = g.Max(t => t.RowsCount),
            })
            .ToListAsync();

        Assert.Equal(
            "GET Tallies?$apply=groupby((Amount_sum),aggregate(Amount with sum as Amount_sum_Clientele,Amount_sum with sum as Amount_sum_sum,Home/Floor with max as Home__Floor_max,"
            + "Home_Floor with max as Home_Floor_max,_Level with max as _Level_max_um,$count as rows_count_Clientele,Rows_count with max as Rows_count_max))",
            depot.Server.Requests.Last.ToString());
        Assert.Equal(
            depot.Server.Store.Tallies.Select(t => new
            {
                Key = t.Amount_sum,
                Amounts = t.Amount,
                Stored = t.Amount_sum,
                Nested = t.Home!.Floor,
                Flat = t.Home_Floor,
                Level = t._Level,
                Rows = 1L,
                Counts = t.Rows_count,
            }),
            rows.OrderBy(row => row.Key));
    }

    [Fact]
    public async Task Conditions_and_orders_of_groups_have_the_same_names()
    {
        await using var depot = await DepotHost.StartAsync();

        var cities = await depot.Client.Tallies.GroupBy(t => t.Home!.City, g => g.Key).Where(g => g.Count() > 4).OrderByDescending(g => g.Sum(t => t.Amount)).ToListAsync();

        Assert.Equal(["City 1"], cities);
        Assert.Equal(
            "GET Tallies?$apply=groupby((Home/City),aggregate($count as rows_count_Clientele,Amount with sum as Amount_sum_Clientele))/filter(rows_count_Clientele gt 4)&$orderby=Amount_sum_Clientele desc",
            depot.Server.Requests.Last.ToString());
    }

    [Fact]
    public async Task Rows_whose_properties_are_not_known_have_names_that_no_property_has()
    {
        await using var depot = await DepotHost.StartAsync();

        Assert.Equal([(null, 9)], await CountAsync(depot.Client.Tallies));
        Assert.EndsWith("$apply=aggregate($count as rows_count_Clientele)", depot.Server.Requests.Last.ToString(), StringComparison.Ordinal);

        static async Task<(string?, long)[]> CountAsync<T, TFields>(ODataQuery<T, TFields> query)
            where T : IJsonModel<T>
            where TFields : IEntityFields<TFields> => [(null, await query.AggregateAsync(g => g.Count()))];
    }

    [Fact]
    public void Computed_rows_know_the_properties_of_their_rows()
    {
        using var client = new DepotClient(new HttpClient());

        Assert.Contains(
            "$count as rows_count_Clientele",
            Uri.UnescapeDataString(client.Tallies.Compute(t => t.Amount * 2m).GroupBy(c => c.Value, g => g.Count()).ToString()),
            StringComparison.Ordinal);
    }
}
