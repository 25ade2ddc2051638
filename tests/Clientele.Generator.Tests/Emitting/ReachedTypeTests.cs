using System;
using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>An abstract type whose entities have no address is a base only.</summary>
public class ReachedTypeTests
{
    private const string Function = """<Function Name="Similar" IsBound="true"{1}><Parameter Name="it" Type="self.User" /><ReturnType Type="{0}" /></Function>""";

    [Fact]
    public void Where_nothing_leads_to_a_base_type_it_has_no_set_no_entry_and_no_changes_of_its_own() => Emits(Model());

    [Fact]
    public void A_navigation_property_to_one_entity_needs_an_entry() =>
        Emits(Model("""<NavigationProperty Name="like" Type="self.Thing" />"""), "ThingEntry", "ThingPatch");

    [Fact]
    public void One_to_a_collection_needs_a_set_too() =>
        Emits(Model("""<NavigationProperty Name="like" Type="Collection(self.Thing)" />"""), "ThingSet", "ThingEntry", "ThingPatch");

    [Fact]
    public void A_query_over_what_a_function_gives_needs_neither() =>
        Emits(Model(other: Functions("Collection(self.Thing)", """ IsComposable="true" """)));

    [Fact]
    public void An_entity_that_a_function_gives_has_an_entry_where_more_can_be_asked_of_it() =>
        Emits(Model(other: Functions("self.Thing", """ IsComposable="true" """)), "ThingEntry", "ThingPatch");

    [Fact]
    public void Objects_that_operations_take_and_give_have_no_address() => Emits(Model(other: Functions("self.Thing", "") + """
        <Action Name="Merge" IsBound="true"><Parameter Name="it" Type="self.User" /><Parameter Name="with" Type="self.Thing" /></Action>
        """));

    [Fact]
    public void A_set_of_a_base_type_leads_to_abstract_types_derived_from_it() => Emits(
        Model(other: """<EntityType Name="Root" Abstract="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType><EntityContainer Name="Box"><EntitySet Name="Roots" EntityType="self.Root" /></EntityContainer>"""),
        "ThingSet", "ThingEntry", "ThingPatch");

    private static void Emits(ODataServiceModel model, params string[] classes)
    {
        var code = EmittedCode.Of(model);
        string[] all = ["ThingSet", "ThingEntry", "ThingPatch"];

        Assert.Equal(classes, all.Where(name => code.Files.Any(file =>
            file.Text.Contains(" class " + name + "(", StringComparison.Ordinal) || file.Text.Contains(" class " + name + " :", StringComparison.Ordinal))));
        code.Build();
    }

    private static string Functions(string result, string isComposable) =>
        Function.Replace("{0}", result, StringComparison.Ordinal).Replace("{1}", isComposable, StringComparison.Ordinal);

    private static ODataServiceModel Model(string member = "", string other = "")
    {
        var isRoot = other.Contains("\"Root\"", StringComparison.Ordinal);
        return Bound.Clean($"""
            <EntityType Name="Thing" Abstract="true"{(isRoot ? " BaseType=\"self.Root\">" : """><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" />""")}</EntityType>
            <EntityType Name="User" BaseType="self.Thing"><Property Name="name" Type="Edm.String" />{member}</EntityType>
            {other}
            {(isRoot ? "" : """<EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User" /></EntityContainer>""")}
            """);
    }
}
