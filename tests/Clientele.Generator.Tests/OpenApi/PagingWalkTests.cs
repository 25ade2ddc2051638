using System;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Each way of paging, in each vocabulary that says it, walks a service from its first item to its last by the emitted code.</summary>
public sealed class PagingWalkTests
{
    /// <summary>A service of five items, two a page, that understands every way to ask for the next page and tells it in every way.</summary>
    private const string Service = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Emitted.Shop
        {
            internal sealed class Service : HttpMessageHandler
            {
                public List<string> Asked { get; } = new();

                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    var members = request.RequestUri!.Query.TrimStart('?').Split('&').Where(part => part.Length > 0)
                        .ToDictionary(part => part.Split('=')[0], part => Uri.UnescapeDataString(part.Split('=')[1]));
                    if (request.Content is not null)
                    {
                        using var body = JsonDocument.Parse(await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
                        foreach (var member in body.RootElement.EnumerateObject())
                        {
                            members.Add(member.Name, member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText());
                        }
                    }

                    Asked.Add(string.Join(" ", members.Select(member => member.Key + "=" + member.Value)));
                    var start = members.TryGetValue("cursor", out var cursor) ? Number(cursor.TrimStart('c'))
                        : members.TryGetValue("offset", out var offset) ? Number(offset)
                        : members.TryGetValue("page", out var page) ? (Number(page) - 1) * 2
                        : 0;
                    var ids = Enumerable.Range(start + 1, Math.Max(0, Math.Min(2, 5 - start))).ToList();
                    var end = start + ids.Count;
                    var next = end < 5 ? "\"c" + end + "\"" : "null";
                    var link = "https://a.test/a?cursor=c" + end;
                    var json = "{\"data\":[" + string.Join(",", ids.Select(id => "{\"id\":\"" + id + "\"}")) + "],\"meta\":{\"next\":" + next + ",\"more\":" + (end < 5 ? "true" : "false")
                        + ",\"total\":5,\"pages\":3},\"links\":{" + (end < 5 ? "\"next\":\"" + link + "\"" : "") + "}}";
                    var response = new HttpResponseMessage { Content = new StringContent(json, Encoding.UTF8, "application/json") };
                    if (end < 5)
                    {
                        response.Headers.Add("X-Next", "c" + end);
                        response.Headers.TryAddWithoutValidation("Link", "<" + link + ">; rel=\"next\"");
                    }

                    return response;
                }

                private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
            }
        }
        """;

    [Theory]
    [InlineData("x-clientele: { paging: { token: cursor, size: limit, items: /data, next: { body: /meta/next } } }", "cursor=c2, cursor=c4")]
    [InlineData("x-clientele: { paging: { token: cursor, items: /data, next: { body: /meta/next }, hasMore: /meta/more } }", "cursor=c2, cursor=c4")]
    [InlineData("x-clientele: { paging: { token: cursor, items: /data, next: { lastItem: /id }, hasMore: /meta/more } }", "cursor=2, cursor=4")]
    [InlineData("x-clientele: { paging: { items: /data, next: { url: /links/next } } }", "cursor=c2, cursor=c4")]
    [InlineData("x-clientele: { paging: { items: /data, next: { link: next } } }", "cursor=c2, cursor=c4")]
    [InlineData("x-clientele: { paging: { token: cursor, items: /data, next: { header: X-Next } } }", "cursor=c2, cursor=c4")]
    [InlineData("x-clientele: { paging: { token: offset, items: /data, next: { offset: 0 }, total: /meta/total } }", "offset=2, offset=4")]
    [InlineData("x-clientele: { paging: { token: page, items: /data, next: { page: 1 }, totalPages: /meta/pages } }", "page=2, page=3")]
    [InlineData("x-clientele: { paging: { token: page, items: /data, next: { page: 1 } } }", "page=2, page=3, page=4")]
    [InlineData("x-ms-pageable: { nextLinkName: links.next, itemName: data }", "cursor=c2, cursor=c4")]
    [InlineData("x-speakeasy-pagination: { type: cursor, inputs: [{ name: cursor, in: parameters, type: cursor }], outputs: { results: $.data, nextCursor: $.meta.next } }", "cursor=c2, cursor=c4")]
    [InlineData("x-speakeasy-pagination: { type: cursor, inputs: [{ name: cursor, in: parameters, type: cursor }], outputs: { results: $.data, nextCursor: '$.data[-1].id' } }", "cursor=2, cursor=4, cursor=5")]
    [InlineData("x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: page, in: parameters, type: page }], outputs: { results: $.data, numPages: $.meta.pages } }", "page=2, page=3")]
    [InlineData("x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: offset, in: parameters, type: offset }], outputs: { results: $.data } }", "offset=2, offset=4, offset=5")]
    [InlineData("x-speakeasy-pagination: { type: url, outputs: { results: $.data, nextUrl: $.links.next } }", "cursor=c2, cursor=c4")]
    [InlineData("x-fern-pagination: { cursor: $request.cursor, next_cursor: $response.meta.next, results: $response.data }", "cursor=c2, cursor=c4")]
    [InlineData("x-fern-pagination: { offset: $request.page, results: $response.data, has-next-page: $response.meta.more }", "page=2, page=3")]
    [InlineData("x-fern-pagination: { next_uri: $response.links.next, results: $response.data }", "cursor=c2, cursor=c4")]
    [InlineData("x-ms-list: true", "cursor=c2, cursor=c4")]
    public void A_walk_by_parameters_sees_every_item_once(string extension, string expected) => AssertWalk(
        $$"""
        get:
          {{extension}}
          parameters: [{ name: cursor, in: query, x-ms-list-continuation-token: true }, { name: limit, in: query, x-ms-list-page-size: true }, { name: offset, in: query }, { name: page, in: query }]
        """,
        "List()",
        expected);

    [Theory]
    [InlineData("x-clientele: { name: List, paging: { tokenInBody: /cursor, items: /data, next: { body: /meta/next } } }", "cursor=c2, cursor=c4")]
    [InlineData("x-clientele: { name: List, paging: { tokenInBody: /offset, items: /data, next: { offset: 0 }, total: /meta/total } }", "offset=2, offset=4")]
    [InlineData("x-speakeasy-pagination: { type: cursor, inputs: [{ name: cursor, in: requestBody, type: cursor }], outputs: { results: $.data, nextCursor: $.meta.next } }", "cursor=c2, cursor=c4")]
    [InlineData("x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: page, in: requestBody, type: page }], outputs: { results: $.data, numPages: $.meta.pages } }", "page=2, page=3")]
    [InlineData("x-fern-pagination: { cursor: $request.cursor, next_cursor: $response.meta.next, results: $response.data }", "cursor=c2, cursor=c4")]
    public void A_walk_by_the_requests_body_sees_every_item_once(string extension, string expected) => AssertWalk(
        $$"""
        post:
          {{(extension.Contains("name: List", StringComparison.Ordinal) ? "" : "x-clientele: { name: List }")}}
          {{extension}}
          requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { cursor: { type: string }, page: { type: integer }, offset: { type: integer } } } } } }
        """,
        "List(new AListRequest())",
        expected);

    [Fact]
    public void A_list_whose_responses_have_a_Link_field_goes_on_where_it_leads() => Assert.Equal(
        "1 2 3: GET /a, GET /a?p=2",
        RestCode.Clean("""
            openapi: 3.1.0
            servers: [{ url: 'https://a.test' }]
            paths:
              /a: { get: { responses: { '200': { headers: { link: { schema: { type: string } } }, content: { application/json: { schema: { type: array, items: { type: integer } } } } } } } }
            """).Run(
            """
            var stub = new Stub(request => request.RequestUri!.Query.Length > 0 ? Stub.Json(200, "[3]") : Stub.Json(200, "[1,2]", "Link: <https://a.test/a?p=2>; rel=\"next\""));
            using var http = new System.Net.Http.HttpClient(stub);
            var items = new ShopClient(http).A.List().ToListAsync().GetAwaiter().GetResult();
            return string.Join(" ", items) + ": " + string.Join(", ", stub.Requests);
            """,
            StubSource.Text));

    private static void AssertWalk(string operation, string call, string expected)
    {
        var code = RestCode.Clean($$"""
            openapi: 3.1.0
            servers: [{ url: 'https://a.test' }]
            paths:
              /a:
                {{operation.ReplaceLineEndings("\n    ")}}
                  responses: { '200': { content: { application/json: { schema: { type: object, properties: {
                    data: { type: array, x-ms-list-page-items: true, items: { type: object, properties: { id: { type: string } } } },
                    meta: { type: object, properties: { next: { type: [string, 'null'], x-ms-list-continuation-token: true }, more: { type: boolean }, total: { type: integer }, pages: { type: integer } } },
                    links: { type: object, properties: { next: { type: string } } } } } } } } }
            """);

        Assert.Equal(
            "1 2 3 4 5: , " + expected,
            code.Run(
                $$"""
                using var service = new Service();
                using var http = new System.Net.Http.HttpClient(service);
                var items = new ShopClient(http).A.{{call}}.ToListAsync().GetAwaiter().GetResult();
                return string.Join(" ", items.Select(item => item.Id)) + ": " + string.Join(", ", service.Asked);
                """,
                Service));
    }
}
