using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Clientele.OpenApiServer.Tests.Server;

namespace Clientele.OpenApiServer.Tests;

/// <summary>A document that a client is compiled from, held against what the running service says. <c>CLIENTELE_ACCEPT=1</c> writes it anew.</summary>
internal static class DocumentFile
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Compares a document that is checked in with what the service says; with <c>CLIENTELE_ACCEPT=1</c>, writes it anew.</summary>
    /// <param name="url">Where the service gives its document.</param>
    /// <param name="file">The file, from <c>tests</c>.</param>
    public static async Task AssertIsWhatTheServiceSaysAsync(string url, string file)
    {
        await using var server = await YardServer.StartAsync();
        var live = JsonNode.Parse(await server.RawAsync(url))!.AsObject();
        live.Remove("servers");
        live["servers"] = new JsonArray(new JsonObject { ["url"] = "https://yard.example.com/" });

        var path = Repository.Find("tests/" + file);
        if (!File.Exists(path) || !JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(path)), live))
        {
            Golden.Equal(path, live.ToJsonString(s_indented) + "\n");
        }
    }
}
