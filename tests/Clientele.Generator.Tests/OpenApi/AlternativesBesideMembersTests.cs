namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Schemas that have members and offer alternatives: both hold, and a round trip loses neither.</summary>
public sealed class AlternativesBesideMembersTests
{
    private const string Kinds = """
        Cat: { type: object, properties: { lives: { type: integer } } }
        Dog: { type: object, properties: { barks: { type: boolean } } }
        """;

    private const string Driver = """
        var cat = Read<X>("{\"kind\":\"cat\",\"name\":\"a\",\"lives\":9}");
        return cat.GetType().Name + " " + Write(cat) + " " + Again<X>("{\"kind\":\"dog\",\"name\":\"b\",\"barks\":true}") + " " + Again<X>("{\"kind\":\"cow\",\"name\":\"c\",\"x\":1}");
        """;

    private const string Same = """{"kind":"cat","name":"a","lives":9} {"kind":"dog","name":"b","barks":true} {"kind":"cow","name":"c","x":1}""";

    [Theory]
    [InlineData("XCatOption", """
        X: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } },
             oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
        """)]
    [InlineData("XCatOption", """
        X: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } },
             anyOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
        """)]
    [InlineData("XCatOption", """
        X: { allOf: [{ $ref: '#/components/schemas/Base' }, { discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } }, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }] }
        Base: { type: object, properties: { kind: { type: string }, name: { type: string } } }
        """)]
    [InlineData("XCatOption", """
        X: { allOf: [{ $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Choice' }] }
        Base: { type: object, properties: { kind: { type: string }, name: { type: string } } }
        Choice: { discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } }, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
        """)]
    [InlineData("XCatOption", """
        X: { type: object, properties: { kind: { type: string }, name: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
        """)]
    public void Members_and_alternatives_both_survive(string name, string schema) => Assert.Equal(
        name + " " + Same, RestCode.Clean((schema + "\n" + Kinds).Schemas()).Run(Driver));

    [Fact]
    public void Alternatives_that_may_hold_together_are_one_class() => Assert.Equal(
        """{"name":"a","height":1.5,"depth":2}""",
        RestCode.Clean("""
            X: { type: object, properties: { name: { type: string } }, anyOf: [{ type: object, properties: { height: { type: number } } }, { type: object, properties: { depth: { type: number } } }] }
            """.Schemas()).Run("""return Again<X>("{\"name\":\"a\",\"height\":1.5,\"depth\":2}");"""));

    [Fact]
    public void What_alternatives_declare_differently_is_any_value() => Assert.Equal(
        """{"name":"a","size":"XL"} {"name":"a","size":7}""",
        RestCode.Clean("""
            X: { type: object, properties: { name: { type: string } }, anyOf: [{ properties: { size: { type: string } } }, { properties: { size: { type: integer } } }] }
            """.Schemas()).Run("""return Again<X>("{\"name\":\"a\",\"size\":\"XL\"}") + " " + Again<X>("{\"name\":\"a\",\"size\":7}");"""));

    [Fact]
    public void Two_groups_of_alternatives_are_one_class() => Assert.Equal(
        """{"a":1,"c":3}""",
        RestCode.Clean("""
            X: { allOf: [{ oneOf: [{ properties: { a: { type: integer } } }, { properties: { b: { type: integer } } }] }, { oneOf: [{ properties: { c: { type: integer } } }, { properties: { d: { type: integer } } }] }] }
            """.Schemas()).Run("""return Again<X>("{\"a\":1,\"c\":3}");"""));

    [Fact]
    public void Alternatives_that_build_on_the_schema_are_its_derived_classes() => Assert.Equal(
        """Cat {"kind":"Cat","lives":9}""",
        RestCode.Clean("""
            X: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind }, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
            Cat: { allOf: [{ $ref: '#/components/schemas/X' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/X' }] }
            """.Schemas()).Run("""return Read<X>("{\"kind\":\"Cat\"}").GetType().Name + " " + Write<X>(new Cat { Lives = 9 });"""));
}
