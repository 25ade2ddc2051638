using System.Linq;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Chains of versions with navigation properties to one entity: what each version adds is written once, and all later bodies have it.</summary>
public class VersionLinkTests
{
    private const string Contract = "clientele: 1\nname: Desk\nnamespace: Desk\ndescription: api.csdl.xml\n";

    [Fact]
    public void Sixty_versions_take_twice_the_text_of_thirty()
    {
        var (fifteen, thirty, sixty) = (Length(15), Length(30), Length(60));

        Assert.InRange((sixty - thirty) / (double)(thirty - fifteen), 1.5, 2.2);
    }

    [Fact]
    public void A_change_takes_changes_of_the_related_entity_and_a_new_entity_takes_a_new_one_or_both_take_one_that_exists() => Assert.Equal(
        """
        {"@odata.type":"#S.V5","p1":{"name":"x"},"q2@odata.bind":"https://desk.example/Teams(7)","p5@odata.bind":"https://desk.example/Peers(8)"}
        {"@odata.type":"#S.V29","p1":{"id":4},"id":9,"p28":{"id":5},"q29":{"id":6}}
        """,
        EmittedProgram.Run(GeneratorProject.OfContract(Contract, Chain(30)), """
            var client = new Desk.DeskClient(new System.Net.Http.HttpClient { BaseAddress = new System.Uri("https://desk.example/") });
            var change = new Desk.V5Patch { P1 = new() { Name = "x" }, Q2 = client.Teams[7], P5 = client.Peers[8] };
            var row = new Desk.V29Create { Id = 9, P1 = new() { Id = 4 }, P28 = new() { Id = 5 }, Q29 = new Desk.TeamCreate { Id = 6 } };
            return System.Text.Json.JsonSerializer.Serialize(change) + "\n" + System.Text.Json.JsonSerializer.Serialize(row);
            """));

    [Fact]
    public void What_a_later_version_has_the_key_of_is_not_inherited() => Assert.Equal("True True True False", EmittedProgram.Run(
        GeneratorProject.OfContract(Contract, Chain(30, """<Property Name="p1Id" Type="Edm.Int32" />""")), """
            bool Has(System.Type type) => type.GetProperty("P1") != null;
            return Has(typeof(Desk.V28Create)) + " " + Has(typeof(Desk.V28Patch)) + " " + Has(typeof(Desk.V1Patch)) + " " + Has(typeof(Desk.V29Create));
            """));

    [Fact]
    public void A_type_can_be_called_as_a_type_parameter_would_be() =>
        EmittedCode.Of(Bound.Model(Chain(30, """<Property Name="t" Type="self.TPeerBody" />""", """<ComplexType Name="TPeerBody" /><ComplexType Name="TTeamBody" />"""))).Build();

    private static int Length(int types) => EmittedCode.Of(Bound.Model(Chain(types))).Files.Sum(file => file.Text.Length);

    private static string Chain(int types, string last = "", string others = "") => Bound.Document(string.Concat(Enumerable.Range(0, types).Select(i => $"""
        <EntityType Name="V{i}"{(i == 0 ? ">" : $" BaseType=\"self.V{i - 1}\">")}{(i == 0 ? """<Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" />""" : "")}
          {(i == types - 1 ? last : "")}<NavigationProperty Name="p{i}" Type="self.Peer" /><NavigationProperty Name="q{i}" Type="self.Team" />
        </EntityType>
        """)) + others + """
        <EntityType Name="Peer"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /><Property Name="name" Type="Edm.String" /></EntityType>
        <EntityType Name="Team"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /></EntityType>
        <EntityContainer Name="Box"><EntitySet Name="Rows" EntityType="self.V0" /><EntitySet Name="Peers" EntityType="self.Peer" /><EntitySet Name="Teams" EntityType="self.Team" /></EntityContainer>
        """);
}
