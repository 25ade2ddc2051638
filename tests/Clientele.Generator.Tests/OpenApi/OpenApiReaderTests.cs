using System.Linq;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>What an OpenAPI document says arrives, in YAML as in JSON.</summary>
public sealed class OpenApiReaderTests
{
    [Fact]
    public void An_operation_arrives_with_its_parameters_body_and_responses()
    {
        var document = """
            openapi: 3.0.3
            info: { title: Shop, version: '1' }
            servers: [{ url: 'https://{shop}.example.com', variables: { shop: { default: demo, enum: [demo, live] } } }]
            paths:
              /orders/{id}:
                parameters:
                  - { name: id, in: path, required: true, schema: { type: integer } }
                put:
                  operationId: putOrder
                  summary: Changes an order.
                  deprecated: true
                  parameters: [{ name: tags, in: query, explode: false, schema: { type: array, items: { type: string } } }]
                  requestBody: { required: true, content: { application/json: { schema: { type: object } } } }
                  responses: { '200': { description: Done, headers: { ETag: {} } }, 4XX: { description: No } }
            """.ReadClean();

        var operation = Assert.Single(document.Operations);
        Assert.Equal(("PUT", "/orders/{id}", "putOrder", true), (operation.Method, operation.Template, operation.OperationId!.Value, operation.IsDeprecated));
        Assert.Equal(["Query tags Form False", "Path id Simple False"], operation.Parameters.Select(p => $"{p.Place} {p.Name.Value} {p.Style} {p.Explode}"));
        Assert.True(operation.RequestBody!.IsRequired);
        Assert.Equal(["200", "4XX"], operation.Responses.Select(r => r.Status.Value));
        Assert.Equal(["demo", "live"], Assert.Single(Assert.Single(document.Servers).Variables).Choices);
    }

    [Fact]
    public void Yaml_and_json_of_one_document_have_one_hash() =>
        Assert.Equal(
            "openapi: 3.1.0\npaths:\n  /a:   # a comment\n    get: {}".Read().Document!.Hash,
            "{ \"openapi\": \"3.1.0\", \"paths\": { \"/a\": { \"get\": {} } } }".Read().Document!.Hash);

    [Fact]
    public void References_are_followed_within_the_document()
    {
        var document = """
            openapi: 3.1.0
            paths:
              /a: { get: { parameters: [{ $ref: '#/components/parameters/limit' }], responses: { '200': { $ref: '#/components/responses/ok' } } } }
            components:
              parameters: { limit: { name: limit, in: query, schema: { type: integer } } }
              responses: { ok: { description: Fine, content: { application/json: { schema: { $ref: '#/components/schemas/Node' } } } } }
              schemas: { Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' } } } }
            """.ReadClean();

        var operation = Assert.Single(document.Operations);
        Assert.Equal("limit", Assert.Single(operation.Parameters).Name.Value);
        var reference = Assert.Single(Assert.Single(operation.Responses).Contents).Schema!.Reference!;
        Assert.Equal("specs/api.yaml#/components/schemas/Node", reference);
        Assert.Equal(reference, Assert.Single(document.Schemas[reference].Properties).Schema.Reference);
    }

    [Fact]
    public void References_lead_into_supplied_files_and_back()
    {
        var document = "/a: {$ref: 'parts/../parts/paths.yaml#/all'}".Paths().ReadClean(
            ("specs/parts/paths.yaml", "all: {get: {responses: {'200': {content: {application/json: {schema: {$ref: 'types.yaml'}}}}}}}"),
            ("specs/parts/types.yaml", "{type: object, properties: {again: {$ref: '#'}}}"));

        Assert.Equal(["specs/parts/types.yaml#"], document.Schemas.Keys);
    }

    [Theory]
    [InlineData("{type: [string, 'null']}", "string", true)]
    [InlineData("{type: string, nullable: true}", "string", true)]
    [InlineData("{type: string, enum: [a, null]}", "string", true)]
    [InlineData("{type: [string, integer]}", "string,integer", false)]
    public void Null_is_read_both_ways(string schema, string types, bool nullable)
    {
        var read = ("X: " + schema).Schemas().ReadClean().Schemas.Values.Single();

        Assert.Equal((types, nullable), (string.Join(",", read.Types), read.IsNullable));
    }

    [Fact]
    public void A_constant_is_a_choice_of_one() =>
        Assert.Equal("a", Assert.Single("X: {const: a}".Schemas().ReadClean().Schemas.Values.Single().Enum).Text);

    [Fact]
    public void A_mapping_of_a_discriminator_takes_names_and_references()
    {
        var schema = """
            X: { oneOf: [{ $ref: '#/components/schemas/A' }], discriminator: { propertyName: kind, mapping: { a: A, b: '#/components/schemas/A' } } }
            A: { type: object }
            """.Schemas().ReadClean().Schemas["specs/api.yaml#/components/schemas/X"];

        Assert.Equal(["a specs/api.yaml#/components/schemas/A", "b specs/api.yaml#/components/schemas/A"], schema.Discriminator!.Mapping.Select(m => $"{m.Key} {m.Value}"));
    }

    [Theory]
    [InlineData("openapi: 3.1.0", true)]
    [InlineData("{\"swagger\": \"2.0\"}", true)]
    [InlineData("<?xml version=\"1.0\"?><!-- openapi -->", false)]
    [InlineData("clientele: 1", false)]
    public void An_OpenAPI_document_is_known_by_its_beginning(string text, bool expected) => Assert.Equal(expected, OpenApiReader.LooksLikeOpenApi(text));
}
