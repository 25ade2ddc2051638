using System;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests.Faking;

/// <summary>A real service and a fake of it, over the same rows.</summary>
internal sealed class DepotPair : IAsyncDisposable
{
    private readonly DepotHost _depot;
    private readonly FakeDepot _fake = new();

    private DepotPair(DepotHost depot)
    {
        _depot = depot;
        Fake = new HttpClient(_fake.Handler, disposeHandler: false) { BaseAddress = _fake.Root };
    }

    public HttpClient Service => _depot.Server.Http;

    public HttpClient Fake { get; }

    public static async Task<DepotPair> StartAsync()
    {
        var pair = new DepotPair(await DepotHost.StartAsync());
        DepotRows.Seed(pair._fake);
        await DepotRows.CopyAsync(pair._depot, pair.Fake);
        return pair;
    }

    public async ValueTask DisposeAsync()
    {
        Fake.Dispose();
        await _fake.DisposeAsync();
        await _depot.DisposeAsync();
    }
}
