using System.Threading.Tasks;

namespace Clientele.Timetta.Tests.Service;

/// <summary>One service for tests that only read.</summary>
public sealed class SharedCaller : IAsyncLifetime
{
    internal Caller Caller { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Caller = await Caller.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Caller.DisposeAsync();
}
