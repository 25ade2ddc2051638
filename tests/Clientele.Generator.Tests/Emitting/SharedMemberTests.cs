using System;
using System.Linq;
using System.Threading;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Members that many types repeat are written once, and nobody who uses a type notices.</summary>
public class SharedMemberTests
{
    private const string Contract = "clientele: 1\nname: Desk\nnamespace: Desk\ndescription: api.csdl.xml\n";

    private const string Audit = """
        <Key><PropertyRef Name="id" /></Key>
        <Property Name="id" Type="Edm.Guid" Nullable="false" />
        <Property Name="created" Type="Edm.DateTimeOffset" />
        <Property Name="slot1" Type="Edm.String" /><Property Name="slot2" Type="Edm.Decimal" /><Property Name="kind" Type="self.Kind" />
        <Property Name="place" Type="self.Place" /><Property Name="fax_no" Type="Edm.String" />
        <NavigationProperty Name="owner" Type="self.User" />
        """;

    private static readonly string Desk = Description("", "");

    [Fact]
    public void What_types_repeat_is_written_once()
    {
        var code = EmittedCode.Of(Bound.Model(Desk));

        code.Build();
        var all = string.Concat(code.Files.Select(file => file.Text));
        Assert.Equal(1, Times(all, "public global::System.DateTimeOffset? Created { get; set; }"));
        Assert.Equal(1, Times(all, "public DateTimeOffsetField Created =>"));
        Assert.Equal(1, Times(all, "public Optional<global::System.DateTimeOffset?> Created { get; set; }"));
        Assert.Equal(1, Times(all, "public UserEntry Owner =>"));
        Assert.Equal(1, Times(all, " Created = JsonRead."));
        Assert.Contains("Shared with other types, and inherited: Id, Created, Slot1, Slot2, Kind, Place, FaxNo, Owner.", code.File("Types.Task"), StringComparison.Ordinal);
        Assert.Contains("Members that 6 types have in common: <see cref=\"User\"/>, <see cref=\"Task\"/>, <see cref=\"Bill\"/> and 3 more.", code.File("SharedMembers"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_type_says_in_other_words_is_among_its_remarks()
    {
        var code = EmittedCode.Of(Bound.Model(Said("The user who made it.", "The user who made it.", null, "The user who wrote the <note>.", "The user who made it.")));

        code.Build();
        Assert.Contains("/// <summary>The user who made it.</summary>", code.File("SharedMembers"), StringComparison.Ordinal);
        Assert.Contains("<remarks>Author: The user who wrote the &lt;note&gt;. Shared with other types, and inherited: Id, Author, Slot", code.File("Types.Type3"), StringComparison.Ordinal);
        Assert.DoesNotContain("Author: ", code.File("Types.Type0") + code.File("Types.Type2"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_each_type_has_words_of_its_own_for_keeps_them()
    {
        var code = EmittedCode.Of(Bound.Model(Said("a", "b", "c", "d", "e", "f", "g")));

        Assert.Contains("/// <summary>c</summary>", code.File("Types.Type2"), StringComparison.Ordinal);
        Assert.Contains("inherited: Id, Slot1, Slot2, Slot3, Slot4.", code.File("Types.Type2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Fields")]
    [InlineData("Entry")]
    [InlineData("Patch")]
    [InlineData("Create")]
    public void A_type_has_all_members_that_it_had(string suffix)
    {
        var model = Bound.Model(Desk);
        var compilation = EmittedCode.Of(model).Compilation;
        foreach (var type in model.Types.Where(type => type.Kind == StructuredTypeKind.Entity))
        {
            var symbol = compilation.GetTypeByMetadataName("Test." + type.CSharpName + suffix)!;
            var members = Members(symbol).ToHashSet(StringComparer.Ordinal);
            var properties = type.Properties.Where(p => suffix != "Patch" || !p.IsKey).Select(p => p.CSharpName);
            var navigations = type.Navigations.Select(navigation => navigation.CSharpName);
            var expected = suffix switch { "" or "Fields" => properties.Concat(navigations), "Entry" => navigations, _ => properties };
            Assert.Empty(expected.Except(members));
        }
    }

    [Fact]
    public void A_shared_member_is_read_and_written_like_the_types_own()
    {
        const string Row = """{"@odata.etag":"W/1","title":"Call","owner":{"id":"00000000-0000-0000-0000-000000000001","name":"Ann"},"slot2":1.5,"fax_no":"7","place":{"city":"Oslo"},"kind":"Big","hours":2,"id":"00000000-0000-0000-0000-000000000002"}""";

        var text = Run(Desk, $$""""
            var task = System.Text.Json.JsonSerializer.Deserialize<Desk.Task>("""{{Row}}""")!;
            return task.ETag + "|" + task.Id.ToString().Substring(35) + task.Slot2 + task.FaxNo + task.Kind + task.Place!.City + task.Owner!.Name + task.Title + task.Hours + "|" + System.Text.Json.JsonSerializer.Serialize(task);
            """");

        Assert.Equal(
            """W/1|21.57BigOsloAnnCall2|{"id":"00000000-0000-0000-0000-000000000002","created":null,"slot1":null,"slot2":1.5,"kind":"Big","place":{"city":"Oslo"},"fax_no":"7","owner":{"id":"00000000-0000-0000-0000-000000000001","created":null,"slot1":null,"slot2":null,"kind":null,"place":null,"fax_no":null,"name":"Ann"},"title":"Call","hours":2}""",
            text);
    }

    [Fact]
    public void A_body_carries_shared_members_that_were_set() => Assert.Equal(
        """{"slot1":null,"fax_no":"7","hours":2} {"created":null,"title":"Call","id":"00000000-0000-0000-0000-000000000002"}""",
        Run(Desk, """
            return System.Text.Json.JsonSerializer.Serialize(new Desk.TaskPatch { Slot1 = null, FaxNo = "7", Hours = 2 }) + " "
                + System.Text.Json.JsonSerializer.Serialize(new Desk.TaskCreate { Id = new System.Guid("00000000-0000-0000-0000-000000000002"), Created = null, Title = "Call" });
            """));

    [Fact]
    public void A_query_names_shared_members_like_the_types_own() => Assert.Equal(
        "Tasks?$expand=owner&$filter=owner/name eq 'Ann' and place/city eq 'Oslo'&$orderby=created,title",
        Run(Desk, """
            var client = new Desk.DeskClient(new System.Net.Http.HttpClient { BaseAddress = new System.Uri("https://host/") });
            return System.Uri.UnescapeDataString(client.Tasks.Where(t => t.Owner.Name == "Ann" && t.Place.City == "Oslo").OrderBy(t => t.Created).ThenBy(t => t.Title).Expand(t => t.Owner).ToRequest().ToString()).Replace("GET ", "");
            """));

    [Fact]
    public void Code_that_uses_a_client_compiles_after_an_addition_to_the_description()
    {
        const string Code = """
            public static class Use
            {
                public static object Task(Desk.Task task, Desk.DeskClient client) => new object?[]
                {
                    task.Created, nameof(Desk.Task.Slot1), task.Owner?.Name, new Desk.TaskPatch { Slot2 = 1m }, client.Tasks[default].Owner,
                    client.Tasks.Where(t => t.Kind == Desk.Kind.Big && t.Hours > 1), new Desk.UserCreate { Name = "Ann", Slot1 = "1" },
                };
            }
            """;
        var run = (GeneratorProject.OfContract(Contract, Desk) with { Code = Code }).Run();
        run.AssertCompiles();
        var before = run.Files["Desk.SharedMembers.g.cs"];

        var next = run.Then(project => project.With("/project/api.csdl.xml", Description(
            $"""<EntityType Name="Note">{Audit}<Property Name="text" Type="Edm.String" /></EntityType>""", """<Property Name="slot3" Type="Edm.String" />""")));

        next.AssertCompiles();
        Assert.NotEqual(before, next.Files["Desk.SharedMembers.g.cs"]);
    }

    [Fact]
    public void The_same_description_gives_the_same_text()
    {
        var model = Bound.Model(Desk);

        Assert.Equal(ODataEmitter.Emit(model, CancellationToken.None).ToList(), ODataEmitter.Emit(model, CancellationToken.None).ToList());
    }

    [Fact]
    public void A_few_members_of_a_few_types_stay_where_they_are() =>
        Assert.DoesNotContain(EmittedCode.Of(Bound.Model(Bound.Document("""
            <EntityType Name="A"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /><Property Name="name" Type="Edm.String" /></EntityType>
            <EntityType Name="B"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /><Property Name="name" Type="Edm.String" /></EntityType>
            """))).Files, file => file.HintName.Contains("Shared", StringComparison.Ordinal));

    [Fact]
    public void A_member_that_derived_types_share_is_asked_of_each_that_a_row_is_taken_for()
    {
        var derived = string.Concat("CDEFG".Select(letter => $"""
            <EntityType Name="{letter}" BaseType="self.Base"><Property Name="a" Type="Edm.String" /><Property Name="b" Type="Edm.String" /><Property Name="c" Type="Edm.String" /><Property Name="d" Type="Edm.String" /><Property Name="e" Type="Edm.String" /></EntityType>
            """));
        var description = Bound.Document($"""
            <EntityType Name="Base"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /></EntityType>{derived}
            <EntityContainer Name="Container"><EntitySet Name="Bases" EntityType="self.Base" /></EntityContainer>
            """);
        var run = (GeneratorProject.OfContract(Contract, description) with
        {
            Code = "using System.Linq; class Use { object Q(Desk.DeskClient c) => c.Bases.Select(x => x is Desk.C one ? one.A : x is Desk.D two ? two.A : null); }",
        }).Run();

        run.AssertCompiles();
        Assert.Contains("new QueryShape(\"S.C/a\", \"S.D/a\")", run.Files["Clientele.Interception.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_may_be_called_like_the_base_type() => EmittedCode.Of(Bound.Model(Bound.Document("""
        <EntityType Name="Staff"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /></EntityType>
        <EntityType Name="Nurse" BaseType="self.Staff"><Property Name="staff" Type="Edm.String" /></EntityType>
        """))).Build();

    private static string Description(string types, string inTask) => Bound.Document($"""
        <EnumType Name="Kind"><Member Name="Small" /><Member Name="Big" /></EnumType>
        <ComplexType Name="Place"><Property Name="city" Type="Edm.String" /></ComplexType>
        <EntityType Name="User">{Audit}<Property Name="name" Type="Edm.String" /></EntityType>
        <EntityType Name="Task"><Property Name="title" Type="Edm.String" />{Audit}<Property Name="hours" Type="Edm.Int32" />{inTask}</EntityType>
        <EntityType Name="Bill">{Audit}<Property Name="total" Type="Edm.Decimal" /></EntityType>
        <EntityType Name="Room">{Audit}</EntityType>
        <EntityType Name="Team">{Audit}<NavigationProperty Name="members" Type="Collection(self.User)" /></EntityType>
        <EntityType Name="Tool">{Audit}<Property Name="name" Type="Edm.Int32" /></EntityType>
        {types}
        <EntityContainer Name="Container">
          <EntitySet Name="Users" EntityType="self.User" /><EntitySet Name="Tasks" EntityType="self.Task" /><EntitySet Name="Bills" EntityType="self.Bill" />
        </EntityContainer>
        """);

    /// <summary>Types that share what is not said, and say these words of their authors.</summary>
    private static string Said(params string?[] words) => Bound.Document(string.Concat(words.Select((text, i) => $"""
        <EntityType Name="Type{i}"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" />
          <Property Name="author" Type="Edm.String">{(text is null ? "" : $"""<Annotation Term="Org.OData.Core.V1.Description" String="{System.Security.SecurityElement.Escape(text)}" />""")}</Property>
          <Property Name="slot1" Type="Edm.String" /><Property Name="slot2" Type="Edm.String" /><Property Name="slot3" Type="Edm.String" /><Property Name="slot4" Type="Edm.String" />
        </EntityType>
        """)));

    private static string Run(string description, string body) => EmittedProgram.Run(GeneratorProject.OfContract(Contract, description), body);

    private static int Times(string text, string part) => text.Split(part).Length - 1;

    private static System.Collections.Generic.IEnumerable<string> Members(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public))
            {
                yield return member.Name;
            }
        }
    }
}
