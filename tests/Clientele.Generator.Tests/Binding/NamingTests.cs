using System.Linq;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Binding;

public class NamingTests
{
    [Theory]
    [InlineData("String")]
    [InlineData("Guid")]
    [InlineData("Task")]
    [InlineData("System")]
    [InlineData("Object")]
    public void Types_named_as_those_of_the_framework_keep_their_name(string name) =>
        Assert.Equal(name, Bound.Clean($"""<ComplexType Name="{name}" />""").Type(name).CSharpName);

    [Fact]
    public void A_member_never_has_the_name_of_its_type()
    {
        var (model, _) = Bound.Schema("""<EntityType Name="user"><Property Name="user" Type="Edm.String" /><NavigationProperty Name="User" Type="self.user" /></EntityType>""");

        Assert.Equal("User", model.Type("user").CSharpName);
        Assert.Equal("UserValue", model.Type("user").Property("user").CSharpName);
        Assert.Equal("UserNavigation", model.Type("user").Navigation("User").CSharpName);
    }

    [Fact]
    public void Of_names_that_differ_by_case_the_one_that_fits_stays()
    {
        var (model, findings) = Bound.Schema("""
            <ComplexType Name="A"><Property Name="name" Type="Edm.String" /><Property Name="Name" Type="Edm.String" /><Property Name="na_me" Type="Edm.String" /></ComplexType>
            """);

        Assert.Equal(["name", "Name", "NaMe"], model.Type("A").Properties.Select(property => property.CSharpName));
        Assert.Equal("CLT0115", Assert.Single(findings).Descriptor.Id);
    }

    [Theory]
    [InlineData("name,Name", "name,Name")]
    [InlineData("Name,name,NameValue,NAME", "Name,name,NameValue,NAME")]
    [InlineData("reader,Reader", "ReaderValue,Reader")]
    [InlineData("new,New,class,Class", "new,New,class,Class")]
    public void A_name_that_is_spelled_as_it_is_in_CSharp_is_changed_by_no_addition(string properties, string names)
    {
        var written = string.Concat(properties.Split(',').Select(name => $"""<Property Name="{name}" Type="Edm.String" />"""));
        var (model, _) = Bound.Schema($"""<ComplexType Name="A">{written}</ComplexType>""");

        Assert.Equal(names.Split(','), model.Type("A").Properties.Select(property => property.CSharpName));
    }

    [Fact]
    public void Members_of_derived_types_do_not_hide_inherited_ones()
    {
        var (model, _) = Bound.Schema("""
            <ComplexType Name="A"><Property Name="code" Type="Edm.String" /></ComplexType><ComplexType Name="B" BaseType="self.A"><Property Name="Code" Type="Edm.String" /></ComplexType>
            """);

        Assert.Equal("Code", model.Type("A").Property("code").CSharpName);
        Assert.Equal("CodeValue", model.Type("B").Property("Code").CSharpName);
    }

    [Theory]
    [InlineData("Equals")]
    [InlineData("GetHashCode")]
    [InlineData("getType")]
    [InlineData("ToString")]
    [InlineData("MemberwiseClone")]
    [InlineData("finalize")]
    [InlineData("ReferenceEquals")]
    [InlineData("eTag")]
    [InlineData("DynamicProperties")]
    [InlineData("writeMembers")]
    [InlineData("UserFields")]
    [InlineData("userEntry")]
    [InlineData("AsAdmin")]
    public void Names_that_emitted_classes_use_are_not_given_to_members(string name)
    {
        var (model, _) = Bound.Schema($"""<EntityType Name="User"><Property Name="{name}" Type="Edm.String" /></EntityType><EntityType Name="Admin" BaseType="self.User" />""");

        Assert.EndsWith("Value", model.Type("User").Property(name).CSharpName, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Members_is_a_name_like_any_other()
    {
        const string Text = """
            <ComplexType Name="Team"><Property Name="members" Type="Collection(Edm.String)" /></ComplexType>
            <EntityType Name="Club"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /><Property Name="team" Type="self.Team" /><NavigationProperty Name="members" Type="Collection(self.Club)" /></EntityType>
            <EntityContainer Name="Box"><EntitySet Name="Clubs" EntityType="self.Club" /></EntityContainer>
            """;
        var model = Bound.Clean(Text);

        Assert.Equal("Members", model.Type("Team").Property("members").CSharpName);
        Assert.Equal("Members", model.Type("Club").Navigation("members").CSharpName);
        GeneratorProject.OfDescription(Bound.Document(Text)).Run().AssertCompiles();
    }

    [Fact]
    public void The_plain_name_goes_to_what_gives_up_least_for_it()
    {
        var (model, _) = Bound.Schema("""<EntityType Name="A"><Property Name="_owner" Type="Edm.Guid" /><NavigationProperty Name="owner" Type="self.A" /><NavigationProperty Name="_part" Type="self.A" /></EntityType>""");

        Assert.Equal("Owner", model.Type("A").Navigation("owner").CSharpName);
        Assert.Equal("OwnerValue", model.Type("A").Property("_owner").CSharpName);
        Assert.Equal("Part", model.Type("A").Navigation("_part").CSharpName);
    }

    [Fact]
    public void What_is_spelled_with_an_underscore_beside_its_key_is_called_so()
    {
        var (model, findings) = Bound.Schema("""<EntityType Name="A"><Property Name="Order" Type="Edm.Guid" /><NavigationProperty Name="_Order" Type="self.A" /><NavigationProperty Name="_Buyer" Type="self.A" /></EntityType>""");

        Assert.Empty(findings);
        Assert.Equal(["_Order", "Buyer"], model.Type("A").Navigations.Select(navigation => navigation.CSharpName));
    }

    [Fact]
    public void An_operation_that_gives_rows_has_no_method_with_Async_that_could_meet_that_of_queries()
    {
        var (model, findings) = Bound.Schema("""
            <EntityType Name="A"><NavigationProperty Name="item" Type="self.A" /></EntityType>
            <Function Name="delta" IsBound="true"><Parameter Name="it" Type="Collection(self.A)" /><ReturnType Type="Collection(self.A)" /></Function>
            """);

        Assert.Empty(findings);
        Assert.Equal(("Delta", "Item"), (model.Operation("delta").CSharpName, model.Type("A").Navigation("item").CSharpName));
    }

    [Fact]
    public void Navigation_properties_keep_clear_of_what_entries_have()
    {
        var (model, _) = Bound.Schema("""<EntityType Name="A"><NavigationProperty Name="path" Type="self.A" /><NavigationProperty Name="expand" Type="self.A" /></EntityType>""");

        Assert.Equal(["PathNavigation", "ExpandNavigation"], model.Type("A").Navigations.Select(navigation => navigation.CSharpName));
    }

    [Fact]
    public void Types_of_one_name_in_two_schemas_are_told_apart_by_the_schema()
    {
        const string Text = """
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
              <Schema Namespace="Acme.Sales" xmlns="http://docs.oasis-open.org/odata/ns/edm"><ComplexType Name="Customer" /></Schema>
              <Schema Namespace="Acme.Support" xmlns="http://docs.oasis-open.org/odata/ns/edm"><ComplexType Name="Customer" /><ComplexType Name="customer" /></Schema>
            </edmx:DataServices></edmx:Edmx>
            """;

        Assert.Equal(["Customer", "SupportCustomer", "CustomerType"], Bound.Model(Text).Types.Select(type => type.CSharpName));
    }

    [Fact]
    public void A_type_named_like_a_class_of_another_keeps_its_name_and_the_class_yields()
    {
        var model = Bound.Clean("""<EntityType Name="Directory" /><EntityType Name="DirectoryEntry" />""");

        Assert.Equal(["Directory", "DirectoryEntry"], model.Types.Select(type => type.CSharpName));
        Assert.Equal(["DirectoryEntity", "DirectoryEntry"], model.Types.Select(type => type.Stem));
    }

    [Fact]
    public void The_client_and_its_companions_keep_their_names()
    {
        var (model, _) = Bound.Schema("""<ComplexType Name="TestClient" /><ComplexType Name="TestContract" /><EnumType Name="TestOptions" />""");

        Assert.Equal(["TestClientType", "TestContractType"], model.Types.Select(type => type.CSharpName));
        Assert.Equal("TestOptionsType", model.Enums[0].CSharpName);
    }

    [Fact]
    public void Enumeration_members_keep_clear_of_what_enumerations_have()
    {
        var model = Bound.Clean("""<EnumType Name="Kind"><Member Name="Name" /><Member Name="kind" /><Member Name="operator" /><Member Name="2nd" /></EnumType>""");

        Assert.Equal(["NameValue", "kind", "operator", "_2nd"], model.Enums[0].Members.Select(member => member.CSharpName));
    }

    [Fact]
    public void Operations_do_not_take_the_methods_of_entries_and_sets()
    {
        var (model, _) = Bound.Schema("""
            <EntityType Name="A"><NavigationProperty Name="Parent" Type="self.A" /></EntityType>
            <Action Name="Delete" IsBound="true"><Parameter Name="it" Type="self.A" /></Action>
            <Action Name="Parent" IsBound="true"><Parameter Name="it" Type="self.A" /></Action>
            <Function Name="Count" IsBound="true"><Parameter Name="it" Type="Collection(self.A)" /><ReturnType Type="Edm.Int32" /></Function>
            <Function Name="Where" IsBound="true"><Parameter Name="it" Type="Collection(self.A)" /><ReturnType Type="Edm.Int32" /></Function>
            """);

        Assert.Equal(["DeleteAction", "ParentAction", "CountFunction", "WhereFunction"], model.Operations.Select(operation => operation.CSharpName));
    }

    [Fact]
    public void Overloads_share_a_name_as_long_as_CSharp_can_tell_them_apart()
    {
        var (model, _) = Bound.Schema("""
            <EntityType Name="A" />
            <Function Name="F" IsBound="true"><Parameter Name="it" Type="self.A" /><ReturnType Type="Edm.Int32" /></Function>
            <Function Name="F" IsBound="true"><Parameter Name="it" Type="self.A" /><Parameter Name="user" Type="Edm.String" /><ReturnType Type="Edm.Int32" /></Function>
            <Function Name="F" IsBound="true"><Parameter Name="it" Type="self.A" /><Parameter Name="team" Type="Edm.String" Nullable="false" /><ReturnType Type="Edm.Int32" /></Function>
            <Function Name="F" IsBound="true"><Parameter Name="it" Type="Collection(self.A)" /><ReturnType Type="Edm.Int32" /></Function>
            """);

        Assert.Equal(["F", "F", "FByTeam", "F"], model.Operations.Select(operation => operation.CSharpName));
    }

    [Fact]
    public void What_a_derived_type_overrides_keeps_the_name()
    {
        var model = Bound.Clean("""
            <EntityType Name="B" BaseType="self.A" /><EntityType Name="A" />
            <Function Name="Info" IsBound="true"><Parameter Name="it" Type="self.B" /><ReturnType Type="Edm.Int32" /></Function>
            <Function Name="Info" IsBound="true"><Parameter Name="it" Type="self.A" /><ReturnType Type="Edm.String" /></Function>
            """);

        Assert.Equal(["Info", "Info"], model.Operations.Select(operation => operation.CSharpName));
    }

    [Fact]
    public void Parameters_keep_clear_of_those_that_methods_have()
    {
        var operation = Bound.Clean("""
            <EntityType Name="A" />
            <Action Name="Act" IsBound="true"><Parameter Name="it" Type="self.A" />
              <Parameter Name="cancellationToken" Type="Edm.String" /><Parameter Name="Text" Type="Edm.String" /><Parameter Name="text" Type="Edm.String" /><Parameter Name="class" Type="Edm.String" />
            </Action>
            """).Operation("Act");

        Assert.Equal(["cancellationTokenValue", "text", "textValue", "class"], operation.Parameters.Select(parameter => parameter.CSharpName));
    }

    [Fact]
    public void Sets_may_be_named_as_their_types_but_not_as_each_other()
    {
        var (model, _) = Bound.Schema("""
            <EntityType Name="ApiToken" /><EntityContainer Name="Box">
              <EntitySet Name="ApiToken" EntityType="self.ApiToken" /><EntitySet Name="apiToken" EntityType="self.ApiToken" /><Singleton Name="service" Type="self.ApiToken" />
            </EntityContainer>
            """);

        Assert.Equal(["ApiToken", "ApiTokenSet"], model.EntitySets.Select(set => set.CSharpName));
        Assert.Equal("ServiceSingleton", model.Singletons[0].CSharpName);
    }

    [Fact]
    public void Everything_at_once_has_names_that_can_stand_in_CSharp() => ModelNames.AssertAllCanStandInCSharp(Bound.Model(Everything.Document));

    [SharedDataTheory]
    [MemberData(nameof(RealDescriptionTests.Good), MemberType = typeof(RealDescriptionTests))]
    public void Real_descriptions_have_names_that_can_stand_in_CSharp(string file) =>
        ModelNames.AssertAllCanStandInCSharp(Bound.Model(SharedData.Read(file)));
}
