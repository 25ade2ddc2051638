using System;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Lists, objects and alternatives travel in queries, forms and multipart bodies as the document says (OpenAPI 3.1, Encoding Object).</summary>
public sealed class ComposedValueTests
{
    private const string Schemas = "\ncomponents:\n  schemas:\n    ";

    private const string Sent = """
        static string Sent(ApiRequest request) => request.ContentFactory!().ReadAsStringAsync().GetAwaiter().GetResult();

        """;

    [Theory]
    [InlineData("deepObject", "created%5Bgt%5D=5 created=7 any%5Ba%5D%5B0%5D=1 tags%5B0%5D=x&tags%5B1%5D=y")]
    [InlineData("form", "gt=5 created=7 a=%5B1%5D tags=x&tags=y")]
    public void Alternatives_in_a_query_are_written_as_what_they_are(string style, string expected) => Assert.Equal(
        expected.Replace("a=%5B1%5D", "a=1", StringComparison.Ordinal),
        RestCode.Clean($$"""
            /a:
              get:
                parameters:
                  - { name: created, in: query, style: {{style}}, explode: true, schema: { anyOf: [{ title: range, type: object, properties: { gt: { type: integer } } }, { type: integer }] } }
                  - { name: any, in: query, style: {{style}}, explode: true, schema: {} }
                  - { name: tags, in: query, style: {{style}}, explode: true, schema: { type: array, items: { type: string } } }
            """.Yaml()).Run("""
            var a = new AResource(null!);
            return string.Join(" ", new[]
            {
                a.GetRequest(created: new AGetCreatedRange { Gt = 5 }), a.GetRequest(created: 7), a.GetRequest(any: JsonDocument.Parse("{\"a\":[1]}").RootElement), a.GetRequest(tags: new[] { "x", "y" }),
            }.Select(request => request.Uri[2..]));
            """));

    [Fact]
    public void Members_of_a_form_have_the_styles_of_their_encodings() => Assert.Equal(
        "deep%5Bcity%5D=Ulm&deep%5Btags%5D%5B0%5D=a&joined=1%2C2&json=%5B1%5D&many=1&many=2&plain=%7B%22city%22%3A%22Ulm%22%2C%22tags%22%3A%5B%22a%22%5D%7D&scalar=x",
        RestCode.Clean("""
            /a:
              post:
                requestBody:
                  content:
                    application/x-www-form-urlencoded:
                      encoding: { deep: { style: deepObject, explode: true }, joined: { style: form, explode: false }, json: { contentType: application/json }, scalar: { style: deepObject } }
                      schema:
                        properties:
                          deep: { $ref: '#/components/schemas/Home' }
                          joined: { type: array, items: { type: integer } }
                          json: { type: array, items: { type: integer } }
                          many: { type: array, items: { type: integer } }
                          plain: { $ref: '#/components/schemas/Home' }
                          scalar: { type: string }
            """.Yaml() + Schemas + "Home: { properties: { city: { type: string }, tags: { type: array, items: { type: string } } } }").Run(Sent + """
            var home = new Home { City = "Ulm", Tags = new[] { "a" } };
            return Sent(new AResource(null!).PostRequest(new APostRequest { Deep = home, Joined = new long[] { 1, 2 }, Json = new long[] { 1 }, Many = new long[] { 1, 2 }, Plain = home, Scalar = "x" }));
            """));

    [Fact]
    public void A_form_without_a_class_of_its_own_is_a_form() => Assert.Equal(
        "x=1&y=b x=1 a JSON array: The body of a form must be an object, but this one is of the kind Array.",
        RestCode.Clean("""
            /a: { post: { requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: {} } } } } }
            /b: { post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: { type: integer } } } } } } }
            """.Yaml()).Run(Sent + """
            var a = new AResource(null!);
            var refused = "";
            try { a.PostRequest(JsonDocument.Parse("[1]").RootElement); } catch (ArgumentException e) { refused = e.Message.Split(" (")[0]; }
            return Sent(a.PostRequest(JsonDocument.Parse("{\"x\":1,\"y\":\"b\"}").RootElement)) + " " + Sent(new BResource(null!).PostRequest(new Dictionary<string, long> { ["x"] = 1 })) + " a JSON array: " + refused;
            """));

    [Fact]
    public void A_form_that_can_hold_nothing_is_no_argument_of_a_GET() => Assert.Contains(
        "GetRequest() =>",
        RestCode.Clean("/a: { get: { requestBody: { content: { application/x-www-form-urlencoded: { encoding: {}, schema: { type: object, properties: {} } } } } } }".Yaml()).File("Resources.AResource"),
        StringComparison.Ordinal);

    [Fact]
    public void Members_of_an_object_can_be_parts_and_files_need_no_format()
    {
        var code = RestCode.Clean("""
            /a:
              post:
                requestBody:
                  required: true
                  content:
                    multipart/form-data:
                      encoding: { link: { style: deepObject, explode: true } }
                      schema:
                        required: [file, link, meta]
                        properties:
                          file: { anyOf: [{ type: string, contentMediaType: application/octet-stream }, { type: 'null' }] }
                          link: { $ref: '#/components/schemas/Link' }
                          meta: { $ref: '#/components/schemas/Link' }
                          note: { type: string, contentMediaType: text/markdown }
            """.Yaml() + Schemas + "Link: { properties: { create: { type: boolean } } }");

        Assert.Contains("PostRequest(UploadContent @file, Link link, Link meta, string? note = null)", code.File("Resources.AResource"), StringComparison.Ordinal);
        Assert.Equal(
            "file: application/octet-stream, link[create]: text/plain, meta: application/json",
            code.Run("""
                var request = new AResource(null!).PostRequest(UploadContent.FromBytes(new byte[] { 1 }, "application/octet-stream"), new Link { Create = true }, new Link { Create = true });
                return string.Join(", ", ((System.Net.Http.MultipartContent)request.ContentFactory!()).Select(part => part.Headers.ContentDisposition!.Name!.Trim('"') + ": " + part.Headers.ContentType!.MediaType));
                """));
    }

    [Theory]
    [InlineData("csv", "ids=1%2C2")]
    [InlineData("multi", "ids=1&ids=2")]
    [InlineData("pipes", "ids=1%7C2")]
    [InlineData("ssv", "ids=1+2")]
    public void Lists_in_forms_of_Swagger_are_joined_as_it_says(string format, string expected) => Assert.Equal(
        expected,
        RestCode.Clean($$"""
            swagger: '2.0'
            info: { title: t, version: '1' }
            paths: { /a: { post: { consumes: [application/x-www-form-urlencoded], parameters: [{ name: ids, in: formData, type: array, items: { type: integer }, collectionFormat: {{format}} }], responses: { '204': { description: ok } } } } }
            """).Run(Sent + "return Sent(new AResource(null!).PostRequest(new APostRequest { Ids = new long[] { 1, 2 } }));"));

    [Theory]
    [InlineData("application/json", "\"a\\u0062\"")]
    [InlineData("text/plain", "ab")]
    public void Text_of_any_media_type_is_read_as_what_comes(string mediaType, string body) => Assert.Equal(
        "ab, asked for text/plain, */*; q=0.5",
        RestCode.Clean("/a: { get: { responses: { '200': { content: { '*/*': { schema: { type: string } } } } } } }".Yaml()).Run($$"""
            var accept = "";
            var stub = new Stub(request =>
            {
                accept = request.Headers.Accept.ToString();
                return new System.Net.Http.HttpResponseMessage { Content = new System.Net.Http.StringContent({{Literal(body)}}, System.Text.Encoding.UTF8, "{{mediaType}}") };
            });
            using var shop = new ShopClient(new System.Net.Http.HttpClient(stub) { BaseAddress = new Uri("https://x.test/") });
            return shop.A.GetAsync().GetAwaiter().GetResult() + ", asked for " + accept;
            """, StubSource.Text));

    private static string Literal(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
