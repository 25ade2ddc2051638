using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Clientele.Consumer.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Clientele.Consumer.Tests;

/// <summary>The tool out of its package: from an empty folder to the first row of a service that needs a bearer token, by three commands.</summary>
[Collection(Packed.Name)]
public sealed class ToolPackageTests(PackedFeed feed)
{
    private const string Token = "t0k3n-of-the-t3st";

    private const string Metadata = """
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
        <Schema Namespace="WP" xmlns="http://docs.oasis-open.org/odata/ns/edm"><EntityType Name="User"><Key><PropertyRef Name="id"/></Key>
        <Property Name="id" Type="Edm.Int32" Nullable="false"/><Property Name="name" Type="Edm.String"/></EntityType>
        <EntityContainer Name="C"><EntitySet Name="Users" EntityType="WP.User"/></EntityContainer></Schema></edmx:DataServices></edmx:Edmx>
        """;

    [Fact]
    public async Task Three_commands_lead_from_an_empty_folder_to_the_first_row()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            if (context.Request.Headers.Authorization != "Bearer " + Token)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }

            var isMetadata = context.Request.Path.Value!.EndsWith("$metadata", StringComparison.Ordinal);
            context.Response.ContentType = isMetadata ? "application/xml" : "application/json";
            return context.Response.WriteAsync(isMetadata ? Metadata : """{"value":[{"id":1,"name":"Ann"}]}""");
        });
        var folder = feed.Folder("Work");
        var tools = Path.Combine(folder, "..", "tools");
        (await Tool.Dotnet(folder, "tool", "install", "Clientele.Tool", "--version", feed.Version, "--tool-path", tools)).Succeeded();
        var variables = new Dictionary<string, string> { ["CLIENTELE_TOKEN"] = Token };

        (await Tool.Dotnet(folder, "new", "console")).Succeeded();
        var added = (await Tool.Run(folder, Path.Combine(tools, "dotnet-clientele"), variables, ["add", service.Origin + "/odata/$metadata", "--name", "Work"])).Succeeded();
        var run = (await Tool.Run(folder, "dotnet", variables, ["run"])).Succeeded();

        Assert.Contains("\"name\":\"Ann\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, added.Output, StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(folder, "*.*", SearchOption.TopDirectoryOnly), file => Assert.DoesNotContain(Token, File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Contains("Exit codes", (await Tool.Run(folder, Path.Combine(tools, "dotnet-clientele"), "--help")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Tool.Run(folder, Path.Combine(tools, "dotnet-clientele"), variables, ["check"])).ExitCode);
    }
}
