using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Pipeline;

/// <summary>What the package's MSBuild files make of ApiClient items, asked of MSBuild itself.</summary>
public sealed class BuildTargetsTests : IDisposable
{
    private readonly BuildFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_contract_brings_the_description_that_it_names()
    {
        _folder.Write("specs/a.contract.yaml", "clientele: 1\ndescription: ../data/a b.xml   # ours\n").Write("data/a b.xml", "");

        Assert.Equal(
            ["specs/a.contract.yaml = specs/a.contract.yaml|contract|Shop|My.Shop", "data/a b.xml = specs/a.contract.yaml|description||"],
            await _folder.Collect("""<ApiClient Include="specs/a.contract.yaml" Name="Shop" Namespace="My.Shop" />"""));
    }

    [Fact]
    public async Task The_line_that_names_the_description_is_found()
    {
        (string File, string Contract)[] contracts =
        [
            ("1/a.contract.yml", "'description': 'a.xml'"),
            ("2/a.contract.yaml", "name: A\r\n\"description\" : \"a.xml\"\r\nsets: {}\r\n"),
            ("3/a.contract.yaml", "types:\n  description: {}\ndescription:  a.xml"),
            ("4/a.contract.json", "{\"clientele\":1,\"description\":\"a.xml\",\"sets\":{}}"),
            ("5/A.Contract.JSON", "{\n\t\"description\" : \"a.xml\"\n}"),
        ];
        foreach (var (file, contract) in contracts)
        {
            _folder.Write(file, contract).Write(file[..2] + "a.xml", "");
        }

        var inputs = await _folder.Collect(string.Concat(contracts.Select(contract => $"""<ApiClient Include="{contract.File}" />""")));

        Assert.All(contracts, contract => Assert.Contains($"{contract.File[..2]}a.xml = {contract.File}|description||", inputs));
    }

    [Theory]
    [InlineData("base/b.contract.yaml", "clientele: 1\ndescription: b.xml")]
    [InlineData("base/b.contract.JSON", "{ \"clientele\": 1, \"description\": \"b.xml\" }")]
    public async Task A_contract_over_another_one_is_about_its_description(string file, string contract)
    {
        _folder.Write("a.contract.yaml", "clientele: 1").Write(file, contract).Write("base/b.xml", "");

        Assert.Equal(
            ["a.contract.yaml = a.contract.yaml|contract||", "base/b.xml = a.contract.yaml|description||", $"{file} = a.contract.yaml|base||"],
            await _folder.Collect($"""<ApiClient Include="a.contract.yaml" Contract="{file}" />"""));
    }

    [Fact]
    public async Task Contracts_of_which_none_names_a_description_have_none()
    {
        _folder.Write("a.contract.yaml", "clientele: 1").Write("base/b.contract.yaml", "clientele: 1");

        Assert.Equal(
            ["a.contract.yaml = a.contract.yaml|contract||", "base/b.contract.yaml = a.contract.yaml|base||"],
            await _folder.Collect("""<ApiClient Include="a.contract.yaml" Contract="base/b.contract.yaml" />"""));
    }

    [Fact]
    public async Task A_contract_over_another_one_can_name_a_description_of_its_own()
    {
        _folder.Write("a.contract.yaml", "clientele: 1\ndescription: a.xml").Write("a.xml", "").Write("base/b.contract.yaml", "clientele: 1\ndescription: b.xml");

        Assert.Equal(
            [
                "a.contract.yaml = a.contract.yaml|contract||",
                "a.xml = a.contract.yaml|description||",
                "base/b.contract.yaml = a.contract.yaml|base||",
            ],
            await _folder.Collect("""<ApiClient Include="a.contract.yaml" Contract="Base" />""", more: "-p:ClienteleContracts=Base=base/b.contract.yaml"));
    }

    [Fact]
    public async Task An_item_can_name_the_description_and_its_references()
    {
        _folder.Write("a.contract.yaml", "clientele: 1").Write("a.xml", "").Write("b.xml", "").Write("c.xml", "");

        Assert.Equal(
            [
                "a.contract.yaml = a.contract.yaml|contract||",
                "a.xml = a.contract.yaml|description||",
                "b.xml = a.contract.yaml|reference||",
                "c.xml = a.contract.yaml|reference||",
            ],
            await _folder.Collect("""<ApiClient Include="a.contract.yaml" Description="a.xml" References="b.xml;c.xml" />"""));
    }

    [Fact]
    public async Task A_pattern_of_references_that_matches_no_file_is_a_warning_at_the_file_of_the_item()
    {
        _folder.Write("specs/a.contract.yaml", "clientele: 1").Write("a.xml", "").Write("b.xml", "");

        Assert.Equal(
            ["specs/a.contract.yaml : warning CLT0326: No file matches 'no/*.xml', which the client 'specs/a.contract.yaml' names as its references. [test.proj]"],
            await _folder.Warnings("""<ApiClient Include="specs/a.contract.yaml" Description="a.xml" References="b.xml;no/*.xml;?.xml;**/a.*" /><ApiClient Include="a.xml" /><ApiClient Include="b.xml" References="a.xml" />"""));
    }

    [Fact]
    public async Task An_absolute_path_in_a_contract_gets_to_the_compiler_which_refuses_it()
    {
        _folder.Write("specs/a.contract.yaml", $"clientele: 1\ndescription: {_folder.Path}/data/a.xml\n").Write("data/a.xml", "");

        Assert.Equal(
            ["specs/a.contract.yaml = specs/a.contract.yaml|contract||", "data/a.xml = specs/a.contract.yaml|description||"],
            await _folder.Collect("""<ApiClient Include="specs/a.contract.yaml" />"""));
    }

    [Fact]
    public async Task A_file_that_several_clients_use_is_one_input()
    {
        _folder.Write("a.xml", "").Write("b.xml", "");

        Assert.Equal(
            ["a.xml = a.xml|description|||b.xml|reference||", "b.xml = b.xml|description|B|"],
            await _folder.Collect("""
                <AdditionalFiles Include="a.xml" />
                <ApiClient Include="a.xml" />
                <ApiClient Include="b.xml" Name="B" References="a.xml" />
                """));
    }

    [Fact]
    public async Task A_missing_file_is_an_error_at_the_project_that_names_it() =>
        Assert.StartsWith(
            "test.proj : error CLT0320: There is no file 'gone.xml', which the ApiClient item 'gone.xml' names.",
            Assert.Single(await _folder.Collect("""<ApiClient Include="gone.xml" />""")),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_description_is_an_error_at_the_contract_that_names_it()
    {
        _folder.Write("specs/a.contract.yaml", "description: gone.xml");

        Assert.StartsWith(
            "specs/a.contract.yaml : error CLT0321: There is no file 'specs/gone.xml', which the client 'specs/a.contract.yaml' names as its description.",
            Assert.Single(await _folder.Collect("""<ApiClient Include="specs/a.contract.yaml" />""")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_gets_what_is_there_instead_of_an_error()
    {
        _folder.Write("a.contract.yaml", "description: gone.xml");

        Assert.Equal(
            ["a.contract.yaml = a.contract.yaml|contract||"],
            await _folder.Collect("""<ApiClient Include="a.contract.yaml;other.xml" />""", more: "-p:DesignTimeBuild=true"));
    }

    [Theory]
    [InlineData("roslyn4.8")]
    [InlineData("")]
    public async Task A_compiler_that_would_not_load_the_generator_is_refused(string compiler)
    {
        _folder.Write("a.xml", "");

        Assert.Contains("error CLT0322: Clientele needs the C# compiler of .NET SDK 9.0.300", Assert.Single(await _folder.Collect("""<ApiClient Include="a.xml" />""", compiler)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p:Language=VB", "error CLT0323: Clientele emits C#, and this is a project in VB.")]
    [InlineData("-p:TargetFrameworkIdentifier=.NETStandard -p:TargetFrameworkVersion=v2.0 -p:TargetFramework=netstandard2.0", "error CLT0324: Clientele needs .NET 8 or later, and this project targets netstandard2.0.")]
    [InlineData("-p:TargetFrameworkIdentifier=.NETFramework -p:TargetFrameworkVersion=v4.7.2 -p:TargetFramework=net472", "error CLT0324: Clientele needs .NET 8 or later, and this project targets net472.")]
    [InlineData("-p:TargetFrameworkIdentifier=.NETCoreApp -p:TargetFrameworkVersion=v6.0 -p:TargetFramework=net6.0", "error CLT0324: Clientele needs .NET 8 or later, and this project targets net6.0.")]
    public async Task A_project_that_cannot_have_clients_is_told_why(string project, string expected)
    {
        _folder.Write("a.xml", "");

        Assert.Contains(expected, Assert.Single(await _folder.Collect("""<ApiClient Include="a.xml" />""", more: project)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CSharp_project_of_a_current_framework_has_clients()
    {
        _folder.Write("a.xml", "");

        Assert.Equal(
            ["a.xml = a.xml|description||"],
            await _folder.Collect("""<ApiClient Include="a.xml" />""", more: "-p:Language=C# -p:TargetFrameworkIdentifier=.NETCoreApp -p:TargetFrameworkVersion=v8.0 -p:TargetFramework=net8.0"));
    }

    [Fact]
    public async Task Characters_that_end_a_value_do_not_end_a_client()
    {
        _folder.Write("c#/a;b.xml", "");

        Assert.Equal(["c#/a;b.xml = c_/a_b.xml|description||"], await _folder.Collect("""<ApiClient Include="c#/a%3Bb.xml" />"""));
    }
}
