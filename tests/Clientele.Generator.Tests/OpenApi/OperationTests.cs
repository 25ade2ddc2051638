using System;
using System.Linq;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Operations stand where their path says, under names that read like it.</summary>
public sealed class OperationTests
{
    [Theory]
    [InlineData("/pets: {get: {responses: {'200': {content: {application/json: {schema: {type: array}}}}}}, post: {}}, '/pets/{id}': {get: {}, put: {}, patch: {}, delete: {}, head: {}}", "Pets.List Pets.Create Pets.Get Pets.Replace Pets.Patch Pets.Delete Pets.Head")]
    [InlineData("/api/v1/a: {get: {}}, '/api/v1/b/{x}/c': {post: {}}", "A.Get B.C.Post")]
    [InlineData("/v1/a: {get: {}}, /v2/a: {get: {}}", "V1.A.Get V2.A.Get")]
    [InlineData("'/items/{id}:cancel': {post: {}}, '/items/{id}': {get: {}}", "Items.Get Items.Cancel.Post")]
    [InlineData("/: {get: {}}, '/{id}': {get: {operationId: get-one}}", "List Get")]
    [InlineData("'/a/{x}': {get: {operationId: a-x}}, '/a/{x}/{y}': {get: {operationId: a-x-y}}, '/a/{x}/{y}/{z}': {get: {}}", "A.Get A.AXY A.Get2")]
    [InlineData("/snake_case/kebab-case: {get: {}}", "SnakeCase.KebabCase.Get")]
    [InlineData("/a: {get: {x-clientele: {resource: B.C, name: Find}}}", "B.C.Find")]
    [InlineData("/a: {get: {x-clientele: {resource: ''}}}", "Get")]
    [InlineData("/equals: {get: {}}, /service: {get: {}}, /get: {get: {}}", "EqualsResource.Get ServiceResource.Get Get.Get")]
    public void Paths_become_resources_and_verbs_methods(string paths, string expected)
    {
        var code = RestCode.Of(paths.Paths());

        Assert.Equal(expected, string.Join(' ', code.Model.Resources.SelectMany(resource => resource.Operations.Select(operation => Way(code, resource.TypeName) + operation.CSharpName))));
        code.Build();
    }

    [Fact]
    public void Parameters_stand_in_the_order_of_need()
    {
        var code = RestCode.Clean("""
            /a/{x}/{y}:
              parameters: [{ name: limit, in: query, schema: { type: integer } }, { name: y, in: path, required: true, schema: { type: integer } }]
              post:
                parameters: [{ name: X-Key, in: header, required: true, schema: { type: string } }, { name: x, in: path, required: true, schema: { type: string } }, { name: Authorization, in: header, schema: { type: string } }]
                requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: string } } } } }
            """.Yaml());

        Assert.Contains("PostRequest(string x, long y, string xKey, global::System.Collections.Generic.IReadOnlyList<string> body, long? limit = null)", code.File("Resources.AResource"), StringComparison.Ordinal);
        Assert.Equal(
            "POST a/p%2Fq/7?limit=3 X-Key=k Accept=application/json [\"v\"]",
            code.Run("""
                var request = new AResource(null!).PostRequest("p/q", 7, "k", new[] { "v" }, 3);
                return request + " " + string.Join(" ", request.Headers.Reverse().Select(h => h.Key + "=" + h.Value)) + " " + System.Text.Encoding.UTF8.GetString(request.Body.Span);
                """));
    }

    [Fact]
    public void Values_are_written_in_the_styles_that_the_document_names()
    {
        var code = RestCode.Clean("""
            /a/{list}/{label}/{matrix}:
              get:
                parameters:
                  - { name: list, in: path, required: true, schema: { type: array, items: { type: integer } } }
                  - { name: label, in: path, required: true, style: label, explode: true, schema: { type: array, items: { type: string } } }
                  - { name: matrix, in: path, required: true, style: matrix, schema: { type: string } }
                  - { name: many, in: query, schema: { type: array, items: { type: string, format: date } } }
                  - { name: pipes, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } } }
                  - { name: deep, in: query, style: deepObject, schema: { type: object, properties: { a: { type: integer } } } }
                  - { name: map, in: query, style: deepObject, schema: { type: object, additionalProperties: { type: integer } } }
                  - { name: json, in: query, content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } } }
                  - { name: flag, in: query, schema: { type: boolean } }
                  - { name: X-List, in: header, schema: { type: array, items: { type: string } } }
                  - { name: c, in: cookie, schema: { type: string } }
            """.Yaml());

        Assert.Equal(
            "GET a/1,2/.x.y/;matrix=z?many=2026-02-03&many=2026-02-04&pipes=p%7Cq&deep%5Ba%5D=1&map%5Bk%5D=2&json=%7B%22a%22%3A3%7D&flag=true X-List=a,b Cookie=c=d",
            code.Run("""
                var request = new AResource(null!).GetRequest(
                    new long[] { 1, 2 }, new[] { "x", "y" }, "z", new[] { new DateOnly(2026, 2, 3), new DateOnly(2026, 2, 4) }, new[] { "p", "q" },
                    new AGetDeep { A = 1 }, new Dictionary<string, long> { ["k"] = 2 }, new AGetJson { A = 3 }, true, new[] { "a", "b" }, "d");
                return request + " " + string.Join(" ", request.Headers.Skip(1).Select(h => h.Key + "=" + h.Value));
                """));
    }

    /// <summary>Descriptions of services whose operations share an address tell them apart so: <c>/#Action=Start</c>.</summary>
    [Fact]
    public void The_fragment_of_a_path_tells_operations_apart_and_is_not_sent() => Assert.Equal(
        "GET cookies|GET cookies?a=1|POST jobs/7?a=2|POST ",
        RestCode.Clean("""
            /cookies: { get: {} }
            '/cookies#form': { get: { parameters: [{ name: a, in: query, schema: { type: integer } }] } }
            '/jobs/{id}#start': { post: { parameters: [{ name: id, in: path, required: true, schema: { type: integer } }, { name: a, in: query, schema: { type: integer } }] } }
            '/#Action=Stop': { post: {} }
            """.Yaml()).Run("""
                return string.Join("|", new CookiesResource(null!).GetRequest(), new CookiesFormResource(null!).GetRequest(1), new JobsStartResource(null!).PostRequest(7, 2), new ActionStopResource(null!).PostRequest());
                """));

    /// <summary>The table of examples of OpenAPI 3.1, 4.8.12.4.</summary>
    [Theory]
    [InlineData("in: query, style: form, explode: true", "R=100&G=200")]
    [InlineData("in: query, style: form, explode: false", "color=R,100,G,200")]
    [InlineData("in: query, style: spaceDelimited", "color=R%20100%20G%20200")]
    [InlineData("in: query, style: pipeDelimited", "color=R%7C100%7CG%7C200")]
    [InlineData("in: query, style: deepObject", "color%5BR%5D=100&color%5BG%5D=200")]
    [InlineData("in: path, required: true, style: simple, explode: false", "R,100,G,200")]
    [InlineData("in: path, required: true, style: simple, explode: true", "R=100,G=200")]
    [InlineData("in: path, required: true, style: label, explode: false", ".R,100,G,200")]
    [InlineData("in: path, required: true, style: label, explode: true", ".R=100.G=200")]
    [InlineData("in: path, required: true, style: matrix, explode: false", ";color=R,100,G,200")]
    [InlineData("in: path, required: true, style: matrix, explode: true", ";R=100;G=200")]
    [InlineData("in: header, explode: false", "R,100,G,200")]
    [InlineData("in: header, explode: true", "R=100,G=200")]
    public void An_object_is_written_in_each_style(string place, string expected)
    {
        var code = RestCode.Clean($$"""
            {{(place.StartsWith("in: path", StringComparison.Ordinal) ? "/a/{color}" : "/a")}}:
              get: { parameters: [{ name: color, {{place}}, schema: { type: object, properties: { R: { type: integer }, G: { type: integer } } } }] }
            """.Yaml());

        Assert.Equal(expected, code.Run("""
            var request = new AResource(null!).GetRequest(new AGetColor { R = 100, G = 200 });
            var header = request.Headers.FirstOrDefault(h => h.Key == "color").Value;
            return header ?? request.Uri["a".Length..].TrimStart('/', '?');
            """));
    }

    [Theory]
    [InlineData("in: query, style: form, explode: true", "color=blue&color=black")]
    [InlineData("in: query, style: form, explode: false", "color=blue,black")]
    [InlineData("in: query, style: spaceDelimited, explode: false", "color=blue%20black")]
    [InlineData("in: query, style: pipeDelimited, explode: false", "color=blue%7Cblack")]
    [InlineData("in: path, required: true, style: simple", "blue,black")]
    [InlineData("in: path, required: true, style: label", ".blue,black")]
    [InlineData("in: path, required: true, style: label, explode: true", ".blue.black")]
    [InlineData("in: path, required: true, style: matrix", ";color=blue,black")]
    [InlineData("in: path, required: true, style: matrix, explode: true", ";color=blue;color=black")]
    [InlineData("in: header", "blue,black")]
    public void A_list_is_written_in_each_style(string place, string expected)
    {
        var code = RestCode.Clean($$"""
            {{(place.StartsWith("in: path", StringComparison.Ordinal) ? "/a/{color}" : "/a")}}:
              get: { parameters: [{ name: color, {{place}}, schema: { type: array, items: { type: string } } }] }
            """.Yaml());

        Assert.Equal(expected, code.Run("""
            var request = new AResource(null!).GetRequest(new[] { "blue", "black" });
            var header = request.Headers.FirstOrDefault(h => h.Key == "color").Value;
            return header ?? request.Uri["a".Length..].TrimStart('/', '?');
            """));
    }

    [Theory]
    [InlineData("application/octet-stream: {}", "UploadContent? content = null")]
    [InlineData("image/png: {schema: {type: string, format: binary}}", "UploadContent? content = null")]
    [InlineData("text/plain: {schema: {type: string}}", "string? body = null")]
    [InlineData("application/xml: {}, application/json: {schema: {type: string}}", "string? body = null")]
    [InlineData("application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}}", "APostRequest? body = null")]
    [InlineData("multipart/form-data: {schema: {type: object, required: [f], properties: {a: {type: string}, f: {type: array, items: {type: string, format: binary}}}}}", "global::System.Collections.Generic.IReadOnlyList<UploadContent> f, string? a = null")]
    [InlineData("application/vnd.x+json: {schema: {type: object, additionalProperties: {type: integer}}}", "global::System.Collections.Generic.IReadOnlyDictionary<string, long>? body = null")]
    public void Bodies_of_every_media_type_can_be_sent(string content, string expected)
    {
        var code = RestCode.Of(("/a: {post: {requestBody: {content: {" + content + "}}}}").Paths());

        Assert.Contains("PostRequest(" + expected + ")", code.File("Resources.AResource"), StringComparison.Ordinal);
        code.Build();
    }

    [Theory]
    [InlineData("application/*+json: {schema: {type: string}}, application/json: {schema: {type: string}}, text/json: {schema: {type: string}}", "application/json")]
    [InlineData("application/json-patch+json: {schema: {type: string}}, text/json: {schema: {type: string}}, application/json: {schema: {type: string}}", "application/json")]
    [InlineData("application/*+json: {schema: {type: string}}, application/vnd.x+json: {schema: {type: string}}", "application/vnd.x+json")]
    [InlineData("application/*+json: {schema: {type: string}}", "application/json")]
    [InlineData("'application/*': {schema: {type: object, additionalProperties: {type: integer}}}", "application/json")]
    [InlineData("'application/vnd.x+json; v=2': {schema: {type: string}}", "application/vnd.x+json; v=2")]
    [InlineData("'text/plain; utf-8': {schema: {type: string}}", "text/plain; charset=utf-8")]
    [InlineData("'text/plain; charset=us-ascii': {schema: {type: string}}", "text/plain; charset=utf-8")]
    [InlineData("'text/*': {schema: {type: string}}", "text/plain; charset=utf-8")]
    [InlineData("text/markdown; header=present: {schema: {type: string}}", "text/markdown; header=present; charset=utf-8")]
    public void A_body_says_of_itself_what_it_is_and_not_a_range(string content, string expected) => Assert.Equal(
        expected,
        RestCode.Of(("/a: {post: {requestBody: {content: {" + content + "}}}}").Paths()).Run($$"""
            var request = new AResource(null!).PostRequest({{(content.Contains("additional", StringComparison.Ordinal) ? "new Dictionary<string, long>()" : "\"é\"")}});
            return request.ContentFactory?.Invoke().Headers.ContentType!.ToString() ?? request.Headers.FirstOrDefault(h => h.Key == "Content-Type").Value ?? "application/json";
            """));

    [Theory]
    [InlineData("'200': {content: {application/json: {schema: {type: string}}}}", "Task<string> GetAsync(")]
    [InlineData("'200': {content: {application/json: {schema: {type: string}}}}, '204': {}", "Task<string?> GetAsync(")]
    [InlineData("'204': {}", "Task GetAsync(")]
    [InlineData("'200': {content: {text/plain: {}}}", "Task<string> GetAsync(")]
    [InlineData("'200': {content: {image/png: {}}}", "Task<DownloadStream> GetAsync(")]
    [InlineData("2XX: {content: {application/json: {schema: {type: [integer, 'null']}}}}", "Task<long?> GetAsync(")]
    [InlineData("default: {content: {application/json: {schema: {type: boolean}}}}", "Task<bool> GetAsync(")]
    [InlineData("'302': {headers: {Location: {schema: {type: string}}}}, '404': {}", "Task<DownloadStream> GetAsync(")]
    [InlineData("'302': {}, '204': {}", "Task GetAsync(")]
    [InlineData("'400': {content: {application/json: {schema: {type: boolean}}}}", "Task GetAsync(")]
    [InlineData("'200': {content: {application/json: {}}}", "Task<global::System.Text.Json.JsonElement> GetAsync(")]
    [InlineData("'200': {content: {application/json: {schema: {type: array, items: {type: [string, 'null']}}}}}", "Pageable<string?> List(")]
    [InlineData("'200': {content: {application/json: {schema: {type: array, nullable: true}}}}", "IReadOnlyList<global::System.Text.Json.JsonElement>?> GetAsync(")]
    public void Results_have_the_type_that_the_document_promises(string responses, string expected)
    {
        var code = RestCode.Of(("/a: {get: {responses: {" + responses + "}}}").Paths());

        Assert.Contains(expected, code.File("Resources.AResource"), StringComparison.Ordinal);
        code.Build();
    }

    [Fact]
    public void What_is_deprecated_warns_its_callers_and_nobody_else()
    {
        var code = RestCode.Clean("""
            /a:
              get: { deprecated: true, responses: { '200': { content: { application/json: { schema: { type: object, deprecated: true, properties: { b: { type: string, deprecated: true } } } } } } } }
            """.Yaml());

        code.Build();
        Assert.Contains(code.Compile("class Y { object Z = new Emitted.Shop.AResource(null!).GetRequest(); }").GetDiagnostics(), d => d.Id == "CS0618");
    }

    [Fact]
    public void Words_of_the_document_break_out_of_nothing() => RestCode.Of("""
        /a:
          get:
            operationId: "x\"y\n*/"
            summary: "</summary> */ \u2028 #if {0} $hole$"
            parameters: [{ name: "a\"}{b\n$c$", in: query, description: "</param>" }]
            responses: { '200': { content: { application/json: { schema: { type: object, properties: { "\"\\\n$d$ ${e}": { type: string, enum: ["\"", "\n"] } } } } } } }
        """.Yaml()).Build();

    [Fact]
    public void Servers_with_variables_become_a_method_of_the_contract()
    {
        var code = RestCode.Clean("""
            openapi: 3.1.0
            servers: [{ url: 'https://{tenant}.x.test/{v}', variables: { tenant: { default: a }, v: { default: v1, enum: [v1, v2] } } }, { url: 'https://b.test', x-clientele: { role: other } }]
            paths: { /a: { get: { x-clientele: { server: other } } } }
            """);

        Assert.Equal(
            "https://a.x.test/v1/ https://t.x.test/v2/ GET https://b.test/a",
            code.Run("""
                var client = new ShopClient(new System.Net.Http.HttpClient());
                return ShopContract.Value.BaseAddress + " " + ShopContract.For("t", V.V2).BaseAddress + " " + client.A.GetRequest();
                """));
    }

    [Fact]
    public void Tokens_come_from_where_flows_or_the_vocabulary_say()
    {
        var flows = RestCode.Clean("""
            openapi: 3.1.0
            servers: [{ url: 'https://x.test/v1' }]
            paths: { /a: { get: {} } }
            components: { securitySchemes: { o: { type: oauth2, flows: { clientCredentials: { tokenUrl: /token } } } } }
            """).Model.Contract.Authentication!;
        var bearer = RestCode.Clean("openapi: 3.1.0\npaths: { /a: { get: {} } }\ncomponents: { securitySchemes: { b: { type: http, scheme: bearer } } }").Model.Contract.Authentication!;

        Assert.Equal("https://x.test/token", flows.TokenEndpoint);
        Assert.NotNull(flows.ClientCredentials);
        Assert.Equal(AuthenticationModel.Unknown, bearer);
    }

    [Theory]
    [InlineData("", "PlainBasic")]
    [InlineData("credentials: basic,", "PlainBasic")]
    [InlineData("credentials: basicEncoded,", "Basic")]
    [InlineData("credentials: form,", "Form")]
    public void Credentials_go_where_the_vocabulary_says(string credentials, string expected)
    {
        var code = RestCode.Clean($$"""
            openapi: 3.1.0
            servers: [{ url: 'https://x.test' }, { url: 'https://y.test', x-clientele: { role: other } }]
            paths:
              /t: { post: { operationId: token, responses: { '200': { content: { application/json: { schema: { type: object, properties: { t: { type: string }, e: { type: integer } } } } } } } } }
            components: { securitySchemes: { b: { type: http, scheme: bearer, x-clientele: { {{credentials}} operation: token, accessToken: /t, expiresAt: /e, lifetime: 1h, renewBefore: 5m, servers: [other] } } } }
            """);

        var authentication = code.Model.Contract.Authentication!;
        Assert.Equal((expected, "https://x.test/t"), (authentication.ClientAuthentication.ToString(), authentication.TokenEndpoint));
        Assert.Equal(new TokenResponseModel("t", null, "e"), authentication.TokenResponse);
        Assert.Equal(["https://y.test/"], authentication.Origins);
        code.Build();
    }

    private static string Way(RestCode code, string typeName)
    {
        var parent = code.Model.Resources.FirstOrDefault(resource => resource.Children.Any(child => child.TypeName == typeName));
        return parent is null ? "" : Way(code, parent.TypeName) + parent.Children.First(child => child.TypeName == typeName).CSharpName + ".";
    }
}
