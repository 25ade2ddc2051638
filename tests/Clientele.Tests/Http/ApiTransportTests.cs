using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using static Clientele.Tests.Http.Service;

namespace Clientele.Tests.Http;

public class ApiTransportTests
{
    [Fact]
    public async Task A_response_carries_its_status_type_and_body()
    {
        var transport = Transport(new StubHandler(_ => StubHandler.Respond(HttpStatusCode.OK, """{"value":[]}""")));

        using var response = await transport.SendAsync(Get("Users"));

        Assert.Equal(200, response.Status);
        Assert.Equal("application/json", response.ContentType?.MediaType);
        Assert.Equal("""{"value":[]}""", Encoding.UTF8.GetString(response.Body.Span));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.NoContent)]
    public async Task A_success_without_a_body_is_fine(HttpStatusCode status)
    {
        using var response = await Transport(new StubHandler(_ => StubHandler.Respond(status))).SendAsync(Get("Users"));
        Assert.True(response.Body.IsEmpty);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16 * 1024)]
    [InlineData(3_000_000)]
    public async Task A_body_without_a_length_arrives_whole(int length)
    {
        var bytes = new byte[length];
        Random.Shared.NextBytes(bytes);
        var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(new DripStream(bytes)) });

        using var response = await Transport(handler).SendAsync(Get("Users"));

        Assert.True(response.Body.Span.SequenceEqual(bytes));
    }

    [Theory]
    [InlineData("Users?$top=1", "https://api.sample.test/odata/Users?$top=1")]
    [InlineData("https://api.sample.test/odata/Users?$skiptoken=2", "https://api.sample.test/odata/Users?$skiptoken=2")]
    [InlineData("https://cdn.sample.test:8443/x", "https://cdn.sample.test:8443/x")]
    public async Task Addresses_within_the_origins_are_sent(string uri, string sent)
    {
        var handler = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.OK));
        var contract = Contract with { Authentication = new() { Origins = [new Uri("https://cdn.sample.test:8443")] } };

        using var response = await Transport(handler, contract).SendAsync(Get(uri));

        Assert.Equal([$"GET {sent}"], handler.Seen);
    }

    [Theory]
    [InlineData("https://evil.test/odata/Users")]
    [InlineData("http://api.sample.test/odata/Users")]
    [InlineData("https://api.sample.test:444/odata/Users")]
    [InlineData("https://api.sample.test.evil.test/")]
    [InlineData("https://user:pass@api.sample.test/odata/Users")]
    [InlineData("//evil.test/Users")]
    [InlineData("\\\\evil.test\\Users")]
    [InlineData("file:///etc/passwd")]
    public async Task An_address_outside_the_origins_is_never_sent(string uri)
    {
        var handler = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.OK));

        var thrown = await Assert.ThrowsAsync<ApiContractViolationException>(() => Transport(handler).SendAsync(Get(uri)));
        await Assert.ThrowsAsync<ApiContractViolationException>(() => Transport(handler).SendForStreamAsync(Get(uri)));

        Assert.Empty(handler.Seen);
        Assert.DoesNotContain("user:", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("user:", Get(uri).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_root_without_its_slash_keeps_its_last_segment()
    {
        var handler = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.OK));
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://onpremises.test/timetta/odata") };

        using var response = await new ApiTransport(http, Contract).SendAsync(Get("Users"));

        Assert.Equal(["GET https://onpremises.test/timetta/odata/Users"], handler.Seen);
    }

    [Fact]
    public void A_transport_without_an_address_says_what_to_set()
    {
        using var http = new HttpClient();
        var e = Assert.Throws<InvalidOperationException>(() => new ApiTransport(http, new ServiceContract { Name = "Sample" }));
        Assert.Contains("Sample has no base address", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_json_body_is_typed_and_headers_of_the_request_win()
    {
        string? type = null, accept = null, body = null;
        var handler = new StubHandler(async (request, _) =>
        {
            type = request.Content!.Headers.ContentType!.ToString();
            accept = request.Headers.NonValidated["Accept"].ToString();
            body = await request.Content.ReadAsStringAsync(CancellationToken.None);
            return StubHandler.Respond(HttpStatusCode.NoContent);
        });
        var request = new ApiRequest(HttpMethod.Post, "Users")
        {
            Body = "{}"u8.ToArray(),
            Headers = [new("Accept", "application/json;odata.metadata=minimal"), new("Content-Type", "application/json;odata.streaming=true")],
        };

        using var response = await Transport(handler).SendAsync(request);

        Assert.Equal("application/json; odata.streaming=true", type);
        Assert.Equal("application/json;odata.metadata=minimal", accept);
        Assert.Equal("{}", body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_response_past_the_bound_is_refused_with_advice(bool announced)
    {
        var handler = new StubHandler(_ => new HttpResponseMessage
        {
            Content = announced ? new ByteArrayContent(new byte[1001]) : new StreamContent(new DripStream(new byte[1001])),
        });
        using var http = new HttpClient(handler) { MaxResponseContentBufferSize = 1000 };

        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => new ApiTransport(http, Contract).SendAsync(Get("Users?$filter=secret")));

        Assert.Equal(
            "GET Users?$filter=…: the response is longer than the limit of 1000 bytes. Request less data ($select, $top), or raise MaxResponseBytes.",
            e.Message);
    }

    [Fact]
    public async Task A_response_of_exactly_the_bound_arrives()
    {
        var handler = new StubHandler(_ => new HttpResponseMessage { Content = new ByteArrayContent(new byte[1000]) });
        using var http = new HttpClient(handler) { MaxResponseContentBufferSize = 1000 };

        using var response = await new ApiTransport(http, Contract).SendAsync(Get("Users"));

        Assert.Equal(1000, response.Body.Length);
    }

    [Fact]
    public async Task A_cancelled_caller_gets_its_own_token_back()
    {
        using var caller = new CancellationTokenSource();
        var handler = new StubHandler(async (_, token) =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Transport(handler).SendAsync(Get("Users"), caller.Token));

        Assert.Equal(caller.Token, e.CancellationToken);
    }

    [Fact]
    public async Task Cancelling_while_the_body_arrives_counts_as_cancelled_even_if_the_connection_breaks()
    {
        using var caller = new CancellationTokenSource();
        var body = new FaultStream(new byte[10], () =>
        {
            caller.Cancel();
            return new IOException("reset");
        });
        var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Transport(handler).SendAsync(Get("Users"), caller.Token));
    }

    [Fact]
    public async Task A_connection_that_is_lost_within_a_response_is_told_from_one_that_gave_none()
    {
        var handler = new StubHandler(request =>
        {
            var response = new HttpResponseMessage { Content = new StreamContent(new FaultStream(new byte[10], () => new IOException("reset"))) };
            response.Headers.Add("X-Request-Id", "r-7");
            return request.RequestUri!.AbsolutePath.EndsWith("Users", StringComparison.Ordinal) ? response : throw new HttpRequestException("reset");
        });

        var within = await Assert.ThrowsAsync<ApiConnectionException>(() => Transport(handler).SendAsync(Get("Users")));
        var before = await Assert.ThrowsAsync<ApiConnectionException>(() => Transport(handler).SendAsync(Get("Roles")));

        Assert.Equal("GET Users: 200 OK: the connection was lost before the end of the response", within.Message);
        Assert.Equal((null, "r-7"), (within.Status, within.RequestId));
        Assert.Equal("GET Roles: no response: the connection was lost", before.Message);
        Assert.Null(before.Status);
    }

    [Fact]
    public async Task A_timeout_is_its_own_error()
    {
        var handler = new StubHandler((_, _) => throw new TaskCanceledException("", new TimeoutException()));
        var e = await Assert.ThrowsAsync<ApiTimeoutException>(() => Transport(handler).SendAsync(Get("Users?$filter=x")));
        Assert.Equal("GET Users?$filter=…: no response: no response arrived in time", e.Message);
    }

    [Fact]
    public async Task A_failed_connection_is_its_own_error()
    {
        var handler = new StubHandler((_, _) => throw new HttpRequestException(HttpRequestError.NameResolutionError));
        var e = await Assert.ThrowsAsync<ApiConnectionException>(() => Transport(handler).SendAsync(Get("Users")));
        Assert.Equal("GET Users: no response: the connection failed (NameResolutionError)", e.Message);
    }

    [Fact]
    public async Task A_cut_response_is_a_connection_error()
    {
        var body = new FaultStream(new byte[10], () => new HttpIOException(HttpRequestError.ResponseEnded));
        var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) });
        await Assert.ThrowsAsync<ApiConnectionException>(() => Transport(handler).SendAsync(Get("Users")));
    }

    [Fact]
    public async Task Disposing_a_stream_disposes_the_response()
    {
        var body = new FaultStream([1, 2, 3], () => new IOException());
        var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) });

        var stream = await Transport(handler).SendForStreamAsync(Get("Files"));
        Assert.Equal(1, stream.ReadByte());
        await stream.DisposeAsync();

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_stream_request_that_fails_is_the_same_typed_error()
    {
        var transport = Transport(new StubHandler(_ => StubHandler.Respond(HttpStatusCode.NotFound)));
        await Assert.ThrowsAsync<ApiNotFoundException>(() => transport.SendForStreamAsync(Get("Files")));
    }

    [Fact]
    public async Task A_made_body_carries_its_own_headers()
    {
        MediaTypeHeaderValue? type = null;
        var handler = new StubHandler(request =>
        {
            type = request.Content?.Headers.ContentType;
            return StubHandler.Respond(HttpStatusCode.OK);
        });
        var request = new ApiRequest(HttpMethod.Post, "Upload") { ContentFactory = () => new MultipartFormDataContent("b") };

        using var response = await Transport(handler).SendAsync(request);

        Assert.Equal("multipart/form-data; boundary=\"b\"", type?.ToString());
    }
}
