using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Binding;

public class KeyBindingTests
{
    [Fact]
    public void A_key_of_several_parts_keeps_their_order()
    {
        var type = Bound.Clean("""
            <EntityType Name="A">
              <Key><PropertyRef Name="OrderID" /><PropertyRef Name="class" /></Key>
              <Property Name="class" Type="Edm.String" Nullable="false" /><Property Name="OrderID" Type="Edm.Int32" Nullable="false" />
            </EntityType>
            """).Type("A");

        Assert.Equal([("OrderID", "orderID"), ("class", "class")], type.Keys.Select(key => (key.WireName, key.CSharpName)));
        Assert.True(type.Property("class").IsKey);
        Assert.True(type.Property("class").IsImmutable);
    }

    [Fact]
    public void An_alias_names_a_key_part_behind_a_path()
    {
        var type = Bound.Clean("""
            <EntityType Name="A">
              <Key><PropertyRef Name="info/code" Alias="infoCode" /></Key><Property Name="info" Type="self.Info" Nullable="false" />
            </EntityType>
            <ComplexType Name="Info"><Property Name="code" Type="Edm.String" Nullable="false" /></ComplexType>
            """).Type("A");

        var key = Assert.Single(type.Keys);
        Assert.Equal(("infoCode", "info/code", "Edm.String"), (key.WireName, key.Path, key.Type.QualifiedName));
        Assert.False(type.Property("info").IsKey);
    }

    [Fact]
    public void A_nullable_key_is_tolerated_with_an_information()
    {
        const string Content = """<EntityType Name="A"><Key><PropertyRef Name="name" /></Key><Property Name="name" Type="Edm.String" /></EntityType>""";

        var (model, findings) = Bound.Schema(Content);

        var finding = Assert.Single(findings);
        Assert.Equal("CLT0106", finding.Descriptor.Id);
        Assert.Equal("name", Bound.PointedAt(finding, Content));
        Assert.False(model.Type("A").Keys[0].Type.IsNullable);
    }

    [Theory]
    [InlineData("nmae", "CLT0107")]
    [InlineData("name/x", "CLT0107")]
    [InlineData("tags", "CLT0107")]
    [InlineData("place", "CLT0107")]
    public void A_key_that_can_not_be_is_not_used(string path, string id)
    {
        var (model, findings) = Bound.Schema($"""
            <EntityType Name="A"><Key><PropertyRef Name="id" /><PropertyRef Name="{path}" /></Key>
              <Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="name" Type="Edm.String" />
              <Property Name="tags" Type="Collection(Edm.String)" /><Property Name="place" Type="Edm.GeographyPoint" />
            </EntityType>
            """);

        Assert.Equal(id, Assert.Single(findings).Descriptor.Id);
        Assert.Empty(model.Type("A").Keys);
    }

    [Theory]
    [InlineData("Org.OData.Core.V1.AlternateKeys")]
    [InlineData("OData.Community.Keys.V1.AlternateKeys")]
    public void Alternate_keys_come_from_their_annotation(string term)
    {
        var type = Bound.Clean($"""
            <EntityType Name="A"><Property Name="code" Type="Edm.String" /><Property Name="year" Type="Edm.Int32" />
              <Annotation Term="{term}"><Collection>
                <Record><PropertyValue Property="Key"><Collection>
                  <Record><PropertyValue Property="Alias" String="c" /><PropertyValue Property="Name" PropertyPath="code" /></Record>
                  <Record><PropertyValue Property="Name" PropertyPath="year" /></Record>
                </Collection></PropertyValue></Record>
                <Record><PropertyValue Property="Key"><Collection><Record><PropertyValue Property="Name" PropertyPath="gone" /></Record></Collection></PropertyValue></Record>
              </Collection></Annotation>
            </EntityType>
            """).Type("A");

        Assert.Equal([("c", "code"), ("year", "year")], Assert.Single(type.AlternateKeys).Parts.Select(key => (key.WireName, key.Path)));
    }

    [Fact]
    public void Entity_types_without_a_key_are_fine_outside_sets()
    {
        var model = Bound.Clean("""<EntityType Name="A" Abstract="true" /><EntityType Name="B"><Property Name="a" Type="Edm.String" /></EntityType>""");

        Assert.All(model.Types, type => Assert.Equal((StructuredTypeKind.Entity, 0), (type.Kind, type.Keys.Count)));
    }
}
