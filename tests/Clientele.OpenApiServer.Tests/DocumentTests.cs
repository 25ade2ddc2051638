using System.IO;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Clientele.OpenApiServer.Tests.Server;

namespace Clientele.OpenApiServer.Tests;

public sealed class DocumentTests
{
    private static readonly System.Text.Json.JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>The clients are compiled from files; <c>CLIENTELE_ACCEPT=1</c> writes them anew.</summary>
    [Theory]
    [InlineData("openapi/v31.json", "yard31.openapi.json")]
    public async Task The_document_is_what_the_service_says(string url, string file)
    {
        await using var server = await YardServer.StartAsync();
        var live = JsonNode.Parse(await server.RawAsync(url))!.AsObject();
        live.Remove("servers");
        live["servers"] = new JsonArray(new JsonObject { ["url"] = "https://yard.example.com/" });

        var path = Repository.Find("tests/Clientele.OpenApiServer.Tests/" + file);
        if (!File.Exists(path) || !JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(path)), live))
        {
            Golden.Equal(path, live.ToJsonString(s_indented) + "\n");
        }
    }
}
