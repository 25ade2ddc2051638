using System.Linq;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Chains of versions as Redfish has them: each type is derived from the one before, and rows can be of any.</summary>
public class VersionChainTests
{
    private const string Contract = "clientele: 1\nname: Desk\nnamespace: Desk\ndescription: api.csdl.xml\n";

    [Fact]
    public void Sixty_versions_take_twice_the_text_of_thirty()
    {
        var (fifteen, thirty, sixty) = (Length(15), Length(30), Length(60));

        // 2 is linear and 4 is quadratic; further types list what few types follow them.
        Assert.InRange((sixty - thirty) / (double)(thirty - fifteen), 1.5, 2.2);
    }

    [Fact]
    public void Every_version_compiles_and_a_row_is_read_as_what_it_says()
    {
        EmittedCode.Of(Bound.Model(Chain(30))).Build();

        Assert.Equal("V5|1/a5 V29 V20|x V0|x", EmittedProgram.Run(GeneratorProject.OfContract(Contract, Chain(30)), """
            string Read<T>(string type) where T : class => System.Text.Json.JsonSerializer.Deserialize<T>("{\"@odata.type\":\"#S." + type + "\",\"id\":1,\"a5\":\"a5\"}")!.GetType().Name;
            var row = System.Text.Json.JsonSerializer.Deserialize<Desk.V0>("{\"@odata.type\":\"#S.V5\",\"id\":1,\"a5\":\"a5\"}")!;
            var link = System.Text.Json.JsonSerializer.Deserialize<Desk.V3>("{\"@odata.type\":\"#S.V20\",\"id\":1}")!;
            return row.GetType().Name + "|" + row.Id + "/" + ((Desk.V5)row).A5 + " " + Read<Desk.V12>("V29") + " " + link.GetType().Name + "|x " + Read<Desk.V0>("V0") + "|x";
            """));
    }

    [Fact]
    public void A_type_that_is_not_derived_from_the_one_that_is_read_is_none_of_its_rows() => Assert.Equal("V12", EmittedProgram.Run(
        GeneratorProject.OfContract(Contract, Chain(30)),
        """return System.Text.Json.JsonSerializer.Deserialize<Desk.V12>("{\"@odata.type\":\"#S.V3\",\"id\":1}")!.GetType().Name;"""));

    [Fact]
    public void Bodies_inherit_collections_which_a_change_writes_whole_and_a_new_entity_as_links() => Assert.Equal(
        """
        {"@odata.type":"#S.V5","c1":[{"@odata.id":"https://desk.example/Rows(7)"},{"id":8}],"a5":"x","c5":[]}
        {"@odata.type":"#S.V5","c1@odata.bind":["https://desk.example/Rows(7)"],"c1":[{"id":8}],"a5":"x","c5":[],"id":9}
        """,
        EmittedProgram.Run(GeneratorProject.OfContract(Contract, Chain(8)), """
            var client = new Desk.DeskClient(new System.Net.Http.HttpClient { BaseAddress = new System.Uri("https://desk.example/") });
            var change = new Desk.V5Patch { A5 = "x", C1 = [client.Rows[7], new Desk.V0Create { Id = 8 }], C5 = [] };
            var row = new Desk.V5Create { Id = 9, A5 = "x", C1 = [client.Rows[7], new Desk.V0Create { Id = 8 }], C5 = [] };
            return System.Text.Json.JsonSerializer.Serialize(change) + "\n" + System.Text.Json.JsonSerializer.Serialize(row);
            """));

    private static int Length(int types) => EmittedCode.Of(Bound.Model(Chain(types))).Files.Sum(file => file.Text.Length);

    private static string Chain(int types) => Bound.Document(string.Concat(Enumerable.Range(0, types).Select(i => i == 0
        ? """<EntityType Name="V0"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /><NavigationProperty Name="next" Type="self.V0" /></EntityType><ComplexType Name="L0" />"""
        : $"""
            <EntityType Name="V{i}" BaseType="self.V{i - 1}"><Property Name="a{i}" Type="Edm.String" /><Property Name="b{i}" Type="Edm.Int32" /><Property Name="n{i}Id" Type="Edm.Int32" /><Property Name="l{i}" Type="self.L{i}" /><NavigationProperty Name="n{i}" Type="self.V0" /><NavigationProperty Name="c{i}" Type="Collection(self.V0)" /></EntityType>
            <ComplexType Name="L{i}" BaseType="self.L{i - 1}"><Property Name="x{i}" Type="Edm.String" /></ComplexType>
            <Action Name="Reset" IsBound="true"><Parameter Name="it" Type="self.V{i}" /><Parameter Name="p{i}" Type="Edm.String" /></Action>
            """))
        + """<EntityContainer Name="Container"><EntitySet Name="Rows" EntityType="self.V0" /></EntityContainer>""");
}
