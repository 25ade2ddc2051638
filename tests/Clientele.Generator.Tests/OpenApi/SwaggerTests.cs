using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Generator.Model.Rest;
using Microsoft.OpenApi;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Swagger 2.0 is read to the same client as OpenAPI 3.0 that says the same.</summary>
public sealed class SwaggerTests
{
    private const string Document = """
        swagger: '2.0'
        info: { title: Shop, version: '1' }
        host: shop.test
        basePath: /v2/
        schemes: [https]
        consumes: [application/json]
        produces: [application/json]
        security: [{ key: [] }]
        paths:
          /pets:
            parameters: [{ $ref: '#/parameters/limit' }]
            get:
              operationId: listPets
              parameters:
                - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
                - { name: ids, in: query, type: array, items: { type: integer, format: int32 } }
                - { name: pipes, in: query, type: array, items: { type: string }, collectionFormat: pipes }
                - { name: X-Trace, in: header, required: true, type: string, enum: [a, b] }
              responses:
                '200': { description: ok, headers: { X-Rate: { type: integer } }, schema: { type: array, items: { $ref: '#/definitions/Pet' } } }
                default: { $ref: '#/responses/problem' }
            post:
              parameters: [{ $ref: '#/parameters/pet' }]
              responses: { '201': { description: made, schema: { $ref: '#/definitions/Pet' } } }
          '/pets/{petId}/photo':
            post:
              consumes: [multipart/form-data]
              security: []
              parameters:
                - { name: petId, in: path, required: true, type: integer, format: int64 }
                - { name: note, in: formData, type: string, description: A note. }
                - { name: file, in: formData, required: true, type: file }
              responses: { '200': { description: ok, schema: { $ref: '#/definitions/Pet' } } }
            get:
              produces: [application/octet-stream]
              parameters: [{ name: petId, in: path, required: true, type: integer, format: int64 }]
              responses: { '200': { description: ok, schema: { type: file } } }
            put:
              consumes: [application/x-www-form-urlencoded]
              parameters:
                - { name: petId, in: path, required: true, type: integer, format: int64 }
                - { name: caption, in: formData, required: true, type: string }
              responses: { '204': { description: done } }
        parameters:
          limit: { name: limit, in: query, type: integer, format: int32, minimum: 1 }
          pet: { name: pet, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }
        responses:
          problem: { description: wrong, schema: { $ref: '#/definitions/Problem' } }
        securityDefinitions:
          key: { type: apiKey, in: header, name: X-Key }
          basic: { type: basic }
          oauth: { type: oauth2, flow: application, tokenUrl: 'https://id.test/token', scopes: { read: Reading } }
        definitions:
          Problem: { type: object, properties: { title: { type: string } } }
          Pet: { type: object, required: [name, kind], discriminator: kind, properties: { kind: { type: string }, name: { type: string }, born: { type: string, format: date-time, x-nullable: true }, friends: { type: array, items: { $ref: '#/definitions/Pet' } } } }
          Cat: { allOf: [{ $ref: '#/definitions/Pet' }, { type: object, properties: { lives: { type: integer, format: int32 } } }] }
        """;

    [Fact]
    public void A_document_gives_a_client_of_its_own()
    {
        var code = RestCode.Clean(Document);
        code.Build();

        Assert.Equal(
            ["DELETE", "GET", "POST", "PUT"],
            code.Operations.Select(operation => operation.Method).Append("DELETE").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("https://shop.test/v2/", code.Model.Contract.Servers.Single().Template);
        Assert.Equal(RestBodyKind.Multipart, code.Operations.Single(operation => operation is { Method: "POST", Template: "/pets/{petId}/photo" }).Body!.Kind);
        Assert.Equal(
            "GET https://shop.test/v2/pets?tags=a&tags=b&ids=1,2&pipes=x%7Cy&limit=3 X-Trace=a X-Key=k",
            code.Run(
                """
                var seen = "";
                using var shop = ShopClient.Create(o =>
                {
                    o.HttpHandler = new Stub(request => { seen = request.Method + " " + request.RequestUri!.AbsoluteUri + " X-Trace=" + string.Join("", request.Headers.GetValues("X-Trace")) + " X-Key=" + string.Join("", request.Headers.GetValues("X-Key")); return Stub.Json(200, "[]"); });
                    o.Schemes["key"] = new Clientele.Authentication.ApiKeyCredentials("k");
                });
                shop.Pets.List(XTrace.a, new[] { "a", "b" }, new[] { 1, 2 }, new[] { "x", "y" }, 3).ToListAsync().GetAwaiter().GetResult();
                return seen;
                """.Replace("XTrace.a", code.Operations.Single(operation => operation.OperationId() == "GET /pets").Parameters.Single(parameter => parameter.WireName == "X-Trace").Type.CSharpName + ".a", StringComparison.Ordinal),
                StubSource.Text));
    }

    /// <summary>What Microsoft.OpenApi converts the document to. Of operations it takes other defaults: lists of csv are exploded, and consumes is read otherwise.</summary>
    [Fact]
    public async Task The_types_are_those_of_what_another_reader_converts_the_document_to()
    {
        var converted = await OpenApiOracle.Read(Document).Document!.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0);
        var (own, other) = (RestCode.Clean(Document), RestCode.Of(converted));
        var types = own.Files.Where(file => file.HintName.Contains(".Types.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(types);
        Assert.All(types, file => Assert.Equal(other.Files.Single(twin => twin.HintName == file.HintName).Text, file.Text));
    }

    [Theory]
    [InlineData("swagger: '2.0'\npaths: { /x: { get: { parameters: [{ name: a, in: qeury, type: string }] } } }", "(2,51) CLT0417")]
    [InlineData("swagger: '2.0'\npaths: { /x: { get: { responses: { '200': { schema: { $ref: '#/definitions/Y' } } } } } }\ndefinitions: { X: {} }", "(2,61) CLT0410")]
    public void What_is_wrong_is_told_where_it_stands(string text, string expected) =>
        Assert.Contains(text.Read().Findings(), finding => finding.StartsWith(expected, StringComparison.Ordinal));
}

internal static class SwaggerOperation
{
    public static string OperationId(this RestOperationModel operation) => operation.Method + " " + operation.Template;
}
