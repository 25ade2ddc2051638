using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Tool.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Clientele.Tool.Tests.Commands;

/// <summary>A description is added over real HTTP, changes at the service, is noticed, and is accepted.</summary>
public sealed class ClientLifeTests
{
    private const string Secret = "s3cr3t-t0k3n";

    private const string Description = """
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
        <Schema Namespace="WP" xmlns="http://docs.oasis-open.org/odata/ns/edm"><EntityType Name="User"><Key><PropertyRef Name="id"/></Key>
        <Property Name="id" Type="Edm.Guid" Nullable="false"/><Property Name="email" Type="Edm.String"/></EntityType>
        <EntityContainer Name="C"><EntitySet Name="Users" EntityType="WP.User"/></EntityContainer></Schema></edmx:DataServices></edmx:Edmx>
        """;

    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n  </PropertyGroup>\n</Project>\n";

    [Fact]
    public async Task From_an_address_that_needs_a_token_to_a_client_in_one_command()
    {
        await using var service = await Service(() => Description);
        using var folder = new TemporaryFolder().Write("app.csproj", Project);

        var run = await Run(folder, "add", service.Origin + "/odata/$metadata", "--name", "Work");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("using app.Work;", run.Output, StringComparison.Ordinal);
        Assert.Contains("await foreach (var row in client.Users)", run.Output, StringComparison.Ordinal);
        Assert.Contains("<ApiClient Include=\"apis/work.contract.yaml\" />", folder.Read("app.csproj"), StringComparison.Ordinal);
        Assert.Contains("<PackageReference Include=\"Clientele\" Version=\"", folder.Read("app.csproj"), StringComparison.Ordinal);
        Assert.Contains($"  data: {service.Origin}/odata/\n", folder.Read("apis/work.contract.yaml"), StringComparison.Ordinal);
        Assert.Contains("        <Property Name=\"email\" Type=\"Edm.String\" />\n", folder.Read("apis/work.csdl.xml"), StringComparison.Ordinal);
        Assert.Contains("property WP.User/email : Edm.String?\n", folder.Read("apis/work.surface.txt"), StringComparison.Ordinal);
        Assert.Contains($"# source {service.Origin}/odata/$metadata\n", folder.Read("apis/work.surface.txt"), StringComparison.Ordinal);
        AssertNoSecret(folder, run);
    }

    [Fact]
    public async Task A_program_that_nobody_wrote_becomes_the_first_one_and_another_stays()
    {
        await using var service = await Service(() => Description);
        using var folder = new TemporaryFolder().Write("app.csproj", Project).Write("Program.cs", "// See https://aka.ms/new-console-template for more information\nConsole.WriteLine(\"Hello, World!\");\n");
        using var other = new TemporaryFolder().Write("app.csproj", Project).Write("Program.cs", "Console.WriteLine(\"Mine\");\n");

        await Run(folder, "add", service.Origin + "/odata/$metadata", "--name", "Work");
        await Run(other, "add", service.Origin + "/odata/$metadata", "--name", "Work");

        Assert.Contains("WorkClient.Create(o => o.Credentials = new StaticTokenCredentials(System.Environment.GetEnvironmentVariable(\"CLIENTELE_TOKEN\")!));", folder.Read("Program.cs"), StringComparison.Ordinal);
        Assert.Equal("Console.WriteLine(\"Mine\");\n", other.Read("Program.cs"));
    }

    [Theory]
    [InlineData("{ \"swagger\": \"2.0\", \"info\": { \"title\": \"x\", \"version\": \"1\" }, \"basePath\": \"/v1\", \"paths\": { \"/a\": { \"get\": { \"responses\": { \"204\": { \"description\": \"\" } } } } } }", "/v1/", ".openapi.json")]
    [InlineData("openapi: 3.1.0\ninfo: { title: x, version: '1' }\nservers: [{ url: ../api }]\npaths: { /a: { get: { responses: { '204': { description: '' } } } } }\n", "/api/", ".openapi.yaml")]
    [InlineData("openapi: 3.0.4\ninfo: { title: x, version: '1' }\npaths: { /a: { get: { responses: { '204': { description: '' } } } } }\n", "/", ".openapi.yaml")]
    public async Task The_base_address_of_an_OpenAPI_document_is_relative_to_its_own(string document, string server, string ending)
    {
        await using var service = await LoopbackService.StartAsync(context => context.Response.WriteAsync(document));
        using var folder = new TemporaryFolder().Write("app.csproj", Project);

        var run = await Run(folder, "add", service.Origin + "/docs/api.json", "--name", "Work");

        Assert.Equal("", run.Messages);
        Assert.Contains($"  data: {service.Origin}{server}\n", folder.Read("apis/work.contract.yaml"), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("apis/work" + ending)));
        Assert.Equal(0, (await Run(folder, "check")).ExitCode);
    }

    [Theory]
    [InlineData("<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>", true)]
    [InlineData("<Project />", false)]
    public async Task A_version_stands_in_the_project_unless_versions_are_central(string packages, bool isCentral)
    {
        using var folder = new TemporaryFolder().Write("app.csproj", Project).Write("in.xml", Description).Write("Directory.Packages.props", packages);

        await ToolRun.Of(folder.Path, "add", "in.xml", "--name", "Work");

        Assert.Equal(isCentral, folder.Read("app.csproj").Contains("<PackageReference Include=\"Clientele\" />", StringComparison.Ordinal));
        Assert.Equal(!isCentral, folder.Read("app.csproj").Contains("<PackageReference Include=\"Clientele\" Version=\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_library_holds_the_client_where_that_is_wanted()
    {
        using var folder = new TemporaryFolder().Write("app/app.csproj", Project).Write("app/in.xml", Description);

        var run = await ToolRun.Of(folder.PathOf("app"), "add", "in.xml", "--name", "Work", "--library");
        var again = await ToolRun.Of(folder.PathOf("app"), "add", "in.xml", "--name", "Work", "--library");

        Assert.Equal((0, 3), (run.ExitCode, again.ExitCode));
        Assert.Contains("<ProjectReference Include=\"../Work.Client/Work.Client.csproj\" />", folder.Read("app/app.csproj"), StringComparison.Ordinal);
        Assert.DoesNotContain("ApiClient", folder.Read("app/app.csproj"), StringComparison.Ordinal);
        Assert.Contains("<ApiClient Include=\"apis/work.contract.yaml\" />", folder.Read("Work.Client/Work.Client.csproj"), StringComparison.Ordinal);
        Assert.Contains("<TargetFramework>net10.0</TargetFramework>", folder.Read("Work.Client/Work.Client.csproj"), StringComparison.Ordinal);
        Assert.Contains("using app.Work;", run.Output, StringComparison.Ordinal);
        Assert.Contains("already exists", again.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_at_the_service_is_noticed_by_check_and_accepted_by_refresh()
    {
        var text = Description;
        await using var service = await Service(() => text);
        using var folder = new TemporaryFolder().Write("app.csproj", Project);
        await Run(folder, "add", service.Origin + "/odata/$metadata", "--name", "Work");

        Assert.Equal(0, (await Run(folder, "check")).ExitCode);
        text = Description.Replace("</EntityType>", "<Property Name=\"phone\" Type=\"Edm.String\"/></EntityType>", StringComparison.Ordinal);
        Assert.Equal(1, (await Run(folder, "check")).ExitCode);
        text = Description.Replace("\"email\"", "\"mail\"", StringComparison.Ordinal);
        var check = await Run(folder, "check", "--format", "github", "--no-code");

        Assert.Equal(2, check.ExitCode);
        Assert.Contains("::error file=apis/work.csdl.xml,line=", check.Output, StringComparison.Ordinal);
        Assert.Contains("The property 'email' of 'WP.User' is gone, and probably called 'mail' now", check.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Run(folder, "refresh", "--check", "--no-code")).ExitCode);
        Assert.Contains("\"email\"", folder.Read("apis/work.csdl.xml"), StringComparison.Ordinal);

        var refused = await ToolRun.Of(folder.Path, Environment(), "n\n", "refresh", "--no-code");
        Assert.Contains("\"email\"", folder.Read("apis/work.csdl.xml"), StringComparison.Ordinal);
        var accepted = await ToolRun.Of(folder.Path, Environment(), "y\n", "refresh", "work", "--no-code");

        Assert.Equal((0, 0), (refused.ExitCode, accepted.ExitCode));
        Assert.Contains("\"mail\"", folder.Read("apis/work.csdl.xml"), StringComparison.Ordinal);
        Assert.Equal(0, (await Run(folder, "check")).ExitCode);
        AssertNoSecret(folder, check, refused, accepted);
    }

    [Fact]
    public async Task Nobody_to_ask_is_an_error_and_writes_nothing()
    {
        var text = Description;
        await using var service = await Service(() => text);
        using var folder = new TemporaryFolder().Write("app.csproj", Project);
        await Run(folder, "add", service.Origin + "/odata/$metadata", "--name", "Work");
        text = Description.Replace("\"email\"", "\"mail\"", StringComparison.Ordinal);

        var run = await Run(folder, "refresh", "--no-code");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("the input is not interactive; use --yes", run.Messages, StringComparison.Ordinal);
        Assert.Contains("\"email\"", folder.Read("apis/work.csdl.xml"), StringComparison.Ordinal);
        Assert.Equal(0, (await Run(folder, "refresh", "--yes", "--no-code")).ExitCode);
        Assert.Contains("\"mail\"", folder.Read("apis/work.csdl.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_exit_code_3()
    {
        var service = await Service(() => Description);
        using var folder = new TemporaryFolder().Write("app.csproj", Project);
        await Run(folder, "add", service.Origin + "/odata/$metadata", "--name", "Work");
        await service.DisposeAsync();

        var run = await Run(folder, "check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("can't be fetched", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_stays_with_the_origin_that_it_is_for()
    {
        await using var other = await LoopbackService.StartAsync(context => context.Response.WriteAsync(Description));
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Redirect(other.Origin + "/moved");
            return Task.CompletedTask;
        });
        using var folder = new TemporaryFolder().Write("app.csproj", Project);

        var run = await Run(folder, "add", service.Origin + "/odata/$metadata", "--name", "Work");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Bearer " + Secret, Assert.Single(service.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Assert.Single(other.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_for_people_is_told_plainly_and_nothing_is_written()
    {
        await using var service = await LoopbackService.StartAsync(context => context.Response.WriteAsync("<!DOCTYPE html><html><title>Sign in &amp; go</title></html>"));
        using var folder = new TemporaryFolder().Write("app.csproj", Project);

        var run = await Run(folder, "add", service.Origin + "/odata/$metadata?key=abc");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("returned an HTML page with the title 'Sign in & go' instead of a description", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", run.Messages, StringComparison.Ordinal);
        Assert.Equal(Project, folder.Read("app.csproj"));
        Assert.False(Directory.Exists(folder.PathOf("apis")));
    }

    [Fact]
    public async Task Missing_and_refused_credentials_are_told_apart()
    {
        await using var service = await Service(() => Description);
        using var folder = new TemporaryFolder().Write("app.csproj", Project);

        var missing = await ToolRun.Of(folder.Path, "add", service.Origin + "/odata/$metadata");
        var refused = await ToolRun.Of(folder.Path, new Dictionary<string, string> { ["CLIENTELE_TOKEN"] = "another" }, null, "add", service.Origin + "/odata/$metadata");

        Assert.Equal((3, 3), (missing.ExitCode, refused.ExitCode));
        Assert.Contains("answers 401: it asks for credentials. Set CLIENTELE_TOKEN", missing.Messages, StringComparison.Ordinal);
        Assert.Contains("answers 401: it refuses the credentials.", refused.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_explained_with_its_place_and_a_rule_with_its_page()
    {
        using var folder = new TemporaryFolder().Write("app.csproj", Project).Write("in.xml", Description);
        await ToolRun.Of(folder.Path, "add", "in.xml", "--name", "Work");

        var name = await ToolRun.Of(folder.Path, "explain", "User.Email");
        var rule = await ToolRun.Of(folder.Path, "explain", "clt5001");
        var wrong = await ToolRun.Of(folder.Path, "explain", "emial");

        Assert.StartsWith("property WP.User/email : Edm.String?\n  in C#: User.Email\n  apis/work.csdl.xml(10,25)", name.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.StartsWith("# CLT5001:", rule.Output, StringComparison.Ordinal);
        Assert.Equal(3, wrong.ExitCode);
        Assert.Contains("There is nothing with the name 'emial'. Did you mean 'email'?", wrong.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_in_JSON_and_SARIF_are_one_document_for_several_clients()
    {
        using var folder = new TemporaryFolder().Write("app.csproj", Project).Write("in.xml", Description);
        await ToolRun.Of(folder.Path, "add", "in.xml", "--name", "Work");
        await ToolRun.Of(folder.Path, "add", "in.xml", "--name", "Play");

        var run = await ToolRun.Of(folder.Path, "check", "--format", "sarif");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("2.1.0", JsonDocument.Parse(run.Output).RootElement.GetProperty("version").GetString());
    }

    private static Dictionary<string, string> Environment() => new() { ["CLIENTELE_TOKEN"] = Secret };

    private static Task<ToolRun> Run(TemporaryFolder folder, params string[] args) => ToolRun.Of(folder.Path, Environment(), null, args);

    /// <summary>Asks for the token, and answers compressed.</summary>
    private static Task<LoopbackService> Service(Func<string> text) => LoopbackService.StartAsync(async context =>
    {
        if (context.Request.Headers.Authorization != "Bearer " + Secret)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.ContentType = "application/xml";
        context.Response.Headers.ContentEncoding = "gzip";
        await using var zip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await zip.WriteAsync(Encoding.UTF8.GetBytes(text()));
    });

    private static void AssertNoSecret(TemporaryFolder folder, params ToolRun[] runs)
    {
        Assert.All(runs, run => Assert.DoesNotContain(Secret, run.Output + run.Messages, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain(Secret, File.ReadAllText(file), StringComparison.Ordinal));
    }
}
