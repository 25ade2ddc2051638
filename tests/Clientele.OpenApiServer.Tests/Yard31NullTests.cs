using System;
using System.Threading.Tasks;
using Clientele.OpenApiServer.Tests.Server;
using Clientele.Yard31;

namespace Clientele.OpenApiServer.Tests;

/// <summary>Null in place of an object, where the document says that it may come: those of NSwag and Swashbuckle do not.</summary>
public sealed class Yard31NullTests(YardFixture fixture) : IClassFixture<YardFixture>, IDisposable
{
    private Yard31Client Client { get; } = Yard31Client.Create(options => options.BaseAddress = fixture.Address);

    public void Dispose() => Client.Dispose();

    [Fact]
    public async Task Null_is_null() => Assert.Null(await Client.Values.Nothing.GetAsync());
}
