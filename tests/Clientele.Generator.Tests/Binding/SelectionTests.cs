using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Binding;

public class SelectionTests
{
    private const string Service = """
        <EntityType Name="User"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="home" Type="self.Address" /><NavigationProperty Name="team" Type="self.Team" /></EntityType>
        <EntityType Name="Team"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="kind" Type="self.Kind" /></EntityType>
        <EntityType Name="Guild" BaseType="self.Team" />
        <EntityType Name="File"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>
        <ComplexType Name="Address" /><ComplexType Name="Info" /><ComplexType Name="Lonely" /><EnumType Name="Kind" />
        <Function Name="GetInfo" IsBound="true"><Parameter Name="it" Type="self.User" /><ReturnType Type="self.Info" /></Function>
        <Function Name="GetInfo" IsBound="true"><Parameter Name="it" Type="self.File" /><ReturnType Type="self.Info" /></Function>
        <Action Name="Close" IsBound="true"><Parameter Name="it" Type="self.Team" /></Action>
        <Action Name="Reset" />
        <EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User" /><EntitySet Name="Files" EntityType="self.File" /><ActionImport Name="Reset" Action="self.Reset" /></EntityContainer>
        """;

    private const string UsersOnly = "clientele: 1\nname: Shop\nnamespace: Shop\ndescription: api.csdl.xml\ninclude:\n  sets: [Users]\n";

    private static readonly FileSpan Here = FileSpan.At("test.contract.yaml", 1, 2, 3);

    [Fact]
    public void Without_rules_everything_described_is_there()
    {
        var model = Bound.Clean(Service);

        Assert.Equal((7, 1, 2, 4), (model.Types.Count, model.Enums.Count, model.EntitySets.Count, model.Operations.Count));
    }

    [Fact]
    public void An_included_set_brings_its_type_and_the_keys_of_what_that_leads_to()
    {
        var model = Bound.Clean(Service, Contract(new SelectionRules { IncludeSets = [At("Us*")] }));

        Assert.Equal(["Users"], model.EntitySets.Select(set => set.WireName));
        Assert.Equal(["S.User", "S.Address", "S.Info", "S.OtherEntity"], model.Types.Select(type => type.QualifiedName));
        Assert.Empty(model.Enums);
        Assert.Equal(["GetInfo User", "Reset "], model.Operations.Select(Show));
        var team = model.Type("OtherEntity");
        Assert.Equal(["id"], team.Properties.Select(property => property.WireName));
        Assert.Equal((true, true, 1, 0), (team.IsOutline, team.IsOpen, team.Keys.Count, team.DerivedTypes.Count));
        Assert.Equal(("S.OtherEntity", "OtherEntity"), (model.Type("User").Navigation("team").Target.QualifiedName, model.Type("User").Navigation("team").Target.CSharpName));
    }

    [Theory]
    [InlineData("Users", "", "Users", "", "Users: set or singleton that is not excluded")]
    [InlineData("", "Team", "", "Team", "Team: entity type that is not excluded")]
    [InlineData("Users/team", "", "Users", "", "Users: set or singleton that can be left out, since a path under 'include' begins there")]
    [InlineData("Users", "", "", "User", "User: entity type that can be left out, since what is included is made of it")]
    [InlineData("", "Guild", "", "T*", "T*: entity type that can be left out, since what is included is made of it")]
    [InlineData("Users", "", "Files", "T*", "")]
    public void A_pattern_that_another_makes_void_is_told(string set, string type, string notSet, string notType, string told)
    {
        static IReadOnlyList<Positioned<string>> List(string pattern) => pattern.Length == 0 ? [] : [At(pattern)];
        var rules = new SelectionRules { IncludeSets = List(set), IncludeTypes = List(type), ExcludeSets = List(notSet), ExcludeTypes = List(notType) };

        var (_, findings) = Bound.Schema(Service, Contract(rules));

        Assert.Equal(told.Length == 0 ? [] : [told], findings.Select(finding => finding.Arguments[0] + ": " + finding.Arguments[1]));
        Assert.All(findings, finding => Assert.Equal("CLT0150", finding.Descriptor.Id));
    }

    [Theory]
    [InlineData("depth")]
    [InlineData("path")]
    [InlineData("type")]
    [InlineData("navigation")]
    public void What_is_named_belongs_to_the_slice(string how)
    {
        var model = Bound.Clean(Service, Contract(how switch
        {
            "depth" => new SelectionRules { IncludeSets = [At("Users")], Depth = 1 },
            "path" => new SelectionRules { IncludeSets = [At("Users/team")] },
            "type" => new SelectionRules { IncludeSets = [At("Users")], IncludeTypes = [At("Te*")] },
            _ => new SelectionRules { IncludeSets = [At("Users")], IncludeNavigations = [At("User.team")] },
        }));

        Assert.Equal(["Users"], model.EntitySets.Select(set => set.WireName));
        Assert.Equal(["S.User", "S.Team", "S.Guild", "S.Address", "S.Info"], model.Types.Select(type => type.QualifiedName));
        Assert.Equal("kind", model.Type("Team").Properties[1].WireName);
        Assert.Equal("S.Kind", Assert.Single(model.Enums).QualifiedName);
        Assert.Equal(["GetInfo User", "Close Team", "Reset "], model.Operations.Select(Show));
    }

    [Fact]
    public void A_path_keeps_the_navigation_properties_that_it_goes_along_though_another_one_of_their_type_is_named()
    {
        const string Mail = """
            <EntityType Name="User"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><NavigationProperty Name="messages" Type="Collection(self.Message)" /><NavigationProperty Name="manager" Type="self.User" /><NavigationProperty Name="drive" Type="self.User" /></EntityType>
            <EntityType Name="Message"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>
            <EntityContainer Name="Box"><Singleton Name="me" Type="self.User" /></EntityContainer>
            """;

        var model = Bound.Clean(Mail, Contract(new SelectionRules { IncludeSets = [At("me/messages")], IncludeNavigations = [At("User.manager")] }));

        Assert.Equal(["messages", "manager"], model.Type("User").Navigations.Select(navigation => navigation.WireName));
        Assert.False(model.Type("Message").IsOutline);
    }

    [Fact]
    public void Members_and_types_are_taken_out_by_pattern_and_keys_stay()
    {
        var model = Bound.Clean(Service, Contract(new SelectionRules
        {
            ExcludeProperties = [At("User.*"), At("S.Team.kind")],
            ExcludeNavigations = [At("User.te*")],
            ExcludeTypes = [At("Guild")],
            ExcludeSets = [At("Files")],
            ExcludeOperations = [At("GetInfo"), At("Close")],
        }));

        var user = model.Type("User");
        Assert.Equal(["id"], user.Properties.Select(property => property.WireName));
        Assert.Empty(user.Navigations);
        Assert.Equal(["S.User"], model.Types.Select(type => type.QualifiedName));
    }

    [Fact]
    public void Included_properties_are_all_that_their_type_has()
    {
        var model = Bound.Clean(Service, Contract(new SelectionRules { IncludeProperties = [At("Team.kind"), At("User.h*")] }));

        Assert.Equal(["id", "home"], model.Type("User").Properties.Select(property => property.WireName));
        Assert.Equal(["id", "kind"], model.Type("Team").Properties.Select(property => property.WireName));
        Assert.Equal(["id"], model.Type("File").Properties.Select(property => property.WireName));
    }

    [Fact]
    public void A_base_type_of_the_slice_brings_its_members_and_not_what_else_is_derived_from_it()
    {
        const string Directory = """
            <EntityType Name="Thing"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="seen" Type="Edm.Date" /><NavigationProperty Name="owner" Type="self.Thing" /></EntityType>
            <EntityType Name="Person" BaseType="self.Thing"><NavigationProperty Name="rooms" Type="Collection(self.Room)" Partner="people" /></EntityType><EntityType Name="Room" BaseType="self.Thing"><Property Name="size" Type="Edm.Int32" /><NavigationProperty Name="people" Type="Collection(self.Person)" Partner="rooms" /></EntityType>
            <Annotations Target="self.Room/size"><Annotation Term="Org.OData.Core.V1.Description" String="m²" /></Annotations>
            <EntityContainer Name="Box"><EntitySet Name="People" EntityType="self.Person" /><EntitySet Name="Rooms" EntityType="self.Room" /></EntityContainer>
            """;
        var (model, findings) = Bound.Schema(Directory, Contract(new SelectionRules { IncludeSets = [At("People")] }));

        Assert.Equal(["id", "seen"], model.Type("Thing").Properties.Select(property => property.WireName));
        Assert.DoesNotContain(findings, finding => finding.Descriptor.Id is "CLT0110" or "CLT0114");
        Assert.Equal(["S.Person"], model.Type("Thing").DerivedTypes);
        var room = model.Type("OtherEntity");
        Assert.Equal(("id", null, true), (Assert.Single(room.Properties).WireName, room.BaseType, room.IsOpen));
    }

    [Fact]
    public void Entities_outside_the_slice_are_of_one_type_for_each_kind_of_key()
    {
        const string Mixed = """
            <EntityType Name="User"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" />
              <NavigationProperty Name="a" Type="self.A" /><NavigationProperty Name="b" Type="Collection(self.B)" /><NavigationProperty Name="c" Type="self.C" />
              <NavigationProperty Name="d" Type="self.D" /><NavigationProperty Name="e" Type="self.E" /><NavigationProperty Name="f" Type="self.F" />
            </EntityType>
            <EntityType Name="A"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>
            <EntityType Name="B"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>
            <EntityType Name="C"><Key><PropertyRef Name="code" /></Key><Property Name="code" Type="Edm.String" Nullable="false" /></EntityType>
            <EntityType Name="D"><Key><PropertyRef Name="code" /></Key><Property Name="code" Type="Edm.Int32" Nullable="false" /></EntityType>
            <EntityType Name="E"><Key><PropertyRef Name="order_id" /><PropertyRef Name="line" /></Key><Property Name="order_id" Type="Edm.Int32" Nullable="false" /><Property Name="line" Type="Edm.Int32" Nullable="false" /></EntityType>
            <EntityType Name="F" />
            <EntityType Name="OtherEntity" />
            <Function Name="Best" IsBound="true"><Parameter Name="it" Type="self.User" /><ReturnType Type="Collection(self.B)" /></Function>
            <EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User" /></EntityContainer>
            """;
        var model = Bound.Clean(Mixed, Contract(new SelectionRules { IncludeSets = [At("Users")] }));

        string[] others = ["S.OtherEntity2", "S.OtherEntityByCode", "S.OtherEntityByCode2", "S.OtherEntityByOrderIdAndLine", "S.OtherEntityWithoutKey"];
        Assert.Equal(others.Prepend("S.User"), model.Types.Select(type => type.QualifiedName));
        Assert.Equal(others.Prepend("S.OtherEntity2"), model.Type("User").Navigations.Select(navigation => navigation.Target.QualifiedName));
        Assert.Equal("S.OtherEntity2", model.Operation("Best").ReturnType!.QualifiedName);
        Assert.Equal("code", Assert.Single(model.Type("OtherEntityByCode").Keys).Path);
    }

    [Fact]
    public void A_slice_compiles_and_what_lies_outside_it_is_read_whole()
    {
        const string Code = """
            using System.Threading.Tasks;
            using Shop;

            public static class Use
            {
                public static async Task<string?> Run(ShopClient client, System.Guid id)
                {
                    var user = await client.Users[id].Expand(u => u.Team).GetAsync();
                    System.Guid team = user.Team!.Id;
                    await client.Users.CreateAsync(new UserCreate { Team = Clientele.OData.EntityReference.To(client.Users[id].Team) });
                    return user.Team.ODataTypeName + user.Team.DynamicProperties.Get<string>("name") + (await client.Users[id].Team.GetAsync()).Id + team;
                }
            }
            """;

        var run = (GeneratorProject.OfContract(UsersOnly, Bound.Document(Service)) with { Code = Code }).Run();

        Assert.Empty(run.Findings);
        run.AssertCompiles();
        Assert.Null(run.Compilation.GetTypeByMetadataName("Shop.Guild"));
    }

    [Fact]
    public void A_new_entity_holds_no_entities_outside_the_slice()
    {
        var description = Bound.Document("""
            <EntityType Name="User"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" />
              <NavigationProperty Name="team" Type="self.Team" /><NavigationProperty Name="photos" Type="Collection(self.Team)" ContainsTarget="true" />
            </EntityType>
            <EntityType Name="Team"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>
            <EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User" /></EntityContainer>
            """);

        var run = GeneratorProject.OfContract(UsersOnly, description).Run();

        run.AssertCompiles();
        var shop = run.Compilation;
        Assert.Equal(["Id", "Team"], shop.GetTypeByMetadataName("Shop.UserCreate")!.GetMembers().OfType<IPropertySymbol>().Select(property => property.Name));
        Assert.NotEmpty(shop.GetTypeByMetadataName("Shop.UserEntry")!.GetMembers("Photos"));
    }

    [Theory]
    [InlineData("Users/teem", "'Users/teem' matches no navigation property of 'S.User'. Did you mean 'team'?")]
    [InlineData("Usrs/team", "'Usrs/team' matches no set or singleton. Did you mean 'Users'?")]
    public void A_path_that_leads_nowhere_is_reported(string path, string message)
    {
        var (_, findings) = Bound.Schema(Service, Contract(new SelectionRules { IncludeSets = [At(path)] }));

        Assert.Equal(message, Assert.Single(findings, finding => finding.Descriptor.Id == "CLT0150").ToDiagnostic().GetMessage());
    }

    [Theory]
    [InlineData("Guild.kind", "'Guild.kind' matches no property. It is declared by a base type: 'Team.kind'.")]
    [InlineData("User.team", "'User.team' matches no property. It is a navigation property.")]
    [InlineData("User.hom", "'User.hom' matches no property. Did you mean 'User.home'?")]
    [InlineData("Usr.home", "'Usr.home' matches no property. Did you mean 'User.home'?")]
    [InlineData("Nobody.*", "'Nobody.*' matches no property.")]
    public void A_pattern_for_properties_that_matches_nothing_is_explained(string pattern, string message)
    {
        var (_, findings) = Bound.Schema(Service, Contract(new SelectionRules { ExcludeProperties = [At(pattern), At("Team.kind")] }));

        Assert.Equal(message, Assert.Single(findings).ToDiagnostic().GetMessage());
    }

    [Theory]
    [InlineData("GetInfo", "GetInfo User|GetInfo File")]
    [InlineData("User.GetInfo", "GetInfo User")]
    [InlineData("S.User.GetInfo", "GetInfo User")]
    [InlineData("*Info", "GetInfo User|GetInfo File")]
    [InlineData("File.*", "GetInfo File")]
    [InlineData("Reset", "Reset ")]
    public void Included_operations_are_named_alone_or_with_their_type(string pattern, string expected)
    {
        var model = Bound.Clean(Service, Contract(new SelectionRules { IncludeOperations = [At(pattern)] }));

        Assert.Equal(expected, string.Join('|', model.Operations.Select(Show)));
    }

    [Fact]
    public void What_only_an_excluded_operation_needs_is_not_emitted()
    {
        var model = Bound.Clean(Service, Contract(new SelectionRules { ExcludeOperations = [At("GetInfo")], ExcludeSets = [At("Files")] }));

        Assert.Equal(["S.User", "S.Team", "S.Guild", "S.Address"], model.Types.Select(type => type.QualifiedName));
        Assert.Equal(["Close Team", "Reset "], model.Operations.Select(Show));
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_reported_where_it_stands()
    {
        var (_, findings) = Bound.Schema(Service, Contract(new SelectionRules { IncludeSets = [At("Users"), At("Usrs")], ExcludeOperations = [At("User.GetInf")] }));

        Assert.Equal(
            ["'Usrs' matches no set or singleton. Did you mean 'Users'?", "'User.GetInf' matches no operation. Did you mean 'User.GetInfo'?"],
            findings.Select(finding => finding.ToDiagnostic().GetMessage()));
        Assert.All(findings, finding => Assert.Equal(("CLT0150", Here), (finding.Descriptor.Id, finding.Span)));
    }

    [Fact]
    public void What_requests_carry_is_written_and_nothing_else()
    {
        var model = Bound.Clean("""
            <EntityType Name="User"><Property Name="home" Type="self.Address" /><Property Name="past" Type="Collection(self.Past)"><Annotation Term="Core.Computed" /></Property></EntityType>
            <ComplexType Name="Address"><Property Name="geo" Type="self.Geo" /></ComplexType><ComplexType Name="Geo" /><ComplexType Name="DeepGeo" BaseType="self.Geo" />
            <ComplexType Name="Past" /><ComplexType Name="Result" /><ComplexType Name="Input"><Property Name="part" Type="self.Part" /></ComplexType><ComplexType Name="Part" />
            <Action Name="Act" IsBound="true"><Parameter Name="it" Type="self.User" /><Parameter Name="input" Type="Collection(self.Input)" /><ReturnType Type="self.Result" /></Action>
            """);

        Assert.Equal(
            ["S.Address", "S.Geo", "S.DeepGeo", "S.Input", "S.Part"],
            model.Types.Where(type => type.IsWritten).Select(type => type.QualifiedName));
    }

    private static string Show(OperationModel operation) => operation.QualifiedName[2..] + " " + operation.Binding?.CSharpName;

    private static ContractDocument Contract(SelectionRules rules) => new("test.contract.yaml") { Selection = rules };

    private static Positioned<string> At(string value) => new(value, Here);
}
