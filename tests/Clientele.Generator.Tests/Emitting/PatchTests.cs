using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>What a change of an entity sends.</summary>
public class PatchTests
{
    private const string Contract = "clientele: 1\nname: Shop\nnamespace: Shop\ndescription: api.csdl.xml\n";

    private static readonly string s_shop = Bound.Document("""
        <EntityType Name="Order"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" />
          <Property Name="note" Type="Edm.String" Nullable="false" /><Property Name="tags" Type="Collection(Edm.String)" Nullable="false" />
        </EntityType>
        <EntityContainer Name="Box"><EntitySet Name="Orders" EntityType="self.Order">
          <Annotation Term="Capabilities.InsertRestrictions"><Record><PropertyValue Property="RequiredProperties"><Collection><PropertyPath>note</PropertyPath><PropertyPath>tags</PropertyPath></Collection></PropertyValue></Record></Annotation>
        </EntitySet></EntityContainer>
        """);

    [Theory]
    [InlineData("new Shop.OrderPatch()", "{}")]
    [InlineData("""new Shop.OrderPatch { Note = "x", Tags = ["a"] }""", """{"note":"x","tags":["a"]}""")]
    [InlineData("""new Shop.OrderCreate { Id = 1, Note = "x", Tags = [] }""", """{"id":1,"note":"x","tags":[]}""")]
    public void What_a_new_entity_must_have_is_left_out_of_a_change_unless_it_was_set(string body, string json) => Assert.Equal(json, EmittedProgram.Run(
        GeneratorProject.OfContract(Contract, s_shop),
        "return System.Text.Encoding.UTF8.GetString(Clientele.Json.ModelJson.ToUtf8(" + body + ").Span);"));

    /// <summary>Lookups of Dynamics: the key beside the navigation property is computed, so the link is what callers give, and it is never required.</summary>
    [Theory]
    [InlineData("""new Shop.CaseCreate { Title = "x" }""", """{"title":"x"}""")]
    [InlineData("""new Shop.CaseCreate { Customer = shop.Customers[7] }""", """{"customer@odata.bind":"https://shop.example.com/Customers(7)"}""")]
    [InlineData("""new Shop.CasePatch { Customer = shop.Customers[7] }""", """{"customer@odata.bind":"https://shop.example.com/Customers(7)"}""")]
    [InlineData("""new Shop.CustomerCreate { Cases = [new() { Title = "x" }] }""", """{"cases":[{"title":"x"}]}""")]
    public void A_link_whose_key_the_service_computes_is_given_itself(string body, string json) => Assert.Equal(json, EmittedProgram.Run(
        GeneratorProject.OfContract(Contract, Bound.Document("""
            <EntityType Name="Customer"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32"><Annotation Term="Core.Computed" /></Property>
              <NavigationProperty Name="cases" Type="Collection(self.Case)" Partner="customer" /></EntityType>
            <EntityType Name="Case"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32"><Annotation Term="Core.Computed" /></Property><Property Name="title" Type="Edm.String" />
              <Property Name="_customer_value" Type="Edm.Int32"><Annotation Term="Core.Computed" /></Property>
              <NavigationProperty Name="customer" Type="self.Customer" Nullable="false" Partner="cases"><ReferentialConstraint Property="_customer_value" ReferencedProperty="id" /></NavigationProperty></EntityType>
            <EntityContainer Name="Box"><EntitySet Name="Cases" EntityType="self.Case" /><EntitySet Name="Customers" EntityType="self.Customer" /></EntityContainer>
            """)),
        """
        using var shop = new Shop.ShopClient(new System.Net.Http.HttpClient { BaseAddress = new System.Uri("https://shop.example.com/") });
        return System.Text.Encoding.UTF8.GetString(Clientele.Json.ModelJson.ToUtf8(
        """ + body + ").Span);"));
}
