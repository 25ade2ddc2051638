namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Which of several types a value is, by what it says of itself; and that what is written says so, where System.Text.Json looks for it.</summary>
public sealed class DiscriminatorTests
{
    private const string Outcomes = """
        X: { type: object, properties: { detail: { oneOf: [{ $ref: '#/components/schemas/Good' }, { $ref: '#/components/schemas/Bad' }],
             discriminator: { propertyName: $kind, mapping: { good: '#/components/schemas/Good', bad: Bad } } } } }
        Good: { type: object, required: [$kind], properties: { score: { type: integer }, $kind: { type: string } } }
        Bad: { type: object, required: [$kind], properties: { reason: { type: string }, $kind: { type: string } } }
        """;

    private const string Events = """
        X: { type: object, anyOf: [{ $ref: '#/components/schemas/XOpened' }, { $ref: '#/components/schemas/XClosed' }, { $ref: '#/components/schemas/XBase' }] }
        XOpened: { required: [$type], properties: { why: { type: string }, $type: { enum: [opened], type: string } } }
        XClosed: { required: [$type], properties: { why: { type: string }, $type: { enum: [closed], type: string } } }
        XBase: { properties: { why: { type: string } } }
        """;

    [Fact]
    public void A_value_that_means_no_alternative_is_kept_whole() => Assert.Equal(
        """XDetailGood XDetailBad XDetailOther {"detail":{"$kind":"spoiled","score":1,"x":[2]}}""",
        Of(Outcomes).Run("""
            string Name(string kind) => Read<X>("{\"detail\":{\"$kind\":\"" + kind + "\"}}").Detail!.GetType().Name;
            return Name("good") + " " + Name("bad") + " " + Name("spoiled") + " " + Again<X>("{\"detail\":{\"$kind\":\"spoiled\",\"score\":1,\"x\":[2]}}");
            """));

    [Fact]
    public void What_is_written_says_first_which_alternative_it_is() => Assert.Equal(
        """{"detail":{"$kind":"good","score":1}} {"detail":{"$kind":"bad","reason":"r"}}""",
        Of(Outcomes).Run("""
            return Write(new X { Detail = new Good { Score = 1 } }) + " " + Write(new X { Detail = new Bad { Reason = "r" } });
            """));

    [Fact]
    public void Alternatives_are_told_apart_by_a_value_that_each_is_confined_to() => Assert.Equal(
        """XOpenedOption XClosedOption XBaseOption XOther {"$type":"closed","why":"late"} {"$type":"new","why":"w"}""",
        Of(Events).Run("""
            string Name(string json) => Read<X>(json).GetType().Name;
            return Name("{\"$type\":\"opened\"}") + " " + Name("{\"why\":\"a\",\"$type\":\"closed\"}") + " " + Name("{\"why\":\"a\"}") + " " + Name("{\"$type\":\"new\",\"why\":\"w\"}")
                + " " + Write<X>(new XClosed { Why = "late" }) + " " + Again<X>("{\"$type\":\"new\",\"why\":\"w\"}");
            """));

    [Fact]
    public void A_number_can_tell_alternatives_apart() => Assert.Equal(
        """XB XOther {"version":2}""",
        Of("""
            X: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            A: { type: object, required: [version], properties: { version: { type: integer, const: 1 } } }
            B: { type: object, required: [version], properties: { version: { type: integer, const: 2 } } }
            """).Run("""return Read<X>("{\"version\":2}").GetType().Name + " " + Read<X>("{\"version\":3}").GetType().Name + " " + Write<X>(new B());"""));

    [Fact]
    public void An_only_alternative_with_a_discriminator_required_of_the_base_is_still_one_of_several() => Assert.Equal(
        """XRoundOption XOther {"$type":"round","radius":2}""",
        Of("""
            X: { type: object, required: [$type], anyOf: [{ $ref: '#/components/schemas/XRound' }], discriminator: { propertyName: $type, mapping: { round: '#/components/schemas/XRound' } } }
            XRound: { properties: { radius: { type: number }, $type: { enum: [round], type: string } } }
            """).Run("""
            return Read<X>("{\"$type\":\"round\"}").GetType().Name + " " + Read<X>("{\"$type\":\"flat\"}").GetType().Name + " " + Write<X>(new XRound { Radius = 2 });
            """));

    [Fact]
    public void An_alternative_that_lacks_the_discriminator_is_written_with_it() => Assert.Equal(
        """{"kind":"a","n":1} {"kind":"b","n":1} {"n":1}""",
        Of("""
            X: { type: object, properties: { z: { $ref: '#/components/schemas/Z' }, y: { $ref: '#/components/schemas/Y' } } }
            Z: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: kind, mapping: { a: A } } }
            Y: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: kind, mapping: { b: A } } }
            A: { type: object, properties: { n: { type: integer } } }
            C: { type: object, properties: { m: { type: integer } } }
            """).Run("""return Write<Z>(new A { N = 1 }) + " " + Write<Y>(new A { N = 1 }) + " " + Write(new A { N = 1 });"""));

    [Fact]
    public void A_derived_class_is_written_with_its_discriminator_first() => Assert.Equal(
        """{"kind":"hen","name":"a","eggs":3}""",
        Of("""
            X: { type: object, required: [kind], discriminator: { propertyName: kind, mapping: { hen: '#/components/schemas/Hen' } }, properties: { name: { type: string }, kind: { type: string } } }
            Hen: { allOf: [{ $ref: '#/components/schemas/X' }, { type: object, properties: { eggs: { type: integer } } }] }
            """).Run("""return Write<X>(new Hen { Name = "a", Eggs = 3 });"""));

    [Fact]
    public void An_object_of_an_unknown_derived_kind_keeps_what_it_has() => Assert.Equal(
        """{"kind":"fox","name":"a","tail":[1]}""",
        Of("""
            X: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { name: { type: string }, kind: { type: string } } }
            Hen: { allOf: [{ $ref: '#/components/schemas/X' }, { type: object, properties: { eggs: { type: integer } } }] }
            """).Run("""return Again<X>("{\"name\":\"a\",\"kind\":\"fox\",\"tail\":[1]}");"""));

    [Fact]
    public void A_derived_class_may_say_its_value_itself() => Assert.Equal(
        "Hen",
        Of("""
            X: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
            Hen: { allOf: [{ $ref: '#/components/schemas/X' }], properties: { kind: { type: string, const: h } } }
            """).Run("""return Read<X>("{\"kind\":\"h\"}").GetType().Name;"""));

    [Fact]
    public void Where_only_some_alternatives_confine_the_member_an_open_one_takes_the_rest() => Assert.Equal(
        "XA XC XB",
        Of("""
            X: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }] }
            A: { type: object, properties: { kind: { const: a }, n: { type: integer } } }
            B: { type: object, properties: { kind: { const: b }, n: { type: integer } } }
            C: { type: object, properties: { kind: { type: string }, n: { type: integer } } }
            """).Run("""
            string Name(string kind) => Read<X>("{\"n\":1,\"kind\":\"" + kind + "\"}").GetType().Name;
            return Name("a") + " " + Name("z") + " " + Name("b");
            """));

    [Theory]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]", " Pet A {")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Dog' }, { enum: [null], nullable: true }]", " Pet? A {")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Plant' }]", " XA A {")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }]", " XA A {")]
    public void Alternatives_that_build_on_one_base_are_that_base(string schema, string member)
    {
        var code = Of($$"""
            X: { type: object, required: [a], properties: { a: { {{schema}} } } }
            Pet: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { age: { type: integer } } }] }
            Plant: { type: object, required: [height], properties: { height: { type: integer } } }
            """);
        code.Build();

        Assert.Contains(member, code.File("Types.X"), System.StringComparison.Ordinal);
    }

    private static RestCode Of(string schemas) => RestCode.Clean(schemas.Schemas());
}
