using System.Linq;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>What OpenAPI 3.2 has beyond 3.1.</summary>
public sealed class NewerVersionTests
{
    private const string Document = """
        openapi: 3.2.0
        $self: https://zoo.example.com/openapi.yaml
        servers: [{ url: https://zoo.test, name: production }]
        tags: [{ name: living, kind: nav, summary: All }, { name: animals, parent: living }]
        paths:
          /animals:
            get: { responses: { '200': { content: { application/json: { $ref: '#/components/mediaTypes/Animals' } } } } }
            query:
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Search' } } } }
              responses: { '200': { content: { application/json: { $ref: '#/components/mediaTypes/Animals' } } } }
            additionalOperations:
              COPY: { responses: { '204': {} } }
          /search:
            get:
              parameters: [{ name: q, in: querystring, content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Search' } } } }]
              responses: { '204': {} }
        components:
          mediaTypes: { Animals: { schema: { type: array, items: { type: string } } } }
          schemas: { Search: { type: object, properties: { name: { type: string }, limit: { type: integer } } } }
        """;

    [Fact]
    public void Its_verbs_references_and_query_strings_work()
    {
        var code = RestCode.Clean(Document);

        Assert.Equal(["COPY /animals", "GET /animals", "GET /search", "QUERY /animals"], code.Operations.Select(operation => operation.OperationId()).Order(System.StringComparer.Ordinal));
        Assert.Equal(
            "a|QUERY /animals|COPY /animals|GET /search?name=a%20b&limit=3",
            code.Run(
                """
                var stub = new Stub(request => request.Method.Method is "GET" or "QUERY" && !request.RequestUri!.AbsolutePath.Contains("search") ? Stub.Json(200, "[\"a\"]") : Stub.Json(204, null));
                var zoo = new ShopClient(new System.Net.Http.HttpClient(stub));
                var all = zoo.Animals.List().ToListAsync().GetAwaiter().GetResult();
                zoo.Animals.QueryAsync(new Search { Name = "x" }).GetAwaiter().GetResult();
                zoo.Animals.CopyAsync().GetAwaiter().GetResult();
                zoo.Search.GetAsync(new Search { Name = "a b", Limit = 3 }).GetAwaiter().GetResult();
                return all[0] + "|" + string.Join("|", stub.Requests.Skip(1));
                """,
                StubSource.Text));
    }

    [Fact]
    public void A_cookie_of_the_style_cookie_is_sent_as_it_is() => Assert.Equal(
        "session=YQ==; theme=a%3D",
        RestCode.Clean("""
            openapi: 3.2.0
            paths:
              /a: { get: { parameters: [{ name: session, in: cookie, style: cookie, schema: { type: string } }, { name: theme, in: cookie, schema: { type: string } }], responses: { '204': {} } } }
            """).Run("""return new AResource(null!).GetRequest("YQ==", "a=").Headers.Single(field => field.Key == "Cookie").Value;"""));

    [Fact]
    public void Schemas_are_found_by_their_anchors() => Assert.Equal(
        "{\"name\":\"n\"}",
        RestCode.Clean("""
            openapi: 3.1.0
            paths: { /x: { get: { responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } } } } } }
            components: { schemas: { X: { type: object, properties: { t: { $ref: '#thing' } } }, Y: { type: object, $defs: { Deep: { $anchor: thing, type: object, properties: { name: { type: string } } } } } } }
            """).Run("return Again<X>(\"{\\\"t\\\":{\\\"name\\\":\\\"n\\\"}}\")[5..^1];"));

    [Fact]
    public void What_webhooks_and_callbacks_send_can_be_read() => Assert.Equal(
        "7 moved",
        RestCode.Clean("""
            openapi: 3.1.0
            paths:
              /x:
                post:
                  responses: { '204': {} }
                  callbacks: { moved: { '{$request.query.url}': { post: { requestBody: { content: { application/json: { schema: { type: object, required: [what], properties: { what: { type: string } } } } } }, responses: { '200': {} } } } } }
            webhooks:
              made: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Made' } } } }, responses: { '200': {} } } }
            components: { schemas: { Made: { type: object, required: [id], properties: { id: { type: integer } } } } }
            """).Run("""return Read<Made>("{\"id\":7}").Id + " " + Read<Moved>("{\"what\":\"moved\"}").What;"""));

    [Theory]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Pet' }]", "XCat XPet XPet", "")]
    [InlineData("type: object, properties: { kind: { type: string } }", "Cat Pet Pet X", "allOf: [{ $ref: '#/components/schemas/X' }], ")]
    public void A_default_mapping_takes_what_says_nothing_known(string schema, string expected, string builds) => Assert.Equal(
        expected + "|{\"kind\":\"fox\",\"name\":\"a\"}",
        RestCode.Clean($$"""
            X: { {{schema}}, discriminator: { propertyName: kind, mapping: { cat: Cat }, defaultMapping: '#/components/schemas/Pet' } }
            Cat: { {{builds}}type: object, properties: { kind: { type: string }, lives: { type: integer } } }
            Pet: { {{builds}}type: object, properties: { kind: { type: string }, name: { type: string } } }
            """.Schemas()).Run("""
            string Name(string json) => Read<X>(json).GetType().Name;
            var own = Name("{\"kind\":\"X\"}") is "X" ? " X" : "";
            return Name("{\"kind\":\"cat\",\"name\":\"a\"}") + " " + Name("{\"kind\":\"fox\",\"lives\":1}") + " " + Name("{\"lives\":1}") + own + "|" + Again<X>("{\"kind\":\"fox\",\"name\":\"a\"}");
            """));

    [Fact]
    public void Members_of_conditions_and_patterns_are_kept() => Assert.Equal(
        """a 1 True 2 {"kind":"a","one":1,"other":"s","at":[1.5,2],"flag":true,"p-a":["s",2]}""",
        RestCode.Clean("""
            X:
              type: object
              properties: { kind: { type: string }, at: { type: array, prefixItems: [{ type: number }, { type: number }], items: { type: number } } }
              additionalProperties: false
              patternProperties: { '^p-': { type: array, prefixItems: [{ type: string }], items: { type: integer } } }
              allOf:
                - { if: { properties: { kind: { const: a } } }, then: { properties: { kind: { const: a }, one: { type: integer } } }, else: { properties: { other: { type: string } } } }
              dependentSchemas: { one: { properties: { flag: { type: boolean } } } }
            """.Schemas()).Run("""
            var x = Read<X>("{\"kind\":\"a\",\"one\":1,\"other\":\"s\",\"flag\":true,\"at\":[1.5,2],\"p-a\":[\"s\",2]}");
            (string? kind, long? one, bool? flag, double last) = (x.Kind, x.One, x.Flag, x.At[1]);
            return kind + " " + one + " " + flag + " " + last + " " + Write(x);
            """));

    [Fact]
    public void Members_of_a_condition_that_is_a_reference_are_members_too() => Assert.Equal(
        "a 1",
        RestCode.Clean("""
            X: { allOf: [{ $ref: '#/components/schemas/A' }], if: { properties: { kind: { const: a } } }, then: { $ref: '#/components/schemas/B' } }
            A: { type: object, properties: { kind: { type: string } } }
            B: { type: object, properties: { one: { type: integer } } }
            """.Schemas()).Run("""var x = Read<X>("{\"kind\":\"a\",\"one\":1}"); return x.Kind + " " + x.One;"""));

    [Fact]
    public void Keywords_without_a_type_of_their_own_do_no_harm() => Assert.Equal(
        """{"kind":"a","pair":["x",1],"bytes":"AQI=","sibling":{"name":"n"},"extra":{"x-a":1}}""",
        RestCode.Clean("""
            X:
              type: object
              required: [kind]
              properties:
                kind: { type: string }
                pair: { type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
                bytes: { type: string, contentEncoding: base64, contentMediaType: image/png }
                sibling: { $ref: '#/components/schemas/X/$defs/Deep', description: Beside the reference. }
                extra: { type: object, patternProperties: { '^x-': { type: integer } } }
              if: { properties: { kind: { const: a } } }
              then: { required: [bytes] }
              else: { properties: { other: { type: string } } }
              dependentRequired: { pair: [bytes] }
              unevaluatedProperties: false
              $defs: { Deep: { type: object, properties: { name: { type: string } }, propertyNames: { pattern: '^n' } } }
            """.Schemas()).Run("""return Again<X>("{\"kind\":\"a\",\"pair\":[\"x\",1],\"bytes\":\"AQI=\",\"sibling\":{\"name\":\"n\"},\"extra\":{\"x-a\":1}}");"""));
}
