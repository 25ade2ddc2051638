using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>A service of one's own and its client.</summary>
internal sealed class DepotHost : IAsyncDisposable
{
    private readonly HttpClient _http;

    private DepotHost(DepotServer server, ServiceContract contract)
    {
        Server = server;
        _http = ServiceHttpClient.Create(contract, new ClientOptions { BaseAddress = server.Address });
        Client = new DepotClient(_http, contract);
    }

    public DepotServer Server { get; }

    public DepotClient Client { get; }

    /// <summary>Starts a service.</summary>
    /// <param name="pageSize">Most rows of a page, of expanded collections too; null for no limit.</param>
    /// <param name="contract">What is known of the service; the client's contract where nothing is said.</param>
    /// <param name="storage">Where the service keeps its rows.</param>
    public static async Task<DepotHost> StartAsync(int? pageSize = null, ServiceContract? contract = null, Storage storage = Storage.Objects) =>
        new(await DepotServer.StartAsync(pageSize, storage), contract ?? DepotContract.Value);

    /// <summary>The raw answer to a relative URL, as JSON.</summary>
    public async Task<JsonNode> JsonAsync(string url) => JsonNode.Parse(await Server.RawAsync(url))!;

    /// <summary>The rows of the raw answer to a relative URL.</summary>
    public async Task<JsonArray> RowsAsync(string url) => (await JsonAsync(url))["value"]!.AsArray();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
