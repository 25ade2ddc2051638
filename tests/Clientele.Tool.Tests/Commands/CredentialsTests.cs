using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Tool.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Clientele.Tool.Tests.Commands;

/// <summary>Where credentials for a description come from, and where they go.</summary>
public sealed class CredentialsTests
{
    private const string Secret = "s3cr3t";

    private const string Description = """
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
        <Schema Namespace="WP" xmlns="http://docs.oasis-open.org/odata/ns/edm"><EntityType Name="User"><Key><PropertyRef Name="id"/></Key>
        <Property Name="id" Type="Edm.Guid" Nullable="false"/></EntityType>
        <EntityContainer Name="C"><EntitySet Name="Users" EntityType="WP.User"/></EntityContainer></Schema></edmx:DataServices></edmx:Edmx>
        """;

    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n    <UserSecretsId>the-secrets</UserSecretsId>\n  </PropertyGroup>\n</Project>\n";

    [Fact]
    public async Task A_token_may_stand_in_the_user_secrets_of_the_project()
    {
        await using var service = await Service();
        using var folder = Secrets("{ // a comment\n \"clientele_token\": \"" + Secret + "\", \"other\": 1 }");

        var add = await Run(folder, "add", service.Origin + "/odata/$metadata", "--name", "Work");
        var check = await Run(folder, "check");

        Assert.Equal((0, 0), (add.ExitCode, check.ExitCode));
        Assert.All(service.Requests, request => Assert.Contains("Bearer " + Secret, request, StringComparison.Ordinal));
        AssertNoSecret(folder, add, check);
    }

    [Fact]
    public async Task The_environment_goes_before_the_user_secrets()
    {
        await using var service = await Service();
        using var folder = Secrets("{ \"CLIENTELE_TOKEN\": \"another\" }");

        Assert.Equal(0, (await Run(folder, ("CLIENTELE_TOKEN", Secret), "add", service.Origin + "/odata/$metadata", "--name", "Work")).ExitCode);
    }

    [Theory]
    [InlineData("[\"" + Secret + "\"]")]
    [InlineData("\"" + Secret + "\"")]
    [InlineData("{ " + Secret + " }")]
    public async Task User_secrets_that_are_no_object_are_told_without_their_words(string text)
    {
        await using var service = await Service();
        using var folder = Secrets(text);

        var run = await Run(folder, "add", service.Origin + "/odata/$metadata", "--name", "Work");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("are not a JSON object", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Messages, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData("../the-secrets")]
    [InlineData("..\\the-secrets")]
    public async Task An_id_that_leads_out_of_the_folder_of_secrets_is_none(string id)
    {
        await using var service = await Service();
        using var folder = Secrets("{ \"CLIENTELE_TOKEN\": \"" + Secret + "\" }").Write("app.csproj", Project.Replace("the-secrets", id, StringComparison.Ordinal));

        Assert.Equal(3, (await Run(folder, "add", service.Origin + "/odata/$metadata", "--name", "Work")).ExitCode);
        Assert.DoesNotContain(Secret, Assert.Single(service.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_grants_of_a_contract_sign_the_request_and_the_client_builds_upon_it()
    {
        await using var service = await Service();
        using var folder = new TemporaryFolder().Write("app.csproj", Project).Write("base.contract.yaml", Contract(service.Origin, service.Origin));

        var add = await Run(folder, ("CLIENTELE_USERNAME", "robin"), "add", service.Origin + "/odata/$metadata", "--name", "Work", "--contract", "base.contract.yaml");
        var check = await Run(folder, ("CLIENTELE_USERNAME", "robin"), "check");

        Assert.Equal((0, 0), (add.ExitCode, check.ExitCode));
        Assert.Contains("<ApiClient Include=\"apis/work.contract.yaml\" Contract=\"base.contract.yaml\" />", folder.Read("app.csproj"), StringComparison.Ordinal);
        AssertNoSecret(folder, add, check);
    }

    [Fact]
    public async Task A_token_of_a_contract_goes_to_no_address_but_its_own()
    {
        await using var service = await Service();
        await using var other = await LoopbackService.StartAsync(context => context.Response.WriteAsync(Description));
        using var folder = new TemporaryFolder().Write("app.csproj", Project).Write("base.contract.yaml", Contract(service.Origin, service.Origin));

        await Run(folder, ("CLIENTELE_CLIENT_ID", "x"), "add", other.Origin + "/odata/$metadata", "--name", "Work", "--contract", "base.contract.yaml");

        Assert.Empty(service.Requests);
        Assert.DoesNotContain("Authorization", Assert.Single(other.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://files.example.org/x", "which is not followed: it does not use https")]
    [InlineData("http://[::bad", "answers 302")]
    public async Task A_redirect_that_leads_nowhere_is_told(string location, string words)
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        });
        using var folder = new TemporaryFolder().Write("app.csproj", Project);

        var run = await Run(folder, ("CLIENTELE_TOKEN", Secret), "add", service.Origin + "/odata/$metadata");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(words, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_in_the_address_is_written_nowhere()
    {
        await using var service = await LoopbackService.StartAsync(context => context.Response.WriteAsync(Description));
        using var folder = new TemporaryFolder().Write("app.csproj", Project);

        var run = await Run(folder, "add", $"{service.Origin}/odata/?key={Secret}&path=$metadata", "--name", "Work");

        Assert.Equal(0, run.ExitCode);
        AssertNoSecret(folder, run);
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_is_an_error_without_a_stack_trace()
    {
        using var folder = new TemporaryFolder().Write("app.csproj", Project).Write("in.xml", Description).Write("apis", "a file where the folder should be");

        var run = await Run(folder, "add", "in.xml", "--name", "Work");

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("error: ", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
        Assert.Equal(Project, folder.Read("app.csproj"));
    }

    [Fact]
    public async Task Names_of_a_description_can_not_speak_to_a_terminal()
    {
        const string Old = "{ \"openapi\": \"3.0.4\", \"info\": { \"title\": \"x\", \"version\": \"1\" }, \"paths\": { \"/a\": { \"get\": { \"responses\": { \"204\": { \"description\": \"\" } } } } } }";
        using var folder = new TemporaryFolder().Write("old.json", Old).Write("new.json", Old.Replace("\"/a\"", "\"/\\u001b[2J\\u202e\\u0007\"", StringComparison.Ordinal));

        var run = await Run(folder, "diff", "old.json", "new.json");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain(run.Output + run.Messages, character => character is '\u001b' or '\u202e' or '\u0007');
    }

    [Fact]
    public async Task A_reference_to_a_device_is_not_read()
    {
        using var folder = new TemporaryFolder().Write("in.openapi.yaml", "openapi: 3.0.4\ninfo: { title: x, version: '1' }\npaths: { /a: { get: { responses: { '200': { description: '', content: { application/json: { schema: { $ref: '/dev/zero' } } } } } } } }\n");

        var run = await Run(folder, "diff", "in.openapi.yaml", "in.openapi.yaml");

        Assert.InRange(run.ExitCode, 0, 3);
    }

    private static string Contract(string data, string tokens) => $$"""
        clientele: 1
        servers: { data: {{data}}/odata/ }
        authentication:
          scheme: oauth2
          tokenEndpoint: {{tokens}}/token
          grants: { password: { clientId: external, scope: all } }

        """;

    private static TemporaryFolder Secrets(string text) => new TemporaryFolder().Write("app.csproj", Project).Write(".microsoft/usersecrets/the-secrets/secrets.json", text);

    private static Task<ToolRun> Run(TemporaryFolder folder, params string[] args) => Run(folder, ("NONE", ""), args);

    private static Task<ToolRun> Run(TemporaryFolder folder, (string Name, string Value) variable, params string[] args) =>
        ToolRun.Of(folder.Path, new Dictionary<string, string> { ["HOME"] = folder.Path, [variable.Name] = variable.Value }, null, args);

    /// <summary>Wants the token, which it gives for the password grant.</summary>
    private static Task<LoopbackService> Service() => LoopbackService.StartAsync(context =>
    {
        if (context.Request.Path == "/token")
        {
            return context.Response.WriteAsync("{ \"access_token\": \"" + Secret + "\" }");
        }

        if (context.Request.Headers.Authorization == "Bearer " + Secret)
        {
            return context.Response.WriteAsync(Description);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    });

    private static void AssertNoSecret(TemporaryFolder folder, params ToolRun[] runs)
    {
        Assert.All(runs, run => Assert.DoesNotContain(Secret, run.Output + run.Messages, StringComparison.Ordinal));
        Assert.All(
            Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("secrets.json", StringComparison.Ordinal)),
            file => Assert.DoesNotContain(Secret, File.ReadAllText(file), StringComparison.Ordinal));
    }
}
