using System;
using System.Threading.Tasks;

namespace Clientele.OpenApiServer.Tests.Server;

/// <summary>One running service for the tests of a class.</summary>
public sealed class YardFixture : IAsyncLifetime
{
    private YardServer? _server;

    public Uri Address => _server!.Address;

    public async Task InitializeAsync() => _server = await YardServer.StartAsync();

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}
