using System;
using System.Linq;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Pipeline;

public sealed class ClienteleGeneratorTests
{
    [Fact]
    public void A_description_alone_gives_a_client_named_after_its_file()
    {
        var run = (GeneratorProject.OfDescription(Examples.Description) with { RootNamespace = "Shop" }).Run();

        Assert.Empty(run.Findings);
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Shop.Northwind.NorthwindClient"));
        run.AssertCompiles();
    }

    [Fact]
    public void A_contract_gives_the_name_and_the_namespace()
    {
        var run = GeneratorProject.OfContract(Examples.Contract, Examples.Description).Run();

        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Example.Sales.SalesClient"));
        run.AssertCompiles();
    }

    [Fact]
    public void The_item_goes_before_the_contract()
    {
        var run = GeneratorProject.OfContract(Examples.Contract, Examples.Description)
            .With("/project/api.contract.yaml", Examples.Contract, "api|contract|Trade|My.Own")
            .Run();

        Assert.NotNull(run.Compilation.GetTypeByMetadataName("My.Own.TradeClient"));
    }

    [Fact]
    public void A_contract_over_another_one_says_more_than_it_and_goes_before_it()
    {
        var run = GeneratorProject.OfDescription(Examples.Description, "/project/api.csdl.xml")
            .With("/project/api.csdl.xml", Examples.Description, "api|description||")
            .With("/project/base.contract.yaml", Examples.Contract + "\npaging: { pageSize: 70 }\n", "api|base||")
            .With("/project/own.contract.yaml", "clientele: 1\nname: Trade\npaging: { order: ID }\ntypes: { Customr: {} }\n", "api|contract||")
            .Run();

        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Example.Sales.TradeClient"));
        Assert.StartsWith("/project/own.contract.yaml(4,10) CLT0151: The description has no type 'Customr'", Assert.Single(run.Findings), StringComparison.Ordinal);
        var contract = run.Files["Trade.Contract.g.cs"];
        Assert.Contains("70", contract, StringComparison.Ordinal);
        Assert.Contains("\"ID\"", contract, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_language_is_refused_in_words_and_not_by_a_thousand_errors()
    {
        var run = (GeneratorProject.OfDescription(Examples.Description) with { Language = LanguageVersion.CSharp11 }).Run();

        Assert.Equal(
            ["/project/northwind.csdl.xml(1,1) CLT0300: Clients are written in C# 12, and this project is compiled as C# 11.0; set <LangVersion>12</LangVersion> or higher, or target .NET 8 or later"],
            run.Findings);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_project_without_the_runtime_library_is_told_so()
    {
        var run = (GeneratorProject.OfDescription(Examples.Description) with { HasRuntime = false }).Run();

        Assert.StartsWith("/project/northwind.csdl.xml(1,1) CLT0301:", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Findings_point_into_the_file_they_are_about()
    {
        var run = GeneratorProject.OfContract(Examples.Contract + "\ncolour: red", Examples.Description).Run();

        Assert.Equal(["/project/api.contract.yaml(6,1) CLT0201: 'colour' is not a key of the contract."], run.Findings);
        Assert.NotEmpty(run.Files);
    }

    [Fact]
    public void A_contract_without_a_description_is_told_what_to_write()
    {
        var run = new GeneratorProject().With("/project/api.contract.yaml", "clientele: 1", "api|contract||").Run();

        Assert.StartsWith("/project/api.contract.yaml(1,1) CLT0304:", Assert.Single(run.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_that_the_build_did_not_find_is_reported_where_it_is_named()
    {
        var run = new GeneratorProject().With("/project/api.contract.yaml", "{ clientele: 1, description: api.xml }", "api|contract||").Run();

        Assert.StartsWith("/project/api.contract.yaml(1,30) CLT0305:", Assert.Single(run.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_clients_of_one_name_are_told_apart_or_refused()
    {
        var run = new GeneratorProject()
            .With("/project/a.csdl.xml", Examples.Description, "a|description|Sales|One")
            .With("/project/b.csdl.xml", Examples.Description, "b|description|Sales|Two")
            .With("/project/c.csdl.xml", Examples.Description, "c|description|Sales|One")
            .Run();

        Assert.Equal(
            ["/project/c.csdl.xml(1,1) CLT0306: 'a' and 'c' would both generate 'One.SalesClient', so only the first does; set another Name or Namespace on one of the ApiClient items"],
            run.Findings);
        Assert.Contains("Sales.Client.g.cs", run.Files.Keys);
        Assert.Contains("Two.Sales.Client.g.cs", run.Files.Keys);
        run.AssertCompiles();
    }

    [Fact]
    public void Two_clients_of_one_namespace_have_no_type_in_common_or_the_first_is_emitted()
    {
        var run = new GeneratorProject()
            .With("/project/a.csdl.xml", Examples.Description, "a|description|Sales|One")
            .With("/project/b.csdl.xml", Examples.Description, "b|description|Trips|One")
            .With("/project/c.csdl.xml", Bound.Document("""<EntityType Name="Cat"><Key><PropertyRef Name="Id" /></Key><Property Name="Id" Type="Edm.Int32" Nullable="false" /></EntityType><EntityContainer Name="Box"><EntitySet Name="Cats" EntityType="self.Cat" /></EntityContainer>"""), "c|description|Cats|One")
            .Run();

        Assert.StartsWith("/project/b.csdl.xml(1,1) CLT0307: 'One.SalesClient' and 'One.TripsClient' would both generate 'One.", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.EndsWith(" more types, so only the first is generated; set another Namespace on one of the ApiClient items", run.Findings[0], StringComparison.Ordinal);
        Assert.Contains("Sales.Client.g.cs", run.Files.Keys);
        Assert.DoesNotContain("Trips.Client.g.cs", run.Files.Keys);
        Assert.Contains("Cats.Client.g.cs", run.Files.Keys);
        run.AssertCompiles();
    }

    [Fact]
    public void A_broken_description_leaves_the_other_clients_alone()
    {
        var run = new GeneratorProject()
            .With("/project/a.csdl.xml", "<nonsense", "a|description|A|")
            .With("/project/b.csdl.xml", Examples.Description, "b|description|B|")
            .Run();

        Assert.All(run.Findings, finding => Assert.StartsWith("/project/a.csdl.xml(1,", finding, StringComparison.Ordinal));
        Assert.NotEmpty(run.Findings);
        Assert.Contains("B.Client.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_project_without_clients_costs_nothing()
    {
        var run = new GeneratorProject().With("/project/readme.md", "text").Run();

        Assert.Empty(run.Findings);
        Assert.Empty(run.Files);
        Assert.Empty(run.Reasons(StepNames.Documents));
    }

    [Fact]
    public void Emitted_files_name_no_folder() =>
        Assert.All(
            GeneratorProject.OfContract(Examples.Contract, Examples.Description).Run().Files.Values,
            text => Assert.DoesNotContain("/project", text, StringComparison.Ordinal));
}
