using System;
using System.Threading.Tasks;
using Clientele.OpenApiServer.Tests.Server;
using Clientele.YardNSwag;

namespace Clientele.OpenApiServer.Tests;

/// <summary>What the service gives and its document does not say.</summary>
public sealed class YardNSwagNullTests(YardFixture fixture) : IClassFixture<YardFixture>, IDisposable
{
    private YardNSwagClient Client { get; } = YardNSwagClient.Create(options => options.BaseAddress = fixture.Address);

    public void Dispose() => Client.Dispose();

    [Fact]
    public async Task Null_that_the_document_does_not_say_is_a_contract_violation() =>
        await Assert.ThrowsAsync<ApiContractViolationException>(() => Client.Values.Nothing.GetAsync());
}
