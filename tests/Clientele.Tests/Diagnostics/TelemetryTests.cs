using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Diagnostics;
using Clientele.Tests.Authentication;
using Clientele.Tests.Http;
using Microsoft.Extensions.Logging;

namespace Clientele.Tests.Diagnostics;

public class TelemetryTests
{
    private const string Password = "S3cret-Passw0rd";

    [Fact]
    public async Task An_attempt_is_an_activity_a_measurement_and_a_line()
    {
        using var heard = new Listener();
        using var handler = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.NotFound));
        using var http = new HttpClient(new TelemetryHandler("Telemetry", heard, new FakeClock()) { InnerHandler = handler });

        await http.GetAsync("https://api.sample.test/odata/Users?$filter=name eq 'Ann'");

        var activity = Assert.Single(heard.Activities, activity => Equals(activity.GetTagItem("clientele.service"), "Telemetry"));
        Assert.Equal("GET", activity.DisplayName);
        Assert.Equal("https://api.sample.test/odata/Users?$filter=…", activity.GetTagItem("url.full"));
        Assert.Equal(404, activity.GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal(["GET https://api.sample.test/odata/Users?$filter=… -> 404 in 0.0 ms"], heard.Lines);
        Assert.Contains(heard.Measurements, line => line.Contains("clientele.request.duration", StringComparison.Ordinal) && line.Contains("Telemetry", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_without_a_response_is_told_by_its_type()
    {
        using var heard = new Listener();
        using var handler = new StubHandler((_, _) => throw new HttpRequestException("secret"));
        using var http = new HttpClient(new TelemetryHandler("Failing", heard, new FakeClock()) { InnerHandler = handler });

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("https://api.sample.test/"));

        Assert.Equal(["GET https://api.sample.test/ -> HttpRequestException after 0.0 ms"], heard.Lines);
        Assert.Contains(heard.Activities, activity => Equals(activity.GetTagItem("error.type"), "HttpRequestException"));
    }

    [Fact]
    public async Task Failures_are_told_by_types_that_callers_can_know()
    {
        using var heard = new Listener();
        var clock = new FakeClock();
        using var handler = new StubHandler(async (request, token) =>
        {
            if (request.Content is { } content)
            {
                await content.LoadIntoBufferAsync(token);
            }

            clock.Advance(TimeSpan.FromMinutes(1));
            token.ThrowIfCancellationRequested();
            return StubHandler.Respond(HttpStatusCode.OK);
        });
        using var http = new HttpClient(new TelemetryHandler("Late", heard, clock) { InnerHandler = new TimeoutHandler(TimeSpan.FromSeconds(30), clock) { InnerHandler = handler } });
        var transport = new ApiTransport(http, Service.Contract);
        var content = new UploadContent(() => new FaultStream([1], () => new System.IO.InvalidDataException()));

        await Assert.ThrowsAsync<ApiTimeoutException>(() => transport.SendAsync(Service.Get("Users")));
        await Assert.ThrowsAsync<System.IO.InvalidDataException>(() => transport.SendAsync(new ApiRequest(HttpMethod.Put, "Files(1)/$value") { ContentFactory = content.ToHttpContent }));

        Assert.Equal(
            ["TimeoutException", "InvalidDataException"],
            heard.Activities.Where(activity => Equals(activity.GetTagItem("clientele.service"), "Late")).OrderBy(activity => activity.StartTimeUtc).Select(activity => activity.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Waits_are_told_with_their_length()
    {
        using var heard = new Listener();
        var clock = new FakeClock();
        var answers = 0;
        using var handler = new StubHandler(_ =>
        {
            var response = StubHandler.Respond(++answers switch { 1 => HttpStatusCode.TooManyRequests, 2 => HttpStatusCode.ServiceUnavailable, _ => HttpStatusCode.OK });
            response.Headers.TryAddWithoutValidation("Retry-After", "2.5");
            return response;
        });
        var pause = new RateLimitHandler(new WindowRateLimiter([], clock, Timeout.InfiniteTimeSpan), new RateLimitPause(clock, Timeout.InfiniteTimeSpan, heard)) { InnerHandler = handler };
        using var http = new HttpClient(new RetryHandler(Http.Service.Contract, 4, TimeSpan.FromMinutes(1), clock, heard) { InnerHandler = pause });

        var call = http.GetAsync("https://api.sample.test/odata/Users?$filter=name eq 'Ann'");
        while (!call.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Equal(
            [
                "GET https://api.sample.test/odata/Users?$filter=… -> 429: no request of the account is sent for 2.5 s",
                "GET https://api.sample.test/odata/Users?$filter=… is sent again in 2.5 s (repetition 1)",
                "GET https://api.sample.test/odata/Users?$filter=… is sent again in 2.5 s (repetition 2)",
            ],
            heard.Lines);
    }

    [Fact]
    public async Task Renewals_are_counted_by_service_and_outcome()
    {
        using var heard = new Listener();
        using var server = new TokenServer();
        using var endpoint = new HttpMessageInvoker(server, disposeHandler: false);
        using var service = new StubHandler(async (request, token) => request.RequestUri!.Host == "auth.sample.test"
            ? await endpoint.SendAsync(request, token)
            : StubHandler.Respond(HttpStatusCode.OK));
        var clock = new FakeClock();
        server.FailNext(HttpStatusCode.ServiceUnavailable);
        using var http = ServiceHttpClient.Create(
            Service.Contract with { Name = "Renewing", Authentication = TokenServer.Contract },
            new() { Credentials = new PasswordCredentials("ann", Password), TimeProvider = clock, Timeout = Timeout.InfiniteTimeSpan, HttpHandler = service });
        await Assert.ThrowsAsync<TokenRequestException>(() => http.GetAsync("Users"));
        clock.Advance(TimeSpan.FromSeconds(1));

        await http.GetAsync("Users");

        Assert.Equal(
            ["[outcome, failed] [clientele.service, Renewing]", "[outcome, renewed] [clientele.service, Renewing]"],
            heard.Measurements.Where(line => line.Contains("Renewing]", StringComparison.Ordinal) && line.StartsWith("clientele.token.renewals ", StringComparison.Ordinal))
                .Select(line => line["clientele.token.renewals ".Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_secret_shows_in_anything_that_is_written()
    {
        using var heard = new Listener();
        using var server = new TokenServer();
        var clock = new FakeClock();
        var written = new List<string>();
        var credentials = new PasswordCredentials("ann", Password);
        server.FailNext(HttpStatusCode.BadRequest, $$"""{"error":"invalid_grant","error_description":"{{Password}} is wrong"}""");
        var source = TokenSource.Create(TokenServer.Contract, credentials, new()
        {
            Http = new HttpClient(new TelemetryHandler("Tokens", heard, clock) { InnerHandler = server }),
            TimeProvider = clock,
            Logger = heard,
        });
        written.Add((await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync())).ToString());
        clock.Advance(TimeSpan.FromSeconds(1));
        var token = await source.GetTokenAsync();

        using var service = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.Forbidden, "not with access-1", "text/plain"));
        var telemetry = new TelemetryHandler("Secrets", heard, clock) { InnerHandler = service };
        using var http = new HttpClient(new BearerTokenHandler(source, Service.Contract) { InnerHandler = telemetry });
        var refused = await Assert.ThrowsAsync<ApiForbiddenException>(
            () => new ApiTransport(http, Service.Contract).SendAsync(Service.Get("Users?$filter=email eq 'ann@sample.test'")));

        object[] shown =
        [
            refused, refused.Error, refused.RawBody!, credentials, token, source, new RefreshTokenCredentials("refresh-1"),
            new ClientCredentials("id", Password), new StaticTokenCredentials("access-1"),
            new TokenKey(TokenServer.Contract.TokenEndpoint!, "c", "ann@sample.test", "s", Resource: null),
        ];
        written.AddRange(shown.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!));
        written.AddRange(shown.Select(DebuggerText));
        written.AddRange(heard.Everything());

        Assert.NotEmpty(heard.Lines);
        Assert.All(written, text => Assert.DoesNotMatch("S3cret|access-1|refresh-1|ann@sample", text));
    }

    /// <summary>What a debugger shows of an object without unfolding it further: its public properties, but those it is told to hide.</summary>
    private static string DebuggerText(object value) => value is string or Exception ? "" : string.Join(' ', value.GetType()
        .GetProperties()
        .Where(property => property.GetIndexParameters().Length == 0)
        .Where(property => property.GetCustomAttributes(typeof(DebuggerBrowsableAttribute), inherit: true).Length == 0)
        .Where(property => value is not TokenKey)
        .Select(property => property.GetValue(value)));

    private sealed class Listener : ILogger, IDisposable
    {
        private readonly ActivityListener _activities;
        private readonly MeterListener _meters = new();

        public Listener()
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == ClienteleTelemetry.ActivitySourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Activities.Add,
            };
            ActivitySource.AddActivityListener(_activities);
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ClienteleTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Measure(instrument, tags));
            _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Measure(instrument, tags));
            _meters.Start();
        }

        public ConcurrentBag<Activity> Activities { get; } = [];

        public ConcurrentBag<string> Measurements { get; } = [];

        public ConcurrentQueue<string> Lines { get; } = [];

        public IEnumerable<string> Everything() =>
        [
            .. Lines,
            .. Measurements,
            .. Activities.Where(activity => !Equals(activity.GetTagItem("clientele.service"), "Telemetry"))
                .SelectMany(activity => activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")),
        ];

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
            _activities.Dispose();
            _meters.Dispose();
        }

        private void Measure(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            Measurements.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}");
    }
}
