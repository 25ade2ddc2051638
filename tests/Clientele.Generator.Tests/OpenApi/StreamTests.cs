namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Bodies that are read as they arrive, and the bodies of errors.</summary>
public sealed class StreamTests
{
    private const string Document = """
        openapi: 3.2.0
        servers: [{ url: https://a.test }]
        paths:
          /chat:
            post:
              responses:
                '200':
                  content:
                    application/json: { schema: { $ref: '#/components/schemas/Answer' } }
                    text/event-stream: { schema: { $ref: '#/components/schemas/Answer' } }
          /feed:
            get:
              responses:
                '200':
                  content:
                    text/event-stream:
                      itemSchema: { type: object, properties: { event: { type: string }, data: { type: string, contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Answer' } } } }
          /words: { get: { responses: { '200': { content: { text/event-stream: { schema: { type: string } } } } } } }
          /lines: { get: { responses: { '200': { content: { application/jsonl: { itemSchema: { $ref: '#/components/schemas/Answer' } } } } } } }
          /sequence: { get: { responses: { '200': { content: { application/json-seq: { schema: { type: array, items: { $ref: '#/components/schemas/Answer' } } } } } } } }
          /broken:
            get:
              responses:
                '204': {}
                '404': { content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } }
                4XX: { content: { application/problem+json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                default: { content: { application/json: { schema: { type: integer } } } }
        components:
          schemas:
            Answer: { type: object, required: [text], properties: { text: { type: string } } }
            Problem: { type: object, properties: { type: { type: string }, title: { type: string }, status: { type: integer }, detail: { type: string }, instance: { type: string } } }
        """;

    private const string Helpers = """

        #pragma warning disable CS8321 // No test calls all of these.
        System.Net.Http.HttpResponseMessage Body(string type, string text)
        {
            var response = new System.Net.Http.HttpResponseMessage { Content = new System.Net.Http.ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            return response;
        }

        string All<T>(IAsyncEnumerable<T> items, Func<T, string> text)
        {
            async System.Threading.Tasks.Task<string> Read()
            {
                var all = new List<string>();
                try
                {
                    await foreach (var item in items) { all.Add(text(item)); }
                }
                catch (ApiException e)
                {
                    all.Add(e.Message);
                }

                return string.Join(",", all);
            }

            return Read().GetAwaiter().GetResult();
        }

        ShopClient Client(Func<System.Net.Http.HttpRequestMessage, System.Net.Http.HttpResponseMessage> answer) => new(new System.Net.Http.HttpClient(new Stub(answer)));
        """;

    [Theory]
    [InlineData("Client(_ => Body(\"text/event-stream\", \"\\uFEFF: hi\\r\\ndata: {\\ndata:\\\"text\\\":\\\"a\\\"}\\r\\r\\nid: 7\\nevent: e\\ndata: {\\\"text\\\":\\\"b\\\"}\\n\\ndata: {\\\"text\\\":\\\"cut\\\"}\")).Feed.GetEvents().AsEvents()", "e => e.Type + e.Id + e.Data.Text", "messagea,e7b")]
    [InlineData("Client(_ => Body(\"text/event-stream\", \"data: a\\ndata\\n\\ndata:  b\\n\\n\")).Words.GetEvents()", "e => e", "a\n, b")]
    [InlineData("Client(r => Body(\"text/event-stream\", \"data: {\\\"text\\\":\\\"\" + r.Headers.GetValues(\"Last-Event-ID\").Single() + r.Headers.Accept + \"\\\"}\\n\\n\")).Chat.PostEvents().ResumeAfter(\"9\")", "e => e.Text", "9text/event-stream")]
    [InlineData("Client(_ => Body(\"application/jsonl\", \"{\\\"text\\\":\\\"a\\\"}\\n\\n{\\\"text\\\":\\\"b\\\"}\")).Lines.GetItems()", "e => e.Text", "a,b")]
    [InlineData("Client(_ => Body(\"application/json-seq\", \"\\u001e{\\\"text\\\":\\\"a\\\"}\\n\\u001e{\\\"text\\\":\\n\\\"b\\\"}\\n\")).Sequence.GetItems()", "e => e.Text", "a,b")]
    [InlineData("Client(_ => Body(\"text/html\", \"<p>\")).Words.GetEvents()", "e => e", "GET words: The response is text/html, not text/event-stream.")]
    [InlineData("Client(_ => Body(\"application/jsonl\", \"{\\\"text\\\":\\\"a\\\"}\\n{}\")).Lines.GetItems()", "e => e.Text", "a,GET lines: The required member 'text' is missing.")]
    public void Parts_are_read_as_they_arrive(string call, string text, string expected) =>
        Assert.Equal(expected, RestCode.Of(Document).Run(Helpers + "return All(" + call + ", " + text + ");", StubSource.Text));

    /// <summary>Connections, one a text: <c>|</c> at its end is a clean end, else the connection is cut there.</summary>
    [Theory]
    [InlineData("GET", new[] { "retry: 0\nid: 1\ndata: a\n\nid: 2\ndata: lost\n", "data: b\n\n|" }, "a,b / ,1")]
    [InlineData("GET", new[] { "retry: 0\nid: 1\ndata: a\n\n", "", "", "id: 2\ndata: b\n\n", "|" }, "a,b / ,1,1,1,2")]
    [InlineData("GET", new[] { "id: 1\ndata: a\n\n|" }, "a / ")]
    [InlineData("GET", new[] { "retry: 0\ndata: a\n\n" }, "a,cut / ")]
    [InlineData("GET", new[] { "retry: 0\nid: \u00e4\ndata: a\n\n" }, "a,cut / ")]
    [InlineData("POST", new[] { "retry: 0\nid: 1\ndata: a\n\n" }, "a,cut / ")]
    [InlineData("GET", new[] { "retry: 0\nid: 1\ndata: a\n\n", "", "", "", "", "", "never" }, "a,cut / ,1,1,1,1,1")]
    public void A_stream_that_is_cut_goes_on_behind_its_last_event(string method, string[] connections, string expected) => Assert.Equal(
        expected,
        RestCode.Of($$"""
            openapi: 3.1.0
            servers: [{ url: https://a.test }]
            paths: { /words: { {{method.ToLowerInvariant()}}: { responses: { '200': { content: { text/event-stream: { schema: { type: string } } } } } } } }
            """).Run(
            Helpers + $$"""
            var connections = new Queue<string>(JsonSerializer.Deserialize<string[]>({{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(System.Text.Json.JsonSerializer.Serialize(connections), quote: true)}})!);
            var asked = new List<string>();
            var client = Client(request =>
            {
                asked.Add(request.Headers.TryGetValues("Last-Event-ID", out var last) ? last.Single() : "");
                var text = connections.Dequeue();
                var response = new System.Net.Http.HttpResponseMessage { Content = new System.Net.Http.StreamContent(text.EndsWith("|") ? new System.IO.MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.TrimEnd('|'))) : new Cut(text)) };
                response.Content.Headers.TryAddWithoutValidation("Content-Type", "text/event-stream");
                return response;
            });
            return All(client.Words.{{(method == "GET" ? "GetEvents" : "PostEvents")}}(), e => e).Replace("{{method}} words: 200 OK: the connection was lost before the end of the response", "cut") + " / " + string.Join(",", asked);
            """,
            StubSource.Text,
            """
            namespace Emitted.Shop
            {
                internal sealed class Cut : System.IO.MemoryStream
                {
                    public Cut(string text) : base(System.Text.Encoding.UTF8.GetBytes(text)) { }

                    public override async System.Threading.Tasks.ValueTask<int> ReadAsync(System.Memory<byte> buffer, System.Threading.CancellationToken cancellationToken = default) =>
                        await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new System.IO.IOException("cut");
                }
            }
            """));

    [Fact]
    public void A_form_that_is_read_whole_stands_beside() => Assert.Equal(
        "application/json a",
        RestCode.Of(Document).Run(
            Helpers + "var accept = \"\"; var answer = Client(r => { accept = r.Headers.Accept.ToString(); return Body(\"application/json\", \"{\\\"text\\\":\\\"a\\\"}\"); }).Chat.PostAsync().GetAwaiter().GetResult(); return accept + \" \" + answer.Text;",
            StubSource.Text));

    [Theory]
    [InlineData(404, "{\"text\":\"gone\"}", "ApiNotFoundException Answer gone")]
    [InlineData(404, "{}", "ApiNotFoundException ")]
    [InlineData(409, "{\"title\":\"t\",\"more\":1}", "ApiConflictException Problem t1")]
    [InlineData(503, "5", "ApiException 5")]
    [InlineData(503, "<p>", "ApiException ")]
    public void Bodies_of_errors_have_the_type_of_their_status(int status, string body, string expected) => Assert.Equal(
        expected,
        RestCode.Of(Document).Run(
            Helpers + $$"""
            try { Client(_ => Stub.Json({{status}}, {{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(body, quote: true)}})).Broken.GetAsync().GetAwaiter().GetResult(); return "none"; }
            catch (ApiException e) when (e.Body is Answer answer) { return e.GetType().Name + " Answer " + answer.Text; }
            catch (ApiException e) when (e.Body is Problem problem) { return e.GetType().Name + " Problem " + problem.Title + problem.AdditionalProperties["more"]; }
            catch (ApiException e) { return e.GetType().Name + " " + e.Body; }
            """,
            StubSource.Text));
}
