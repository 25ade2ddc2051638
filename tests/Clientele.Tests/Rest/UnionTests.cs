using System.Text;
using System.Text.Json;
using Clientele.Json;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>Alternatives are told apart by discriminator, kind and members.</summary>
public sealed class UnionTests
{
    private static readonly UnionShapes Shapes = new(
        null,
        UnionShape.Text,
        UnionShape.List(UnionShape.Text),
        UnionShape.Object([], ["name"], ["name", "color"]),
        UnionShape.Object([], ["name", "size"], ["name", "size"]),
        UnionShape.List(UnionShape.Map));

    private static readonly UnionShapes Pets = new(
        "kind",
        UnionShape.Object(["cat", "kitten"], ["kind"], ["kind"]),
        UnionShape.Object(["dog"], ["kind"], ["kind", "bark"]));

    [Theory]
    [InlineData("\"x\"", 0)]
    [InlineData("[\"x\"]", 1)]
    [InlineData("[]", 1)]
    [InlineData("[{}]", 4)]
    [InlineData("""{"name":"a"}""", 2)]
    [InlineData("""{"size":1,"name":"a"}""", 3)]
    [InlineData("""{"color":"a"}""", -1)]
    [InlineData("{}", -1)]
    [InlineData("7", -1)]
    [InlineData("true", -1)]
    public void Shapes_tell_apart(string json, int expected) => Assert.Equal(expected, Select(Shapes, json));

    [Theory]
    [InlineData("""{"bark":1,"kind":"kitten"}""", 0)]
    [InlineData("""{"x":{"kind":"cat"},"kind":"dog"}""", 1)]
    [InlineData("""{"kind":"cow","bark":1}""", -1)]
    [InlineData("""{"kind":7}""", -1)]
    [InlineData("""{}""", -1)]
    public void A_discriminator_goes_before_shapes(string json, int expected) => Assert.Equal(expected, Select(Pets, json));

    [Theory]
    [InlineData("""{"a":{"type":"no"},"type":"b"}""", 1)]
    [InlineData("""{"type":"c"}""", -1)]
    [InlineData("""{"type":1}""", -1)]
    [InlineData("""{"\u0074ype":"a"}""", 0)]
    [InlineData("{}", -1)]
    public void A_discriminator_of_a_hierarchy_is_found_anywhere(string json, int expected)
    {
        var reader = new JsonCursor(Encoding.UTF8.GetBytes(json));

        Assert.Equal(expected, RestRead.Discriminator(ref reader, "type"u8, new JsonMemberTable("a", "b")));
        Assert.Equal(JsonTokenType.StartObject, reader.TokenType);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("\"1\"", true)]
    [InlineData("true", true)]
    public void Booleans_are_read_from_numbers(string json, bool expected)
    {
        var reader = new JsonCursor(Encoding.UTF8.GetBytes(json));

        Assert.Equal(expected, RestRead.NumericBoolean(ref reader));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("\"yes\"")]
    [InlineData("null")]
    [InlineData("[]")]
    public void What_is_no_boolean_is_refused(string json) => Assert.ThrowsAny<JsonException>(() =>
    {
        var reader = new JsonCursor(Encoding.UTF8.GetBytes(json));
        RestRead.NumericBoolean(ref reader);
    });

    private static int Select(UnionShapes shapes, string json)
    {
        var reader = new JsonCursor(Encoding.UTF8.GetBytes(json));
        return shapes.Select(ref reader);
    }
}
