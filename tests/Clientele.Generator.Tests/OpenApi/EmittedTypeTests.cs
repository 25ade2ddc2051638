namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Emitted types read what services send and write what was set, by their own code.</summary>
public sealed class EmittedTypeTests
{
    [Fact]
    public void Members_of_every_kind_come_back_as_they_were_sent() => Assert.Equal(
        """{"s":"a","i":1,"l":9007199254740993,"d":0.1,"b":true,"u":"6f9619ff-8b86-d011-b42d-00c04fc964ff","day":"2026-02-03","at":"2026-02-03T04:05:06\u002B00:00","p":"PT1M","bytes":"Ym9keQ==","any":{"x":[null]},"list":[[1],[]],"map":{"k":["v"]},"models":[{"i":2}]}""",
        Of("""
            X:
              type: object
              properties:
                s: { type: string }
                i: { type: integer, format: int32 }
                l: { type: integer }
                d: { type: number }
                b: { type: boolean }
                u: { type: string, format: uuid }
                day: { type: string, format: date }
                at: { type: string, format: date-time }
                p: { type: string, format: duration }
                bytes: { type: string, format: byte }
                any: {}
                list: { type: array, items: { type: array, items: { type: integer } } }
                map: { type: object, additionalProperties: { type: array, items: { type: string } } }
                models: { type: array, items: { $ref: '#/components/schemas/X' } }
            """).Run("""
            return Again<X>("{\"s\":\"a\",\"i\":1,\"l\":9007199254740993,\"d\":0.1,\"b\":true,\"u\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\",\"day\":\"2026-02-03\",\"at\":\"2026-02-03T04:05:06+00:00\",\"p\":\"PT1M\",\"bytes\":\"Ym9keQ==\",\"any\":{\"x\":[null]},\"list\":[[1],[]],\"map\":{\"k\":[\"v\"]},\"models\":[{\"i\":2}],\"unknown\":{\"y\":1}}");
            """));

    [Fact]
    public void What_was_not_set_is_not_written_and_null_is_where_it_may_be() => Assert.Equal(
        """{} {"nullable":null,"required":null} {"optional":"a"}""",
        Of("""
            X:
              type: object
              required: [required]
              properties:
                optional: { type: string }
                nullable: { type: [string, 'null'] }
                required: { type: [integer, 'null'] }
            """).Run("""
            return Write(new X()) + " " + Write(new X { Optional = null, Nullable = null, Required = null }) + " " + Write(new X { Optional = "a" });
            """));

    [Fact]
    public void What_the_service_sets_is_read_but_never_sent() => Assert.Equal(
        """7 {"name":"a"}""",
        Both("X: { type: object, properties: { id: { type: integer, readOnly: true }, name: { type: string } } }").Run("""
            var x = Read<X>("{\"id\":7,\"name\":\"a\"}");
            return x.Id + " " + Write(x);
            """));

    [Fact]
    public void What_is_only_sent_is_null_in_what_comes() => Assert.Equal(
        """True {"name":"a","password":"p"}""",
        Both("X: { type: object, required: [name, password], properties: { name: { type: string }, password: { type: string, writeOnly: true } } }").Run("""
            var x = Read<X>("{\"name\":\"a\"}");
            return (x.Password is null) + " " + Write(new X { Name = "a", Password = "p" });
            """));

    [Fact]
    public void A_body_asks_for_what_it_must_have()
    {
        var code = Sent("X: { type: object, required: [a, kind], properties: { a: { type: string }, b: { type: integer }, kind: { const: order } } }");

        Assert.Equal("""{"kind":"order","a":"x"}""", code.Run("""return Write(new X { A = "x" });"""));
        Assert.Contains(code.Compile("class Y { object Z = new Emitted.Shop.X(); }").GetDiagnostics(), d => d.Id == "CS9035");
    }

    [Fact]
    public void Members_that_are_not_declared_go_into_a_typed_bag() => Assert.Equal(
        """5 {"a":1,"b":5,"c":6}""",
        Of("X: { type: object, properties: { a: { type: integer } }, additionalProperties: { type: integer } }").Run("""
            var x = Read<X>("{\"a\":1,\"b\":5}");
            x.AdditionalProperties["c"] = 6;
            return x.AdditionalProperties["b"] + " " + Write(x);
            """));

    [Fact]
    public void An_unknown_choice_survives() => Assert.Equal(
        """True new {"e":"new"}""",
        Of("X: { type: object, properties: { e: { type: string, enum: [a, 'b c', ''] } } }").Run("""
            return (Read<X>("{\"e\":\"b c\"}").E == XE.BC) + " " + Read<X>("{\"e\":\"new\"}").E + " " + Again<X>("{\"e\":\"new\"}");
            """));

    [Fact]
    public void Parts_of_allOf_are_one_type() => Assert.Equal(
        """{"id":1,"name":"a"}""",
        Of("""
            X: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, required: [name], properties: { name: { type: string } } }] }
            Base: { type: object, properties: { id: { type: integer } } }
            """).Run("""return Again<X>("{\"id\":1,\"name\":\"a\"}");"""));

    [Fact]
    public void A_base_with_a_discriminator_reads_as_what_it_is() => Assert.Equal(
        """Cat Dog X {"kind":"cat","lives":9}""",
        Of("""
            X:
              type: object
              required: [kind]
              properties: { kind: { type: string } }
              discriminator: { propertyName: kind, mapping: { cat: Cat } }
            Cat: { allOf: [{ $ref: '#/components/schemas/X' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/X' }] }
            """).Run("""
            string Name(string kind) => Read<X>("{\"lives\":1,\"kind\":\"" + kind + "\"}").GetType().Name;
            return Name("cat") + " " + Name("Dog") + " " + Name("cow") + " " + Write<X>(new Cat { Lives = 9 });
            """));

    [Theory]
    [InlineData("{}")]
    [InlineData("{ type: integer }")]
    [InlineData("{ type: array }")]
    public void A_discriminator_that_is_no_text_is_left_to_its_author(string type) => Of($$"""
        X: { type: object, properties: { kind: {{type}} }, discriminator: { propertyName: kind } }
        Cat: { allOf: [{ $ref: '#/components/schemas/X' }] }
        """).Build();

    [Fact]
    public void Evidence_is_repeated_wherever_it_is_given()
    {
        var code = Of("""
            X: { type: object, properties: { e: { $ref: '#/components/schemas/E' }, u: { $ref: '#/components/schemas/U' } }, x-clientele: { evidence: documented } }
            E: { type: string, enum: [a], x-clientele: { evidence: observed } }
            U: { oneOf: [{ type: string }, { type: integer }], x-clientele: { evidence: inferred } }
            """);

        Assert.Contains("Evidence: documented by the vendor.", code.File("Types.X"), System.StringComparison.Ordinal);
        Assert.Contains("Evidence: observed in the traffic of the service.", code.File("Types.E"), System.StringComparison.Ordinal);
        Assert.Contains("Evidence: inferred, not seen.", code.File("Types.U"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Alternatives_are_a_closed_hierarchy_that_loses_nothing() => Assert.Equal(
        """XString XIntegerList XA XB XOther ["x",[1,2],{"a":1},{"b":2},{"c":3}]""",
        Of("""
            X: { oneOf: [{ type: string }, { type: array, items: { type: integer } }, { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            A: { type: object, required: [a], properties: { a: { type: integer } } }
            B: { type: object, required: [b], properties: { b: { type: integer } } }
            """).Run("""
            var all = new[] { "\"x\"", "[1,2]", "{\"a\":1}", "{\"b\":2}", "{\"c\":3}" };
            return string.Join(" ", all.Select(json => Read<X>(json).GetType().Name)) + " [" + string.Join(",", all.Select(Again<X>)) + "]";
            """));

    [Fact]
    public void An_alternative_converts_to_its_union() => Assert.Equal(
        "\"a\" 7",
        Both("X: { anyOf: [{ type: string }, { type: integer }] }").Run("""
            X text = "a";
            return Write(text) + " " + Write(X.Of(7));
            """));

    [Fact]
    public void Null_among_alternatives_makes_a_member_nullable() => Assert.Equal(
        """{"a":null} True""",
        Of("X: { type: object, properties: { a: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] } } }\nA: { type: object, properties: { b: { type: string } } }").Run("""
            return Again<X>("{\"a\":null}") + " " + (Read<X>("{\"a\":null}").A is null);
            """));

    [Fact]
    public void Types_may_contain_themselves() => Assert.Equal(
        """{"children":[{"children":[]}],"parent":{"map":{"k":{}}}}""",
        Of("""
            X:
              type: object
              properties:
                children: { type: array, items: { $ref: '#/components/schemas/X' } }
                parent: { $ref: '#/components/schemas/X' }
                map: { type: object, additionalProperties: { $ref: '#/components/schemas/X' } }
            """).Run("""return Again<X>("{\"children\":[{\"children\":[]}],\"parent\":{\"map\":{\"k\":{}}}}");"""));

    [Fact]
    public void Names_of_any_kind_compile() => Assert.Equal(
        """{"class":1,"Members":2,"x":3,"X":4,"_x":5,"1st":6,"a-b":7,"a_b":8,"equals":9,"":10,"\u0022\\u":11,"read":12,"additionalProperties":13,"toString":14}""",
        RestCode.Of("""
            X:
              type: object
              properties:
                class: { type: integer }
                Members: { type: integer }
                x: { type: integer }
                X: { type: integer }
                _x: { type: integer }
                1st: { type: integer }
                a-b: { type: integer }
                a_b: { type: integer }
                equals: { type: integer }
                '': { type: integer }
                '"\u': { type: integer }
                read: { type: integer }
                additionalProperties: { type: integer }
                toString: { type: integer }
            """.Schemas()).Run("""
            return Again<X>("{\"class\":1,\"Members\":2,\"x\":3,\"X\":4,\"_x\":5,\"1st\":6,\"a-b\":7,\"a_b\":8,\"equals\":9,\"\":10,\"\\\"\\\\u\":11,\"read\":12,\"additionalProperties\":13,\"toString\":14}");
            """));

    /// <summary>A schema <c>X</c> that a response carries.</summary>
    private static RestCode Of(string schemas) => RestCode.Clean(schemas.Schemas());

    /// <summary>A schema <c>X</c> that requests carry, and no response.</summary>
    private static RestCode Sent(string schemas) => RestCode.Clean(Document("post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } } }", schemas));

    /// <summary>A schema <c>X</c> that goes both ways.</summary>
    private static RestCode Both(string schemas) => RestCode.Clean(Document(
        "post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } }, responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } } } }",
        schemas));

    private static string Document(string operation, string schemas) =>
        "openapi: 3.1.0\npaths: { /x: { " + operation + " } }\ncomponents:\n  schemas:\n    " + schemas.ReplaceLineEndings("\n    ");
}
