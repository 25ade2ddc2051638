using System;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>XML travels as bytes; where a schema is lost by that, a warning says so at the place.</summary>
public sealed class XmlBodyTests
{
    [Theory]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/X' } }", "(7,13) CLT0508: The client neither reads nor writes XML: this body of 'application/xml' is sent as bytes, and its schema becomes no type. If the service speaks JSON as well, describe that.")]
    [InlineData("text/xml: { schema: { type: array, items: { type: string } } }", "(7,13) CLT0508: The client neither reads nor writes XML: this body of 'text/xml' is sent as bytes, and its schema becomes no type. If the service speaks JSON as well, describe that.")]
    [InlineData("application/atom+xml: { schema: { type: string } }", "(7,13) CLT0502: 'application/atom+xml' is not JSON, a form or text; it is sent as bytes")]
    [InlineData("application/xml: {}", "(7,13) CLT0502: 'application/xml' is not JSON, a form or text; it is sent as bytes")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/X' } }, application/json: { schema: { $ref: '#/components/schemas/X' } }", null)]
    public void A_request(string content, string? finding) => Assert.Equal(
        finding is null ? [] : [finding],
        RestCode.Of($$"""
            openapi: 3.1.0
            paths:
              /x:
                post:
                  requestBody:
                    content:
                      { {{content}} }
                  responses: { '204': {} }
            components: { schemas: { X: { type: object, properties: { a: { type: string } } } } }
            """).Diagnostics.Findings());

    [Fact]
    public void A_response()
    {
        var code = RestCode.Of("/x: { get: { responses: { '200': { content: { application/xml: { schema: { type: object, properties: { a: { type: string } } } } } } } } }".Yaml());

        Assert.StartsWith("(3,49) CLT0508: The client neither reads nor writes XML: this body of 'application/xml' is received as bytes", Assert.Single(code.Diagnostics.Findings(), finding => !finding.Contains("CLT0503", StringComparison.Ordinal)), StringComparison.Ordinal);
        code.Build();
    }
}
