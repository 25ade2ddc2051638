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

    private static string Searched(ODataQuery<Asset, AssetFields> query)
    {
        var root = new Uri("http://localhost/odata/");
        var parsed = new Microsoft.OData.UriParser.ODataUriParser(Server.DepotModel.Build(), root, new Uri(root, query.ToRequest().Uri)).ParseSearch();
        Assert.NotNull(parsed.Expression);
        return query.Options.Search.Count == 0 ? "" : Uri.UnescapeDataString(query.ToRequest().Uri.Split("$search=")[1]);
    }

    private sealed class TextNumbers(Guid id) : IJsonWritable
    {
        public void Write(JsonWriter writer)
        {
            writer.WriteStartObject();
            JsonWrite.Guid(writer, "Id"u8, id);
            JsonWrite.NumberText(writer, "Long"u8, long.MaxValue);
            JsonWrite.NumberText(writer, "Decimal"u8, new Optional<decimal>(decimal.MaxValue));
            JsonWrite.NumberText(writer, "MaybeLong"u8, default(Optional<long?>));
            JsonWrite.NumberText(writer, "MaybeDecimal"u8, (decimal?)null);
            JsonWrite.List(writer, "Decimals"u8, (IReadOnlyList<decimal>)[0.1m], JsonWrite.NumberTextValue);
            writer.WriteEndObject();
        }
    }
}
