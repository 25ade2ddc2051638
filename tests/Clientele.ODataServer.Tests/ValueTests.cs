using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.Json;

namespace Clientele.ODataServer.Tests;

/// <summary>Values that are more than their text.</summary>
public sealed class ValueTests
{
    [Fact]
    public void Flags_are_equal_by_value()
    {
        Assert.Equal(Traits.Fragile | Traits.Heavy, Traits.FromName("Heavy,Fragile"));
        Assert.Equal(Traits.Delicate, Traits.Fragile | Traits.Cold);
        Assert.Equal(Traits.Delicate.GetHashCode(), Traits.FromName("Cold, Fragile").GetHashCode());
        Assert.Equal(Traits.Delicate, Traits.FromName("5"));
        Assert.NotEqual(Traits.FromName("Wet"), Traits.FromName("Dry"));
    }

    [Fact]
    public async Task Entities_and_enumerations_survive_the_default_serializer()
    {
        await using var depot = await DepotHost.StartAsync();
        var assets = await depot.Client.Assets.Expand(a => a.Keeper).Expand(a => a.Parts).SelectAll().ToListAsync();

        var text = JsonSerializer.Serialize(new { Assets = assets, State = State.Retired, Wanted = assets.Select(a => a.Wanted) });
        var copy = JsonSerializer.Deserialize<Copy>(text)!;

        Assert.Equal(text, JsonSerializer.Serialize(copy));
        Assert.Equal(State.Retired, copy.State);
        Assert.Equal(assets.Select(a => (a.GetType(), a.Id, a.Keeper?.Name, a.Parts.Count)), copy.Assets.Select(a => (a.GetType(), a.Id, a.Keeper?.Name, a.Parts.Count)));
    }

    [Fact]
    public async Task A_single_complex_value_of_a_derived_type_is_read_as_such()
    {
        await using var depot = await DepotHost.StartAsync();

        var place = await depot.Client.Assets[2].MoveAsync(new ForeignPlace { City = "Tartu", Country = "EE" }, ["l"], null);

        Assert.Equal("EE", Assert.IsType<ForeignPlace>(place).Country);
    }

    [Theory]
    [InlineData("http://x/$metadata#Depot.ForeignPlace", true)]
    [InlineData("$metadata#Assets(1)/Home/Depot.ForeignPlace", true)]
    [InlineData("$metadata#Assets(1)/Home/Depot.ForeignPlace(City,More(a))", true)]
    [InlineData("$metadata#Assets(1)/Home", false)]
    [InlineData("$metadata#Depot.Place", false)]
    [InlineData("$metadata", false)]
    [InlineData(")", false)]
    public void A_type_that_only_the_context_names_counts(string context, bool isForeign)
    {
        var cursor = new JsonCursor(System.Text.Encoding.UTF8.GetBytes($$"""{"@odata.context":"{{context}}","City":"Tartu"}"""));

        Assert.Equal(isForeign, JsonRead.Model<Place>(ref cursor) is ForeignPlace);
    }

    private sealed record Copy(Asset[] Assets, State State, State?[] Wanted);
}
