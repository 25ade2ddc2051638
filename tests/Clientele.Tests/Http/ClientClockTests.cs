using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.OData;
using Clientele.Rest;

namespace Clientele.Tests.Http;

/// <summary>What responses say of times is measured by the client's clock.</summary>
public sealed class ClientClockTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_retry_date_of_an_error_counts_from_the_clients_clock_where_the_server_does_not_tell_its_own()
    {
        var transport = Transport(_ => Asking(StubHandler.Respond(HttpStatusCode.Forbidden)));

        var e = await Assert.ThrowsAsync<ApiForbiddenException>(() => transport.SendAsync(Service.Get("Users")));

        Assert.Equal(TimeSpan.FromSeconds(90), e.RetryAfter);
    }

    [Fact]
    public async Task So_does_that_of_a_failure_within_an_envelope()
    {
        var contract = Service.Contract with { Envelope = new EnvelopeContract { Payload = "/data", Status = "/ok", Failure = ["false"] } };
        var transport = Transport(_ => Asking(StubHandler.Json("""{"ok":false}""")), contract);

        var e = await Assert.ThrowsAsync<ApiException>(() => new RestService(transport).GetAsync(Service.Get("users"), JsonRead.String));

        Assert.Equal(TimeSpan.FromSeconds(90), e.RetryAfter);
    }

    [Fact]
    public async Task So_does_that_of_a_call_within_a_batch()
    {
        var body = $"--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 503 Unavailable\r\nRetry-After: {_clock.GetUtcNow().AddSeconds(90):r}\r\n\r\n\r\n--b--";
        var batch = new ODataBatch(new ODataService(Transport(_ =>
        {
            var response = StubHandler.Respond(HttpStatusCode.OK, body, "multipart/mixed");
            response.Content.Headers.ContentType!.Parameters.Add(new("boundary", "b"));
            return response;
        })));
        var call = batch.Add(Service.Get("Users(1)"));

        await batch.SendAsync();

        Assert.Equal(TimeSpan.FromSeconds(90), call.Error?.RetryAfter);
    }

    [Fact]
    public async Task A_lost_stream_of_events_is_opened_again_when_its_time_has_come_on_the_clients_clock()
    {
        var connections = 0;
        var transport = Transport(_ =>
        {
            var response = StubHandler.Respond(HttpStatusCode.OK);
            response.Content = new StreamContent(new FaultStream(
                ++connections == 1 ? "retry: 600000\nid: 1\ndata: a\n\n"u8.ToArray() : "data: b\n\n"u8.ToArray(), () => new System.IO.IOException("lost")));
            response.Content.Headers.ContentType = new("text/event-stream");
            return response;
        });
        await using var events = new RestService(transport).Events(Service.Get("words")).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());

        var next = events.MoveNextAsync();

        await Eventually.HoldsAsync(() => Task.FromResult(_clock.NextDue == TimeSpan.FromMinutes(10)));
        Assert.Equal(1, connections);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await next);
        Assert.Equal("b", events.Current);
    }

    private ApiTransport Transport(Func<HttpRequestMessage, HttpResponseMessage> answer, ServiceContract? contract = null) =>
        new(new HttpClient(new StubHandler(answer)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan }, contract ?? Service.Contract) { Time = _clock };

    private HttpResponseMessage Asking(HttpResponseMessage response)
    {
        response.Headers.RetryAfter = new(_clock.GetUtcNow().AddSeconds(90));
        return response;
    }
}
