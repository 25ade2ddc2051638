using System;
using System.Linq;
using Clientele.Generator.Emitting.Rest;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Header fields that responses declare have their types.</summary>
public sealed class HeaderTests
{
    private const string Document = """
        openapi: 3.1.0
        servers: [{ url: https://a.test }]
        paths:
          /x:
            get:
              responses:
                '200':
                  headers:
                    X-Total: { description: How many there are., schema: { type: integer } }
                    Last-Modified: { schema: { type: string, format: date-time } }
                    X-Ids: { schema: { type: array, items: { type: integer, format: int32 } } }
                    X-Names: { schema: { type: array, items: { type: string } } }
                    X-Grade: { schema: { $ref: '#/components/schemas/Grade' } }
                    X-Cached: { schema: { type: boolean } }
                    X-Meta: { content: { application/json: { schema: { $ref: '#/components/schemas/Meta' } } } }
                    X-Pairs: { schema: { type: object, properties: { a: { type: integer } } } }
                    Content-Type: { schema: { type: string } }
                    class: {}
                  content: { application/json: { schema: { type: string } } }
                '404': { headers: { Retry-After: { schema: { type: integer } } } }
          /y:
            get:
              responses:
                '204': { headers: { x-total: { schema: { type: integer } }, X-Cached: { schema: { type: string } }, Retry-After: { $ref: '#/components/headers/Wait' } } }
        components:
          headers: { Wait: { schema: { type: integer } } }
          schemas:
            Grade: { type: string, enum: [good, bad] }
            Meta: { type: object, required: [id], properties: { id: { type: string, format: uuid } } }
        """;

    private const string Driver = """
        var stub = new Stub(request => STUB);
        var shop = new ShopClient(new System.Net.Http.HttpClient(stub));
        """;

    [Fact]
    public void Each_name_and_type_is_listed_once_for_all_operations() => Assert.Equal(
        """
        Class string? Text
        LastModified global::System.DateTimeOffset? Text
        RetryAfter long? Literal
        XCached bool? Literal
        XGrade Grade? Text
        XIds global::System.Collections.Generic.IReadOnlyList<int>? LiteralList
        XMeta Meta? Json
        XNames global::System.Collections.Generic.IReadOnlyList<string>? TextList
        XPairs string? Text
        XTotal long? Literal
        YGetXCached string? Text
        """.ReplaceLineEndings("\n"),
        string.Join('\n', RestCode.Clean(Document).Model.Headers.Select(header => $"{header.CSharpName} {RestTypeMap.CSharp(header.Type)} {header.Form}")));

    [Fact]
    public void Values_are_read_as_declared_and_a_missing_field_is_null() => Assert.Equal(
        "200 7|2015-10-21T07:28:00|1,2|a,b|good|True|6f9619ff-8b86-d011-b42d-00c04fc964ff|a,1|||free=1",
        RestCode.Clean(Document).Run(
            Driver.Replace("STUB", """
            Stub.Json(200, "\"v\"", "x-total: 7", "Last-Modified: Wed, 21 Oct 2015 07:28:00 GMT", "X-Ids: 1, 2", "X-Names: a,b", "X-Grade: good", "X-Cached: True",
                "X-Meta: {\"id\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"}", "X-Pairs: a,1", "X-Free: free=1")
            """, StringComparison.Ordinal) + """
            var result = shop.WithResponseAsync(client => client.X.GetAsync()).GetAwaiter().GetResult();
            var h = result.Headers;
            return result.Status + " " + h.Get(ShopHeaders.XTotal) + "|" + h.Get(ShopHeaders.LastModified)?.ToString("s") + "|" + string.Join(",", h.Get(ShopHeaders.XIds)!) + "|"
                + string.Join(",", h.Get(ShopHeaders.XNames)!) + "|" + h.Get(ShopHeaders.XGrade)?.Value + "|" + h.Get(ShopHeaders.XCached) + "|" + h.Get(ShopHeaders.XMeta)?.Id + "|"
                + h.Get(ShopHeaders.XPairs) + "|" + h.Get(ShopHeaders.RetryAfter) + "|" + h.Get(ShopHeaders.Class) + "|" + h["x-free"];
            """,
            StubSource.Text));

    [Fact]
    public void Errors_have_them_too_and_what_is_not_as_declared_is_told_without_its_value() => Assert.Equal(
        "30 The header field X-Cached is not what the description declares.",
        RestCode.Clean(Document).Run(
            Driver.Replace("STUB", """Stub.Json(404, null, "Retry-After: 30", "X-Cached: maybe")""", StringComparison.Ordinal) + """
            try { shop.X.GetAsync().GetAwaiter().GetResult(); return "none"; }
            catch (ApiException e)
            {
                try { return "" + e.Headers.Get(ShopHeaders.XCached); }
                catch (FormatException f) { return e.Headers.Get(ShopHeaders.RetryAfter) + " " + f.Message; }
            }
            """,
            StubSource.Text));

    [Fact]
    public void An_operation_says_which_its_responses_have() => Assert.Contains(
        "Header fields: <see cref=\"ShopHeaders.XTotal\"/>, <see cref=\"ShopHeaders.YGetXCached\"/>, <see cref=\"ShopHeaders.RetryAfter\"/>.",
        RestCode.Clean(Document).File("Resources.YResource"),
        StringComparison.Ordinal);
}
