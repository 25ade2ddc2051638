using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests.Conditions;

/// <summary>
/// Conditions, orders and slices that are made up give the rows that they give in memory, on one page and on many, in addresses and in bodies. <c>CLIENTELE_FUZZ</c>
/// says how many are tried, <c>CLIENTELE_SEED</c> gives others.
/// </summary>
public sealed class ConditionTests
{
    private static readonly (Func<ODataQuery<Asset, AssetFields>, ODataQuery<Asset, AssetFields>> Wire, Func<IEnumerable<Server.Asset>, IEnumerable<Server.Asset>> Held)[] s_orders =
    [
        (query => query.OrderBy(a => a.Id), rows => rows.OrderBy(a => a.Id)),
        (query => query.OrderByDescending(a => a.Id), rows => rows.OrderByDescending(a => a.Id)),
        (query => query.OrderBy(a => a.State).ThenByDescending(a => a.Id), rows => rows.OrderBy(a => a.State).ThenByDescending(a => a.Id)),
        (query => query.OrderByDescending(a => a.Price).ThenBy(a => a.Id), rows => rows.OrderByDescending(a => a.Price).ThenBy(a => a.Id)),
        (query => query.OrderBy(a => a.Keeper.Age % 7).ThenBy(a => a.Id), rows => rows.OrderBy(a => a.Keeper?.Age % 7).ThenBy(a => a.Id)),
    ];

    [Fact]
    public async Task Queries_that_are_made_up_give_what_they_give_in_memory()
    {
        await using var depot = await DepotHost.StartAsync();
        await using var paged = await DepotHost.StartAsync(pageSize: 3, contract: DepotContract.Value with { MaxAddressLength = 400 });
        var random = new Random(int.TryParse(Environment.GetEnvironmentVariable("CLIENTELE_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 20261201);
        var conditions = new RandomConditions(random);
        var differences = new List<string>();
        var (tried, answered, known) = (Damage.Cases(150), 0, 0);
        for (var i = 0; i < tried && differences.Count < 10; i++)
        {
            var host = i % 2 == 0 ? depot : paged;
            var condition = conditions.Next();
            var (order, ordered) = s_orders[random.Next(s_orders.Length)];
            var (skip, take) = (random.Next(4) == 0 ? random.Next(6) : 0, random.Next(4) == 0 ? random.Next(1, 9) : 100);
            var query = order(host.Client.Assets.Where(condition.Wire));
            var rows = ordered(host.Server.Store.Assets).Select(a => (a.Id, Held: condition.Held(a))).ToList();
            var isKnown = rows.TrueForAll(row => row.Held is not null);
            if (isKnown)
            {
                query = skip == 0 ? query : query.Skip(skip);
                query = take == 100 ? query : query.Take(take);
                known++;
            }

            var (actual, count) = await RowsAsync(query);
            var judged = rows.Where(row => row.Held is not null).Select(row => row.Id).ToHashSet();
            var held = rows.Where(row => row.Held == true).Select(row => row.Id).ToList();
            var expected = isKnown ? held.Skip(skip).Take(take) : held;
            if (actual is not null && (!actual.Where(judged.Contains).SequenceEqual(expected) || (isKnown && count != held.Count)))
            {
                differences.Add($"{i}: {query}\n{string.Join(',', expected)}\n--\n{string.Join(',', actual)} of {count}");
            }

            answered += actual is null ? 0 : 1;
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.True(answered > tried * 3 / 4 && known > tried / 4, $"{answered} of {tried} were answered, {known} were of a known result.");
    }

    /// <summary>Keys of the rows, and the number of all; null where the service fails.</summary>
    private static async Task<(List<int>? Ids, long? Count)> RowsAsync(ODataQuery<Asset, AssetFields> query)
    {
        try
        {
            return (await query.Select(a => a.Id).ToListAsync(), (await query.IncludeCount().ReadPageAsync(2)).Count);
        }
        catch (ApiException e) when (e.Status is null or >= 500)
        {
            return (null, null);
        }
    }
}
