using System;
using System.Linq;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Successful statuses with bodies of their own.</summary>
public sealed class StatusTests
{
    private const string Document = """
        openapi: 3.0.3
        servers: [{ url: https://a.test }]
        paths:
          /both:
            post:
              responses:
                '200': { description: Done at once., content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
                '202': { description: Later., content: { application/json: { schema: { $ref: '#/components/schemas/Ticket' } } } }
                '204': { description: There was nothing to do. }
                2XX: { description: Anything else., content: { text/plain: { schema: { type: string } } } }
          /same:
            post:
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
                '201': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
          /maybe: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }, '204': { description: none } } } }
          /strict:
            get:
              responses:
                '200': { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Job' } } } } }
                '206': { description: a part, content: { application/octet-stream: { schema: { type: string, format: binary } } } }
        components:
          schemas:
            Job: { type: object, required: [id], properties: { id: { type: integer } } }
            Ticket: { type: object, required: [code], properties: { code: { type: string } } }
        """;

    [Fact]
    public void Each_status_has_a_type_of_its_own()
    {
        var code = RestCode.Clean(Document);

        Assert.Equal(RestResultKind.Statuses, code.Operations.Single(operation => operation.Template == "/both").Result.Kind);
        Assert.Equal(
            "Job 7|Ticket t W/\"1\"|nothing|text 207|violation",
            code.Run(
                """
                string Text(int status, string? json)
                {
                    var shop = new ShopClient(new System.Net.Http.HttpClient(new Stub(_ => Stub.Json(status, json, "ETag: W/\"1\""))));
                    try
                    {
                        return shop.Both.PostAsync().GetAwaiter().GetResult() switch
                        {
                            BothPostResult.Ok { Value: var job } => "Job " + job.Id,
                            BothPostResult.Accepted { Value: var ticket } accepted => "Ticket " + ticket.Code + " " + accepted.Headers["etag"],
                            BothPostResult.NoContent => "nothing",
                            BothPostResult.Success { Value: var text } success => text + " " + success.Status,
                            _ => "?",
                        };
                    }
                    catch (ApiContractViolationException)
                    {
                        return "violation";
                    }
                }

                return Text(200, "{\"id\":7}") + "|" + Text(202, "{\"code\":\"t\"}") + "|" + Text(204, null) + "|" + Text(207, "text") + "|" + Text(202, "{\"id\":7}");
                """,
                StubSource.Text));
    }

    [Fact]
    public void A_status_that_the_description_does_not_have_is_a_contract_violation() => Assert.Equal(
        "GET strict: The description does not declare the status 201.|2 bytes",
        RestCode.Clean(Document).Run(
            """
            string Text(int status)
            {
                var shop = new ShopClient(new System.Net.Http.HttpClient(new Stub(_ => Stub.Json(status, "[]"))));
                try
                {
                    return shop.Strict.ListAsync().GetAwaiter().GetResult() is StrictListResult.PartialContent { Value.Length: var length } ? length + " bytes" : "list";
                }
                catch (ApiContractViolationException e)
                {
                    return e.Message;
                }
            }

            return Text(201) + "|" + Text(206);
            """,
            StubSource.Text));

    [Fact]
    public void One_form_of_body_stays_simple()
    {
        var code = RestCode.Clean(Document);

        Assert.Contains("Task<Job> CreateAsync", code.File("Resources.SameResource"), StringComparison.Ordinal);
        Assert.Contains("Task<Job?> GetAsync", code.File("Resources.MaybeResource"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'200': { content: { application/json: { schema: { type: array, items: { type: integer } } } } }", "violation violation violation")]
    [InlineData("'200': { content: { application/json: { schema: { type: array, items: { type: integer } } } } }, '204': {}", "0 0 0")]
    public void A_list_without_a_body_is_empty_only_where_the_description_says_so(string responses, string expected) => Assert.Equal(
        expected,
        RestCode.Clean("openapi: 3.1.0\nservers: [{ url: https://a.test }]\npaths: { /a: { get: { responses: { " + responses + " } } } }").Run(
            """
            string Text(int status, string? json)
            {
                var shop = new ShopClient(new System.Net.Http.HttpClient(new Stub(_ => Stub.Json(status, json))));
                try { return shop.A.List().ToListAsync().GetAwaiter().GetResult().Count.ToString(); }
                catch (ApiContractViolationException) { return "violation"; }
            }

            return Text(204, null) + " " + Text(200, null) + " " + Text(200, "null");
            """,
            StubSource.Text));
}
