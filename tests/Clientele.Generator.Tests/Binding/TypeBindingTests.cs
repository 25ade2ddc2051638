using System.Linq;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Binding;

public class TypeBindingTests
{
    [Theory]
    [InlineData("Edm.Binary", PrimitiveKind.Binary)]
    [InlineData("Edm.Boolean", PrimitiveKind.Boolean)]
    [InlineData("Edm.Byte", PrimitiveKind.Byte)]
    [InlineData("Edm.Date", PrimitiveKind.Date)]
    [InlineData("Edm.DateTimeOffset", PrimitiveKind.DateTimeOffset)]
    [InlineData("Edm.Decimal", PrimitiveKind.Decimal)]
    [InlineData("Edm.Double", PrimitiveKind.Double)]
    [InlineData("Edm.Duration", PrimitiveKind.Duration)]
    [InlineData("Edm.Guid", PrimitiveKind.Guid)]
    [InlineData("Edm.Int16", PrimitiveKind.Int16)]
    [InlineData("Edm.Int32", PrimitiveKind.Int32)]
    [InlineData("Edm.Int64", PrimitiveKind.Int64)]
    [InlineData("Edm.SByte", PrimitiveKind.SByte)]
    [InlineData("Edm.Single", PrimitiveKind.Single)]
    [InlineData("Edm.Stream", PrimitiveKind.Stream)]
    [InlineData("Edm.String", PrimitiveKind.String)]
    [InlineData("Edm.TimeOfDay", PrimitiveKind.TimeOfDay)]
    [InlineData("Edm.GeographyPoint", PrimitiveKind.Spatial)]
    [InlineData("Edm.GeometryCollection", PrimitiveKind.Spatial)]
    public void Every_primitive_type_is_known(string name, object kind)
    {
        var model = Bound.Clean($"""<ComplexType Name="A"><Property Name="p" Type="{name}" Nullable="false" /></ComplexType>""");

        Assert.Equal(new TypeReference(TypeKind.Primitive, (PrimitiveKind)kind, name, "", false, false), model.Type("A").Property("p").Type);
    }

    [Theory]
    [InlineData("Edm.Untyped")]
    [InlineData("Edm.PrimitiveType")]
    [InlineData("Edm.ComplexType")]
    public void Abstract_types_are_untyped(string name)
    {
        var model = Bound.Clean($"""<ComplexType Name="A"><Property Name="p" Type="Collection({name})" /></ComplexType>""");

        Assert.Equal(new TypeReference(TypeKind.Untyped, PrimitiveKind.None, name, "", true, false), model.Type("A").Property("p").Type);
    }

    [Theory]
    [InlineData("Edm.String", "", true)]
    [InlineData("Edm.String", "Nullable=\"true\"", true)]
    [InlineData("Edm.String", "Nullable=\"false\"", false)]
    [InlineData("Collection(Edm.String)", "", false)]
    [InlineData("Collection(Edm.String)", "Nullable=\"true\"", true)]
    [InlineData("Collection(Edm.String)", "Nullable=\"false\"", false)]
    public void A_value_can_be_null_unless_it_says_otherwise_and_an_item_only_if_it_says_so(string type, string nullable, bool expected)
    {
        var model = Bound.Clean($"""<ComplexType Name="A"><Property Name="p" Type="{type}" {nullable} /></ComplexType>""");

        Assert.Equal(expected, model.Type("A").Property("p").Type.IsNullable);
    }

    [Fact]
    public void A_type_definition_is_what_it_stands_for_with_its_facets()
    {
        var model = Bound.Clean("""
            <TypeDefinition Name="Money" UnderlyingType="Edm.Decimal" Precision="19" Scale="4" />
            <ComplexType Name="A"><Property Name="p" Type="Collection(self.Money)" Nullable="false" /></ComplexType>
            """);

        var property = model.Type("A").Property("p");
        Assert.Equal(new TypeReference(TypeKind.Primitive, PrimitiveKind.Decimal, "Edm.Decimal", "", true, false), property.Type);
        Assert.Equal("precision 19; scale 4", property.Facets);
    }

    [Fact]
    public void A_type_definition_of_no_primitive_type_is_untyped()
    {
        var (model, findings) = Bound.Schema("""
            <TypeDefinition Name="Loop" UnderlyingType="self.Loop" />
            <ComplexType Name="A"><Property Name="p" Type="self.Loop" /></ComplexType>
            """);

        Assert.Equal("CLT0117", Assert.Single(findings).Descriptor.Id);
        Assert.Equal(TypeKind.Untyped, model.Type("A").Property("p").Type.Kind);
    }

    [Fact]
    public void An_unknown_type_is_untyped_and_suggests_one()
    {
        const string Content = """<ComplexType Name="Address" /><ComplexType Name="A"><Property Name="p" Type="self.Adress" /></ComplexType>""";

        var (model, findings) = Bound.Schema(Content);

        var finding = Assert.Single(findings);
        Assert.Equal("The type 'S.Adress' is not defined, so its values are untyped JSON. Did you mean 'S.Address'?", finding.ToDiagnostic().GetMessage());
        Assert.Equal("self.Adress", Bound.PointedAt(finding, Content));
        Assert.Equal(TypeKind.Untyped, model.Type("A").Property("p").Type.Kind);
    }

    [Fact]
    public void Inheritance_gives_derived_types_keys_and_openness()
    {
        var model = Bound.Clean("""
            <EntityType Name="C" BaseType="self.B" />
            <EntityType Name="B" BaseType="S.A" />
            <EntityType Name="A" OpenType="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>
            """);

        Assert.Equal(["S.B", "S.C"], model.Type("A").DerivedTypes);
        Assert.Equal("S.A", model.Type("B").BaseType);
        Assert.True(model.Type("C").IsOpen);
        Assert.Equal(model.Type("A").Keys, model.Type("C").Keys);
    }

    [Fact]
    public void A_circle_of_base_types_is_cut_once()
    {
        var (model, findings) = Bound.Schema("""
            <ComplexType Name="A" BaseType="self.C" /><ComplexType Name="B" BaseType="self.A" /><ComplexType Name="C" BaseType="self.B" /><ComplexType Name="D" BaseType="self.D" />
            """);

        Assert.Equal(["CLT0103", "CLT0103"], findings.Select(finding => finding.Descriptor.Id));
        Assert.Equal(4, model.Types.Count);
    }

    [Fact]
    public void An_endless_chain_of_base_types_is_cut()
    {
        var chain = string.Concat(Enumerable.Range(1, 2_000).Select(i => $"""<ComplexType Name="T{i}" BaseType="self.T{i - 1}"><Property Name="p" Type="Edm.String" /></ComplexType>"""));

        var (model, findings) = Bound.Schema("""<ComplexType Name="T0" />""" + chain);

        Assert.Contains(findings, finding => finding.Descriptor.Id == "CLT0103");
        Assert.Equal(2_001, model.Types.Count);
    }

    [Theory]
    [InlineData("self.Bsae", "not described")]
    [InlineData("self.Complex", "of another kind")]
    [InlineData("self.Choice", "of another kind")]
    public void A_base_type_that_can_not_be_used_leaves_the_type(string name, string why)
    {
        var (model, findings) = Bound.Schema($"""
            <EntityType Name="Base" /><ComplexType Name="Complex" /><EnumType Name="Choice" /><EntityType Name="A" BaseType="{name}" />
            """);

        Assert.Contains(why, Assert.Single(findings).ToDiagnostic().GetMessage(), System.StringComparison.Ordinal);
        Assert.Null(model.Type("A").BaseType);
    }

    [Fact]
    public void Of_two_declarations_of_one_name_the_first_counts()
    {
        var (model, findings) = Bound.Schema("""
            <ComplexType Name="A"><Property Name="p" Type="Edm.String" /><Property Name="p" Type="Edm.Guid" /></ComplexType>
            <ComplexType Name="A" /><EnumType Name="A" />
            <ComplexType Name="B" BaseType="self.A"><Property Name="p" Type="Edm.Int32" /></ComplexType>
            """);

        Assert.Equal(["CLT0102", "CLT0102", "CLT0102", "CLT0102"], findings.Select(finding => finding.Descriptor.Id));
        Assert.Equal("Edm.String", model.Type("A").Property("p").Type.QualifiedName);
        Assert.Empty(model.Type("B").Properties);
    }

    [Fact]
    public void A_property_of_an_entity_type_is_untyped_and_a_navigation_to_no_entity_is_left_out()
    {
        var (model, findings) = Bound.Schema("""
            <EntityType Name="E" /><ComplexType Name="C"><Property Name="e" Type="self.E" /><NavigationProperty Name="n" Type="self.C" /></ComplexType>
            """);

        Assert.Equal(["CLT0118", "CLT0116"], findings.Select(finding => finding.Descriptor.Id));
        Assert.Equal(TypeKind.Untyped, model.Type("C").Property("e").Type.Kind);
        Assert.Empty(model.Type("C").Navigations);
    }

    [Fact]
    public void Enumerations_count_up_unless_they_say_their_values()
    {
        var model = Bound.Clean("""
            <EnumType Name="Plain"><Member Name="A" /><Member Name="B" /></EnumType>
            <EnumType Name="Flags" IsFlags="true" UnderlyingType="Edm.Int64"><Member Name="None" Value="-1" /><Member Name="Big" Value="4294967296" /></EnumType>
            <EnumType Name="Empty" />
            """);

        Assert.Equal([0, 1], model.Enums[0].Members.Select(member => member.Value));
        Assert.True(model.Enums[1].IsFlags);
        Assert.Equal([-1, 4294967296], model.Enums[1].Members.Select(member => member.Value));
        Assert.Empty(model.Enums[2].Members);
    }

    [Fact]
    public void An_enumeration_value_that_is_no_number_takes_its_place()
    {
        var (model, findings) = Bound.Schema("""<EnumType Name="E"><Member Name="A" Value="0" /><Member Name="B" Value="two" /></EnumType>""");

        Assert.Equal("CLT0112", Assert.Single(findings).Descriptor.Id);
        Assert.Equal(1, model.Enums[0].Members[1].Value);
    }

    [Fact]
    public void Types_of_a_supplied_reference_come_as_far_as_they_are_reached()
    {
        var main = CsdlReader.Read("main.xml", Bound.Document(
            """<ComplexType Name="A"><Property Name="q" Type="Other.B" /></ComplexType>""",
            """<edmx:Reference Uri="other.xml"><edmx:Include Namespace="Org.Other" Alias="Other" /></edmx:Reference>"""));
        var other = CsdlReader.Read("other.xml", """
            <Schema Namespace="Org.Other" Alias="self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <ComplexType Name="B"><Property Name="c" Type="self.C" /></ComplexType><ComplexType Name="C" /><ComplexType Name="Unused" />
            </Schema>
            """);

        var result = ODataBinder.Bind([main, other], contract: null, Bound.Facts);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["S.A", "Org.Other.B", "Org.Other.C"], result.Model!.Types.Select(type => type.QualifiedName));
    }

    [Fact]
    public void An_alias_that_is_called_as_the_documents_own_namespace_takes_none_of_its_names()
    {
        var main = CsdlReader.Read("main.xml", Bound.Document(
            """<ComplexType Name="A"><Property Name="own" Type="S.B" /><Property Name="other" Type="Other.B" /></ComplexType><ComplexType Name="B" />""",
            """<edmx:Reference Uri="other.xml"><edmx:Include Namespace="Other" Alias="S" /></edmx:Reference>"""));
        var other = CsdlReader.Read("other.xml", """<Schema Namespace="Other" xmlns="http://docs.oasis-open.org/odata/ns/edm"><ComplexType Name="B" /></Schema>""");

        var result = ODataBinder.Bind([main, other], contract: null, Bound.Facts);

        Assert.All(result.Diagnostics, diagnostic => Assert.Equal("CLT0115", diagnostic.Descriptor.Id));
        Assert.Equal(["S.B", "Other.B"], result.Model!.Type("A").Properties.Select(property => property.Type.QualifiedName));
    }

    [Fact]
    public void An_unsupplied_reference_is_an_information_at_its_uri()
    {
        var text = Bound.Document(
            """
            <EntityType Name="A" BaseType="Other.Base"><Property Name="q" Type="Other.B" /><NavigationProperty Name="n" Type="Collection(Other.N)" /></EntityType>
            <EntityContainer Name="Box"><EntitySet Name="Others" EntityType="Other.N" /></EntityContainer>
            """,
            """<edmx:Reference Uri="other.xml"><edmx:Include Namespace="Org.Other" Alias="Other" /></edmx:Reference>""");

        var result = ODataBinder.Bind([CsdlReader.Read("test.xml", text)], contract: null, Bound.Facts);

        var finding = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Descriptor.Id == "CLT0101");
        Assert.Equal("other.xml", text.Split('\n')[0].Substring(finding.Span.StartColumn, 9));
        Assert.Equal(TypeKind.Untyped, result.Model!.Type("A").Property("q").Type.Kind);
    }

    [Fact]
    public void One_problem_hides_no_other()
    {
        var (model, findings) = Bound.Schema("""
            <EntityType Name="A" BaseType="self.Gone"><Key><PropertyRef Name="none" /></Key><Property Name="x" Type="Gone" /></EntityType>
            <EntityType Name="B"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>
            <EntityContainer Name="Box"><EntitySet Name="As" EntityType="self.A" /><EntitySet Name="Bs" EntityType="self.B" /><EntitySet Name="Cs" EntityType="self.C" /><FunctionImport Name="F" Function="self.F" /></EntityContainer>
            """);

        Assert.Equal(["CLT0104", "CLT0100", "CLT0107", "CLT0105", "CLT0108", "CLT0109"], findings.Select(finding => finding.Descriptor.Id));
        Assert.Equal(["As", "Bs"], model.EntitySets.Select(set => set.WireName));
    }
}
