using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Consumer.Tests.Harness;

namespace Clientele.Consumer.Tests;

/// <summary>The prebuilt client, run by the framework and as a native binary.</summary>
[Collection(Packed.Name)]
public sealed class TimettaPackageTests(PackedFeed feed)
{
    private const string Metadata = "northwind.metadata.xml";
    private const string Document = "library.openapi.yaml";
    private const string Ann = "11111111-1111-1111-1111-111111111111";
    private const string Options = "$filter=isActive&$orderby=name&$top=2";

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["GET /odata/Users"] = $$"""{"value":[{"id":"{{Ann}}","name":"Ann"}]}""",
        ["GET /odata/Products"] = """{"value":[{"ProductID":1,"Name":"Chai","Price":4.25,"Season":"Autumn","ReleasedOn":null}]}""",
        ["PATCH /odata/Products(1)"] = "",
        ["GET /odata/books"] = $$$"""{"items":[{"id":"{{{Ann}}}","title":"Malafrena","shelf":"cellar","format":{"pages":369}}],"next":null}""",
    };

    [Fact]
    public async Task The_prebuilt_client_needs_one_package()
    {
        await using var service = await LoopbackService.StartAsync(Answers);
        var project = await feed.Project("Clientele.Timetta").With("TimettaReads.cs").Build();

        var lines = await project.Run(service.Address + "odata/", "t0ken");

        Assert.Equal([$"GET Users?{Options}", $"{Ann} Ann"], lines.Select(Uri.UnescapeDataString));
        AssertAskedForUsers(Assert.Single(service.Requests));
    }

    [NativeFact]
    public async Task A_native_binary_reads_and_writes()
    {
        await using var service = await LoopbackService.StartAsync(Answers);
        var project = feed.Project("Clientele.Timetta", "Clientele").Write(Metadata, Programs.Read(Metadata)).Write(Document, Programs.Read(Document)).With(
            "Native.cs",
            $"""<ApiClient Include="{Metadata}" /><ApiClient Include="{Document}" />""",
            $"<PublishAot>true</PublishAot><IsAotCompatible>true</IsAotCompatible><TrimmerSingleWarn>false</TrimmerSingleWarn><CppCompilerAndLinker>{NativeTools.Linker}</CppCompilerAndLinker>");

        await project.Publish("--use-current-runtime");
        var lines = await project.RunPublished(service.Address + "odata/", "t0ken");

        Assert.Equal([$"{Ann} Ann", "Chai 4.25 Autumn", "Malafrena cellar 369"], lines);
        var requests = service.Requests.ToArray();
        Assert.Equal(4, requests.Length);
        AssertAskedForUsers(requests[0]);
        Assert.Equal(["GET /odata/Products?$select=Name,Price,Season&$filter=Season eq NorthwindModel.Season'Autumn'", "GET /odata/books", "PATCH /odata/Products(1)"], requests[1..]);
    }

    /// <summary>The selection narrows the request, in a native binary too.</summary>
    private static void AssertAskedForUsers(string request)
    {
        Assert.StartsWith($"GET /odata/Users?$select=id,name&{Options}", request, StringComparison.Ordinal);
        Assert.EndsWith(" Bearer t0ken", request, StringComparison.Ordinal);
    }
}
