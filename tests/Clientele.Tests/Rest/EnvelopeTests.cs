using System;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>Envelopes of other services than the one they were made for.</summary>
public sealed class EnvelopeTests
{
    private static readonly ApiRequest Request = new(HttpMethod.Get, "x");

    [Theory]
    [InlineData("""{"ok":true,"channel":"c"}""", "c")]
    [InlineData("""{"channel":"c","ok":true,"more":[{}]}""", "c")]
    [InlineData("""{"channel":"c"}""", "c")]
    public async Task A_flag_says_success(string body, string expected)
    {
        using var stub = Stub(body, new EnvelopeContract { Payload = "/channel", Status = "/ok", Failure = ["false"], Code = "/error" });

        Assert.Equal(expected, await stub.Service.GetAsync(Request, JsonRead.String));
    }

    [Fact]
    public async Task A_flag_says_failure_with_its_code()
    {
        using var stub = Stub("""{"ok":false,"error":"not_authed"}""", new EnvelopeContract { Payload = "/channel", Status = "/ok", Failure = ["false"], Code = "/error" });

        Assert.Equal("not_authed", (await Assert.ThrowsAsync<ApiException>(() => stub.Service.GetAsync(Request, JsonRead.String))).Code);
    }

    [Fact]
    public async Task Errors_in_a_list_are_problems()
    {
        using var stub = Stub(
            """{"success":false,"result":null,"errors":[{"code":"1003","message":"Invalid zone"}]}""",
            new EnvelopeContract { Payload = "/result", Status = "/success", Success = ["true"], Failure = ["false"] });

        var error = await Assert.ThrowsAsync<ApiException>(() => stub.Service.GetAsync(Request, JsonRead.String));

        Assert.Equal(("1003", "Invalid zone"), (Assert.Single(error.Problems).Code, error.Problems[0].Message));
    }

    [Theory]
    [InlineData("text/html", "<!DOCTYPE html><html><title>Sign in</title></html>", true)]
    [InlineData("text/html; charset=utf-8", "\uFEFF\r\n<HTML lang=en>", true)]
    [InlineData("text/html", "OK", false)]
    [InlineData("text/html", "<p>saved</p>", false)]
    [InlineData("text/html", "", false)]
    [InlineData("application/json", "{}", false)]
    public async Task A_page_is_no_success_of_a_call_without_a_result(string type, string body, bool isPage)
    {
        using var handler = new StubHandler(_ =>
        {
            var response = StubHandler.Respond(System.Net.HttpStatusCode.OK, body);
            response.Content.Headers.Remove("Content-Type");
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            return response;
        });
        using var http = new HttpClient(handler);
        var transport = new ApiTransport(http, RestStub.Bare);
        Func<Task>[] calls = [() => new RestService(transport).SendAsync(Request), () => new Clientele.OData.ODataService(transport).SendAsync(Request)];
        foreach (var call in calls)
        {
            var thrown = await Record.ExceptionAsync(call);

            Assert.Equal(isPage, thrown is ApiContractViolationException);
            Assert.Equal(isPage, thrown?.Message == "GET x: The response is text/html, a page of a proxy or of a sign-in perhaps, and not the service's.");
        }
    }

    [Fact]
    public async Task A_payload_deep_inside_comes_out()
    {
        using var stub = Stub("""{"a":{"x":1,"b":{"c":"deep"}},"b":{"c":"no"}}""", new EnvelopeContract { Payload = "/a/b/c" });

        Assert.Equal("deep", await stub.Service.GetAsync(Request, JsonRead.String));
    }

    [Fact]
    public async Task A_name_with_a_slash_is_escaped_in_the_pointer()
    {
        using var stub = Stub("""{"a/b~c":"x"}""", new EnvelopeContract { Payload = "/a~1b~0c" });

        Assert.Equal("x", await stub.Service.GetAsync(Request, JsonRead.String));
    }

    [Fact]
    public async Task What_need_not_be_there_is_null()
    {
        using var stub = Stub("""{"status":"success"}""", new EnvelopeContract { Payload = "/data", Status = "/status", Success = ["success"] });

        Assert.Null(await stub.Service.GetOrNullAsync(Request, JsonRead.StringOrNull));
    }

    [Fact]
    public async Task An_envelope_behind_a_byte_order_mark_has_its_members()
    {
        using var stub = Stub("\uFEFF{\"data\":\"x\",\"extra\":7}", new EnvelopeContract { Payload = "/data" });

        var envelope = await stub.Service.GetEnvelopeAsync(Request, JsonRead.String);

        Assert.Equal(("x", 7), (envelope.Data, envelope.Members["extra"].GetInt32()));
    }

    [Fact]
    public async Task An_operation_outside_the_envelope_is_read_as_it_is()
    {
        using var stub = Stub("\"plain\"", new EnvelopeContract { Payload = "/data" });

        Assert.Equal("plain", await stub.Service.Bare.GetAsync(Request, JsonRead.String));
    }

    [Fact]
    public async Task A_failure_is_found_where_no_result_is_wanted()
    {
        using var stub = Stub("""{"status":"error","message":"no"}""", new EnvelopeContract { Payload = "/data", Status = "/status", Failure = ["error"], Message = "/message" });

        Assert.Contains("no", (await Assert.ThrowsAsync<ApiException>(() => stub.Service.SendAsync(Request))).Message, StringComparison.Ordinal);
    }

    private static RestStub Stub(string body, EnvelopeContract envelope) =>
        new((_, _) => RestStub.Json(body), RestStub.Bare with { Envelope = envelope });
}
