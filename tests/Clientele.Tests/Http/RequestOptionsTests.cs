using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.OData;
using Clientele.Rest;

namespace Clientele.Tests.Http;

/// <summary>What calls carry beyond what they say themselves, and what responses say besides their results.</summary>
public sealed class RequestOptionsTests : IDisposable
{
    private readonly List<IDisposable> _owned = [];

    public void Dispose() => _owned.ForEach(owned => owned.Dispose());

    private ApiTransport Transport(out StubHandler handler, Func<HttpRequestMessage, HttpResponseMessage>? answer = null)
    {
        handler = new StubHandler(answer ?? (_ => StubHandler.Json("{}")));
        var transport = Service.Transport(handler);
        _owned.AddRange([transport, handler]);
        return transport;
    }

    private static string Fields(HttpRequestMessage message) =>
        string.Join("; ", message.Headers.NonValidated.Select(field => $"{field.Key}: {field.Value}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task Header_fields_go_with_every_call()
    {
        var transport = Transport(out var handler).With(new RequestOptions().WithHeader("X-Correlation-Id", "c-1").WithHeader("ConsistencyLevel", "eventual"));
        using var one = await transport.SendAsync(Service.Get("A"));
        using var two = await transport.SendAsync(new ApiRequest(HttpMethod.Post, "B"));
        Assert.All(handler.Messages, message => Assert.Equal("ConsistencyLevel: eventual; X-Correlation-Id: c-1", Fields(message)));
    }

    [Fact]
    public async Task They_stay_on_following_pages_and_so_does_prefer()
    {
        var transport = Transport(out var handler, request => StubHandler.Json(
            request.RequestUri!.Query.Length == 0 ? """{"value":[1],"@odata.nextLink":"Numbers?$skiptoken=2"}""" : """{"value":[2]}""", ("ETag", "\"e\"")));
        var service = new ODataService(transport.With(new RequestOptions().WithHeader("Prefer", "odata.include-annotations=*")));

        var pages = new List<Page<int>>();
        await foreach (var page in service.List(Service.Get("Numbers"), (ref JsonCursor reader) => JsonRead.Int32(ref reader)).AsPages(pageSizeHint: 1))
        {
            pages.Add(page);
        }

        Assert.Equal([1, 2], pages.SelectMany(page => page.Items));
        Assert.All(handler.Messages, message => Assert.Contains("odata.include-annotations=*", message.Headers.GetValues("Prefer")));
        Assert.Contains("odata.maxpagesize=1", handler.Messages.First().Headers.GetValues("Prefer"));
        Assert.All(pages, page => Assert.Equal("\"e\"", page.Headers["etag"]));
    }

    [Fact]
    public async Task What_a_call_says_itself_goes_before_but_for_accept()
    {
        var transport = Transport(out var handler).With(new RequestOptions
        {
            Headers = [new("If-Match", "\"view\""), new("Accept", "application/json;odata.metadata=full")],
        });
        using var response = await transport.SendAsync(new ApiRequest(HttpMethod.Patch, "A") { Headers = [new("if-match", "\"call\""), new("Accept", "application/json")] });
        Assert.Equal("Accept: application/json;odata.metadata=full; If-Match: \"call\"", Fields(handler.Messages.Single()));
    }

    [Theory]
    [InlineData("X-A", "b\r\nX-B: c")]
    [InlineData("X A", "b")]
    public async Task A_field_that_would_become_another_one_is_refused(string name, string value)
    {
        Assert.Throws<ArgumentException>(() => new RequestOptions().WithHeader(name, value));
        var transport = Transport(out var handler).With(new RequestOptions { Headers = [new(name, value)] });
        await Assert.ThrowsAsync<ArgumentException>(() => transport.SendAsync(Service.Get("A")));
        Assert.Empty(handler.Seen);
    }

    [Fact]
    public async Task Options_of_options_add_up()
    {
        var transport = Transport(out var handler).With(new RequestOptions().WithHeader("A", "1")).With(new RequestOptions { IfNoneMatch = "\"e\"" }.WithHeader("B", "2"));
        using var response = await transport.SendAsync(Service.Get("A"));
        Assert.Equal("A: 1; B: 2; If-None-Match: \"e\"", Fields(handler.Messages.Single()));
    }

    [Fact]
    public async Task A_result_comes_with_its_response()
    {
        var transport = Transport(out _, _ => StubHandler.Json("""{"value":7}""", ("ETag", "W/\"7\""), ("X-Request-Id", "r-1")));
        var result = await transport.WithResponseAsync(view => new ODataService(view).GetValueAsync(Service.Get("Seven"), (ref JsonCursor reader) => JsonRead.Int32(ref reader)));
        Assert.Equal((7, 200, "W/\"7\"", "r-1", false), (result.Value, result.Status, result.ETag, result.Headers["x-request-id"], result.IsNotModified));
    }

    [Fact]
    public async Task A_call_without_a_result_has_a_response_too()
    {
        var transport = Transport(out _, _ => new HttpResponseMessage(HttpStatusCode.NoContent) { Headers = { { "Location", "Users(1)" } } });
        ApiResult result = await transport.WithResponseAsync(view => new RestService(view).SendAsync(Service.Get("A")));
        Assert.Equal((204, "Users(1)"), (result.Status, result.Headers["Location"]));
    }

    [Fact]
    public async Task Nothing_new_is_a_value()
    {
        var transport = Transport(out var handler, _ => new HttpResponseMessage(HttpStatusCode.NotModified) { Headers = { { "ETag", "\"e\"" } } });
        var result = await transport.WithResponseAsync(
            view => new RestService(view).GetTextAsync(Service.Get("A")), new RequestOptions { IfNoneMatch = "\"e\"" });
        Assert.Equal((true, 304, "\"e\""), (result.IsNotModified, result.Status, result.ETag));
        Assert.Throws<InvalidOperationException>(() => result.Value);
        Assert.Equal("If-None-Match: \"e\"", Fields(handler.Messages.Single()));
    }

    [Fact]
    public async Task A_condition_of_the_client_counts_as_one_of_the_call()
    {
        var transport = Transport(out _, _ => new HttpResponseMessage(HttpStatusCode.NotModified)).With(new RequestOptions { IfNoneMatch = "*" });
        Assert.True((await transport.WithResponseAsync(view => new RestService(view).GetTextAsync(Service.Get("A")))).IsNotModified);
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_an_error()
    {
        var transport = Transport(out _, _ => new HttpResponseMessage(HttpStatusCode.NotModified));
        var e = await Assert.ThrowsAsync<ApiException>(() => transport.WithResponseAsync(view => new RestService(view).GetTextAsync(Service.Get("A"))));
        Assert.Equal(304, e.Status);
    }

    [Fact]
    public async Task A_condition_goes_with_reads_only()
    {
        var transport = Transport(out var handler).With(new RequestOptions { IfNoneMatch = "*" });
        using var response = await transport.SendAsync(new ApiRequest(HttpMethod.Post, "A"));
        Assert.Equal("", Fields(handler.Messages.Single()));
    }

    [Fact]
    public async Task A_call_has_a_time_of_its_own()
    {
        var clock = new FakeClock();
        using var stub = new StubHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return new HttpResponseMessage();
        });
        using var transport = ServiceHttpClient.CreateTransport(Service.Contract, options =>
        {
            options.HttpHandler = stub;
            options.TimeProvider = clock;
            options.Retries = 0;
        });
        var call = transport.With(new RequestOptions { Timeout = TimeSpan.FromSeconds(3) }).SendAsync(Service.Get("A"));
        await Eventually.HoldsAsync(() => Task.FromResult(!stub.Seen.IsEmpty));
        clock.Advance(TimeSpan.FromSeconds(3));
        await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
    }

    [Fact]
    public async Task A_call_over_somebodys_http_client_has_it_too()
    {
        using var stub = new StubHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return new HttpResponseMessage();
        });
        using var transport = Service.Transport(stub);
        await Assert.ThrowsAsync<ApiTimeoutException>(() => transport.With(new RequestOptions { Timeout = TimeSpan.FromMilliseconds(1) }).SendAsync(Service.Get("A")));
    }

    [Fact]
    public async Task A_secret_that_is_echoed_in_a_success_is_in_no_exception()
    {
        using var stub = new StubHandler(_ => StubHandler.Json("""{"status":"error","code":"my-secret-token","message":"bad my-secret-token"}""", ("X-Request-Id", "my-secret-token")));
        using var http = new HttpClient(stub);
        http.DefaultRequestHeaders.Authorization = new("Bearer", "my-secret-token");
        var contract = Service.Contract with { Envelope = new EnvelopeContract { Payload = "/data", Status = "/status", Failure = ["error"], Message = "/message", Code = "/code" } };
        var service = new RestService(new ApiTransport(http, contract));

        var failure = await Assert.ThrowsAnyAsync<ApiException>(() => service.SendAsync(Service.Get("A")));
        var violation = await Assert.ThrowsAsync<ApiContractViolationException>(
            () => new ODataService(new ApiTransport(http, Service.Contract)).GetValueAsync(Service.Get("A"), (ref JsonCursor reader) => JsonRead.Int32(ref reader)));

        foreach (var e in new ApiException[] { failure, violation })
        {
            Assert.DoesNotContain("my-secret-token", $"{e} {e.Error.RawBody} {string.Join(' ', e.Error.Headers.Values)}", StringComparison.Ordinal);
            Assert.Equal("***", e.Error.Headers["x-request-id"]);
        }
    }
}
