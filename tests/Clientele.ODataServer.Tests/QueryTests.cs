using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.Json;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>What queries can say.</summary>
public sealed class QueryTests
{
    [Fact]
    public void Searches_are_what_microsofts_parser_reads()
    {
        using var client = new DepotClient(new System.Net.Http.HttpClient());
        var (bike, red, old) = (SearchTerm.Of("bike"), SearchTerm.Of("red"), SearchTerm.Of("old one"));

        Assert.Equal("bike", Searched(client.Assets.Search("bike")));
        Assert.Equal("\"AND\"", Searched(client.Assets.Search("AND")));
        Assert.Equal("bike AND red", Searched(client.Assets.Search(bike & red)));
        Assert.Equal("(bike OR red) AND NOT \"old one\"", Searched(client.Assets.Search((bike | red) & !old)));
        Assert.Equal("(bike OR red) AND NOT (NOT bike)", Searched(client.Assets.Search(bike | red).Search(!!bike)));
        Assert.Equal("bike AND red OR \"old one\"", Searched(client.Assets.Search((bike & red) | old)));
    }

    [Fact]
    public async Task Rows_are_searched_by_terms_that_must_may_and_must_not_be_there()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 2);
        var (one, label, spaced) = (SearchTerm.Of("1"), SearchTerm.Of("label 1"), SearchTerm.Of("asset 3"));
        var stored = depot.Server.Store.Assets;

        await SameAsync(one | spaced, a => a.Name.Contains('1') || a.Id == 3);
        await SameAsync(one & label, a => a.Name.Contains('1') && a.Labels.Contains("label 1"));
        await SameAsync(one & !label, a => a.Name.Contains('1') && !a.Labels.Contains("label 1"));
        await SameAsync(!(one | label), a => !a.Name.Contains('1') && !a.Labels.Contains("label 1"));
        await SameAsync(!one | (label & !spaced), a => !a.Name.Contains('1') || (a.Labels.Contains("label 1") && a.Id != 3));

        async Task SameAsync(SearchTerm term, Func<Server.Asset, bool> held)
        {
            Assert.Equal(stored.Where(held).Select(a => a.Id), await depot.Client.Assets.Search(term).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
            Assert.Equal(stored.Count(a => held(a) && a.Price > 50), await depot.Client.Assets.Where(a => a.Price > 50m).Search(term).CountAsync());
        }
    }

    [Fact]
    public async Task Query_syntax_gives_the_rows_of_the_method_syntax()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 4);

        var rows = from a in depot.Client.Assets
                   where a.Price > 30m && a.State == State.InUse
                   orderby a.Price descending, a.Id
                   select new { a.Name, City = a.Home == null ? null : a.Home.City };
        var read = await rows.ToListAsync();

        Assert.Equal(
            "GET Assets?$select=Name,Home&$filter=Price gt 30 and State eq Depot.State'InUse'&$orderby=Price desc,Id",
            depot.Server.Requests.All[0].ToString());
        Assert.NotEmpty(read);
        Assert.Equal(
            depot.Server.Store.Assets.Where(a => a.Price > 30m && a.State == Server.State.InUse).OrderByDescending(a => a.Price).ThenBy(a => a.Id).Select(a => $"{a.Name} {a.Home?.City}"),
            read.Select(row => $"{row.Name} {row.City}"));
    }

    [Fact]
    public async Task Rows_are_chosen_by_how_many_of_their_related_rows_meet_a_condition()
    {
        await using var depot = await DepotHost.StartAsync();

        var ids = await depot.Client.Assets.Where(a => a.Parts.Count(p => p.No > 2) > 1).Select(a => a.Id).ToListAsync();

        Assert.Equal("GET Assets?$select=Id&$filter=Parts/$count($filter=No gt 2) gt 1", depot.Server.Requests.Last.ToString());
        Assert.Equal(depot.Server.Store.Assets.Where(a => a.Parts.Count(p => p.No > 2) > 1).Select(a => a.Id), ids);
    }

    [Fact]
    public async Task Complex_values_and_related_rows_are_compared_with_null()
    {
        await using var depot = await DepotHost.StartAsync();

        var homeless = await depot.Client.Assets.Where(a => a.Home == null).Select(a => a.Id).ToListAsync();
        var kept = await depot.Client.Assets.Where(a => a.Keeper != null && a.Home != null).Select(a => a.Id).ToListAsync();

        Assert.Equal("GET Assets?$select=Id&$filter=Keeper ne null and Home ne null", depot.Server.Requests.Last.ToString());
        Assert.Equal(depot.Server.Store.Assets.Where(a => a.Home == null).Select(a => a.Id), homeless);
        Assert.Equal(depot.Server.Store.Assets.Where(a => a.Keeper != null && a.Home != null).Select(a => a.Id), kept);
    }

    [Fact]
    public async Task Rows_are_chosen_by_lists_of_dates_and_times()
    {
        await using var depot = await DepotHost.StartAsync();
        var samples = depot.Server.Store.Samples;
        DateOnly[] dates = [samples[1].Date, samples[3].Date];
        TimeOnly[] times = [samples[0].Time, samples[2].Time, new(23, 59)];

        var dated = await depot.Client.Samples.Where(s => s.Date.In(dates)).Select(s => s.Id).ToListAsync();
        var timed = await depot.Client.Samples.Where(s => s.Time.In(times)).Select(s => s.Id).ToListAsync();

        Assert.Equal(samples.Where(s => dates.Contains(s.Date)).Select(s => s.Id), dated);
        Assert.Equal(samples.Where(s => times.Contains(s.Time)).Select(s => s.Id), timed);
    }

    [Fact]
    public async Task Rows_are_chosen_by_their_type()
    {
        await using var depot = await DepotHost.StartAsync();

        var ids = await depot.Client.Assets.Where(a => a.AsTruck.IsOf() && a.AsTruck.Axles > 2).Select(a => a.Id).ToListAsync();

        Assert.Equal(depot.Server.Store.Assets.OfType<Server.Truck>().Where(truck => truck.Axles > 2).Select(truck => truck.Id), ids);
        Assert.Throws<ArgumentException>(() => depot.Client.Assets.Where(a => a.IsOf()));
    }

    [Fact]
    public async Task Options_of_the_services_own_travel_with_queries_counts_and_entities()
    {
        await using var depot = await DepotHost.StartAsync();

        await depot.Client.Assets.WithOption("period", "2026-01-01&x").Where(a => a.Id > 3).CountAsync();
        await depot.Client.Assets[1].SelectAll().WithOption("period", "a").WithOption("period", "b").GetAsync();

        Assert.Equal(
            ["GET Assets/$count?$filter=Id gt 3&period=2026-01-01&x", "GET Assets(1)?period=b"],
            depot.Server.Requests.All.Select(asked => asked.ToString()));
        Assert.Throws<ArgumentException>(() => depot.Client.Assets.WithOption("$top", "1"));
    }

    [Fact]
    public async Task A_query_that_is_too_long_for_an_address_travels_in_the_body()
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 3, contract: DepotContract.Value with { MaxAddressLength = 60 });

        var names = await depot.Client.Assets.Where(a => a.Name.In(Enumerable.Range(1, 9).Select(i => $"Asset {i}"))).Select(a => a.Name).ToListAsync();

        Assert.Equal(Enumerable.Range(1, 9).Select(i => $"Asset {i}"), names);
        Assert.Equal("POST Assets/$query", depot.Server.Requests.All[0].ToString());
        Assert.Contains("$filter=Name", depot.Server.Requests.All[0].Body, StringComparison.Ordinal);
        Assert.Contains("$select=Name", depot.Server.Requests.All[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_travel_as_text_where_the_contract_says_so()
    {
        await using var depot = await DepotHost.StartAsync(contract: DepotContract.Value with { NumbersAsText = true });
        var id = Guid.NewGuid();

        var created = await depot.Client.Service.GetObjectAsync<Sample>(ODataPath.Root("Samples").Post(new TextNumbers(id)));

        Assert.Equal("application/json;IEEE754Compatible=true", depot.Server.Requests.Last.Headers["Content-Type"]);
        Assert.Equal((long.MaxValue, decimal.MaxValue), (created.Long, created.Decimal));
        Assert.Equal([0.1m], created.Decimals);
        Assert.Equal(long.MaxValue, depot.Server.Store.Samples.Single(sample => sample.Id == id).Long);
    }

    [Fact]
    public async Task Values_are_looked_for_in_collections_of_the_row_and_bytes_are_compared()
    {
        await using var depot = await DepotHost.StartAsync();
        depot.Server.Store.Assets[4].Labels.Add("Asset 5");
        depot.Server.Store.Assets[7].Past.Add(depot.Server.Store.Assets[7].State);

        var named = await depot.Client.Assets.Where(a => a.Name.In(a.Labels)).Select(a => a.Id).ToListAsync();
        Assert.Equal("GET Assets?$select=Id&$filter=Name in Labels", depot.Server.Requests.Last.ToString());
        var again = await depot.Client.Assets.Where(a => a.State.In(a.Past)).Select(a => a.Id).ToListAsync();
        var bytes = await depot.Client.Samples.Where(s => s.Bytes == new byte[] { 250, 251, 252 }).Select(s => s.Whole).ToListAsync();
        var without = await depot.Client.Samples.Where(s => s.Bytes == null).Select(s => s.Whole).ToListAsync();

        Assert.Equal([5], named);
        Assert.Equal(depot.Server.Store.Assets.Where(asset => asset.Past.Contains(asset.State)).Select(asset => asset.Id), again);
        Assert.Equal([1_200_000_000], bytes);
        Assert.Equal([400_000_000], without);
    }

    /// <summary>Microsoft's parser (8.4.4) does not know <c>case</c>; the grammar of the standard does.</summary>
    [Fact]
    public async Task A_value_depends_on_conditions()
    {
        await using var depot = await DepotHost.StartAsync();
        var query = depot.Client.Assets
            .Where(a => ODataCase.When(a.Price > 100m, 1).When(a.Price > 50m && a.Id > 3, a.Version).Else(3) == 1)
            .OrderBy(a => ODataCase.When(a.Home == null, "none").ElseNull());

        Assert.Equal(
            "Assets?$filter=case(Price gt 100:1,Price gt 50 and Id gt 3:Version,true:3) eq 1&$orderby=case(Home eq null:'none')",
            Uri.UnescapeDataString(query.ToRequest().Uri));
        await Assert.ThrowsAsync<ApiValidationException>(() => query.SelectAll().ToListAsync());
    }

    [Fact]
    public async Task Related_rows_are_expanded_several_levels_deep()
    {
        await using var depot = await DepotHost.StartAsync();

        var boss = await depot.Client.People["o'hara"].Expand(p => p.Reports, reports => reports.Levels(2)).GetAsync();
        var person = await depot.Client.People["p8"].Expand(p => p.Manager, manager => manager.LevelsMax()).GetAsync();

        Assert.Equal(depot.Server.Store.People[0].Reports.Select(report => report.Reports.Count), boss.Reports.Select(report => report.Reports.Count));
        Assert.Equal("o'hara", person.Manager?.Manager?.Login);
    }

    /// <summary>The parser translates the pattern to none of .NET's methods; it reads it, though.</summary>
    [Fact]
    public async Task A_pattern_is_matched()
    {
        await using var depot = await DepotHost.StartAsync();

        var names = await depot.Client.Assets.Where(a => a.Name.MatchesPattern("^Asset [13]$")).Select(a => a.Name).ToListAsync();

        Assert.Equal(["Asset 1", "Asset 3"], names);
    }

    private static string Searched(ODataQuery<Asset, AssetFields> query)
    {
        var root = new Uri("http://localhost/odata/");
        var parsed = new Microsoft.OData.UriParser.ODataUriParser(Server.DepotModel.Build(), root, new Uri(root, query.ToRequest().Uri)).ParseSearch();
        Assert.NotNull(parsed.Expression);
        return query.Options.Search.Count == 0 ? "" : Uri.UnescapeDataString(query.ToRequest().Uri.Split("$search=")[1]);
    }

    private sealed class TextNumbers(Guid id) : IJsonWritable
    {
        private static readonly JsonMemberTable s_names = new("Decimal", "MaybeLong");

        public void Write(JsonWriter writer)
        {
            writer.WriteStartObject();
            JsonWrite.Guid(writer, "Id"u8, id);
            JsonWrite.NumberText(writer, "Long"u8, long.MaxValue);
            JsonWrite.NumberText(writer, s_names, 0, new Optional<decimal>(decimal.MaxValue));
            JsonWrite.NumberText(writer, s_names, 1, default(Optional<long?>));
            JsonWrite.NumberText(writer, "MaybeDecimal"u8, (decimal?)null);
            JsonWrite.List(writer, "Decimals"u8, (IReadOnlyList<decimal>)[0.1m], JsonWrite.NumberTextValue);
            writer.WriteEndObject();
        }
    }
}
