using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>Operations that are bound to complex and primitive values and to collections (CSDL 4.01 §12.5), at the addresses of properties.</summary>
public sealed class ValueOperationTests
{
    [Fact]
    public async Task A_function_is_called_on_a_complex_value()
    {
        await using var depot = await DepotHost.StartAsync();

        Assert.Equal("in City 5", await depot.Client.Assets[4].Property(a => a.Home).DescribeAsync("in "));
        Assert.Equal("GET Assets(4)/Home/Depot.Describe(prefix='in ')", depot.Server.Requests.Last.ToString());
    }

    [Fact]
    public async Task An_action_is_called_on_a_complex_value()
    {
        await using var depot = await DepotHost.StartAsync();

        var moved = await depot.Client.Assets[4].Property(a => a.Home).MoveToAsync("Tartu");

        Assert.Equal("Tartu", moved?.City);
        Assert.Equal("Tartu", depot.Server.Store.Assets[3].Home?.City);
    }

    /// <summary>
    /// Microsoft's parser (8.4.4) has no operation behind a primitive property or a collection of primitive values, so that service has no such route.
    /// </summary>
    [Fact]
    public void Functions_of_primitive_values_and_of_collections_are_called_behind_the_property()
    {
        using var client = new DepotClient(new System.Net.Http.HttpClient());
        var asset = client.Assets[2];

        Assert.Equal("GET Assets(2)/Name/Depot.Shout(times=3)", asset.Property(a => a.Name).ShoutRequest(3).ToString());
        Assert.Equal("GET Assets(2)/Labels/Depot.Longest()", asset.Property(a => a.Labels).LongestRequest().ToString());
        Assert.Equal("GET Assets(2)/Past/Depot.Latest()", asset.Property(a => a.Past).LatestRequest().ToString());
    }

    [Fact]
    public async Task Options_apply_to_the_result_of_a_function_where_the_contract_says_that_the_service_takes_them()
    {
        await using var depot = await DepotHost.StartAsync();

        var names = await depot.Client.Assets[4].Keepers().Where(p => p.Age > 20).OrderBy(p => p.Login).Select(p => p.Login).ToListAsync();
        var none = await depot.Client.Assets[4].Keepers().Where(p => p.Age > 90).Select(p => p.Login).ToListAsync();

        Assert.Equal("GET Assets(4)/Depot.Keepers()?$select=Login&$filter=Age gt 90", depot.Server.Requests.Last.ToString());
        Assert.Equal([depot.Server.Store.Assets[3].Keeper!.Login], names);
        Assert.Empty(none);
    }
}
