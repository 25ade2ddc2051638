using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using static Clientele.Tests.Http.Service;

namespace Clientele.Tests.Http;

public class TimeoutTests
{
    private readonly FakeClock _clock = new();

    private ApiTransport Serve(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        var handler = new TimeoutHandler(TimeSpan.FromSeconds(100), _clock) { InnerHandler = new StubHandler((_, token) => answer(token)) };
        return new ApiTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, Contract);
    }

    private static async Task<HttpResponseMessage> Never(CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException();
    }

    private async Task AdvanceWhenWaiting()
    {
        await Eventually.HoldsAsync(() => Task.FromResult(_clock.Armed > 0));
        _clock.Advance(TimeSpan.FromSeconds(100));
    }

    [Fact]
    public async Task A_response_that_never_begins_is_a_timeout()
    {
        var call = Serve(Never).SendAsync(Get("Users"));
        await AdvanceWhenWaiting();
        var e = await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
        Assert.Equal("GET Users: no response: no response began within 100 s", e.Message);
    }

    [Fact]
    public async Task A_body_that_stops_is_a_timeout()
    {
        var call = Serve(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new StuckStream()) })).SendAsync(Get("Users"));
        await AdvanceWhenWaiting();
        var e = await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
        Assert.Equal("GET Users: 200 OK: the response began and did not end in time", e.Message);
    }

    [Fact]
    public async Task A_body_of_an_error_that_stops_is_the_error_of_its_status_with_what_had_come()
    {
        var begun = """{"error":{"code":"Broken","message":"The store is down."}, "trace":"Sto"""u8.ToArray();
        var call = Serve(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError)
        {
            Content = new StreamContent(new StuckStream(begun)),
        })).SendAsync(Get("Users"));
        await AdvanceWhenWaiting();
        var e = await Assert.ThrowsAsync<ApiException>(() => call);
        Assert.Equal((500, "Broken", "The store is down."), (e.Status, e.Code, e.Error.Message));
        Assert.EndsWith("\"Sto", e.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_cancels_while_an_error_is_read_has_cancelled()
    {
        using var caller = new CancellationTokenSource();
        var call = Serve(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StreamContent(new StuckStream()) }))
            .SendAsync(Get("Users"), caller.Token);
        await Eventually.HoldsAsync(() => Task.FromResult(_clock.Armed > 0));
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_stream_that_stops_is_a_timeout()
    {
        await using var stream = await Serve(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new StuckStream()) }))
            .SendForStreamAsync(Get("Files"));
        var read = stream.ReadAsync(new byte[10]).AsTask();
        await AdvanceWhenWaiting();
        await Assert.ThrowsAnyAsync<TimeoutException>(() => read);
    }

    [Fact]
    public async Task A_cancelled_caller_is_no_timeout()
    {
        using var caller = new CancellationTokenSource();
        var call = Serve(Never).SendAsync(Get("Users"), caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }
}
