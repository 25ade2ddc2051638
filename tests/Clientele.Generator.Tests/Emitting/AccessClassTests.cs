using System;
using System.Linq;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>What a set refuses does not compile there, whatever other sets of the type can do.</summary>
public class AccessClassTests
{
    private const string Contract = "clientele: 1\nname: Shop\nnamespace: Shop\ndescription: api.csdl.xml\n";

    private const string ReadOnly = """
        <Annotation Term="Capabilities.InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="false" /></Record></Annotation>
        <Annotation Term="Capabilities.UpdateRestrictions"><Record><PropertyValue Property="Updatable" Bool="false" /></Record></Annotation>
        <Annotation Term="Capabilities.DeleteRestrictions"><Record><PropertyValue Property="Deletable" Bool="false" /></Record></Annotation>
        """;

    private static readonly string s_shop = Bound.Document($"""
        <EntityType Name="Order"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /><Property Name="note" Type="Edm.String" />
          <Property Name="scan" Type="Edm.Stream" /><NavigationProperty Name="parent" Type="self.Order" />
        </EntityType>
        <EntityType Name="Cart"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" />
          <NavigationProperty Name="lines" Type="Collection(self.Line)" ContainsTarget="true" /><NavigationProperty Name="hidden" Type="self.Order" />
        </EntityType>
        <EntityType Name="RushOrder" BaseType="self.Order"><Property Name="due" Type="Edm.Date" /></EntityType>
        <EntityType Name="Line"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /></EntityType>
        <EntityContainer Name="Box">
          <EntitySet Name="Orders" EntityType="self.Order" />
          <EntitySet Name="Archive" EntityType="self.Order">{ReadOnly}</EntitySet>
          <EntitySet Name="Carts" EntityType="self.Cart"><Annotation Term="Capabilities.NavigationRestrictions"><Record><PropertyValue Property="RestrictedProperties"><Collection>
            <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="lines" /><PropertyValue Property="InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="false" /></Record></PropertyValue></Record>
            <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="hidden" /><PropertyValue Property="Navigability"><EnumMember>Capabilities.NavigationType/None</EnumMember></PropertyValue></Record>
          </Collection></PropertyValue></Record></Annotation></EntitySet>
          <EntitySet Name="Inbox" EntityType="self.Order"><Annotation Term="Capabilities.IndexableByKey" Bool="false" /></EntitySet>
          <Singleton Name="Last" Type="self.Order">{ReadOnly}</Singleton>
        </EntityContainer>
        """);

    [Fact]
    public void What_sets_can_do_compiles_and_a_read_only_entity_can_be_linked() => Run("""
        public static async System.Threading.Tasks.Task Run(Shop.ShopClient shop)
        {
            await shop.Orders.CreateAsync(new Shop.OrderCreate { Note = "x", Parent = shop.Archive[1] });
            await shop.Orders[1].PatchAsync(new Shop.OrderPatch { Parent = shop.Last });
            await shop.Orders[1].LinkAsync(o => o.Parent, shop.Archive[1]);
            await shop.Orders.AsRushOrder[1].DeleteAsync();
            await shop.Archive.AsRushOrder[1].GetAsync();
            await shop.Orders[1].SetScanAsync(null!);
            await shop.Orders.AsRushOrder[1].DeleteScanAsync();
            await shop.Archive[1].GetScanAsync();
            await shop.Carts[1].Lines[2].DeleteAsync();
            await shop.Inbox.CreateAsync(new Shop.OrderCreate());
        }
        """).AssertCompiles();

    [Theory]
    [InlineData("shop.Archive.CreateAsync(new Shop.OrderCreate())", "ReadOnlyOrderSet")]
    [InlineData("shop.Archive[1].PatchAsync(new Shop.OrderPatch())", "ReadOnlyOrderEntry")]
    [InlineData("shop.Archive.AsRushOrder.CreateAsync(new Shop.RushOrderCreate())", "ReadOnlyRushOrderSet")]
    [InlineData("shop.Archive[1].AsRushOrder.DeleteAsync()", "ReadOnlyRushOrderEntry")]
    [InlineData("shop.Last.DeleteAsync()", "ReadOnlyOrderEntry")]
    [InlineData("shop.Archive[1].SetScanAsync(null!)", "ReadOnlyOrderEntry")]
    [InlineData("shop.Last.DeleteScanAsync()", "ReadOnlyOrderEntry")]
    [InlineData("shop.Inbox[1].GetAsync()", "InsertableUpdatableDeletableUnkeyedOrderSet")]
    [InlineData("shop.Carts[1].Lines.CreateAsync(new Shop.LineCreate())", "UpdatableDeletableLineSet")]
    [InlineData("shop.Carts[1].Hidden.GetAsync()", "CartEntry")]
    public void What_a_set_refuses_does_not_compile(string call, string type)
    {
        var error = Assert.Single(Run("public static object Run(Shop.ShopClient shop) => " + call + ";").CompilerFindings());

        Assert.Contains("'" + type + "'", error, StringComparison.Ordinal);
    }

    private const string Refuses = """<PropertyValue Property="InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="false" /></Record></PropertyValue>""";

    /// <summary>Two sets of one type, one of which restricts what its entities lead to, also behind a derived type and two steps away.</summary>
    private static readonly string s_carts = Bound.Document($"""
        <EntityType Name="Cart"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" />
          <NavigationProperty Name="lines" Type="Collection(self.Line)" ContainsTarget="true" /><NavigationProperty Name="owner" Type="self.Person" />
        </EntityType>
        <EntityType Name="SharedCart" BaseType="self.Cart"><NavigationProperty Name="guests" Type="Collection(self.Person)" ContainsTarget="true" /></EntityType>
        <EntityType Name="Line"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" />
          <NavigationProperty Name="notes" Type="Collection(self.Person)" ContainsTarget="true" />
        </EntityType>
        <EntityType Name="Person"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /></EntityType>
        <Function Name="first" IsBound="true"><Parameter Name="cart" Type="self.Cart" /><ReturnType Type="Edm.Int32" /></Function>
        <EntityContainer Name="Box">
          <EntitySet Name="Carts" EntityType="self.Cart" />
          <EntitySet Name="Archive" EntityType="self.Cart"><Annotation Term="Capabilities.NavigationRestrictions"><Record><PropertyValue Property="RestrictedProperties"><Collection>
            <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="lines" />{Refuses}</Record>
            <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="owner" /><PropertyValue Property="Navigability"><EnumMember>Capabilities.NavigationType/None</EnumMember></PropertyValue></Record>
            <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="lines/notes" />{Refuses}</Record>
            <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="self.SharedCart/guests" />{Refuses}</Record>
          </Collection></PropertyValue></Record></Annotation></EntitySet>
          <Singleton Name="Mine" Type="self.SharedCart"><Annotation Term="Capabilities.NavigationRestrictions"><Record>
            <PropertyValue Property="Navigability" EnumMember="Capabilities.NavigationType/None" />
            <PropertyValue Property="RestrictedProperties"><Collection>
              <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="owner" /><PropertyValue Property="Navigability" EnumMember="Capabilities.NavigationType/None" /></Record>
              <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="guests" /><PropertyValue Property="Navigability" EnumMember="Capabilities.NavigationType/None" /></Record>
            </Collection></PropertyValue>
          </Record></Annotation></Singleton>
        </EntityContainer>
        """);

    [Fact]
    public void What_one_set_refuses_at_a_navigation_property_another_set_of_the_type_gives() => Run("""
        public static async System.Threading.Tasks.Task Run(Shop.ShopClient shop)
        {
            await shop.Carts[1].Lines.CreateAsync(new Shop.LineCreate());
            await shop.Carts[1].Lines[2].Notes.CreateAsync(new Shop.PersonCreate());
            await shop.Carts[1].Owner.GetAsync();
            await shop.Carts[1].AsSharedCart.Guests.CreateAsync(new Shop.PersonCreate());
            await shop.Archive[1].Lines[2].PatchAsync(new Shop.LinePatch());
            await shop.Archive[1].AsSharedCart.Guests[2].DeleteAsync();
            await shop.Archive.AsSharedCart[1].FirstAsync();
            await shop.Mine.Lines.CreateAsync(new Shop.LineCreate());
            await shop.Mine.FirstAsync();
        }
        """, s_carts).AssertCompiles();

    [Theory]
    [InlineData("shop.Archive[1].Lines.CreateAsync(new Shop.LineCreate())", "ArchiveLinesLineSet")]
    [InlineData("shop.Archive[1].Lines[2].Notes.CreateAsync(new Shop.PersonCreate())", "UpdatableDeletablePersonSet")]
    [InlineData("shop.Archive[1].Owner.GetAsync()", "ArchiveCartEntry")]
    [InlineData("shop.Archive[1].AsSharedCart.Owner.GetAsync()", "ArchiveSharedCartEntry")]
    [InlineData("shop.Archive.AsSharedCart[1].Guests.CreateAsync(new Shop.PersonCreate())", "UpdatableDeletablePersonSet")]
    [InlineData("shop.Archive[1].Lines.CreateRequest(new Shop.LineCreate())", "ArchiveLinesLineSet")]
    [InlineData("shop.Mine.Owner.GetAsync()", "MineSharedCartEntry")]
    [InlineData("shop.Mine.Guests.CountAsync()", "MineSharedCartEntry")]
    public void What_one_set_refuses_at_a_navigation_property_does_not_compile(string call, string type)
    {
        var error = Assert.Single(Run("public static object Run(Shop.ShopClient shop) => " + call + ";", s_carts).CompilerFindings());

        Assert.Contains("'" + type + "'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_granted_where_it_is_anyway_makes_no_further_classes()
    {
        var shop = s_carts
            .Replace("Bool=\"false\"", "Bool=\"true\"", StringComparison.Ordinal)
            .Replace("NavigationType/None", "NavigationType/Recursive", StringComparison.Ordinal);

        Assert.DoesNotContain(EmittedCode.Of(Bound.Model(shop)).Files, file => file.Text.Contains("class ArchiveCart", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entity_outside_a_slice_is_not_written_whatever_is_granted()
    {
        var carts = s_carts.Replace("Bool=\"false\"", "Bool=\"true\"", StringComparison.Ordinal);
        var project = GeneratorProject.OfContract(Contract + "include: { sets: [Archive] }\n", carts) with
        {
            Code = "public static class Use { public static object Run(Shop.ShopClient shop) => shop.Archive[1].Lines[2].GetAsync(); }",
        };

        project.Run().AssertCompiles();
    }

    [Fact]
    public void Where_all_sets_are_alike_there_are_no_further_classes()
    {
        var shop = Bound.Document($"""
            <EntityType Name="Order"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /></EntityType>
            <EntityContainer Name="Box"><EntitySet Name="A" EntityType="self.Order">{ReadOnly}</EntitySet><EntitySet Name="B" EntityType="self.Order">{ReadOnly}</EntitySet></EntityContainer>
            """);

        Assert.DoesNotContain(EmittedCode.Of(Bound.Model(shop)).Files, file => file.Text.Contains("ReadOnlyOrder", StringComparison.Ordinal));
    }

    [Fact]
    public void A_described_type_keeps_the_name_that_a_further_class_would_have()
    {
        var code = EmittedCode.Of(Bound.Model(s_shop.Replace("\"Line\"", "\"ReadOnlyOrderSet\"", StringComparison.Ordinal).Replace("self.Line", "self.ReadOnlyOrderSet", StringComparison.Ordinal)));

        code.Build();
        Assert.Contains(code.Files, file => file.Text.Contains("class ReadOnlyOrderSetClass(", StringComparison.Ordinal));
    }

    private static GeneratorRun Run(string method, string? shop = null) =>
        (GeneratorProject.OfContract(Contract, shop ?? s_shop) with { Code = "public static class Use { " + method + " }" }).Run();
}
