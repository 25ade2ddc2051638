using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Consumer.Tests.Harness;

namespace Clientele.Consumer.Tests;

/// <summary>An OpenAPI document and nothing else.</summary>
[Collection(Packed.Name)]
public sealed class OpenApiTests(PackedFeed feed)
{
    private const string Document = "library.openapi.yaml";
    private const string Id = "22222222-2222-2222-2222-222222222222";

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["GET /odata/books"] = $$$"""{"items":[{"id":"{{{Id}}}","title":"Malafrena","price":9.5,"shelf":"cellar","format":{"pages":369}}],"next":null}""",
        ["POST /odata/books"] = $$"""{"id":"{{Id}}","title":"Lavinia"}""",
    };

    [Fact]
    public async Task A_document_is_a_client()
    {
        await using var service = await LoopbackService.StartAsync(Answers);
        var project = await feed.Project("Clientele")
            .Write(Document, Programs.Read(Document))
            .With("Library.cs", $"""<ApiClient Include="{Document}" />""")
            .Build();

        Assert.Equal(["Malafrena 9.5 cellar 369", Id, $"PUT books/{Id}/cover"], await project.Run(service.Address + "odata/"));
        Assert.Equal(["GET /odata/books?author=Ursula&limit=2", "POST /odata/books"], service.Requests);
    }

    [Fact]
    public async Task A_mistake_is_an_error_at_its_line_in_the_document()
    {
        var result = await feed.Project("Clientele")
            .Write(Document, Programs.Read(Document).Replace("next: { body: /next }", "next: { body: /nxt }", StringComparison.Ordinal))
            .With("Library.cs", $"""<ApiClient Include="{Document}" />""")
            .TryBuild();

        Assert.Contains(
            Document + "(8,89): error CLT0600: '/nxt' does not exist in the response of GET /books. Did you mean 'next'?", result.ToString(), StringComparison.Ordinal);
    }

    [SharedDataFact("openapi")]
    public async Task Documents_of_real_services_build_strictly_side_by_side()
    {
        var project = feed.Project("Clientele");
        var items = new List<string>();
        foreach (var path in Directory.EnumerateFiles(SharedData.PathOf("openapi")).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            project.Write(name, await File.ReadAllTextAsync(path));
            items.Add($"""<ApiClient Include="{name}" Namespace="Shop.Service{items.Count + 1}" />""");
        }

        await project.With("Empty.cs", string.Concat(items)).Build();

        Assert.Equal(8, project.Emitted.Keys.Count(name => name.EndsWith(".Client.g.cs", StringComparison.Ordinal)));
    }
}
