using System;
using System.Linq;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Every key of a contract over an OpenAPI document has an effect or is told at its place.</summary>
public sealed class ContractOverOpenApiTests
{
    private const string Document = """
        openapi: 3.0.4
        servers: [{ url: 'https://api.example.com' }]
        paths: { /x: { get: { responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } } } } } }
        components: { schemas: { X: { type: object, required: [at, id], properties: { id: { type: integer }, at: { type: string, format: date-time } } } } }
        """;

    [Theory]
    [InlineData("paging: { pageSize: 10 }", "paging")]
    [InlineData("concurrency: { member: id }", "concurrency")]
    [InlineData("include: { sets: [x] }", "include.sets")]
    [InlineData("exclude: { navigations: [x] }", "exclude.navigations")]
    [InlineData("sets: { X: { readOnly: true } }", "sets")]
    [InlineData("types: { X: { name: Y } }", "types")]
    [InlineData("operations: { x: { name: Y } }", "operations")]
    [InlineData("foreignKeys: byName", "foreignKeys")]
    public void A_key_of_OData_is_told_at_its_place(string key, string name)
    {
        var found = RestCode.Of(Document, contract: "clientele: 1\n" + key).Diagnostics.Single(diagnostic => diagnostic.Descriptor.Id == "CLT0504");

        Assert.Equal(name, found.Arguments[0]);
        Assert.Equal(("specs/api.contract.yaml", 1), (found.Span.Path, found.Span.StartLine));
    }

    [Theory]
    [InlineData("include: { operations: [getX] }", true, false)]
    [InlineData("include: { operations: ['GET /x'] }", true, false)]
    [InlineData("include: { operations: ['/y'] }", false, true)]
    [InlineData("exclude: { operations: ['get*'] }", false, true)]
    [InlineData("include: { operations: ['/y'], types: [X] }", true, true)]
    public void Operations_are_chosen_and_their_types_come_with_them(string selection, bool hasX, bool hasY)
    {
        const string Two = """
            openapi: 3.0.4
            servers: [{ url: 'https://api.example.com' }]
            paths:
              /x: { get: { operationId: getX, responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } } } } }
              /y: { post: { responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Y' } } } } } } }
            components: { schemas: { X: { type: object, properties: { id: { type: integer } } }, Y: { type: object, properties: { id: { type: integer } } } } }
            """;
        var code = RestCode.Of(Two, contract: "clientele: 1\n" + selection);
        code.Build();

        Assert.Empty(code.Diagnostics);
        Assert.Equal((hasX, hasY), (code.Files.Any(file => file.HintName.Contains("Types.X", StringComparison.Ordinal)), code.Files.Any(file => file.HintName.Contains("Types.Y", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("include: { operations: [getZ] }", "operation")]
    [InlineData("include: { types: [Z] }", "schema")]
    public void A_pattern_that_fits_nothing_is_told_at_its_place(string selection, string what)
    {
        var found = Assert.Single(RestCode.Of(Document, contract: "clientele: 1\n" + selection).Diagnostics, diagnostic => diagnostic.Descriptor.Id == "CLT0150");

        Assert.Equal(what, found.Arguments[1]);
        Assert.Equal(("specs/api.contract.yaml", 1), (found.Span.Path, found.Span.StartLine));
    }

    [Fact]
    public void Leniency_and_times_may_stand_in_the_contract()
    {
        var code = RestCode.Of(Document, contract: "clientele: 1\nresponses: lenient\ndateTimes: reject");

        Assert.DoesNotContain(code.Diagnostics, diagnostic => diagnostic.Descriptor.Id == "CLT0504");
        Assert.Contains("public long? Id ", code.File("Types.X"), StringComparison.Ordinal);
        Assert.Contains("JsonRead.DateTimeOffsetOrNull", code.File("Types.X"), StringComparison.Ordinal);
    }

    [Fact]
    public void Authentication_of_the_contract_is_whole()
    {
        var code = RestCode.Of(Document, contract: """
            clientele: 1
            authentication:
              scheme: oauth2
              tokenEndpoint: https://login.example.com/token
              grants:
                password: { clientId: shop, parameters: { tenant: a } }
                refreshToken: { clientId: shop, rotates: true }
            """);
        code.Build();
        var text = string.Concat(code.Files.Select(file => file.Text));

        Assert.Contains("new global::Clientele.PasswordGrant { ClientId = \"shop\", Parameters", text, StringComparison.Ordinal);
        Assert.Contains("new global::Clientele.RefreshGrant { ClientId = \"shop\", Rotates = true", text, StringComparison.Ordinal);
    }
}
