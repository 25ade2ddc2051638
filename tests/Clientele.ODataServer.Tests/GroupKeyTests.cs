using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.Json;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>Keys of groups that are properties of an abstract type: a group carries keys and values, and no type.</summary>
public sealed class GroupKeyTests
{
    [Fact]
    public async Task Rows_of_an_abstract_type_are_grouped()
    {
        await using var depot = await DepotHost.StartAsync();

        var names = await depot.Client.Sites.GroupBy(s => s.Name, g => $"{g.Key} {g.Count()}").ToListAsync();

        Assert.Equal(depot.Server.Store.Sites.Select(s => $"{s.Name} 1").Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_key_may_be_that_of_a_related_entity_of_an_abstract_type()
    {
        await using var depot = await DepotHost.StartAsync();
        var expected = depot.Server.Store.Tallies.GroupBy(t => t.Site!.Name).Select(g => $"{g.Key} {g.Sum(t => t.Amount):0}").Order(StringComparer.Ordinal).ToList();

        var names = await depot.Client.Tallies.GroupBy(t => t.Site!.Name, g => $"{g.Key} {g.Sum(t => t.Amount):0}").ToListAsync();
        var computed = await depot.Client.Tallies.Compute(t => t.Amount * 1m).GroupBy(c => c.Row.Site!.Name, g => $"{g.Key} {g.Sum(c => c.Value):0}").ToListAsync();

        Assert.Equal(expected, names.Order(StringComparer.Ordinal));
        Assert.Equal(expected, computed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Generic_code_groups_rows_of_an_abstract_type()
    {
        await using var depot = await DepotHost.StartAsync();

        Assert.Equal([1, 2, 3], (await IdsAsync(depot.Client.Sites)).Order());

        static async Task<List<int>> IdsAsync<T, TFields>(ODataQuery<T, TFields> query)
            where T : Site, IJsonModel<T>
            where TFields : IEntityFields<TFields> => await query.GroupBy(s => s.Id, g => g.Key).ToListAsync();
    }

    [Fact]
    public async Task Members_of_groups_of_an_abstract_type_are_no_drift()
    {
        await using var depot = await DepotHost.StartAsync();
        var seen = new List<DriftEvent>();
        using var http = ServiceHttpClient.Create(DepotContract.Value, new ClientOptions { BaseAddress = depot.Server.Address, DriftObservers = { new Observer(seen) } });

        await new DepotClient(http).Tallies.GroupBy(t => t.Site!.Name, g => g.Count()).ToListAsync();
        await new DepotClient(http).Sites.GroupBy(s => s.Name, g => g.Count()).ToListAsync();

        Assert.Empty(seen);
    }

    [Fact]
    public async Task A_whole_number_is_a_key_and_the_result_converts_it()
    {
        await using var depot = await DepotHost.StartAsync();

        var rows = await depot.Client.Tallies.GroupBy(t => t.Big, g => new { Key = (double)g.Key, Exact = g.Key, Last = g.Max(t => (double)t.Big), Rows = g.Count() }).ToListAsync();

        Assert.Equal(
            depot.Server.Store.Tallies.GroupBy(t => t.Big).Select(g => new { Key = (double)g.Key, Exact = g.Key, Last = g.Max(t => (double)t.Big), Rows = g.LongCount() }).OrderBy(row => row.Exact),
            rows.OrderBy(row => row.Exact));
    }

    private sealed class Observer(List<DriftEvent> seen) : IDriftObserver
    {
        public void OnDrift(DriftEvent drift) => seen.Add(drift);
    }
}
