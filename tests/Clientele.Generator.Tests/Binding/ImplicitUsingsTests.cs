using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Clientele.Generator.Naming;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Binding;

/// <summary>What an ApiClient item says of the emitted code: who may use it, and whether its types keep clear of implicit usings.</summary>
public sealed partial class ImplicitUsingsTests
{
    private const string Csdl = """
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
          <edmx:DataServices>
            <Schema Namespace="Office" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EnumType Name="Timer"><Member Name="Off" Value="0" /></EnumType>
              <EntityType Name="Task"><Key><PropertyRef Name="Id" /></Key><Property Name="Id" Type="Edm.Int32" Nullable="false" /><Property Name="Timer" Type="Office.Timer" /></EntityType>
              <EntityType Name="Desk"><Key><PropertyRef Name="Id" /></Key><Property Name="Id" Type="Edm.Int32" Nullable="false" /></EntityType>
              <EntityContainer Name="Container"><EntitySet Name="Tasks" EntityType="Office.Task" /><EntitySet Name="Desks" EntityType="Office.Desk" /></EntityContainer>
            </Schema>
          </edmx:DataServices>
        </edmx:Edmx>
        """;

    private const string OpenApi = """
        openapi: 3.1.0
        info: { title: Office, version: '1' }
        servers: [{ url: 'https://office.example.org' }]
        paths:
          /files:
            get: { responses: { '200': { description: All., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/File' } } } } } } }
        components: { schemas: { File: { type: object, properties: { name: { type: string } } } } }
        """;

    private const string UserCode = """
        using System;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;
        using Office;

        public static class Usage
        {
            public static async Task<OfficeTask> FirstAsync(OfficeClient office) => await office.Tasks[1].SelectAll().GetAsync();
            public static string Read(string path) => File.ReadAllText(path);
            public static Timer Start() => new(_ => { });
        }

        """;

    [Fact]
    public void Types_of_OData_keep_clear_of_implicit_usings_where_the_item_says_so()
    {
        var run = Run("/project/office.csdl.xml", Csdl, "|true", UserCode);

        Assert.Empty(run.Findings);
        run.AssertCompiles();
        var text = string.Concat(run.Files.Values);
        Assert.Contains("public sealed partial class OfficeTask :", text, StringComparison.Ordinal);
        Assert.Contains("struct OfficeTimer", text, StringComparison.Ordinal);
        Assert.Contains("public sealed partial class Desk :", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_of_OpenAPI_keep_clear_of_implicit_usings_where_the_item_says_so() =>
        Assert.Contains("class OfficeFile ", string.Concat(Run("/project/office.openapi.yaml", OpenApi, "|true").Files.Values), StringComparison.Ordinal);

    [Fact]
    public void Without_a_word_types_are_called_as_the_description_calls_them() =>
        Assert.Contains("public sealed partial class Task :", string.Concat(Run("/project/office.csdl.xml", Csdl, "|").Files.Values), StringComparison.Ordinal);

    [Theory]
    [InlineData("/project/office.csdl.xml", Csdl)]
    [InlineData("/project/office.openapi.yaml", OpenApi)]
    public void An_internal_client_shows_no_type_to_other_projects(string path, string description)
    {
        var run = Run(path, description, "internal|");

        run.AssertCompiles();
        Assert.All(run.Files.Values, text => Assert.DoesNotMatch(PublicType(), text));
        Assert.Contains("internal sealed partial class OfficeClient", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_are_those_of_the_framework()
    {
        string[] namespaces = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) && path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal))
            .SelectMany(path => Assembly.Load(Path.GetFileNameWithoutExtension(path)).GetExportedTypes())
            .Where(type => type is { IsNested: false, ContainsGenericParameters: false, Namespace: { } space } && namespaces.Contains(space, StringComparer.Ordinal))
            .Select(type => type.Name)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(["Program"], ImplicitUsings.Types.Except(framework));
        Assert.Superset(new HashSet<string>(["Action", "Directory", "Environment", "File", "HttpClient", "Lock", "Path", "Stream", "Task", "Timer", "Version"], StringComparer.Ordinal), ImplicitUsings.Types);
    }

    private static GeneratorRun Run(string path, string description, string settings, string code = "") => GeneratorRun.Start(
        new GeneratorProject { Code = code }.With(path, description, $"{path}|description||Office") with { Settings = $"{path}|{settings}" });

    [GeneratedRegex("^public ", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex PublicType();
}
