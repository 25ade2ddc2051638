using System.Linq;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Texts that a description lists for a property are an open enumeration (Validation.AllowedValues).</summary>
public class AllowedValuesTests
{
    private const string Order = """
        <EntityType Name="Order"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false"><Annotation Term="Validation.AllowedValues"><Collection><Record><PropertyValue Property="Value" String="k" /></Record></Collection></Annotation></Property>
          <Property Name="status" Type="Edm.String"><Annotation Term="Validation.AllowedValues"><Collection>
            <Record><PropertyValue Property="Value" String="open" /></Record>
            <Record><PropertyValue Property="Value" String="in process" /></Record>
            <Record><PropertyValue Property="Value" String="01" /><Annotation Term="Core.SymbolicName" String="done" /></Record>
          </Collection></Annotation></Property>
          <Property Name="size" Type="Edm.Int32"><Annotation Term="Validation.AllowedValues"><Collection><Record><PropertyValue Property="Value" Int="1" /></Record></Collection></Annotation></Property>
        </EntityType>
        <EntityContainer Name="Box"><EntitySet Name="Orders" EntityType="self.Order" /></EntityContainer>
        """;

    [Fact]
    public void Listed_texts_are_members_and_keys_and_numbers_stay()
    {
        var model = Bound.Clean(Order);

        var status = Assert.Single(model.Enums);
        Assert.Equal((true, "OrderStatus"), (status.IsText, status.CSharpName));
        Assert.Equal(["open", "InProcess", "done"], status.Members.Select(member => member.CSharpName));
    }

    [Fact]
    public void They_are_text_on_the_wire_and_in_conditions_and_others_are_kept() => Assert.Equal(
        """Orders?$filter=status eq '01' or status eq 'in process'|True|007|{"id":"1","status":"007","size":null}|{"status":"open"}""",
        EmittedProgram.Run(
            GeneratorProject.OfContract("clientele: 1\nname: Shop\nnamespace: Shop\ndescription: api.csdl.xml\n", Bound.Document(Order)),
            """
            var client = new Shop.ShopClient(new System.Net.Http.HttpClient { BaseAddress = new System.Uri("https://host/") });
            var query = System.Uri.UnescapeDataString(client.Orders.Where(o => o.Status.In(Shop.OrderStatus.done, Shop.OrderStatus.InProcess)).ToRequest().ToString()).Replace("GET ", "");
            var known = System.Text.Json.JsonSerializer.Deserialize<Shop.Order>("{\"id\":\"1\",\"status\":\"01\"}")!;
            var other = System.Text.Json.JsonSerializer.Deserialize<Shop.Order>("{\"id\":\"1\",\"status\":\"007\"}")!;
            return query + "|" + (known.Status == Shop.OrderStatus.done) + "|" + other.Status!.Value.Name + "|" + System.Text.Json.JsonSerializer.Serialize(other)
                + "|" + System.Text.Json.JsonSerializer.Serialize(new Shop.OrderPatch { Status = Shop.OrderStatus.open });
            """));
}
