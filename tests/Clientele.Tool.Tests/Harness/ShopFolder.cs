using System;
using System.Threading.Tasks;
using Clientele.Tool.Terminal;

namespace Clientele.Tool.Tests.Harness;

/// <summary>A project with a client of an invented shop and code that uses it. It needs no package: it refers to the runtime as it was built.</summary>
internal sealed class ShopFolder : IDisposable
{
    public const string Description = """
        <?xml version="1.0" encoding="utf-8"?>
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
          <edmx:DataServices>
            <Schema Namespace="S" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EnumType Name="State"><Member Name="Open" Value="0"/><Member Name="Paid" Value="1"/></EnumType>
              <ComplexType Name="Address"><Property Name="city" Type="Edm.String"/><Property Name="zip" Type="Edm.String"/></ComplexType>
              <EntityType Name="Order">
                <Key><PropertyRef Name="id"/></Key>
                <Property Name="id" Type="Edm.Int32" Nullable="false"/>
                <Property Name="note" Type="Edm.String"/>
                <Property Name="code" Type="Edm.String" Nullable="false"/>
                <Property Name="total" Type="Edm.Decimal" Nullable="false"/>
                <Property Name="state" Type="S.State" Nullable="false"/>
                <Property Name="shipTo" Type="S.Address"/>
                <NavigationProperty Name="customer" Type="S.Customer"/>
                <NavigationProperty Name="lines" Type="Collection(S.Line)"/>
              </EntityType>
              <EntityType Name="Line">
                <Key><PropertyRef Name="id"/></Key>
                <Property Name="id" Type="Edm.Int32" Nullable="false"/>
                <Property Name="quantity" Type="Edm.Int32" Nullable="false"/>
                <NavigationProperty Name="product" Type="S.Product"/>
              </EntityType>
              <EntityType Name="Customer">
                <Key><PropertyRef Name="id"/></Key>
                <Property Name="id" Type="Edm.String" Nullable="false"/>
                <Property Name="name" Type="Edm.String"/>
                <NavigationProperty Name="orders" Type="Collection(S.Order)"/>
              </EntityType>
              <EntityType Name="Product">
                <Key><PropertyRef Name="id"/></Key>
                <Property Name="id" Type="Edm.Int32" Nullable="false"/>
                <Property Name="title" Type="Edm.String"/>
              </EntityType>
              <EntityType Name="Supplier">
                <Key><PropertyRef Name="id"/></Key>
                <Property Name="id" Type="Edm.Int32" Nullable="false"/>
                <NavigationProperty Name="products" Type="Collection(S.Product)"/>
              </EntityType>
              <Action Name="Pay" IsBound="true"><Parameter Name="order" Type="S.Order"/><Parameter Name="reference" Type="Edm.String" Nullable="false"/></Action>
              <Action Name="Cancel" IsBound="true"><Parameter Name="order" Type="S.Order"/></Action>
              <Function Name="Rate" IsBound="true"><Parameter Name="supplier" Type="S.Supplier"/><ReturnType Type="Edm.Int32"/></Function>
              <EntityContainer Name="C">
                <EntitySet Name="Orders" EntityType="S.Order"><NavigationPropertyBinding Path="customer" Target="Customers"/></EntitySet>
                <EntitySet Name="Customers" EntityType="S.Customer"/>
                <EntitySet Name="Products" EntityType="S.Product"/>
                <EntitySet Name="Suppliers" EntityType="S.Supplier"/>
              </EntityContainer>
            </Schema>
          </edmx:DataServices>
        </edmx:Edmx>
        """;

    public const string Contract = """
        clientele: 1
        # Comments stay.
        name: Shop
        namespace: Shops
        description: shop.csdl.xml
        servers:
          data: https://shop.example.org/odata/

        """;

    /// <summary>What each line uses is what tests look for.</summary>
    public const string Program = """
        using Clientele;
        using Shops;

        using var shop = ShopClient.Create();
        await foreach (var order in shop.Orders.Where(o => o.State == State.Open).Expand(o => o.Customer))
        {
            Console.WriteLine(order.Note);
            int length = order.Code.Length;
            decimal sum = order.Total + length;
            Console.WriteLine(order.Customer?.Name);
            Console.WriteLine(order.ShipTo?.City);
        }

        var rows = await shop.Orders.Select(o => new { o.Id, o.Total }).ToListAsync();
        await shop.Orders[rows[0].Id].PatchAsync(new OrderPatch { Note = "x" });
        await shop.Orders[1].PayAsync("ref");
        var address = $"Orders({rows[0].Id})?$select=note";
        Console.WriteLine(address);
        """;

    private readonly TemporaryFolder _folder = ProgramFolder.Create("apis/shop.contract.yaml", Program)
        .Write("apis/shop.csdl.xml", Description)
        .Write("apis/shop.contract.yaml", Contract);

    public string Folder => _folder.Path;

    public string Read(string name) => _folder.Read(name);

    public ShopFolder Write(string name, string text)
    {
        _folder.Write(name, text);
        return this;
    }

    public Task<ToolRun> RunAsync(params string[] args) => ToolRun.Of(_folder.Path, args);

    /// <summary>Number of the line of the program with a text in it, counted from 1.</summary>
    public static int LineOf(string text) => ProgramFolder.LineOf(Program, text);

    public ToolConsole Console() => ProgramFolder.Console(_folder.Path);

    public void Dispose() => _folder.Dispose();
}
