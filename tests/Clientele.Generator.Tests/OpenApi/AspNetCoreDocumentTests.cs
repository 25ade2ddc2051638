using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>The documents that ASP.NET Core 10 gives of one service with its default settings (<c>tests/Clientele.OpenApiServer.Tests</c>).</summary>
public sealed class AspNetCoreDocumentTests
{
    [Fact]
    public void Numbers_that_may_be_text_cost_no_source()
    {
        var text = Read("yard31");
        var strict = JsonNode.Parse(text)!;
        Assert.True(BeStrict(strict) > 20);

        var (written, wanted) = (RestCode.Clean(text), RestCode.Clean(strict.ToJsonString()));

        Assert.Equal(wanted.Files.Count, written.Files.Count);
        Assert.InRange(Size(written), 0, Size(wanted) * 1.05);
    }

    [Fact]
    public void Version_3_0_of_the_document_gives_the_client_of_3_1() => Assert.Equal(
        RestCode.Clean(Read("yard31")).Files.Select(file => (file.HintName, Plain(file.Text))),
        RestCode.Clean(Read("yard30")).Files.Select(file => (file.HintName, Plain(file.Text))));

    /// <summary>Without the version and the hash of the document.</summary>
    private static string Plain(string text) => string.Join('\n', text.Split('\n').Where(line => !line.Contains("Hash", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("//", StringComparison.Ordinal)));

    private static double Size(RestCode code) => code.Files.Sum(file => file.Text.Length);

    private static string Read(string name) => Repository.Read($"tests/Clientele.OpenApiServer.Tests/{name}.openapi.json");

    /// <summary>Makes of each number that may be text a number, as a service with <c>NumberHandling.Strict</c> describes itself.</summary>
    /// <returns>How many there were.</returns>
    private static int BeStrict(JsonNode? node)
    {
        var count = 0;
        if (node is JsonObject schema)
        {
            if (schema["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "string") && types.FirstOrDefault(type => type!.GetValue<string>() is "integer" or "number") is not null)
            {
                types.Remove(types.First(type => type!.GetValue<string>() == "string"));
                count++;
            }

            foreach (var member in schema)
            {
                count += BeStrict(member.Value);
            }
        }

        foreach (var item in node as JsonArray ?? [])
        {
            count += BeStrict(item);
        }

        return count;
    }
}
