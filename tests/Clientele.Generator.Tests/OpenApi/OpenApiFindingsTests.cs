namespace Clientele.Generator.Tests.OpenApi;

/// <summary>What is wrong is said at its place, in words that help, and nothing else suffers.</summary>
public sealed class OpenApiFindingsTests
{
    [Fact]
    public void Swagger_1_gets_one_clear_answer()
    {
        var result = "swagger: '1.2'\ninfo: {}\nhost: x\ndefinitions: {a: {$ref: '#/nowhere'}}".Read();

        Assert.Null(result.Document);
        Assert.Equal(
            ["(1,1) CLT0404: This is a Swagger 1.2 document; Swagger 2.0 and OpenAPI 3 are supported"],
            result.Findings());
    }

    [Theory]
    [InlineData("a: 1", "(1,1) CLT0405")]
    [InlineData("[]", "(1,1) CLT0405")]
    [InlineData("", "(1,1) CLT0405")]
    [InlineData("openapi: 3.1.0\npaths: {", "(3,1) CLT0400")]
    [InlineData("openapi: 4.0.0\npaths: {/a: {get: {}}}", "(1,10) CLT0406: The version '4.0.0' is unknown; the document is read as OpenAPI 3.1")]
    [InlineData("openapi: 3.1.0", "(1,1) CLT0416: The document has no operations, so its client is empty")]
    [InlineData("openapi: 3.1.0\npath: {}", "(2,1) CLT0409: 'path' is not a key of the document; it is ignored. Did you mean 'paths'?")]
    public void What_is_no_usable_document_says_why(string text, string expected) =>
        Assert.StartsWith(expected, text.Read().Findings()[0], System.StringComparison.Ordinal);

    [Theory]
    [InlineData("/a: 7", "(2,5) CLT0407: '/a' must be an object, not a number; it is ignored")]
    [InlineData("/a: {get: []}", "(2,11) CLT0407: 'get' must be an object, not a list; it is ignored")]
    [InlineData("/a: {got: {}, get: {}}", "(2,6) CLT0409: 'got' is not a key of a path; it is ignored. Did you mean 'get'?")]
    [InlineData("/a: {get: {paramters: []}}", "(2,12) CLT0409: 'paramters' is not a key of an operation; it is ignored. Did you mean 'parameters'?")]
    [InlineData("/a: {get: {deprecated: maybe}}", "(2,24) CLT0407: 'deprecated' must be true or false, not text; it is ignored")]
    [InlineData("/a: {get: {parameters: [{in: query}]}}", "(2,25) CLT0408: A parameter needs the key 'name' and is ignored without it")]
    [InlineData("/a: {get: {parameters: [{name: b}]}}", "(2,32) CLT0408: The parameter 'b' needs the key 'in' and is ignored without it")]
    [InlineData("/a: {get: {parameters: [{name: b, in: query, style: deepobject}]}}", "(2,53) CLT0417: 'style' must be one of form, simple, label, matrix, spaceDelimited, pipeDelimited, deepObject, cookie, not 'deepobject'; it is read as 'form'. Did you mean 'deepObject'?")]
    [InlineData("/a: {get: {parameters: [{name: b, in: queri}]}}", "(2,39) CLT0417: 'in' must be one of path, query, header, cookie, not 'queri'; the parameter is left out. Did you mean 'query'?")]
    [InlineData("/a: {get: {parameters: [{$ref: '#/components/parameters/b'}]}}", "(2,32) CLT0410: '#/components/parameters/b' can't be resolved.")]
    [InlineData("/a: {$ref: 'https://example.com/a.yaml'}", "(2,12) CLT0411: 'https://example.com/a.yaml' points to a file that the project does not supply; add it as an ApiClient item, files are never downloaded")]
    [InlineData("/a: {$ref: '../../etc/passwd'}", "(2,12) CLT0411: '../../etc/passwd' points to a file that the project does not supply; add it as an ApiClient item, files are never downloaded")]
    [InlineData("/a: {$ref: '#/paths/~1a'}", "(2,5) CLT0412: '#/paths/~1a' refers to itself")]
    [InlineData("/a: {get: {operationId: x}, put: {operationId: x}}", "(2,48) CLT0413: The operationId 'x' is already used in line 2")]
    public void A_wrong_part_is_reported_where_it_stands(string path, string expected) => Assert.Contains(expected, path.Paths().Read().Findings());

    [Theory]
    [InlineData("/a: {get: {summary: x, summary: y}}", "(2,24) CLT0401: 'summary' is already set in line 2; this one is ignored")]
    [InlineData("/a: {get: !tag {}}", "(2,11) CLT0403")]
    public void What_JSON_does_not_have_is_told(string path, string expected) =>
        Assert.Contains(path.Paths().Read().Findings(), finding => finding.StartsWith(expected, System.StringComparison.Ordinal));

    [Fact]
    public void A_wrong_part_takes_nothing_else_with_it() =>
        Assert.Single("/a: 7, /b: {get: {parameters: [5, {name: c, in: query}]}}".Paths().Read().Document!.Operations[0].Parameters);

    [Fact]
    public void A_reference_that_leads_nowhere_suggests_where_it_meant_to_lead() =>
        Assert.Contains(
            "(5,35) CLT0410: '#/components/schemas/Naem' can't be resolved. Did you mean 'Name'?",
            "X: { properties: { a: { $ref: '#/components/schemas/Naem' } } }\nName: { type: string }".Schemas().Read().Findings());

    [Fact]
    public void An_unknown_type_among_several_is_told_too() =>
        Assert.Contains(
            "(5,60) CLT0417: 'type' must be one of string, number, integer, boolean, array, object, not 'strng'; any JSON value is taken. Did you mean 'string'?",
            "X: { format: int32, anyOf: [{ type: integer }, { type: strng }] }".Schemas().Read().Findings());

    [Fact]
    public void An_unknown_type_of_a_schema_is_any_value() =>
        Assert.Contains(
            "(5,16) CLT0417: 'type' must be one of string, number, integer, boolean, array, object, not 'strng'; any JSON value is taken. Did you mean 'string'?",
            "X: { type: strng }".Schemas().Read().Findings());

    [Theory]
    [InlineData("type: object, items: { type: integer }", true)]
    [InlineData("type: [object, 'null'], items: { type: integer }", true)]
    [InlineData("type: object, items: { type: integer }, additionalProperties: { type: string }", true)]
    [InlineData("type: array, items: { type: integer }", false)]
    [InlineData("type: [object, array], items: { type: integer }", false)]
    [InlineData("items: { type: integer }", false)]
    [InlineData("type: object, properties: { items: { type: array, items: { type: integer } } }", false)]
    public void An_object_with_items_is_told(string schema, bool isTold) => Assert.Equal(
        isTold ? [$"(5,{schema.IndexOf("items", System.StringComparison.Ordinal) + 10}) CLT0418: 'type' says object and 'items' describes a list; values are read as any JSON. A list has 'type: array'."] : [],
        ("X: { " + schema + " }").Schemas().Read().Findings());

    [Theory]
    [InlineData("", "{\"a\":1}", "JsonElement {\"a\":1}")]
    [InlineData("", "[1]", "JsonElement [1]")]
    [InlineData(", additionalProperties: { type: string }", "{\"a\":\"b\"}", "IReadOnlyDictionary`2 a")]
    public void An_object_with_items_is_read_whatever_it_is(string more, string body, string expected) => Assert.Equal(
        expected,
        RestCode.Of(("X: { type: object, items: { type: integer }" + more + " }").Schemas()).Run($$"""
            using var shop = new ShopClient(new System.Net.Http.HttpClient(new Stub(_ => Stub.Json(200, {{Literal(body)}}))) { BaseAddress = new Uri("https://x.test/") });
            var value = shop.X.GetAsync().GetAwaiter().GetResult();
            return typeof(XResource).GetMethod("GetAsync")!.ReturnType.GetGenericArguments()[0].Name + " " + ((object)value is IReadOnlyDictionary<string, string> map ? string.Join(",", map.Keys) : value.ToString());
            """, StubSource.Text));

    private static string Literal(string text) => "\"" + text.Replace("\"", "\\\"", System.StringComparison.Ordinal) + "\"";
}
