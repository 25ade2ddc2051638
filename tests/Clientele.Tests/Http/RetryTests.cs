using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Tests.Http;

public class RetryTests
{
    private readonly FakeClock _clock = new();

    private async Task<(int Sent, HttpResponseMessage? Response, Exception? Error)> SendAsync(
        HttpMethod method, Func<int, HttpResponseMessage> answer, ServiceContract? contract = null, HttpContent? content = null)
    {
        var sent = 0;
        var service = new StubHandler(async (request, token) =>
        {
            if (request.Content is { } body)
            {
                await body.CopyToAsync(Stream.Null, token);
            }

            return answer(Interlocked.Increment(ref sent));
        });
        using var client = new HttpMessageInvoker(
            new RetryHandler(contract ?? Service.Contract, 4, TimeSpan.FromMinutes(1), _clock) { InnerHandler = service });
        using var request = new HttpRequestMessage(method, "https://api.sample.test/x") { Content = content };
        var call = client.SendAsync(request, CancellationToken.None);
        while (!call.IsCompleted)
        {
            if (_clock.Armed > 0)
            {
                _clock.Advance(TimeSpan.FromMilliseconds(100));
            }

            await Task.Yield();
        }

        try
        {
            return (sent, await call, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TimeoutException)
        {
            return (sent, null, e);
        }
    }

    private static HttpResponseMessage After(HttpStatusCode status, TimeSpan wait)
    {
        var response = StubHandler.Respond(status);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(wait);
        return response;
    }

    [Theory]
    [InlineData("0.25", 5)]
    [InlineData("1", 5)]
    [InlineData("61.5", 1)]
    [InlineData("2147483647", 1)]
    [InlineData("99999999999", 1)]
    [InlineData("1e9", 5)]
    [InlineData("-7", 5)]
    [InlineData("soon", 5)]
    public async Task A_wait_with_a_fraction_or_of_any_length_is_kept_and_what_is_none_is_not(string wait, int sent)
    {
        var outcome = await SendAsync(HttpMethod.Get, _ =>
        {
            var response = StubHandler.Respond(HttpStatusCode.ServiceUnavailable);
            response.Headers.TryAddWithoutValidation("Retry-After", wait);
            return response;
        });
        Assert.Equal(sent, outcome.Sent);
    }

    [Theory]
    [InlineData("GET", 429, 5)]
    [InlineData("GET", 502, 5)]
    [InlineData("GET", 503, 5)]
    [InlineData("GET", 504, 5)]
    [InlineData("HEAD", 503, 5)]
    [InlineData("GET", 500, 1)]
    [InlineData("GET", 501, 1)]
    [InlineData("GET", 400, 1)]
    [InlineData("GET", 401, 1)]
    [InlineData("GET", 404, 1)]
    [InlineData("PUT", 503, 5)]
    [InlineData("DELETE", 429, 5)]
    [InlineData("PUT", 502, 1)]
    [InlineData("DELETE", 504, 1)]
    [InlineData("POST", 503, 1)]
    [InlineData("POST", 429, 1)]
    [InlineData("PATCH", 503, 1)]
    public async Task Only_what_is_safe_to_repeat_is_repeated(string method, int status, int sent)
    {
        var result = await SendAsync(new HttpMethod(method), _ => StubHandler.Respond((HttpStatusCode)status));
        Assert.Equal((sent, status), (result.Sent, (int)result.Response!.StatusCode));
    }

    [Theory]
    [InlineData("GET", 5)]
    [InlineData("PUT", 1)]
    [InlineData("DELETE", 1)]
    [InlineData("POST", 1)]
    public async Task A_lost_connection_is_tried_again_for_reads_only(string method, int sent)
    {
        Exception[] faults = [new HttpRequestException(HttpRequestError.ConnectionError), new IOException(), new TimeoutException()];
        foreach (var fault in faults)
        {
            var result = await SendAsync(new HttpMethod(method), _ => throw fault);
            Assert.Equal((sent, fault), (result.Sent, result.Error));
        }
    }

    [Fact]
    public async Task A_success_ends_it()
    {
        var result = await SendAsync(HttpMethod.Get, attempt => StubHandler.Respond(attempt < 3 ? HttpStatusCode.BadGateway : HttpStatusCode.OK));
        Assert.Equal((3, HttpStatusCode.OK), (result.Sent, result.Response!.StatusCode));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("WpRule")]
    public async Task A_status_that_the_contract_calls_a_business_error_is_never_repeated(string? code)
    {
        var contract = Service.Contract with { Errors = [new ErrorRule { Status = 503, Code = code, Kind = ErrorKind.BusinessRule }] };
        Assert.Equal(1, (await SendAsync(HttpMethod.Get, _ => StubHandler.Respond(HttpStatusCode.ServiceUnavailable), contract)).Sent);
    }

    [Fact]
    public async Task Retry_after_is_honoured()
    {
        var times = new List<TimeSpan>();
        await SendAsync(HttpMethod.Get, attempt =>
        {
            times.Add(TimeSpan.FromTicks(_clock.GetTimestamp()));
            return attempt == 1 ? After(HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(20)) : StubHandler.Respond(HttpStatusCode.OK);
        });
        Assert.InRange(times[1] - times[0], TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20.1));
    }

    [Fact]
    public async Task A_wait_beyond_the_time_for_retries_is_the_callers_to_decide()
    {
        var result = await SendAsync(HttpMethod.Get, _ => After(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(61)));
        Assert.Equal((1, HttpStatusCode.TooManyRequests), (result.Sent, result.Response!.StatusCode));
    }

    [Fact]
    public async Task The_time_for_retries_is_bounded()
    {
        var result = await SendAsync(HttpMethod.Get, _ => After(HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(25)));
        Assert.Equal(3, result.Sent);
        Assert.InRange(TimeSpan.FromTicks(_clock.GetTimestamp()), TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_body_that_is_gone_is_not_sent_again()
    {
        var result = await SendAsync(
            HttpMethod.Put, _ => StubHandler.Respond(HttpStatusCode.ServiceUnavailable), content: new StreamContent(new DripStream([1])));
        Assert.Equal(1, result.Sent);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_between_attempts()
    {
        using var caller = new CancellationTokenSource();
        var service = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.ServiceUnavailable));
        using var client = new HttpMessageInvoker(new RetryHandler(Service.Contract, 4, TimeSpan.FromMinutes(1), _clock) { InnerHandler = service });
        var call = client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.sample.test/"), caller.Token);
        await Eventually.HoldsAsync(() => Task.FromResult(_clock.Armed > 0));

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(service.Seen);
    }
}
