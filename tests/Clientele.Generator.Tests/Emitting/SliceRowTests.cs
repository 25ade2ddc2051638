using System.Linq;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Rows that have more than the slice of the contract: what is read, and what is written back.</summary>
public class SliceRowTests
{
    private const string Start = "clientele: 1\nname: Desk\nnamespace: Desk\ndescription: api.csdl.xml\n";

    private const string Key = """<Key><PropertyRef Name="Id" /></Key><Property Name="Id" Type="Edm.Int32" Nullable="false" />""";

    private const string People = $"""
        <EntityType Name="Person">{Key}<Property Name="Home" Type="self.Place" /><Property Name="Homes" Type="Collection(self.Place)" Nullable="false" /></EntityType>
        <EntityType Name="Employee" BaseType="self.Person"><Property Name="Salary" Type="Edm.Int32" /></EntityType>
        <EntityType Name="Manager" BaseType="self.Employee"><Property Name="Bonus" Type="Edm.Int32" /></EntityType>
        <EntityType Name="Chief" BaseType="self.Manager" />
        <EntityType Name="Guest" BaseType="self.Person" />
        <ComplexType Name="Place"><Property Name="City" Type="Edm.String" /><Property Name="Street" Type="Edm.String" /></ComplexType>
        <ComplexType Name="Office" BaseType="self.Place"><Property Name="Floor" Type="Edm.Int32" /></ComplexType>
        <Action Name="Meet" IsBound="true"><Parameter Name="it" Type="self.Person" /><Parameter Name="with" Type="self.Person" /><Parameter Name="all" Type="Collection(self.Person)" /><Parameter Name="at" Type="self.Room" /></Action>
        <Function Name="Knows" IsBound="true"><Parameter Name="it" Type="self.Person" /><Parameter Name="other" Type="self.Person" /><ReturnType Type="Edm.Boolean" /></Function>
        <EntityType Name="Room" Abstract="true">{Key}</EntityType>
        <EntityContainer Name="Box"><EntitySet Name="People" EntityType="self.Person" /><EntitySet Name="Rooms" EntityType="self.Room" /></EntityContainer>
        """;

    [Theory]
    [InlineData("Manager", "Employee 7")]
    [InlineData("Chief", "Employee 7")]
    [InlineData("Guest", "Person")]
    public void A_row_of_a_type_that_is_left_out_is_read_as_its_nearest_base_type_in_the_client(string type, string read) => Assert.Equal(read, Run(
        "exclude:\n  types: [Manager, Chief, Guest]\n", People, $$"""
            var row = System.Text.Json.JsonSerializer.Deserialize<Desk.Person>("{\"@odata.type\":\"#S.{{type}}\",\"Id\":1,\"Salary\":7,\"Bonus\":8}");
            return row is Desk.Employee employee ? "Employee " + employee.Salary : row!.GetType().Name;
            """));

    [Fact]
    public void A_row_of_a_version_that_is_left_out_is_read_as_the_version_before_it_through_a_table_that_versions_share()
    {
        var chain = string.Concat(Enumerable.Range(0, 40).Select(i => $"""
            <EntityType Name="V{i}"{(i == 0 ? ">" + Key : $" BaseType=\"self.V{i - 1}\">")}<Property Name="p{i}" Type="Edm.Int32" /></EntityType><EntityType Name="X{i}" BaseType="self.V{i}" />
            """)) + """<EntityContainer Name="Box"><EntitySet Name="Rows" EntityType="self.V0" /><EntitySet Name="Late" EntityType="self.V3" /></EntityContainer>""";

        Assert.Equal("V39 V39 V5 V5 V3", Run("exclude:\n  types: ['X*']\n", chain, """
            string Read<T>(string type) => System.Text.Json.JsonSerializer.Deserialize<T>("{\"@odata.type\":\"#S." + type + "\",\"Id\":1}")!.GetType().Name;
            return Read<Desk.V0>("X39") + " " + Read<Desk.V3>("X39") + " " + Read<Desk.V0>("X5") + " " + Read<Desk.V3>("X5") + " " + Read<Desk.V3>("X3");
            """));
    }

    [Fact]
    public void A_complex_value_that_was_read_is_written_back_with_the_members_that_the_slice_leaves_out() => Assert.Equal(
        """{"Home":{"@odata.type":"#S.Office","City":"b","Floor":1,"Street":"s"},"Homes":[{"City":"c","Street":"t"}]}""",
        Run("exclude:\n  properties: [Place.Street]\n", People, """
            var row = System.Text.Json.JsonSerializer.Deserialize<Desk.Person>("{\"Id\":1,\"Home\":{\"@odata.type\":\"#S.Office\",\"City\":\"a\",\"Street\":\"s\",\"Floor\":1},\"Homes\":[{\"Street\":\"t\",\"City\":\"c\"}]}")!;
            row.Home!.City = "b";
            return System.Text.Json.JsonSerializer.Serialize(new Desk.PersonPatch { Home = row.Home, Homes = row.Homes });
            """));

    [Fact]
    public void A_complex_value_of_a_type_that_the_slice_leaves_out_is_written_back_as_of_that_type_with_all_its_members() => Assert.Equal(
        """{"Home":{"@odata.type":"#S.Office","City":"b","Floor":1},"Homes":[{"City":"c"},{"@odata.type":"#S.Office","Floor":2}]}""",
        Run("exclude:\n  types: [Office]\n", People, """
            var row = System.Text.Json.JsonSerializer.Deserialize<Desk.Person>("{\"Id\":1,\"Home\":{\"@odata.type\":\"#S.Office\",\"City\":\"a\",\"Floor\":1},\"Homes\":[{\"@odata.type\":\"#S.Place\",\"City\":\"c\"},{\"Floor\":2,\"@type\":\"https://desk.example/$metadata#S.Office\"}]}")!;
            row.Home!.City = "b";
            return System.Text.Json.JsonSerializer.Serialize(new Desk.PersonPatch { Home = row.Home, Homes = row.Homes });
            """));

    [Fact]
    public void An_open_value_of_a_type_that_the_description_does_not_have_is_written_back_as_of_that_type() => Assert.Equal(
        """{"@odata.type":"#S.Later","Id":1,"Home":{"@odata.type":"#S.Hut","City":"b"}} S.Later S.Hut""",
        Run("", """
            <EntityType Name="Person" OpenType="true"><Key><PropertyRef Name="Id" /></Key><Property Name="Id" Type="Edm.Int32" Nullable="false" /><Property Name="Home" Type="self.Place" /></EntityType>
            <ComplexType Name="Place" OpenType="true"><Property Name="City" Type="Edm.String" /></ComplexType>
            <ComplexType Name="Office" BaseType="self.Place" />
            <EntityContainer Name="Box"><EntitySet Name="People" EntityType="self.Person" /></EntityContainer>
            """, """
            var row = System.Text.Json.JsonSerializer.Deserialize<Desk.Person>("{\"@odata.type\":\"#S.Later\",\"Id\":1,\"Home\":{\"@odata.type\":\"#S.Hut\",\"City\":\"b\"}}")!;
            return System.Text.Json.JsonSerializer.Serialize(row) + " " + row.DynamicProperties.ODataTypeName + " " + row.Home!.DynamicProperties.ODataTypeName;
            """));

    [Fact]
    public void Entities_are_given_to_operations_by_reference() => Assert.Equal(
        """
        {"with":{"@odata.id":"https://desk.example/People(2)"},"all":[{"@odata.id":"https://desk.example/People(3)"},{"Id":4}],"at":{"@odata.id":"https://desk.example/Rooms(5)"}}
        People(1)/S.Knows(other=@other)?@other={"@odata.id":"https://desk.example/People(2)"}
        """,
        Run("", People, """
            var client = new Desk.DeskClient(new System.Net.Http.HttpClient { BaseAddress = new System.Uri("https://desk.example/") });
            var meet = client.People[1].MeetRequest(client.People[2], new Desk.PersonCreate[] { client.People[3], new() { Id = 4 } }, Clientele.OData.EntityReference.To(client.Rooms[5]));
            var knows = client.People[1].KnowsRequest(client.People[2]);
            return System.Text.Encoding.UTF8.GetString(meet.Body.Span) + "\n" + System.Uri.UnescapeDataString(knows.Uri);
            """));

    [Theory]
    [InlineData("client.People.CreateRequest(client.People[2])")]
    [InlineData("client.People[1].ReplaceRequest(client.People[2])")]
    [InlineData("client.People[1].PatchRequest(Clientele.OData.EntityReference.Of(new Desk.PersonPatch(), client.People[2]), new Desk.Person())")]
    public void A_reference_is_neither_a_new_entity_nor_a_change(string call) => Assert.StartsWith(
        "This body refers to the existing entity https://desk.example/People(2)",
        Run("", People, $$"""
            var client = new Desk.DeskClient(new System.Net.Http.HttpClient { BaseAddress = new System.Uri("https://desk.example/") });
            try { return {{call}}.ToString(); } catch (System.InvalidOperationException refused) { return refused.Message; }
            """),
        System.StringComparison.Ordinal);

    private static string Run(string slice, string description, string body) =>
        EmittedProgram.Run(GeneratorProject.OfContract(Start + slice, Bound.Document(description)), body);
}
