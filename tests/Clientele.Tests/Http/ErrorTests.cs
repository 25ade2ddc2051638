using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;
using static Clientele.Tests.Http.Service;

namespace Clientele.Tests.Http;

public class ErrorTests
{
    private static async Task<ApiException> FailAsync(HttpResponseMessage response, params ErrorRule[] rules) =>
        await Assert.ThrowsAnyAsync<ApiException>(
            () => Transport(new StubHandler(_ => response), Contract with { Errors = rules }).SendAsync(Get("Users?$filter=name eq 'Ann'")));

    private static Task<ApiException> FailAsync(int status, string? body = null, string type = "application/json", params ErrorRule[] rules) =>
        FailAsync(StubHandler.Respond((HttpStatusCode)status, body, type), rules);

    [Theory]
    [InlineData("30", "GET Users?$filter=…: 429 TooManyRequests: slow; retry after 30 s")]
    [InlineData("1.5", "GET Users?$filter=…: 429 TooManyRequests: slow; retry after 1.5 s")]
    [InlineData(null, "GET Users?$filter=…: 429 TooManyRequests: slow")]
    public async Task The_message_of_a_throttled_request_says_how_long_to_wait(string? wait, string message)
    {
        using var response = StubHandler.Respond(HttpStatusCode.TooManyRequests, """{"error":{"message":"slow"}}""", "application/json");
        if (wait is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", wait);
        }

        var e = Assert.IsType<ApiThrottledException>(await FailAsync(response));
        Assert.Equal(message, e.Message);
    }

    [Fact]
    public async Task An_odata_error_is_read_and_its_stack_trace_kept_out_of_sight()
    {
        const string body = """
            {"error":{"code":"","message":"The query is not valid.","details":[],
             "innererror":{"message":"inner","type":"Microsoft.OData.ODataException","stacktrace":"   at Server.Secret()"}}}
            """;

        var e = await FailAsync(400, body);

        Assert.IsType<ApiValidationException>(e);
        Assert.Equal("GET Users?$filter=…: 400 BadRequest: The query is not valid.", e.Message);
        Assert.Null(e.Code);
        Assert.Equal(JsonValueKind.Array, e.Details?.ValueKind);
        Assert.Contains("Server.Secret", e.RawBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Server.Secret", e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Server.Secret", e.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_as_an_array_are_problems()
    {
        var e = await FailAsync(422, """{"error":{"code":"V","message":"m","target":"t","details":[{"code":"c1","target":"name","message":"too long"},7,null]}}""");

        Assert.Equal([new ApiErrorDetail("name", "c1", "too long")], e.Problems);
        Assert.Equal("t", e.Error.Target);
        Assert.Equal("name (c1): too long", e.Problems[0].ToString());
    }

    [Fact]
    public async Task Details_as_an_object_are_kept_as_they_came()
    {
        var e = await FailAsync(500, """{"error":{"code":"WpRule","message":"Sheet is closed.","details":{"limit":8}}}""", rules: new ErrorRule { Status = 500, Kind = ErrorKind.BusinessRule });

        Assert.IsType<ApiBusinessRuleException>(e);
        Assert.Equal("WpRule", e.Code);
        Assert.Equal(8, e.Details!.Value.GetProperty("limit").GetInt32());
    }

    [Theory]
    [InlineData("""{"code":"BadRequest","message":"no"}""", "BadRequest", "no")]
    [InlineData("""{"status":"error","code":"InternalError","result":"InternalError","message":"no"}""", "InternalError", "no")]
    [InlineData("""{"Message":"An error has occurred."}""", null, "An error has occurred.")]
    [InlineData("""{"type":"about:blank","title":"Bad","status":400,"detail":"Really bad"}""", null, "Really bad")]
    [InlineData("""{"error":"invalid_token","error_description":"expired"}""", "invalid_token", "expired")]
    [InlineData("""{"code":17,"message":null}""", "17", null)]
    [InlineData("""{"error":{"message":"first line\nat Server.Secret()"}}""", null, "first line")]
    [InlineData("""{"error":{"code":"c","message":"cut off","innererror":{"message":"wh""", "c", "cut off")]
    [InlineData("""{"error":{"details":{"a":[1,""", null, null)]
    [InlineData("""{"message":"\ud800"}""", null, null)]
    [InlineData("{", null, null)]
    [InlineData("[1,2]", null, "[1,2]")]
    [InlineData("null", null, "null")]
    [InlineData("", null, null)]
    public async Task Other_forms_are_read_as_far_as_they_go(string body, string? code, string? message)
    {
        var e = await FailAsync(418, body);
        Assert.Equal((code, message), (e.Code, e.Error.Message));
    }

    [Fact]
    public async Task Problem_details_errors_are_problems()
    {
        var e = await FailAsync(400, """{"title":"t","errors":{"Name":["too long","empty"],"Age":"young"}}""");
        Assert.Equal(["Name: too long", "Name: empty", "Age: young"], e.Problems.Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("429 too many requests", "text/plain", "429 too many requests")]
    [InlineData("System.Exception: boom\n   at Server.Secret()", "text/plain", "System.Exception: boom")]
    [InlineData("<html><head><title>502 Bad\nGateway</title></head>", "text/html", "an HTML page, \"502 Bad\"")]
    [InlineData("<html>", "text/plain", "an HTML page")]
    public async Task Text_and_pages_are_told_in_one_line(string body, string type, string message)
    {
        var e = await FailAsync(500, body, type);
        Assert.Equal(message, e.Error.Message);
        Assert.DoesNotContain("Server.Secret", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><head><title>502</title></head>", "text/html")]
    [InlineData("upstream connect error", "text/plain")]
    [InlineData("", "text/plain")]
    [InlineData("""{"title":"An error occurred","status":500,"detail":"boom"}""", "application/problem+json")]
    public async Task A_fault_that_the_application_did_not_write_breaks_no_rule_of_business(string body, string type)
    {
        var e = await FailAsync(500, body, type, new ErrorRule { Status = 500, Kind = ErrorKind.BusinessRule });

        Assert.Equal((typeof(ApiException), ErrorKind.Unknown), (e.GetType(), e.Kind));
    }

    [Theory]
    [InlineData(400, typeof(ApiValidationException))]
    [InlineData(401, typeof(ApiUnauthorizedException))]
    [InlineData(403, typeof(ApiForbiddenException))]
    [InlineData(404, typeof(ApiNotFoundException))]
    [InlineData(409, typeof(ApiConflictException))]
    [InlineData(412, typeof(ApiConcurrencyException))]
    [InlineData(422, typeof(ApiValidationException))]
    [InlineData(429, typeof(ApiThrottledException))]
    [InlineData(500, typeof(ApiException))]
    [InlineData(599, typeof(ApiException))]
    public async Task A_status_without_a_body_has_its_type(int status, Type type)
    {
        var e = await FailAsync(status);
        Assert.IsType(type, e);
        Assert.Equal(status, e.Status);
        Assert.Null(e.RawBody);
    }

    [Fact]
    public async Task The_first_matching_rule_of_the_contract_counts()
    {
        var e = await FailAsync(
            500, """{"error":{"code":"WpConcurrencyException","message":"m"}}""", rules:
            [
                new() { Status = 400, Code = "WpConcurrencyException", Kind = ErrorKind.Validation },
                new() { Code = "WpConcurrencyException", Kind = ErrorKind.Concurrency },
                new() { Status = 500, Kind = ErrorKind.BusinessRule },
            ]);
        Assert.IsType<ApiConcurrencyException>(e);
    }

    [Fact]
    public async Task A_raw_body_is_bounded_and_code_and_message_survive()
    {
        var body = """{"error":{"code":"c","message":"m","innererror":{"stacktrace":" """ + new string('x', 3_000_000) + "\"}}}";
        var e = await FailAsync(500, body);
        Assert.Equal(("c", 64 * 1024), (e.Code, e.RawBody!.Length));
    }

    [Fact]
    public async Task A_message_is_bounded_and_printable()
    {
        var e = await FailAsync(500, JsonSerializer.Serialize(new { message = "\u001b[31m" + new string('x', 5000) }));
        Assert.StartsWith(" [31mxxx", e.Error.Message, StringComparison.Ordinal);
        Assert.Equal(1001, e.Error.Message!.Length);
    }

    [Fact]
    public async Task Retry_after_and_request_id_are_read()
    {
        var response = StubHandler.Respond(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(30));
        response.Headers.Add("x-request-id", "abc");

        var e = await FailAsync(response);

        Assert.Equal((TimeSpan.FromSeconds(30), "abc"), (e.RetryAfter, e.RequestId));
    }

    [Fact]
    public async Task A_retry_date_counts_from_the_servers_clock()
    {
        var response = StubHandler.Respond(HttpStatusCode.TooManyRequests);
        response.Headers.Date = DateTimeOffset.Parse("2030-01-01T00:00:00Z", CultureInfo.InvariantCulture);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(response.Headers.Date.Value.AddSeconds(90));

        Assert.Equal(TimeSpan.FromSeconds(90), (await FailAsync(response)).RetryAfter);
    }

    [Fact]
    public async Task A_token_that_the_service_echoes_is_hidden()
    {
        var handler = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.Unauthorized, "bad token eyJsecret", "text/plain"));
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "eyJsecret");

        var e = await Assert.ThrowsAsync<ApiUnauthorizedException>(() => new ApiTransport(http, Contract).SendAsync(Get("Users")));

        Assert.Equal(("bad token ***", "bad token ***"), (e.Error.Message, e.RawBody));
    }

    [Theory]
    [InlineData("Users?$filter=name eq 'x'&$top=1", "GET Users?$filter=…&$top=…")]
    [InlineData("Users(email='a@b.c')/x", "GET Users(email='…')/x")]
    [InlineData("Users(email=%27a@b.c%27)", "GET Users(email='…')")]
    [InlineData("Users('open", "GET Users('")]
    public void A_request_line_shows_no_values(string uri, string line) => Assert.Equal(line, RequestLine.Of(Get(uri)));
}
