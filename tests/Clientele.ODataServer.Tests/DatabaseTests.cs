using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>The same service over Entity Framework Core and SQLite, where conditions, orders and groups become SQL.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public async Task Conditions_are_those_of_the_rows()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 4, storage: Storage.Database);
        var stored = depot.Server.Store.Assets;

        await SameAsync(a => a.Price > 40m && a.State == State.InUse, a => a.Price > 40 && a.State == Server.State.InUse);
        await SameAsync(a => a.Home == null, a => a.Home is null);
        await SameAsync(a => a.Home != null && a.Home!.City.StartsWith("City"), a => a.Home?.City?.StartsWith("City", StringComparison.Ordinal) == true);
        await SameAsync(a => a.Keeper == null || a.Keeper!.Manager.Name == "Person 0", a => a.Keeper is null || a.Keeper.Manager?.Name == "Person 0");
        await SameAsync(a => a.Name.In(Enumerable.Range(2, 3).Select(i => $"Asset {i}")), a => a.Id is >= 2 and <= 4);
        await SameAsync(a => a.Wanted == null, a => a.Wanted is null);
        await SameAsync(a => a.Children.Any(c => c.Version > 10), a => a.Children.Any(c => c.Version > 10));
        await SameAsync(a => a.Parts.Count() > 2, a => a.Parts.Count > 2);
        await SameAsync(a => a.Parts.Count(p => p.No > 2) > 1, a => a.Parts.Count(p => p.No > 2) > 1);
        await SameAsync(a => a.Labels.Any(l => l == "label 1"), a => a.Labels.Contains("label 1"));
        await SameAsync(a => a.AsTruck.IsOf() && a.AsTruck.Axles > 2, a => a is Server.Truck { Axles: > 2 });
        await SameAsync(a => a.Bought >= new DateOnly(2020, 6, 1) && a.Bought.Month == 7, a => a.Bought is { Month: 7 });

        async Task SameAsync(Func<AssetFields, BooleanField> condition, Func<Server.Asset, bool> held) => Assert.Equal(
            stored.Where(held).Select(a => a.Id),
            await depot.Client.Assets.Where(condition).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
    }

    [Fact]
    public async Task Collections_within_rows_are_whole()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 2, storage: Storage.Database);

        var people = await depot.Client.People.OrderBy(p => p.Login).Select(p => new { p.Login, Assets = p.Assets.Select(a => a.Id).ToList() }).ToListAsync();

        Assert.Equal(depot.Server.Store.People.Count, people.Count);
        Assert.All(people, person => Assert.Equal(
            depot.Server.Store.People.Single(p => p.Login == person.Login).Assets.Select(a => a.Id).Order(), person.Assets.Order()));
    }

    [Fact]
    public async Task Rows_are_grouped()
    {
        await using var depot = await DepotHost.StartAsync(storage: Storage.Database);

        var groups = await depot.Client.Assets
            .GroupBy(a => a.State, g => new { State = g.Key, Rows = g.Count(), Last = g.Max(a => a.Version), Sum = g.Sum(a => a.Version) })
            .ToListAsync();

        Assert.Equal(
            depot.Server.Store.Assets.GroupBy(a => a.State).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal).Select(g => (g.Key.ToString(), g.LongCount(), g.Max(a => a.Version), g.Sum(a => a.Version))),
            groups.OrderBy(g => g.State.Name, StringComparer.Ordinal).Select(g => (g.State.Name, g.Rows, g.Last, g.Sum)));
    }
}
