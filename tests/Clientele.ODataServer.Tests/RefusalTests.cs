using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>
/// What ASP.NET Core OData 9.5.0 does not do of what the protocol has and the client can say, with its reason: held here, so that a version that does it shows.
/// </summary>
public sealed class RefusalTests
{
    /// <summary>It translates functions of places (<c>geo.*</c>) to no method of .NET.</summary>
    [Fact]
    public async Task Functions_of_places_are_refused()
    {
        await using var depot = await DepotHost.StartAsync();

        var error = await Assert.ThrowsAnyAsync<ApiException>(
            () => depot.Client.Stops.Where(s => s.Position.Distance(GeoPoint.OnEarth(56.95, 24.11)) < 1000).SelectAll().ToListAsync());

        Assert.IsType<ApiValidationException>(error);
        Assert.StartsWith("Stops?$filter=geo.distance(Position,", depot.Server.Requests.Last.Address, StringComparison.Ordinal);
    }

    /// <summary>Microsoft's parser (8.4.4) knows <c>aggregate</c>, <c>filter</c>, <c>groupby</c>, <c>compute</c> and <c>expand</c>, and no <c>concat</c>. SAP CAP does (tests/cap).</summary>
    [Fact]
    public async Task A_concatenation_of_aggregations_is_refused()
    {
        await using var depot = await DepotHost.StartAsync();

        var error = await Assert.ThrowsAnyAsync<ApiException>(() => depot.Client.Lines
            .GroupBy(l => l.Order, g => new { Order = (int?)g.Key, Sum = g.Sum(l => l.Quantity) })
            .Concat(depot.Client.Lines.Aggregate(g => new { Order = (int?)null, Sum = g.Sum(l => l.Quantity) }))
            .ToListAsync());

        Assert.Equal(400, error.Status);
        Assert.Contains("concat", error.Message + error.RawBody, StringComparison.Ordinal);
        Assert.Equal(
            "Lines?$apply=concat(groupby((Order),aggregate(Quantity with sum as Quantity_sum,$count as concat_1)),aggregate(Quantity with sum as Quantity_sum,$count as concat_2))",
            depot.Server.Requests.Last.Address);
    }

    /// <summary>Microsoft's parser (8.4.4) has no operation behind a primitive property or a collection of primitive values.</summary>
    [Fact]
    public async Task Operations_behind_primitive_values_and_collections_are_refused()
    {
        await using var depot = await DepotHost.StartAsync();
        var asset = depot.Client.Assets[2];

        Assert.Equal(404, (await Assert.ThrowsAnyAsync<ApiException>(() => asset.Property(a => a.Name).ShoutAsync(3))).Status);
        Assert.Equal("GET Assets(2)/Name/Depot.Shout(times=3)", depot.Server.Requests.Last.ToString());
        Assert.Equal(404, (await Assert.ThrowsAnyAsync<ApiException>(() => asset.Property(a => a.Labels).LongestAsync())).Status);
        Assert.Equal(404, (await Assert.ThrowsAnyAsync<ApiException>(() => asset.Property(a => a.Past).LatestAsync())).Status);
    }

    /// <summary>
    /// It gives a controller changes of a collection item by item (<c>Parts@delta</c>, OData JSON Format 4.01 §8.6) and the whole collection (<c>Parts</c>) as the same
    /// <c>DeltaSet</c>, so the one is taken for the other, and what it does not name is removed. So the client has no way to write them. A body of 4.01 it refuses.
    /// </summary>
    [Theory]
    [InlineData("4.0", 204)]
    [InlineData("4.01", 400)]
    public async Task Changes_of_a_collection_are_not_told_from_the_collection(string version, int status)
    {
        await using var depot = await DepotHost.StartAsync();
        var names = depot.Server.Store.Assets[1].Parts.Select(part => part.Name).ToList();

        Assert.Equal(status, await SendAsync("""{"Name":"known"}"""));
        Assert.Equal(status, await SendAsync("""{"Parts@delta":[{"No":1,"Name":"changed"}]}"""));

        Assert.Equal(2, names.Count);
        Assert.Equal(status == 204 ? ["changed"] : names, depot.Server.Store.Assets[1].Parts.Select(part => part.Name));

        async Task<int> SendAsync(string body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, "Assets(2)") { Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
            request.Headers.Add("OData-Version", version);
            using var response = await depot.Server.Http.SendAsync(request);
            return (int)response.StatusCode;
        }
    }

    /// <summary>It gives no delta links: <c>Prefer: odata.track-changes</c> is passed over.</summary>
    [Fact]
    public async Task Changes_are_not_tracked()
    {
        await using var depot = await DepotHost.StartAsync();

        await Assert.ThrowsAsync<NotSupportedException>(async () => await depot.Client.People.DeltaAsync().ToListAsync());

        Assert.Equal("odata.track-changes", depot.Server.Requests.Last.Headers["Prefer"]);
    }

    /// <summary>No refusal: a contract with <c>operationNames: unqualified</c> sends such addresses.</summary>
    [Fact]
    public async Task Names_of_operations_may_be_unqualified()
    {
        await using var depot = await DepotHost.StartAsync();

        var asset = await depot.Client.Service.GetObjectAsync<Asset>(new ApiRequest(HttpMethod.Post, "Assets(2)/Retire"));

        Assert.Equal(State.Retired, asset.State);
        Assert.Equal(Server.State.Retired, depot.Server.Store.Assets[1].State);
    }
}
