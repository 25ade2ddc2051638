using System;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Tool.Descriptions;
using Clientele.Tool.Projects;
using Clientele.Tool.Tests.Harness;

namespace Clientele.Tool.Tests.Projects;

/// <summary>The tool knows what an <c>ApiClient</c> item says, as the build does.</summary>
public sealed class ClientItemTests
{
    [Fact]
    public async Task The_contract_of_an_item_over_a_description_counts()
    {
        using var folder = Folder("<ApiClient Include=\"shop.csdl.xml\" Contract=\"rules/own.contract.yaml\" />").Write("rules/own.contract.yaml", "clientele: 1\nname: Kiosk\n");

        var client = await Single(folder);

        Assert.Equal(folder.PathOf("rules/own.contract.yaml"), client.Contract);
        Assert.Equal(("Kiosk", "app.Kiosk"), Service(client));
    }

    [Fact]
    public async Task Check_compares_with_what_the_contract_of_the_item_makes_of_the_description()
    {
        using var folder = Folder("<ApiClient Include=\"shop.csdl.xml\" Contract=\"own.contract.yaml\" />").Write("own.contract.yaml", "clientele: 1\ninclude: { sets: [Orders] }\n");
        await ToolRun.Of(folder.Path, "refresh", "--yes", "--no-code");
        folder.Write("shop.csdl.xml", ShopFolder.Description.Replace("Name=\"title\"", "Name=\"name\"", StringComparison.Ordinal));

        Assert.DoesNotContain("Products", folder.Read("shop.surface.txt"), StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.Of(folder.Path, "check", "--no-code")).ExitCode);
    }

    [Fact]
    public async Task A_contract_builds_upon_the_one_that_its_item_names_and_has_its_description()
    {
        using var folder = Folder("<ApiClient Include=\"own.contract.yaml\" Contract=\"rules/base.contract.yaml\" />")
            .Write("own.contract.yaml", "clientele: 1\nname: Kiosk\n")
            .Write("rules/base.contract.yaml", "clientele: 1\nname: Shop\nnamespace: Shops\ndescription: ../shop.csdl.xml\n");

        var client = await Single(folder);

        Assert.Equal([folder.PathOf("own.contract.yaml"), folder.PathOf("rules/base.contract.yaml")], client.Contracts);
        Assert.Equal(folder.PathOf("shop.csdl.xml"), client.Description);
        Assert.Equal(("Kiosk", "Shops"), Service(client));
    }

    [Fact]
    public async Task Name_and_namespace_of_an_item_count_also_as_elements()
    {
        using var folder = Folder("<ApiClient Include=\"shop.csdl.xml\" Name=\"Kiosk\"><Namespace>My.Shops</Namespace></ApiClient>");

        Assert.Equal(("Kiosk", "My.Shops"), Service(await Single(folder)));
    }

    [Fact]
    public async Task Properties_of_MSBuild_and_contracts_of_packages_are_evaluated()
    {
        using var folder = new TemporaryFolder()
            .Write("shop.csdl.xml", ShopFolder.Description)
            .Write("given.contract.yaml", "clientele: 1\nname: Given\n")
            .Write("app.csproj", """
                <Project>
                  <PropertyGroup>
                    <RootNamespace>Root</RootNamespace>
                    <Folder>$(MSBuildThisFileDirectory)</Folder>
                    <ClienteleContracts>;Other=x;Given=$(Folder)given.contract.yaml</ClienteleContracts>
                  </PropertyGroup>
                  <ItemGroup><ApiClient Include="$(Folder)shop.csdl.xml" Contract="given" /></ItemGroup>
                </Project>
                """);

        Assert.Equal(("Given", "Root.Given"), Service(await Single(folder)));
    }

    [Fact]
    public async Task A_contract_that_is_nowhere_is_told()
    {
        using var folder = Folder("<ApiClient Include=\"shop.csdl.xml\" Contract=\"Nowhere\" />");

        var run = await ToolRun.Of(folder.Path, "check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("the contract 'Nowhere' of an ApiClient item is not a file, and no package contains it", run.Messages, StringComparison.Ordinal);
    }

    private static TemporaryFolder Folder(string item) => new TemporaryFolder()
        .Write("shop.csdl.xml", ShopFolder.Description)
        .Write("app.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>");

    private static async Task<ClientItem> Single(TemporaryFolder folder) => Assert.Single(await ClientItem.FindAsync(folder.Path, null, CancellationToken.None));

    private static (string Name, string Namespace) Service(ClientItem client) =>
        DescriptionFile.Read(client, CancellationToken.None).Model.Service is { } service ? (service.Name, service.Namespace) : default;
}
