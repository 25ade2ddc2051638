using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Yard = Clientele.Depot.Yard;

namespace Clientele.ODataServer.Tests.Selecting;

/// <summary>A narrowed selector gives what it gives of whole rows.</summary>
public sealed class SelectorTests
{
    [Fact]
    public async Task A_dynamic_member_of_a_derived_open_type_comes_with_the_whole_row()
    {
        await using var depot = await DepotHost.StartAsync();

        var colours = await depot.Client.Sites.Select(s => new { s.Name, Colour = s is Yard && ((Yard)s).DynamicProperties.TryGetValue("colour", out var colour) ? colour?.ToString() : null }).ToListAsync();

        Assert.Equal("GET Sites", depot.Server.Requests.Last.ToString());
        Assert.Equal([("north", "red"), ("south", null), ("east", null)], colours.Select(row => (row.Name, row.Colour)));
    }

    [Fact]
    public Task Dynamic_properties_that_are_walked_come_whole() => SameAsync(
        "a => { var n = \"\"; foreach (var p in a.DynamicProperties) { n += p.Key; } return n; }",
        "a => { var n = \"\"; foreach (var (k, v) in a.DynamicProperties) { n += k + S(v); } return n; }",
        "a => string.Join(',', a.DynamicProperties.Select(p => p.Key))",
        "a => a.DynamicProperties.Where(p => p.Key != \"wheels\").Count()",
        "a => a.DynamicProperties.Any()",
        "a => a.DynamicProperties.Any(p => p.Key == \"colour\")",
        "a => a.DynamicProperties.Count",
        "a => a.DynamicProperties.Count()",
        "a => S(a.DynamicProperties.FirstOrDefault().Key)",
        "a => a.DynamicProperties.ToDictionary(p => p.Key, p => p.Value).Count",
        "a => a.DynamicProperties.OrderBy(p => p.Key).Select(p => S(p.Value)).LastOrDefault()",
        "a => ((KeyValuePair<string, object?>[])[.. a.DynamicProperties]).Length",
        "a => (from p in a.DynamicProperties select p.Key).Count()",
        "a => { var bag = a.DynamicProperties; return bag.ToList().Count; }",
        "a => a.DynamicProperties.Aggregate(\"\", (s, p) => s + p.Key)",
        "a => a.DynamicProperties.GetEnumerator().MoveNext()",
        "a => { using var e = a.DynamicProperties.GetEnumerator(); return e.MoveNext() ? e.Current.Key : null; }",
        "a => a.Home == null ? -1 : a.Home.DynamicProperties.Count()",
        "a => string.Join(',', a.Places.SelectMany(h => h.DynamicProperties.Select(p => p.Key)))");

    [Fact]
    public Task A_null_complex_value_stays_null() => SameAsync(
        "a => a.Home == null",
        "a => a.Home == null ? \"none\" : a.Home.City",
        "a => a.Home?.City ?? \"?\"",
        "a => a.Home is { } h ? h.City + h.Floor : \"none\"",
        "a => a.Home is null ? -1 : a.Home.Floor",
        "a => a.Home is { City: null }",
        "a => a.Keeper == null ? \"\" : a.Keeper.Home == null ? \"homeless\" : a.Keeper.Home.City",
        "a => string.Join(',', a.Parts.Select(p => p.Shelf == null ? \"-\" : p.Shelf.City))",
        "a => a.Home is ForeignPlace f ? f.Country : a.Home?.City",
        "a => (a.Home as ForeignPlace)?.Country");

    [Fact]
    public Task What_unseen_code_reads_of_related_rows_comes_too() => SameAsync(
        "a => string.Join(',', a.Children.Select(Helpers.KeeperName))",
        "a => string.Join(',', a.Children.Select(Helpers.ParentName))",
        "a => { Func<Asset, string?> f = c => c.Keeper?.Name; return string.Join(',', a.Children.Select(f)); }",
        "a => { string? Name(Asset c) => c.Keeper?.Name; return string.Join(',', a.Children.Select(Name)); }",
        "a => a.Children.ToList().Find(c => c.Keeper?.Age > 30)?.Id",
        "a => a.Children.ToList().Exists(c => c.Keeper?.Age > 30)",
        "a => { var l = a.Children.ToList(); l.Sort((x, y) => string.CompareOrdinal(x.Keeper?.Name, y.Keeper?.Name)); return string.Join(',', l.Select(c => c.Id)); }",
        "a => { var n = \"\"; a.Children.ToList().ForEach(c => n += c.Keeper?.Name); return n; }",
        "a => string.Join(',', a.Children.Join(a.Parts, c => c.Id % 5, p => p.No, (c, p) => c.Keeper?.Name + p.Maker?.Name))",
        "a => string.Join(',', a.Children.Zip(a.Parts, (c, p) => c.Keeper?.Name + p.Maker?.Name))",
        "a => string.Join(',', a.Children.Zip(a.Parts).Select(z => z.First.Keeper?.Name + z.Second.Maker?.Name))",
        "a => Helpers.FirstOf(a.Children.ToArray())?.Keeper?.Name",
        "a => { var n = \"\"; foreach (var c in a.Children.ToArray().AsSpan()) { n += c.Keeper?.Name; } return n; }",
        "a => { List<Asset> l = [.. a.Children]; return string.Join(',', l.ConvertAll(c => c.Keeper?.Name)); }",
        "a => Helpers.Describe(a.Keeper)",
        "a => a.Boss()",
        "a => new Card(a).Text",
        "a => Helpers.Same(a).Keeper?.Name",
        "a => Helpers.Same(a.Parent)?.Keeper?.Name",
        "a => a.Children.Select(c => new { c, k = c.Keeper }).Select(x => x.k?.Manager?.Name).FirstOrDefault()",
        "a => a.Children.Select(c => (c, c.Keeper)).Select(x => x.Keeper?.Manager?.Name).LastOrDefault()",
        "a => a.Children.ToDictionary(c => c.Id).Values.Select(c => c.Keeper?.Name).FirstOrDefault()",
        "a => (a.Id % 2 == 0 ? a.Parent : Helpers.Same(a.Parent))?.Keeper?.Name");

    /// <summary><c>CLIENTELE_SELECTORS=2000</c> tries more than the suite does, <c>CLIENTELE_SEED</c> others.</summary>
    [Fact]
    public async Task Selectors_that_are_made_up_give_what_they_give_of_whole_rows()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("CLIENTELE_SELECTORS"), out var given) ? given : 60;
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CLIENTELE_SEED"), out var other) ? other : 20261129;
        var selectors = new RandomSelectors(seed);
        var narrowed = 0;
        foreach (var chunk in Enumerable.Range(0, count).Select(_ => selectors.Next()).Chunk(250))
        {
            narrowed += await SameAsync(chunk, depth: 4);
        }

        Assert.True(narrowed >= count * 9 / 10, $"{narrowed} of {count} are narrowed.");
    }

    private static Task<int> SameAsync(params string[] lambdas) => SameAsync([.. lambdas.Select(lambda => new RandomSelector(".OrderBy(o => o.Id)", lambda))]);

    /// <summary>
    /// Every second selector runs against a service whose pages are small, those within rows too. Where rows are objects, that service fails on a
    /// collection behind a navigation property without a target (it cuts null into pages); the other one is asked then.
    /// </summary>
    /// <returns>How many selectors are narrowed.</returns>
    private static async Task<int> SameAsync(RandomSelector[] selectors, int depth = 3)
    {
        await using var depot = await DepotHost.StartAsync();
        await using var paged = await DepotHost.StartAsync(pageSize: 3);
        var rows = await WholeRows.ReadAsync(depot.Client, depth);
        var assembly = SelectorAssembly.Compile(selectors);
        var differences = new StringBuilder();
        for (var i = 0; i < selectors.Length; i++)
        {
            var expected = assembly.Whole(i, rows);
            var actual = i % 2 == 0 ? null : await assembly.NarrowedAsync(i, paged.Client);
            actual ??= await assembly.NarrowedAsync(i, depot.Client);
            if (expected != actual)
            {
                differences.AppendLine(selectors[i].ToString()).AppendLine(assembly.Request(i, depot.Client)).AppendLine(expected).AppendLine("--").AppendLine(actual);
            }
        }

        Assert.True(differences.Length == 0, differences.ToString());
        return assembly.NarrowedCount;
    }
}
