using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;

namespace Clientele.Tests.Http;

/// <summary>Calls that the service answers later: 202, a status monitor, and the result there (OData Protocol 4.01 §11.6).</summary>
public sealed class RespondAsyncTests : IDisposable
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    private static readonly RequestOptions s_fields = new()
    {
        Headers =
        [
            new("Accept", "application/xml"), new("Accept-Language", "lv"), new("Authorization", "Bearer given"), new("Cookie", "session=1"), new("X-Api-Key", "k"),
            new("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), new("X-B3-SpanId", "e457b5a2e4d86bd1"), new("X-Correlation-ID", "job 7"), new("x-ms-client-request-id", "8"),
            new("If-Match", "\"1\""), new("Prefer", "return=minimal"), new("Range", "bytes=0-9"), new("X-Query-Mode", "deep"), new("Idempotency-Key", "9"), new("Repeatability-Request-ID", "10"),
            new("OData-Isolation", "snapshot"),
        ],
    };

    private readonly FakeClock _clock = new();
    private readonly List<IDisposable> _owned = [];
    private readonly ConcurrentQueue<(string Line, TimeSpan At)> _asked = new();

    public void Dispose() => _owned.ForEach(owned => owned.Dispose());

    private ApiTransport Transport(out StubHandler handler, params Func<HttpResponseMessage>[] answers) => Transport(Timeout.InfiniteTimeSpan, out handler, answers);

    private ApiTransport Transport(TimeSpan timeout, out StubHandler handler, params Func<HttpResponseMessage>[] answers)
    {
        var left = new Queue<Func<HttpResponseMessage>>(answers);
        handler = new StubHandler(request =>
        {
            _asked.Enqueue(($"{request.Method} {request.RequestUri!.PathAndQuery}", TimeSpan.FromTicks(_clock.GetTimestamp())));
            return request.Method == HttpMethod.Delete ? StubHandler.Respond(HttpStatusCode.NoContent) : left.Dequeue()();
        });
        var transport = new ApiTransport(new HttpClient(handler) { Timeout = timeout }, Service.Contract) { Time = _clock }.With(new RequestOptions { RespondAsync = new() });
        _owned.AddRange([transport, handler]);
        return transport;
    }

    private static Func<HttpResponseMessage> Later(string location, string? retryAfter = null) => () =>
    {
        var response = StubHandler.Respond(HttpStatusCode.Accepted);
        response.Headers.TryAddWithoutValidation("Location", location);
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    };

    private static Func<HttpResponseMessage> Done(string body, params (string Name, string Value)[] headers) => () => StubHandler.Json(body, headers);

    private static Func<HttpResponseMessage> Text(string message) => () => StubHandler.Respond(HttpStatusCode.OK, message.ReplaceLineEndings("\r\n"), "application/http");

    /// <summary>Runs a call, time going on whenever it waits.</summary>
    private async Task<T> RunAsync<T>(Task<T> call)
    {
        await Eventually.HoldsAsync(() =>
        {
            if (!call.IsCompleted && _clock.NextDue is { } due)
            {
                _clock.Advance(due);
            }

            return Task.FromResult(call.IsCompleted);
        });
        return await call;
    }

    private async Task<string> BodyAsync(ApiTransport transport, ApiRequest? request = null)
    {
        using var response = await RunAsync(transport.SendAsync(request ?? Service.Get("Report")));
        return $"{response.Status} {Encoding.UTF8.GetString(response.Body.Span)}";
    }

    [Fact]
    public async Task The_monitor_is_asked_when_the_service_says_until_there_is_a_result()
    {
        var transport = Transport(out var handler, Later("status/1", "5"), Later("/other/2", "7"), Later("status/3"), Done("{}", ("AsyncResult", "200")));

        Assert.Equal("200 {}", await BodyAsync(transport));

        Assert.Equal(["GET /odata/Report", "GET /odata/status/1", "GET /other/2", "GET /other/status/3"], _asked.Select(asked => asked.Line));
        Assert.Equal([0, 5, 12, 14], _asked.Select(asked => asked.At.TotalSeconds));
        Assert.Equal(["respond-async", null, null, null], handler.Messages.Select(message => message.Headers.TryGetValues("Prefer", out var values) ? string.Join(", ", values) : null));
    }

    [Theory]
    [InlineData("0", 0.1)]
    [InlineData("Mon, 01 Jan 2029 00:00:00 GMT", 0.1)]
    [InlineData("Tue, 01 Jan 2030 00:00:30 GMT", 30)]
    [InlineData("2000000000", 86_400)]
    [InlineData("soon", 2)]
    public async Task The_wait_is_within_reason(string retryAfter, double seconds)
    {
        await BodyAsync(Transport(out _, Later("status/1", retryAfter), Done("{}")));

        Assert.Equal(seconds, _asked.Last().At.TotalSeconds);
    }

    [Fact]
    public async Task The_result_may_come_as_the_text_of_a_response()
    {
        var transport = Transport(out var handler, Later("status/1"), Text("HTTP/1.1 201 Created\nContent-Type: application/json\nETag: \"7\"\nLocation: Orders(7)\n\n{\"id\":7}"));

        var result = await RunAsync(transport.WithResponseAsync(async view =>
        {
            using var response = await view.SendAsync(new ApiRequest(HttpMethod.Post, "Orders") { Headers = [new("Accept", "application/json"), new("If-Match", "\"6\"")] });
            return $"{response.Headers.Location} {response.ContentType} {Encoding.UTF8.GetString(response.Body.Span)}";
        }));

        Assert.Equal("Orders(7) application/json {\"id\":7}", result.Value);
        Assert.Equal((201, "\"7\""), (result.Status, result.ETag));
        Assert.Equal("application/json, application/http;q=0.5", handler.Messages.Last().Headers.Accept.ToString());
        Assert.Empty(handler.Messages.Last().Headers.IfMatch);
    }

    [Fact]
    public async Task A_result_that_is_an_error_is_the_error_of_the_call()
    {
        var gone = Transport(out _, Later("status/1"), Done("""{"error":{"code":"x","message":"No such report."}}""", ("AsyncResult", "404")));
        var stale = Transport(out _, Later("status/1"), Text("HTTP/1.1 412 Precondition Failed\nContent-Length: 0\n\n"));

        var missing = await Assert.ThrowsAsync<ApiNotFoundException>(() => BodyAsync(gone));
        var conflict = await Assert.ThrowsAsync<ApiConcurrencyException>(() => BodyAsync(stale));

        Assert.Equal("GET Report", missing.Error.RequestLine);
        Assert.Equal("No such report.", missing.Error.Message);
        Assert.Equal(412, conflict.Status);
    }

    [Fact]
    public async Task A_monitor_that_is_gone_is_an_error_that_names_it()
    {
        var transport = Transport(out _, Later("status/1"), () => StubHandler.Respond(HttpStatusCode.Gone));

        var error = await Assert.ThrowsAnyAsync<ApiException>(() => BodyAsync(transport));

        Assert.Equal((410, "GET https://api.sample.test/odata/status/1"), (error.Status, error.Error.RequestLine));
    }

    [Fact]
    public async Task A_result_that_is_none_is_a_contract_violation()
    {
        var number = Transport(out _, Later("status/1"), Done("{}", ("AsyncResult", "fine")));
        var text = Transport(out _, Later("status/1"), Text("It is done."));

        await Assert.ThrowsAsync<ApiContractViolationException>(() => BodyAsync(number));
        await Assert.ThrowsAsync<ApiContractViolationException>(() => BodyAsync(text));
    }

    [Fact]
    public async Task Cancelling_the_call_cancels_the_work()
    {
        using var cancel = new CancellationTokenSource();
        var call = Transport(out _, Later("status/1", "5"), Later("2", "600")).SendAsync(Service.Get("Report"), cancel.Token);
        await Eventually.HoldsAsync(() => Task.FromResult(_clock.NextDue == TimeSpan.FromSeconds(5)));
        _clock.Advance(TimeSpan.FromSeconds(5));
        await Eventually.HoldsAsync(() => Task.FromResult(_clock.NextDue == TimeSpan.FromSeconds(600)));

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal("DELETE /odata/status/2", _asked.Last().Line);
    }

    [Theory]
    [InlineData("https://evil.test/status/1")]
    [InlineData("//evil.test/status/1")]
    [InlineData("http://api.sample.test/odata/status/1")]
    public async Task A_monitor_of_another_origin_is_not_asked(string location)
    {
        await Assert.ThrowsAsync<ApiContractViolationException>(() => BodyAsync(Transport(out _, Later(location))));

        Assert.Single(_asked);
    }

    [Fact]
    public async Task A_monitor_on_a_further_server_gets_no_token()
    {
        var contract = Service.Contract with { Servers = new Dictionary<string, Uri> { ["jobs"] = new("https://jobs.sample.test/") } };
        using var handler = new StubHandler(request => (request.RequestUri!.Host == "jobs.sample.test" ? Done("{}") : Later("https://jobs.sample.test/1"))());
        using var tokens = TokenSource.Create(_ => Task.FromResult(new AccessToken("secret", _clock.GetUtcNow().AddDays(1))), _clock);
        using var signing = new BearerTokenHandler(tokens, contract) { InnerHandler = handler };
        using var transport = new ApiTransport(new HttpClient(signing) { Timeout = Timeout.InfiniteTimeSpan }, contract) { Time = _clock };

        await BodyAsync(transport.With(new RequestOptions { RespondAsync = new() }));

        Assert.Equal(["secret", null], handler.Messages.Select(message => message.Headers.Authorization?.Parameter));
    }

    [Fact]
    public async Task An_answer_at_once_is_the_result_and_so_is_202_without_a_monitor()
    {
        Assert.Equal("200 {}", await BodyAsync(Transport(out _, Done("{}"))));
        Assert.Equal("202 ", await BodyAsync(Transport(out _, () => StubHandler.Respond(HttpStatusCode.Accepted))));
    }

    [Fact]
    public async Task A_stream_of_a_later_result_can_be_read()
    {
        var transport = Transport(out _, Later("status/1"), Done("[1,2]", ("AsyncResult", "200")));

        await using var stream = await RunAsync(transport.SendForStreamAsync(Service.Get("Report")));

        Assert.Equal("[1,2]", await new StreamReader(stream).ReadToEndAsync());
    }

    [Fact]
    public async Task The_condition_of_the_call_is_not_one_on_the_monitor()
    {
        var transport = Transport(out var handler, Later("status/1"), Done("{}")).With(new RequestOptions { IfNoneMatch = "\"1\"" });

        await BodyAsync(transport);

        Assert.Equal([1, 0], handler.Messages.Select(message => message.Headers.IfNoneMatch.Count));
    }

    [Fact]
    public async Task The_monitor_is_told_who_asks_and_for_which_call_and_nothing_of_what_was_asked()
    {
        using var cancel = new CancellationTokenSource();
        var call = Transport(out var handler, Later("status/1", "5"), Later("2", "600")).With(s_fields).SendAsync(Service.Get("Report"), cancel.Token);
        await Eventually.HoldsAsync(() => Task.FromResult(_clock.NextDue == TimeSpan.FromSeconds(5)));
        _clock.Advance(TimeSpan.FromSeconds(5));
        await Eventually.HoldsAsync(() => Task.FromResult(_clock.NextDue == TimeSpan.FromSeconds(600)));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        string[] callers = ["Authorization", "Cookie", "traceparent", "X-Api-Key", "X-B3-SpanId", "X-Correlation-ID", "x-ms-client-request-id"];
        Assert.Equal(
            [string.Join(',', [.. callers, "Accept", "Accept-Language"]), string.Join(',', callers)],
            handler.Messages.Skip(1).Select(message => string.Join(',', message.Headers.Select(field => field.Key).OrderBy(name => name.StartsWith("Accept", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.OrdinalIgnoreCase))));
        Assert.Equal(s_fields.Headers.Count, handler.Messages.First().Headers.Count());
        Assert.Equal("application/xml, application/http; q=0.5", handler.Messages.ElementAt(1).Headers.Accept.ToString());
    }

    [Fact]
    public async Task Credentials_in_header_fields_do_not_go_to_a_monitor_of_another_origin()
    {
        var contract = Service.Contract with { Servers = new Dictionary<string, Uri> { ["jobs"] = new("https://jobs.sample.test/") } };
        using var handler = new StubHandler(request => (request.RequestUri!.Host == "jobs.sample.test" ? Done("{}") : Later("https://jobs.sample.test/1"))());
        using var transport = new ApiTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, contract) { Time = _clock };

        await BodyAsync(transport.With(s_fields with { RespondAsync = new() }));

        Assert.Equal(
            ["Accept", "Accept-Language", "traceparent", "X-B3-SpanId", "X-Correlation-ID", "x-ms-client-request-id"],
            handler.Messages.Last().Headers.Select(field => field.Key).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_result_that_stops_coming_is_a_timeout_with_a_client_of_ones_own()
    {
        Func<HttpResponseMessage> stuck = () => new HttpResponseMessage { Content = new StreamContent(new StuckStream()) };
        Func<HttpResponseMessage> stuckText = () => new HttpResponseMessage { Content = new StreamContent(new StuckStream()) { Headers = { ContentType = new("application/http") } } };
        Func<HttpResponseMessage> stuckError = () => new HttpResponseMessage(HttpStatusCode.Gone) { Content = new StreamContent(new StuckStream()) };

        await Assert.ThrowsAsync<ApiTimeoutException>(() => BodyAsync(Transport(s_minute, out _, Later("status/1"), stuck)));
        await Assert.ThrowsAsync<ApiTimeoutException>(() => BodyAsync(Transport(s_minute, out _, Later("status/1"), stuckText)));
        Assert.Equal(410, (await Assert.ThrowsAnyAsync<ApiException>(() => BodyAsync(Transport(s_minute, out _, Later("status/1"), stuckError)))).Status);
    }

    [Fact]
    public async Task A_stream_that_stops_coming_is_a_timeout_with_a_client_of_ones_own()
    {
        var transport = Transport(s_minute, out _, Later("status/1"), () => new HttpResponseMessage { Content = new StreamContent(new StuckStream()) });

        await using var stream = await RunAsync(transport.SendForStreamAsync(Service.Get("Report")));

        await Assert.ThrowsAnyAsync<TimeoutException>(() => RunAsync(new StreamReader(stream).ReadToEndAsync()));
    }

    [Fact]
    public async Task The_service_may_be_told_how_long_to_work_first()
    {
        var transport = Transport(out var handler, Later("status/1"), Done("{}")).With(new RequestOptions
        {
            RespondAsync = new() { Wait = TimeSpan.FromSeconds(10), PollInterval = TimeSpan.FromSeconds(30) },
        });

        await BodyAsync(transport);

        Assert.Equal("respond-async, wait=10", handler.Messages.First().Headers.GetValues("Prefer").Single());
        Assert.Equal(30, _asked.Last().At.TotalSeconds);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RespondAsyncOptions { Wait = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RespondAsyncOptions { PollInterval = TimeSpan.Zero });
    }
}
