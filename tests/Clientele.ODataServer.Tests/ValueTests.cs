using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Depot;

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

    private sealed record Copy(Asset[] Assets, State State, State?[] Wanted);
}
