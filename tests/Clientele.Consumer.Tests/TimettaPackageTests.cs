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
    private const string Ann = "11111111-1111-1111-1111-111111111111";
    private const string Query = "Users?$filter=isActive&$orderby=name&$top=2";

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["GET /odata/Users"] = $$"""{"value":[{"id":"{{Ann}}","name":"Ann"}]}""",
        ["GET /odata/Products"] = """{"value":[{"ProductID":1,"Name":"Chai","Price":4.25,"Season":"Autumn","ReleasedOn":null}]}""",
        ["PATCH /odata/Products(1)"] = "",
    };

    [Fact]
    public async Task The_prebuilt_client_needs_one_package()
    {
        await using var service = await LoopbackService.StartAsync(Answers);
        var project = await feed.Project("Clientele.Timetta").With("TimettaReads.cs").Build();

        var lines = await project.Run(service.Root, "t0ken");

        Assert.Equal([$"GET {Query}", $"{Ann} Ann"], lines.Select(Uri.UnescapeDataString));
        AssertAskedForUsers(Assert.Single(service.Requests));
    }

    [NativeFact]
    public async Task A_native_binary_reads_and_writes()
    {
        await using var service = await LoopbackService.StartAsync(Answers);
        var project = feed.Project("Clientele.Timetta", "Clientele").Write(Metadata, Repository.Program(Metadata)).With(
            "Native.cs",
            $"""<ApiClient Include="{Metadata}" />""",
            $"<PublishAot>true</PublishAot><IsAotCompatible>true</IsAotCompatible><TrimmerSingleWarn>false</TrimmerSingleWarn><CppCompilerAndLinker>{NativeTools.Linker}</CppCompilerAndLinker>",
            "net9.0");

        await project.Publish("--use-current-runtime");
        var lines = await project.RunPublished(service.Root, "t0ken");

        Assert.Equal([$"{Ann} Ann", "Chai 4.25 Autumn"], lines);
        var requests = service.Requests;
        Assert.Equal(3, requests.Length);
        AssertAskedForUsers(requests[0]);
        Assert.Equal(["GET /odata/Products?$select=Name,Price,Season&$filter=Season eq NorthwindModel.Season'Autumn'", "PATCH /odata/Products(1)"], requests[1..]);
    }

    /// <summary>The selector is read in a project that references the package, and the request is narrowed.</summary>
    private static void AssertAskedForUsers(string request)
    {
        Assert.StartsWith($"GET /odata/{Query.Replace("?", "?$select=id,name&", StringComparison.Ordinal)}", request, StringComparison.Ordinal);
        Assert.EndsWith(" Bearer t0ken", request, StringComparison.Ordinal);
    }
}
