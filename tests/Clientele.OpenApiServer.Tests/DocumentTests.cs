using System.IO;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Clientele.OpenApiServer.Tests.Server;

namespace Clientele.OpenApiServer.Tests;

public sealed class DocumentTests
{
    private static readonly System.Text.Json.JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>The client is compiled from a file; <c>CLIENTELE_ACCEPT=1</c> writes it anew.</summary>
    [Fact]
    public async Task The_document_is_what_the_service_says()
    {
        await using var server = await YardServer.StartAsync();
        var live = JsonNode.Parse(await server.RawAsync("openapi/v31.json"))!.AsObject();
        live.Remove("servers");
        live["servers"] = new JsonArray(new JsonObject { ["url"] = "https://yard.example.com/" });

        var path = Repository.Find("tests/Clientele.OpenApiServer.Tests/yard31.openapi.json");
        if (!File.Exists(path) || !JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(path)), live))
        {
            Golden.Equal(path, live.ToJsonString(s_indented) + "\n");
        }
    }
}
