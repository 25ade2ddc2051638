using System;
using System.Linq;
using System.Threading;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Tests.Csdl;

public class CsdlReaderTests
{
    private const string Edmx = """<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">""";

    [Fact]
    public void A_finding_stands_at_the_line_and_column_of_what_is_wrong()
    {
        const string Content = """<EntityType Name="User" Abstract="maybe" />""";

        var finding = Assert.Single(Bound.Read(Content).Diagnostics);

        Assert.Equal("CLT0008", finding.Descriptor.Id);
        Assert.Equal("maybe", Bound.PointedAt(finding, Content));
        Assert.Equal("test.xml", finding.Span.Path);
    }

    [Fact]
    public void Malformed_xml_keeps_what_stands_before_it()
    {
        const string Content = """
            <ComplexType Name="A"><Property Name="a" Type="Edm.String" /></ComplexType>
            <ComplexType Name="B"><Property Name="b" Type="Edm.String" /></Complex>
            """;

        var document = Bound.Read(Content);

        var finding = Assert.Single(document.Diagnostics);
        Assert.Equal("CLT0001", finding.Descriptor.Id);
        Assert.Equal("C", Bound.PointedAt(finding, Content));
        Assert.Equal(["A", "B"], document.Schemas[0].StructuredTypes.Select(type => type.Name.Value));
        Assert.Single(document.Schemas[0].StructuredTypes[1].Properties);
    }

    [Fact]
    public void A_document_type_declaration_is_refused_at_its_place()
    {
        var document = CsdlReader.Read("test.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aaaa\">]>\n" + Edmx + "</edmx:Edmx>");

        var finding = Assert.Single(document.Diagnostics);
        Assert.Equal("CLT0002", finding.Descriptor.Id);
        Assert.Equal(1, finding.Span.StartLine);
        Assert.Empty(document.Schemas);
    }

    [Theory]
    [InlineData("<html><body>Sign in</body></html>", "CLT0012")]
    [InlineData("<edmx:Edmx Version=\"1.0\" xmlns:edmx=\"http://schemas.microsoft.com/ado/2007/06/edmx\" />", "CLT0003")]
    [InlineData("<Schema Namespace=\"S\" xmlns=\"http://schemas.microsoft.com/ado/2009/11/edm\" />", "CLT0003")]
    [InlineData(Edmx + "<edmx:DataServices><Schema Namespace=\"S\" xmlns=\"http://schemas.microsoft.com/ado/2009/11/edm\" /></edmx:DataServices></edmx:Edmx>", "CLT0003")]
    [InlineData(Edmx + "<edmx:DataServices /></edmx:Edmx>", "CLT0010")]
    [InlineData("", "CLT0001")]
    [InlineData("{\"error\":\"no\"}", "CLT0001")]
    public void What_is_no_description_of_OData_v4_says_so_once(string text, string id) =>
        Assert.Equal(id, Assert.Single(CsdlReader.Read("test.xml", text).Diagnostics).Descriptor.Id);

    [Fact]
    public void A_version_to_come_is_read_as_the_latest_known()
    {
        var document = CsdlReader.Read("test.xml", Bound.Document("""<ComplexType Name="A" />""").Replace("4.0", "5.0", StringComparison.Ordinal));

        var finding = Assert.Single(document.Diagnostics);
        Assert.Equal(("CLT0011", 0, 20), (finding.Descriptor.Id, finding.Span.StartLine, finding.Span.StartColumn));
        Assert.Single(document.Schemas[0].StructuredTypes);
    }

    [Fact]
    public void A_schema_without_an_envelope_is_read()
    {
        var document = CsdlReader.Read("test.xml", """<Schema Namespace="S" xmlns="http://docs.oasis-open.org/odata/ns/edm"><ComplexType Name="A" /></Schema>""");

        Assert.Empty(document.Diagnostics);
        Assert.Single(document.Schemas[0].StructuredTypes);
    }

    [Fact]
    public void A_byte_order_mark_is_no_content() =>
        Assert.Empty(CsdlReader.Read("test.xml", '\uFEFF' + Everything.Document).Diagnostics);

    [Fact]
    public void Unknown_elements_are_skipped_with_a_suggestion()
    {
        const string Content = """<ComplexType Name="A"><Propertee Name="x"><Property Name="inner" Type="Edm.String" /></Propertee><Property Name="a" Type="Edm.String" /></ComplexType>""";

        var document = Bound.Read(Content);

        var finding = Assert.Single(document.Diagnostics);
        Assert.Equal("CLT0005", finding.Descriptor.Id);
        Assert.Equal("<Propertee> is unknown inside <ComplexType> and is ignored. Did you mean 'Property'?", finding.ToDiagnostic().GetMessage());
        Assert.Equal("Propertee", Bound.PointedAt(finding, Content));
        Assert.Equal(["a"], document.Schemas[0].StructuredTypes[0].Properties.Select(property => property.Name.Value));
    }

    [Fact]
    public void Unknown_attributes_are_reported_once_a_name()
    {
        const string Content = """<ComplexType Name="A"><Property Name="a" Type="Edm.String" Nulable="false" /><Property Name="b" Type="Edm.String" Nulable="false" /></ComplexType>""";

        var finding = Assert.Single(Bound.Read(Content).Diagnostics);

        Assert.Equal("CLT0006", finding.Descriptor.Id);
        Assert.Equal("The attribute 'Nulable' is unknown on <Property> and is ignored. Did you mean 'Nullable'?", finding.ToDiagnostic().GetMessage());
        Assert.Equal("Nulable", Bound.PointedAt(finding, Content));
    }

    [Fact]
    public void Vendor_extensions_are_skipped_without_a_word()
    {
        const string Content = """
            <ComplexType Name="A" v:level="1" xmlns:v="http://vendor.example">
              <v:Extension><Property Name="x" Type="Edm.String" /></v:Extension>
              <Property Name="a" Type="Edm.String" v:label="A" />
              <Annotation Term="Vendor.Thing"><Record><PropertyValue Property="p" Whatever="x" /></Record></Annotation>
            </ComplexType>
            """;

        var document = Bound.Read(Content);

        Assert.Empty(document.Diagnostics);
        Assert.Single(document.Schemas[0].StructuredTypes[0].Properties);
    }

    [Fact]
    public void A_declaration_without_what_it_needs_is_left_out_and_the_rest_stays()
    {
        const string Content = """<ComplexType Name="A"><Property Name="a" /><Property Type="Edm.String" /><Property Name="c" Type="Edm.String" /></ComplexType>""";

        var document = Bound.Read(Content);

        Assert.Equal(["CLT0007", "CLT0007"], document.Diagnostics.Select(finding => finding.Descriptor.Id));
        Assert.Equal(["c"], document.Schemas[0].StructuredTypes[0].Properties.Select(property => property.Name.Value));
    }

    [Fact]
    public void Nesting_as_deep_as_memory_allows_does_no_harm()
    {
        const int Depth = 100_000;
        var deep = string.Concat(Enumerable.Repeat("<Collection>", Depth)) + string.Concat(Enumerable.Repeat("</Collection>", Depth));

        var document = Bound.Read("""<Annotations Target="S.A"><Annotation Term="Org.OData.Core.V1.Revisions">""" + deep + """</Annotation></Annotations><ComplexType Name="A" />""");

        Assert.Equal("CLT0009", Assert.Single(document.Diagnostics).Descriptor.Id);
        Assert.Single(document.Schemas[0].StructuredTypes);
    }

    [Fact]
    public void Comments_and_white_space_do_not_change_the_content_hash()
    {
        var plain = Bound.Read("""<ComplexType Name="A"><Property Name="a" Type="Edm.String" /></ComplexType>""");
        var spaced = Bound.Read("<!-- A -->\n<ComplexType\n  Name=\"A\">\n\t<Property Name='a'   Type=\"Edm.String\"></Property>\n</ComplexType>");
        var other = Bound.Read("""<ComplexType Name="A"><Property Name="a" Type="Edm.Int32" /></ComplexType>""");

        Assert.Equal(plain.ContentHash, spaced.ContentHash);
        Assert.NotEqual(plain.ContentHash, other.ContentHash);
        Assert.Equal(16, plain.ContentHash.Length);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => CsdlReader.Read("test.xml", Everything.Document, source.Token));
    }

    [Fact]
    public void Everything_that_CSDL_has_is_known()
    {
        var document = CsdlReader.Read("test.xml", Everything.Document);

        Assert.Empty(document.Diagnostics);
        var schema = Assert.Single(document.Schemas);
        var user = schema.StructuredTypes.Single(type => type.Name.Value == "User");
        Assert.Equal([("id", null), ("home/city", "city")], user.Key!.Parts.Select(part => (part.Path.Value, part.Alias)));
        Assert.Equal("reports", user.Navigations[0].Partner!.Value);
        Assert.Equal("boss_id", user.Navigations[0].Constraints[0].Property.Value);
        Assert.True(user.Navigations[2].ContainsTarget);
        var service = schema.Containers[1];
        Assert.Equal("S.Base", service.Extends!.Value);
        Assert.Equal([("boss", "Users"), ("S.Admin/boss", "Users")], service.EntitySets[0].Bindings.Select(binding => (binding.Path.Value, binding.Target.Value)));
        Assert.Equal("it", schema.Operations[0].EntitySetPath);
        Assert.True(schema.Operations[0].IsComposable);
        Assert.Equal(["Mark"], schema.Terms);
    }
}
