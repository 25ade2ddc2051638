using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>Concatenated aggregations (OData Data Aggregation 4.0 §3.8). The service of these tests refuses them (<see cref="RefusalTests"/>); answers are those of the specification's examples in form.</summary>
public sealed class ConcatTests
{
    private const string Concatenated = """
        {"value":[
          {"Order":1,"Quantity_sum":3.75,"concat_1":3},
          {"concat_1":1,"Quantity_sum":null,"Order":2,"concat_2":null,"No":null},
          {"concat_2":4,"concat_1":null,"Quantity_sum":3.75,"No":7,"Order":null,"rows_count":4}]}
        """;

    [Fact]
    public async Task Each_group_is_read_as_the_aggregation_does_that_it_is_of()
    {
        using var handler = new StubHandler(_ => RecordingHandler.Json(Concatenated));
        using var client = new DepotClient(new System.Net.Http.HttpClient(handler));

        var rows = await client.Lines.GroupBy(l => l.Order, g => $"order {g.Key}: {g.Sum(l => l.Quantity)}")
            .Concat(client.Lines.GroupBy(l => l.No, g => $"number {g.Key}: {g.Sum(l => l.Quantity)} of {g.Count()}"))
            .ToListAsync();

        Assert.Equal(["order 1: 3.75", "order 2: 0", "number 7: 3.75 of 4"], rows);
    }

    [Fact]
    public async Task A_row_of_no_aggregation_is_a_contract_violation()
    {
        using var handler = new StubHandler(_ => RecordingHandler.Json("""{"value":[{"Order":1,"Quantity_sum":3.75}]}"""));
        using var client = new DepotClient(new System.Net.Http.HttpClient(handler));

        await Assert.ThrowsAsync<ApiContractViolationException>(() => Sums(client).ToListAsync());
    }

    [Fact]
    public void Conditions_of_rows_and_of_groups_stand_where_they_belong()
    {
        using var client = new DepotClient(new System.Net.Http.HttpClient());
        var sums = Sums(client);

        Assert.Equal(
            "GET Lines?$apply=concat(filter(No gt 1)/groupby((Order),aggregate(Quantity with sum as Quantity_sum,$count as rows_count,No with max as No_max,$count as concat_1))/filter(rows_count gt 1),"
            + "groupby((Order),aggregate(Quantity with sum as Quantity_sum,No with max as No_max,$count as concat_2)))&$filter=No_max gt 3&$orderby=Quantity_sum desc&$top=5",
            Uri.UnescapeDataString(client.Lines.Where(l => l.No > 1).GroupBy(l => l.Order, g => g.Sum(l => l.Quantity)).Where(g => g.Count() > 1)
                .Concat(client.Lines.GroupBy(l => l.Order, g => g.Sum(l => l.Quantity)))
                .Where(g => g.Max(l => l.No) > 3).OrderByDescending(g => g.Sum(l => l.Quantity)).Take(5).ToString()));
        Assert.Throws<InvalidOperationException>(() => sums.Take(1).Concat(sums));
        Assert.Throws<InvalidOperationException>(() => sums.Where(g => g.Count() > 1).Concat(sums));
        Assert.Contains("$count as concat_4", Uri.UnescapeDataString(sums.Concat(sums).ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_rows_as_one_group_are_a_query_too()
    {
        await using var depot = await DepotHost.StartAsync();

        var total = await depot.Client.Lines.Where(l => l.No > 1).Aggregate(g => (g.Count(), g.Sum(l => l.Quantity))).SingleAsync();

        var lines = depot.Server.Store.Lines.Where(line => line.No > 1).ToList();
        Assert.Equal((lines.Count, lines.Sum(line => line.Quantity)), total);
    }

    private static OData.GroupRows<LineFields, decimal> Sums(DepotClient client) =>
        client.Lines.GroupBy(l => l.Order, g => g.Sum(l => l.Quantity)).Concat(client.Lines.Aggregate(g => g.Sum(l => l.Quantity)));
}
