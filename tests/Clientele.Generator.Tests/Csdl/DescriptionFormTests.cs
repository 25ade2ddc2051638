using System;
using System.Text;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>Files that are saved in place of a description, and descriptions in other encodings.</summary>
public class DescriptionFormTests
{
    private const string Path = "/project/api.xml";

    [Theory]
    [InlineData("""{"@odata.context":"https://shop.example.com/odata/$metadata","value":[{"name":"Shops","kind":"EntitySet","url":"Shops"}]}""", "a service document")]
    [InlineData("""<service xmlns="http://www.w3.org/2007/app" xmlns:atom="http://www.w3.org/2005/Atom"><workspace /></service>""", "a service document")]
    [InlineData("<!-- proxy -->\n<!doctype HTML>\n<html><body>Please sign in&nbsp;first<br></body></html>", "an HTML page")]
    [InlineData("<html><head></head></html>", "an HTML page")]
    [InlineData("""{ "error": { "code": "401", "message": "No token" } }""", "the error response")]
    [InlineData("""<m:error xmlns:m="http://docs.oasis-open.org/odata/ns/metadata"><m:code>401</m:code></m:error>""", "the error response")]
    [InlineData("""<edmx:Edmx Version="3.0" xmlns:edmx="http://schemas.microsoft.com/ado/2009/11/edmx"><edmx:Runtime><edmx:StorageModels /></edmx:Runtime></edmx:Edmx>""", "a file of the Entity Framework designer")]
    public void What_is_saved_in_place_of_a_description_is_named(string text, string what)
    {
        foreach (var path in new[] { Path, "/project/api.json" })
        {
            var finding = Assert.Single(GeneratorProject.OfDescription(text, path).Run().Findings);

            Assert.Contains("CLT0012: This is " + what, finding, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<a b=\"Gr\uFFFD\uFFFDe\"/>", "(1,31) CLT0303: The compiler can't read 'api.xml' as text: it is written in iso-8859-1, which")]
    [InlineData("<\0?\0x\0m\0l\0 \0?\0>\0", "(1,1) CLT0303: The compiler can't read 'api.xml' as text: it is UTF-16 without a byte order mark")]
    [InlineData("<a>\n<b c=\"Gr\uFFFD\"/></a>", "(2,9) CLT0303: The compiler can't read 'api.xml' as text: these bytes are not UTF-8")]
    public void Text_that_was_read_in_another_encoding_than_it_is_written_in_is_refused(string text, string expected)
    {
        Assert.StartsWith(Path + expected, Assert.Single(GeneratorProject.OfDescription(text, Path).Run().Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_encoding_of_ascii_is_right_and_so_is_what_a_strict_reader_read()
    {
        Assert.Null(EncodingCheck.Find(Path, "<?xml version='1.0' encoding='iso-8859-15'?><a b='x'/>", Encoding.UTF8));
        Assert.Null(EncodingCheck.Find(Path, "<?xml version='1.0' encoding='windows-1252'?><a b='é'/>", Encoding.Latin1));
        Assert.Null(EncodingCheck.Find(Path, "<?xml version='1.0' encoding='utf-8'?><a b='\uFFFD'/>", new UTF8Encoding(false, throwOnInvalidBytes: true)));
        Assert.NotNull(EncodingCheck.Find(Path, "<?xml version='1.0' encoding='iso-8859-5'?><a b='é'/>", Encoding.Latin1));
    }

    [Fact]
    public void Primitive_types_without_their_namespace_are_those_of_Edm_with_one_note()
    {
        var (model, findings) = Bound.Schema("""
            <EntityType Name="A"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Int32" Nullable="false" /><Property Name="Tags" Type="Collection(String)" /></EntityType>
            <TypeDefinition Name="D" UnderlyingType="Guid" />
            """);

        var finding = Assert.Single(findings);
        Assert.Equal("CLT0120", finding.Descriptor.Id);
        Assert.Equal("No", Assert.Single(model.Type("A").Keys).WireName);
        Assert.Equal("Edm.String", model.Type("A").Property("Tags").Type.QualifiedName);
    }

    [Fact]
    public void Labels_of_SAP_document_what_has_no_description()
    {
        var type = Bound.Clean("""
            <EntityType Name="T"><Property Name="a" Type="Edm.Int32"><Annotation Term="com.sap.vocabularies.Common.v1.Label" String="Net amount" /></Property>
              <Property Name="b" Type="Edm.Int32"><Annotation Term="com.sap.vocabularies.Common.v1.Label" String="Short" /><Annotation Term="com.sap.vocabularies.Common.v1.QuickInfo" String="Says more" /></Property>
              <Property Name="c" Type="Edm.Int32"><Annotation Term="My.Label" String="No" /></Property></EntityType>
            """).Type("T");

        Assert.Equal("Net amount", type.Property("a").Documentation.Summary);
        Assert.Equal("Says more", type.Property("b").Documentation.Summary);
        Assert.Null(type.Property("c").Documentation.Summary);
    }
}
