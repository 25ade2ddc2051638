using Clientele.Tool.Descriptions;

namespace Clientele.Tool.Tests.Descriptions;

/// <summary>What a text refers to is found without reading it as a document.</summary>
public sealed class ReferenceTextTests
{
    [Theory]
    [InlineData("""{ "$ref": "common.json#/components/schemas/A" }""", "common.json")]
    [InlineData("""{ "$ref" : "b.json" }""", "b.json")]
    [InlineData("schema: { $ref: ./parts/common.yaml }", "./parts/common.yaml")]
    [InlineData("'$ref': 'a.yaml#/X'", "a.yaml")]
    [InlineData("$ref:\n  a.yaml\n", "a.yaml")]
    [InlineData("""<edmx:Reference Uri="Org.Core.V1.xml"><edmx:Include/></edmx:Reference>""", "Org.Core.V1.xml")]
    [InlineData("""<Reference Uri='a.xml'/>""", "a.xml")]
    [InlineData("<edmx:Reference\n  xmlns:edmx=\"urn:x\" Uri = \"a.xml\">", "a.xml")]
    public void A_reference_gives_the_file_without_its_fragment(string text, string file) =>
        Assert.Equal([file], ReferenceText.Addresses(text));

    [Theory]
    [InlineData("$ref: '#/components/schemas/A'")]
    [InlineData("$reference: a.yaml")]
    [InlineData("the member $ref")]
    [InlineData("""<Annotation Term="Reference" Uri="a.xml"/>""")]
    [InlineData("""<My.Reference Uri="a.xml"/>""")]
    [InlineData("""<References Uri="a.xml"/>""")]
    [InlineData("""<Reference Url="a.xml"/><Other Uri="b.xml"/>""")]
    [InlineData("""<Reference Uri="a.xml""")]
    [InlineData("""<Reference Uri=a.xml""")]
    [InlineData("<Reference ")]
    public void What_only_looks_like_a_reference_is_none(string text) =>
        Assert.Empty(ReferenceText.Addresses(text));

    [Fact]
    public void References_of_one_text_are_found_in_turn() =>
        Assert.Equal(["a.json", "b.json", "a.json"], ReferenceText.Addresses("""{ "x": { "$ref": "a.json#/1" }, "y": { "$ref": "b.json" }, "z": { "$ref": "a.json#/2" } }"""));
}
