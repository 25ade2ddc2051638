using System.Linq;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>What is left of a description whose types stand in a document that nobody supplied.</summary>
public class UnsuppliedTests
{
    private const string Reference = """<edmx:Reference Uri="staff.xml"><edmx:Include Namespace="Staff" /></edmx:Reference>""";

    private const string Shops = """
        <EntityType Name="Shop"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" />
          <NavigationProperty Name="Clerk" Type="Staff.Clerk" Partner="Shop" /><NavigationProperty Name="Clerks" Type="Collection(Staff.Clerk)" /><Property Name="Hours" Type="Staff.Hours" /></EntityType>
        <EntityType Name="Kiosk" BaseType="Staff.Place"><Property Name="Doors" Type="Edm.Int32" /></EntityType>
        <Action Name="Praise" IsBound="true"><Parameter Name="it" Type="Staff.Clerk" /></Action>
        <Action Name="Dismiss"><Parameter Name="who" Type="Staff.Clerk" /></Action>
        <Function Name="Best"><ReturnType Type="Staff.Clerk" /></Function>
        <Function Name="Open"><ReturnType Type="Staff.Hours" /></Function>
        <EntityContainer Name="Box"><EntitySet Name="Shops" EntityType="S.Shop" /><EntitySet Name="Clerks" EntityType="Staff.Clerk" /><EntitySet Name="Kiosks" EntityType="S.Kiosk" /><Singleton Name="Boss" Type="Staff.Clerk" />
          <ActionImport Name="Dismiss" Action="S.Dismiss" /><FunctionImport Name="Best" Function="S.Best" /><FunctionImport Name="Open" Function="S.Open" /><FunctionImport Name="Elsewhere" Function="Staff.Count" /></EntityContainer>
        """;

    [Fact]
    public void Every_loss_is_a_warning_of_its_own()
    {
        var run = GeneratorProject.OfDescription(Bound.Document(Shops, Reference)).Run();

        var losses = run.Findings.Where(finding => finding.Contains("CLT0119", System.StringComparison.Ordinal)).Select(finding => finding.Split(": ")[1].Split(" needs ")[0]).Order();
        Assert.Equal(
            [
                "'S.Kiosk'", "The action 'S.Dismiss'", "The action 'S.Praise'", "The function 'S.Best'", "The function 'S.Open'", "The import 'Elsewhere'",
                "The navigation property 'S.Shop/Clerk'", "The navigation property 'S.Shop/Clerks'", "The property 'S.Shop/Hours'", "The set 'Clerks'", "The singleton 'Boss'",
            ],
            losses);
        Assert.Equal(1, run.Findings.Count(finding => finding.Contains("CLT0101", System.StringComparison.Ordinal)));
        Assert.DoesNotContain(run.Findings, finding => finding.Contains("CLT0114", System.StringComparison.Ordinal));
    }

    [Fact]
    public void What_uses_an_unsupplied_type_is_reached_all_the_same()
    {
        const string Code = """
            using System.Threading.Tasks;
            using Northwind;
            using Clientele.OData;

            public static class Use
            {
                public static async Task Run(NorthwindClient client)
                {
                    var shop = await client.Shops[1].Expand(s => s.Clerk).GetAsync();
                    string name = shop.Clerk!.DynamicProperties.Get<string>("Name")!;
                    await client.Clerks[ODataLiteral.Of(7)].PraiseAsync();
                    await client.Boss.PraiseAsync();
                    await foreach (var clerk in client.Shops[1].Clerks.Where(c => c["Name"] == name)) { _ = clerk.DynamicProperties; }
                    await client.DismissAsync(new ClerkCreate());
                    Clerk? best = await client.BestAsync();
                    System.Text.Json.JsonElement hours = await client.OpenAsync();
                    var kiosk = await client.Kiosks[ODataLiteral.Of("k")].GetAsync();
                    _ = kiosk.Doors + kiosk.DynamicProperties.Get<int>("No");
                }
            }
            """;

        var run = (GeneratorProject.OfDescription(Bound.Document(Shops, Reference)) with { Code = Code }).Run();

        run.AssertCompiles();
    }

    [Fact]
    public void An_unsupplied_type_of_a_taken_name_gets_another_one()
    {
        var text = Bound.Document(
            """
            <EntityType Name="Clerk"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" /><NavigationProperty Name="Twin" Type="Staff.Clerk" /></EntityType>
            <EntityContainer Name="Box"><EntitySet Name="Clerks" EntityType="S.Clerk" /></EntityContainer>
            """,
            Reference);
        const string Code = "public static class Use { public static Northwind.StaffClerk? Of(Northwind.Clerk clerk) => clerk.Twin; }";

        var run = (GeneratorProject.OfDescription(text) with { Code = Code }).Run();

        run.AssertCompiles();
        Assert.Contains(run.Findings, finding => finding.StartsWith("/project/northwind.csdl.xml(3,156) CLT0115", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_of_an_unsupplied_type_is_given_as_a_literal()
    {
        var text = Bound.Document(
            """
            <EntityType Name="Badge"><Key><PropertyRef Name="Code" /></Key><Property Name="Code" Type="Staff.Code" Nullable="false" /></EntityType>
            <EntityContainer Name="Box"><EntitySet Name="Badges" EntityType="S.Badge" /></EntityContainer>
            """,
            Reference);
        const string Code = "public static class Use { public static object Of(Northwind.NorthwindClient client) => client.Badges[Clientele.OData.ODataLiteral.Of(\"b7\")]; }";

        var run = (GeneratorProject.OfDescription(text) with { Code = Code }).Run();

        run.AssertCompiles();
        Assert.DoesNotContain(run.Findings, finding => finding.Contains("CLT0107", System.StringComparison.Ordinal) || finding.Contains("CLT0105", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_navigation_property_to_any_entity_type_gives_open_entities()
    {
        var text = Bound.Document(
            """
            <EntityType Name="Note"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" />
              <NavigationProperty Name="Subject" Type="Edm.EntityType" /><NavigationProperty Name="Related" Type="Collection(Edm.EntityType)" /></EntityType>
            <EntityType Name="AnyEntity"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" /></EntityType>
            <EntityContainer Name="Box"><EntitySet Name="Notes" EntityType="S.Note" /></EntityContainer>
            """);
        const string Code = """
            using System.Threading.Tasks;

            public static class Use
            {
                public static async Task Run(Northwind.NorthwindClient client)
                {
                    var note = await client.Notes[1].Expand(n => n.Subject).GetAsync();
                    string name = note.Subject!.DynamicProperties.Get<string>("Name")!;
                    await foreach (var related in client.Notes[1].Related.Where(r => r["Name"] == name)) { _ = related.DynamicProperties; }
                }
            }
            """;

        var run = (GeneratorProject.OfDescription(text) with { Code = Code }).Run();

        run.AssertCompiles();
        Assert.Empty(run.Findings);
    }

    [Fact]
    public void A_vendors_vocabulary_is_not_missed()
    {
        var text = Bound.Document(
            """
            <EntityType Name="A"><Property Name="q" Type="Edm.Int32"><Annotation Term="Acme.Hint" String="x" /></Property></EntityType>
            <Annotations Target="Acme.Things/Thing"><Annotation Term="Core.Description" String="theirs" /></Annotations>
            """,
            """<edmx:Reference Uri="https://vocabularies.example.com/Acme.xml"><edmx:Include Namespace="Acme.V1" Alias="Acme" /></edmx:Reference>""");

        Assert.Empty(GeneratorProject.OfDescription(text).Run().Findings);
    }
}
