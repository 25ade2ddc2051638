using System;
using System.Linq;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>What <c>x-clientele</c> and its aliases say of paging arrives, and what does not fit the document is told at its place.</summary>
public sealed class VocabularyTests
{
    [Theory]
    [InlineData("x-clientele: { paging: { token: cursor, size: limit, items: /data, next: { body: /meta/next }, hasMore: /meta/more, total: /meta/total } }", "Token limit cursor data meta/next meta/more meta/total  0 False")]
    [InlineData("x-clientele: { paging: { items: /data, next: { url: /links/next } } }", "Url   data links/next    0 False")]
    [InlineData("x-clientele: { paging: { items: /data, next: { link: next } } }", "LinkHeader   data next    0 False")]
    [InlineData("x-clientele: { paging: { token: cursor, items: /data, next: { header: X-Next } } }", "HeaderToken  cursor data X-Next    0 False")]
    [InlineData("x-clientele: { paging: { token: cursor, items: /data, next: { lastItem: /id }, hasMore: /meta/more } }", "LastItem  cursor data id meta/more   0 False")]
    [InlineData("x-clientele: { paging: { token: offset, items: /data, next: { offset: 0 }, total: /meta/total } }", "Offset  offset data   meta/total  0 True")]
    [InlineData("x-clientele: { paging: { token: page, size: limit, items: /data, next: { page: 1 }, totalPages: /meta/pages } }", "PageNumber limit page data    meta/pages 1 True")]
    [InlineData("x-ms-pageable: { nextLinkName: links.next, itemName: data }", "Url   data links/next    0 False")]
    [InlineData("x-ms-pageable: { nextLinkName: null, itemName: data }", "Url   data     0 False")]
    [InlineData("x-speakeasy-pagination: { type: cursor, inputs: [{ name: cursor, in: parameters, type: cursor }, { name: limit, in: parameters, type: limit }], outputs: { results: $.data, nextCursor: $.meta.next } }", "Token limit cursor data meta/next    0 False")]
    [InlineData("x-speakeasy-pagination: { type: cursor, inputs: [{ name: cursor, in: parameters, type: cursor }], outputs: { results: $.data, nextCursor: '$.data[-1].id' } }", "LastItem  cursor data id    0 True")]
    [InlineData("x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: page, in: parameters, type: page }], outputs: { results: $.data, numPages: $.meta.pages } }", "PageNumber  page data    meta/pages 1 True")]
    [InlineData("x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: offset, in: parameters, type: offset }], outputs: { results: $.data } }", "Offset  offset data     0 True")]
    [InlineData("x-speakeasy-pagination: { type: url, outputs: { results: $.data, nextUrl: $.links.next } }", "Url   data links/next    0 False")]
    [InlineData("x-fern-pagination: { cursor: $request.cursor, next_cursor: $response.meta.next, results: $response.data }", "Token  cursor data meta/next    0 False")]
    [InlineData("x-fern-pagination: { offset: $request.page, results: $response.data, has-next-page: $response.meta.more }", "PageNumber  page data  meta/more   1 True")]
    [InlineData("x-fern-pagination: { offset: $request.offset, step: $request.limit, results: $response.data }", "Offset limit offset data     0 True")]
    [InlineData("x-fern-pagination: { next_uri: $response.links.next, results: $response.data }", "Url   data links/next    0 False")]
    public void A_way_of_paging_is_read_in_its_words(string extension, string expected)
    {
        var code = RestCode.Clean(Paged(extension));

        Assert.Equal(expected, Show(code.Operations.Single().Paging!));
        Assert.Contains("Pageable<AListItem> List(", code.File("Resources.AResource"), StringComparison.Ordinal);
        code.Build();
    }

    /// <summary>OData's own names have dots, and the descriptions of services over OData name them so.</summary>
    [Theory]
    [InlineData("x-ms-pageable: { nextLinkName: '@odata.nextLink' }", "Url   value @odata.nextLink    0 False")]
    [InlineData("x-ms-pageable: { nextLinkName: '@odata.nextLink', itemName: value }", "Url   value @odata.nextLink    0 False")]
    [InlineData("x-ms-pageable: {}", "Url   value nextLink    0 False")]
    [InlineData("x-ms-pageable: { nextLinkName: null }", "Url   value     0 False")]
    [InlineData("x-fern-pagination: { next_uri: \"$response['@odata.nextLink']\", results: $response.value }", "Url   value @odata.nextLink    0 False")]
    [InlineData("x-speakeasy-pagination: { type: url, outputs: { results: $.value, nextUrl: '$[\"@odata.nextLink\"]' } }", "Url   value @odata.nextLink    0 False")]
    public void A_member_with_dots_in_its_name_is_one_member(string extension, string expected)
    {
        var code = RestCode.Clean($$"""
            /a:
              get:
                {{extension}}
                responses: { '200': { content: { application/json: { schema: { type: object, properties: { value: { type: array, items: { type: integer } }, nextLink: { type: string }, '@odata.nextLink': { type: string } } } } } } }
            """.Yaml());

        Assert.Equal(expected, Show(code.Operations.Single().Paging!));
        code.Build();
    }

    [Theory]
    [InlineData("x-ms-pageable: { nextLinkName: nxt, itemName: data }", "(6,38) CLT0608: 'x-ms-pageable' names '/nxt', which does not exist in the response of GET /a; the operation returns whole bodies.")]
    [InlineData("x-ms-pageable: { nextLinkName: links.next, itemName: meta }", "(6,60) CLT0608: 'x-ms-pageable' names '/meta', which is not a list; the operation returns whole bodies.")]
    [InlineData("x-speakeasy-pagination: { type: cursor, inputs: [{ name: cursr, in: parameters, type: cursor }], outputs: { results: $.data, nextCursor: $.meta.next } }", "(6,64) CLT0608: 'x-speakeasy-pagination' names 'cursr', which is no query parameter of the operation; the operation returns whole bodies. Did you mean 'cursor'?")]
    [InlineData("x-fern-pagination: { next_uri: $response.links.next, results: $response.data, has-next-page: $response.meta.mor }", "(6,100) CLT0608: 'x-fern-pagination' names '/meta/mor', which does not exist in the response of GET /a; the operation returns whole bodies. Did you mean 'more'?")]
    public void Words_of_other_generators_that_do_not_fit_are_a_warning_and_the_operation_returns_its_body(string extension, string message)
    {
        var code = RestCode.Of(Paged(extension));

        Assert.Equal([message], code.Diagnostics.Findings());
        Assert.Null(code.Operations.Single().Paging);
        code.Build();
    }

    [Fact]
    public void Marks_on_parameters_and_properties_are_a_way_of_paging()
    {
        var code = RestCode.Clean("""
            /a:
              get:
                x-ms-list: true
                parameters: [{ name: t, in: query, x-ms-list-continuation-token: true, schema: { type: string } }, { name: s, in: query, x-ms-list-page-size: true, schema: { type: integer } }]
                responses: { '200': { content: { application/json: { schema: { type: object, properties: {
                  rows: { type: array, x-ms-list-page-items: true, items: { type: integer } }, page: { type: object, properties: { next: { type: string, x-ms-list-continuation-token: true } } } } } } } } }
            """.Yaml());

        Assert.Equal("Token s t rows page/next    0 False", Show(code.Operations.Single().Paging!));
    }

    [Theory]
    [InlineData("paging: { token: cursr, items: /data, next: { body: /meta/next } }", "(6,39) CLT0601: The operation has no query parameter 'cursr'. Did you mean 'cursor'?")]
    [InlineData("paging: { token: cursor, items: /dta, next: { body: /meta/next } }", "(6,54) CLT0600: '/dta' does not exist in the response of GET /a. Did you mean 'data'?")]
    [InlineData("paging: { token: cursor, items: /data, next: { body: /meta/nxt } }", "(6,75) CLT0600: '/meta/nxt' does not exist in the response of GET /a. Did you mean 'next'?")]
    [InlineData("paging: { token: cursor, items: /meta, next: { body: /meta/next } }", "(6,54) CLT0605: '/meta' leads to something else, not to a list; the operation returns whole bodies")]
    [InlineData("paging: { items: /data, next: { body: /meta/next } }", "(6,22) CLT0607: Paging needs a query parameter 'token', or 'tokenInBody', to request the next page; the operation returns whole bodies")]
    [InlineData("paging: { token: cursor, items: /data, next: { body: /meta/next }, total: /meta/totl }", "(6,96) CLT0600: '/meta/totl' does not exist in the response of GET /a. Did you mean 'total'?")]
    [InlineData("paging: { token: cursor, items: /data, next: {} }", "(6,61) CLT0209: 'x-clientele.paging.next' needs the key 'body' or 'header' or 'url' or 'link' or 'lastItem' or 'offset' or 'page'")]
    [InlineData("paging: { token: cursor, items: /data, nxt: { body: /meta/next } }", "(6,61) CLT0201: 'nxt' is not a key of 'x-clientele.paging'. Did you mean 'next'?")]
    [InlineData("paging: pages", "(6,30) CLT0602: The document defines no paging style 'pages'.")]
    [InlineData("server: regoin", "(6,30) CLT0603: No server has the role 'regoin'. Did you mean 'region'?")]
    [InlineData("nam: A", "(6,22) CLT0201: 'nam' is not a key of 'x-clientele'. Did you mean 'name'?")]
    [InlineData("evidence: guessed", "(6,32) CLT0207: 'x-clientele.evidence' must be one of documented, observed, inferred, not 'guessed'.")]
    [InlineData("resource: A..B", "(6,32) CLT0208: 'x-clientele.resource' must be C# identifiers with dots between, or nothing for the client itself, not 'A..B'.")]
    public void What_fits_nothing_is_told_where_it_stands(string part, string expected) =>
        Assert.Contains(expected, RestCode.Of(Paged("x-clientele: { " + part + " }")).Diagnostics.Findings());

    [Theory]
    [InlineData("envelope: { payload: /dat, status: /status }", "(3,37) CLT0600: '/dat' does not exist in any response. Did you mean 'data'?")]
    [InlineData("envelope: { payload: /data, status: /statu }", "(3,52) CLT0600: '/statu' does not exist in any response. Did you mean 'status'?")]
    [InlineData("envelope: { status: /status }", "(3,16) CLT0209: 'x-clientele.envelope' needs the key 'payload'")]
    [InlineData("envelope: { payload: data }", "(3,37) CLT0208: 'x-clientele.envelope.payload' must be a JSON pointer such as /data/items, not 'data'.")]
    [InlineData("fieldErrors: { pattern: '{field}{text}', kinds: [A] }", "(3,40) CLT0208: 'x-clientele.fieldErrors.pattern' must be a pattern such as '{field} ({kind}): {text}', not '{field}{text}'.")]
    [InlineData("errors: [{ status: 422, kind: rule }]", "(3,46) CLT0207: 'x-clientele.errors[0].kind' must be one of businessRule, validation, concurrency, conflict, notFound, unauthorized, forbidden, throttled, not 'rule'.")]
    public void The_documents_own_words_are_held_against_it(string part, string expected)
    {
        var text = "openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {type: object, properties: {status: {type: string}, data: {type: string}}}}}}}}}}\nx-clientele: { " + part + " }";

        Assert.Contains(expected, RestCode.Of(text).Diagnostics.Findings());
    }

    [Fact]
    public void A_token_operation_that_is_not_there_is_told()
    {
        Assert.Equal(
            ["(4,93) CLT0604: No operation has the operationId 'isueToken'. Did you mean 'issueToken'?"],
            RestCode.Of(Tokens("isueToken", "/x")).Diagnostics.Findings());
        Assert.Equal(
            ["(4,118) CLT0600: '/acessToken' does not exist in the response of POST /t. Did you mean 'accessToken'?"],
            RestCode.Of(Tokens("issueToken", "/acessToken")).Diagnostics.Findings());

        static string Tokens(string operation, string pointer) => $$"""
            openapi: 3.1.0
            servers: [{ url: 'https://x.test' }]
            paths: { /t: { post: { operationId: issueToken, responses: { '200': { content: { application/json: { schema: { type: object, properties: { accessToken: { type: string } } } } } } } } } }
            components: { securitySchemes: { b: { type: http, scheme: bearer, x-clientele: { operation: {{operation}}, accessToken: {{pointer}} } } } }
            """;
    }

    [Fact]
    public void An_operation_may_stay_outside_the_envelope()
    {
        var code = RestCode.Clean("""
            openapi: 3.1.0
            x-clientele: { envelope: { payload: /data } }
            paths:
              /a: { get: { responses: { '200': { content: { application/json: { schema: { type: object, properties: { data: { type: integer } } } } } } } } }
              /b: { get: { x-clientele: { envelope: false }, responses: { '200': { content: { application/json: { schema: { type: string } } } } } } }
            """);

        Assert.Contains("Task<long> GetAsync(", code.File("Resources.AResource"), StringComparison.Ordinal);
        Assert.Contains("Service.Bare.GetAsync<string>(", code.File("Resources.BResource"), StringComparison.Ordinal);
        code.Build();
    }

    [Fact]
    public void A_required_member_that_is_not_described_is_pointed_out() =>
        Assert.Equal(
            ["(5,8) CLT0501: 'naem' is required by 'X', which has no such property. Did you mean 'name'?"],
            RestCode.Of("X: { type: object, required: [naem], properties: { name: { type: string } } }".Schemas()).Diagnostics.Findings());

    [Fact]
    public void A_schema_of_nothing_but_itself_is_any_value() =>
        Assert.Equal(
            ["(5,8) CLT0500: 'X' refers only to itself; it is treated as any JSON value"],
            RestCode.Of("X: { type: array, items: { $ref: '#/components/schemas/X' } }".Schemas()).Diagnostics.Findings());

    [Theory]
    [InlineData("'/a/{id}': {get: {}}", "(2,13) CLT0414: The path parameter 'id' is not declared; it is treated as a string")]
    [InlineData("'/a/{id}': {parameters: [{name: id, in: path}, {name: idd, in: path}], get: {}}", "(2,55) CLT0415: The path '/a/{id}' has no '{idd}'; the parameter is left out. Did you mean 'id'?")]
    [InlineData("/a: {post: {requestBody: {content: {application/xml: {}}}}}", "(2,37) CLT0502: 'application/xml' is not JSON, a form or text; it is sent as bytes")]
    [InlineData("/a: {servers: [{url: /v1}], get: {}}", "(2,22) CLT0503: '/v1' is not an absolute http or https address; set BaseAddress when you register the client")]
    [InlineData("/a: {get: {x-speakeasy-pagination: {type: cursor}}}", "(2,12) CLT0606: 'x-speakeasy-pagination' does not say how to request the next page; the operation returns whole bodies")]
    public void Parts_that_do_not_meet_are_told(string paths, string expected) => Assert.Contains(expected, RestCode.Of(paths.Paths()).Diagnostics.Findings());

    [Fact]
    public void A_token_in_the_body_is_held_against_the_requests_schema() => Assert.Contains(
        "(6,32) CLT0600: '/cursr' does not exist in the request of POST /a. Did you mean 'cursor'?",
        RestCode.Of("""
            /a:
              post:
                x-clientele:
                  paging: { tokenInBody: /cursr, items: /data, next: { body: /next } }
                requestBody: { content: { application/json: { schema: { type: object, properties: { cursor: { type: string } } } } } }
                responses: { '200': { content: { application/json: { schema: { type: object, properties: { data: { type: array }, next: { type: string } } } } } } }
            """.Yaml()).Diagnostics.Findings());

    private static string Paged(string extension) => $$"""
        openapi: 3.1.0
        servers: [{ url: 'https://a.test' }, { url: 'https://b.test', x-clientele: { role: region } }]
        paths:
          /a:
            get:
              {{extension}}
              parameters: [{ name: cursor, in: query }, { name: limit, in: query }, { name: offset, in: query }, { name: page, in: query }]
              responses: { '200': { content: { application/json: { schema: { type: object, properties: {
                data: { type: array, items: { type: object, properties: { id: { type: string } } } },
                meta: { type: object, properties: { next: { type: string }, more: { type: boolean }, total: { type: integer }, pages: { type: integer } } },
                links: { type: object, properties: { next: { type: string } } } } } } } } }
        """;

    private static string Show(RestPagingModel paging) => string.Join(
        ' ',
        paging.Next.Kind,
        paging.SizeParameter,
        paging.TokenParameter,
        string.Join('/', paging.Items),
        paging.Next switch
        {
            NextInBody { Path: var path } => string.Join('/', path),
            NextInHeader { Name: var name } => name,
            NextInLink { Relation: var relation } => relation,
            _ => "",
        },
        string.Join('/', paging.HasMore),
        string.Join('/', paging.Total),
        string.Join('/', paging.TotalPages),
        paging.Next is NextByCount { First: var first } ? first : 0,
        paging.StopOnEmpty);
}
