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
    [InlineData("include: { operations: [x] }", "include")]
    [InlineData("exclude: { operations: [x] }", "exclude")]
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
