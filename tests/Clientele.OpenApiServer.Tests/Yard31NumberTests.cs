using System;
using System.Threading.Tasks;
using Clientele.OpenApiServer.Tests.Server;
using Clientele.Yard31;
using Values = Clientele.OpenApiServer.Tests.Server.Yard;

namespace Clientele.OpenApiServer.Tests;

/// <summary>The largest numbers of each kind. Swashbuckle says <c>int32</c> of a <c>uint</c>, and <c>double</c> of a <c>decimal</c>, so its client has no such tests.</summary>
public sealed class Yard31NumberTests(YardFixture fixture) : IClassFixture<YardFixture>, IDisposable
{
    private Yard31Client Client { get; } = Yard31Client.Create(options => options.BaseAddress = fixture.Address);

    public void Dispose() => Client.Dispose();

    [Fact]
    public async Task Numbers_keep_every_digit()
    {
        var numbers = await Client.Values.Numbers.PostAsync(YardJson.Of<Clientele.Yard31.Numbers>(Values.Numbers, Yard31JsonTypeInfoResolver.Default));

        Assert.Equal(decimal.MaxValue, numbers.Decimal);
        Assert.Equal(ulong.MaxValue, numbers.ULong);
        Assert.Equal(uint.MaxValue, numbers.UInt);
        Assert.Equal(long.MinValue, numbers.Long);
    }
}
