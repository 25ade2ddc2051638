using System.Linq;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Binding;

/// <summary>What annotations say of navigation properties and of inherited sets, wherever they stand.</summary>
public class NavigationCapabilityTests
{
    private const string NoInsert =
        """<Annotation Term="Org.OData.Capabilities.V1.InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="false" /></Record></Annotation>""";

    private const string Insert =
        """<Annotation Term="Org.OData.Capabilities.V1.InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="true" /></Record></Annotation>""";

    [Fact]
    public void A_navigation_property_can_refuse_by_itself()
    {
        Assert.Equal(SetCapabilities.Insert, Lines(Bound.Clean(Shop(NoInsert))).Refused);
        Assert.Equal(SetCapabilities.Insert, Lines(Bound.Clean(Shop() + $"""<Annotations Target="self.Order/Lines">{NoInsert}</Annotations>""")).Refused);
    }

    [Fact]
    public void A_path_from_a_set_goes_before_the_property_and_counts_for_that_set()
    {
        var model = Bound.Clean(Shop(NoInsert) + $"""<Annotations Target="self.Box/Archive/Lines">{Insert}</Annotations>""");

        Assert.Equal((SetCapabilities.Insert, SetCapabilities.None), (Lines(model).Granted, Lines(model).Refused));
        Assert.Null(Said(model, "Archive"));
        Assert.Equal(new NavigationRestrictionModel("Lines", SetCapabilities.None, SetCapabilities.Insert), Said(model, "Orders"));
    }

    [Fact]
    public void A_path_may_lead_through_a_derived_type() =>
        Assert.Equal(
            new NavigationRestrictionModel("S.BigOrder/Extra", SetCapabilities.None, SetCapabilities.Insert),
            Said(Bound.Clean(Shop() + $"""<Annotations Target="self.Box/Archive/self.BigOrder/Extra">{NoInsert}</Annotations>"""), "Archive"));

    [Fact]
    public void Restrictions_of_the_set_go_before_a_path() =>
        Assert.Null(Said(
            Bound.Clean(Shop() + $"""
                <Annotations Target="self.Box/Archive/Lines">{NoInsert}</Annotations>
                <Annotations Target="self.Box/Archive">{Restricted("Lines", insertable: true)}</Annotations><Annotations Target="self.Box/Orders">{Restricted("Lines", insertable: true)}</Annotations>
                """),
            "Archive"));

    [Fact]
    public void A_path_in_an_annotation_uses_the_aliases_of_its_own_document()
    {
        var annotations = $"""
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:Reference Uri="test.xml"><edmx:Include Namespace="S" Alias="shop" /></edmx:Reference>
            <edmx:DataServices><Schema Namespace="Notes" Alias="self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <Annotations Target="shop.Box/Archive">{Restricted("shop.BigOrder/Extra", insertable: false)}</Annotations></Schema></edmx:DataServices></edmx:Edmx>
            """;

        var result = ODataBinder.Bind([Bound.Read(Shop()), CsdlReader.Read("notes.xml", annotations)], contract: null, Bound.Facts);

        Assert.Equal(new NavigationRestrictionModel("S.BigOrder/Extra", SetCapabilities.None, SetCapabilities.Insert), Said(result.Model!, "Archive"));
    }

    [Fact]
    public void A_container_restricts_what_it_inherits()
    {
        var model = Bound.Clean($"""
            <EntityType Name="Line"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" /></EntityType>
            <EntityContainer Name="Base"><EntitySet Name="Lines" EntityType="S.Line">{Insert}</EntitySet></EntityContainer>
            <EntityContainer Name="Box" Extends="self.Base" />
            <Annotations Target="self.Box/Lines">{NoInsert}</Annotations>
            """);

        Assert.False(Assert.Single(model.EntitySets).Capabilities.Allowed.HasFlag(SetCapabilities.Insert));
    }

    [Theory]
    [InlineData("self.Box/Order")]
    [InlineData("self.Box/Order/Lines")]
    public void A_target_that_no_container_has_is_an_information(string target)
    {
        var (_, findings) = Bound.Schema(Shop() + $"""<Annotations Target="{target}">{NoInsert}</Annotations>""");

        Assert.Equal(["CLT0110"], findings.Select(finding => finding.Descriptor.Id));
    }

    private static string Shop(string lines = "") => $"""
        <EntityType Name="Order"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" />
          <NavigationProperty Name="Lines" Type="Collection(S.Line)" ContainsTarget="true">{lines}</NavigationProperty></EntityType>
        <EntityType Name="BigOrder" BaseType="S.Order"><NavigationProperty Name="Extra" Type="Collection(S.Line)" ContainsTarget="true" /></EntityType>
        <EntityType Name="Line"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" /></EntityType>
        <EntityContainer Name="Box"><EntitySet Name="Orders" EntityType="S.Order" /><EntitySet Name="Archive" EntityType="S.Order" /></EntityContainer>
        """;

    private static string Restricted(string path, bool insertable) => $"""
        <Annotation Term="Org.OData.Capabilities.V1.NavigationRestrictions"><Record><PropertyValue Property="RestrictedProperties"><Collection><Record>
        <PropertyValue Property="NavigationProperty" NavigationPropertyPath="{path}" />
        <PropertyValue Property="InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="{(insertable ? "true" : "false")}" /></Record></PropertyValue>
        </Record></Collection></PropertyValue></Record></Annotation>
        """;

    private static NavigationModel Lines(ODataServiceModel model) => model.Type("Order").Navigations.Single(navigation => navigation.WireName == "Lines");

    private static NavigationRestrictionModel? Said(ODataServiceModel model, string set) =>
        model.EntitySets.Single(one => one.WireName == set).Capabilities.Navigations.SingleOrDefault();
}
