using System;
using System.Diagnostics;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Clientele.Diagnostics;

/// <summary>
/// Reports each attempt of a request as an activity, a measurement and a log line, by the semantic conventions of OpenTelemetry for HTTP
/// clients. Values of query options, headers and bodies are never reported.
/// </summary>
public sealed class TelemetryHandler : DelegatingHandler
{
    private readonly string _service;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;

    /// <summary>A handler for one service.</summary>
    /// <param name="service">Its name.</param>
    /// <param name="logger">Hears of each attempt: successes at debug level, others as information.</param>
    /// <param name="timeProvider">The clock.</param>
    public TelemetryHandler(string service, ILogger logger, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(logger);
        ArgumentNullException.ThrowIfNull(timeProvider);
        _service = service;
        _logger = logger;
        _time = timeProvider;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var activity = Start(request);
        var started = _time.GetTimestamp();
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Finish(request, activity, (int)response.StatusCode, started);
            return response;
        }
        catch (Exception e)
        {
            Fail(request, activity, e, started);
            throw;
        }
    }

    private Activity? Start(HttpRequestMessage request)
    {
        var activity = ClienteleTelemetry.Activities.StartActivity(request.Method.Method, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("clientele.service", _service);
            activity.SetTag("http.request.method", request.Method.Method);
            activity.SetTag("url.full", RequestLine.Redact(request));
            activity.SetTag("url.template", RequestLine.TemplateOf(request));
            activity.SetTag("server.address", request.RequestUri?.Host);
            activity.SetTag("server.port", request.RequestUri?.Port);
        }

        return activity;
    }

    private void Finish(HttpRequestMessage request, Activity? activity, int status, long started)
    {
        var elapsed = _time.GetElapsedTime(started);
        activity?.SetTag("http.response.status_code", status);
        if (status >= 400)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        ClienteleTelemetry.RequestDuration.Record(elapsed.TotalSeconds, Tags(request, "http.response.status_code", status));
        var level = status < 400 ? LogLevel.Debug : LogLevel.Information;
        if (_logger.IsEnabled(level))
        {
            var line = RequestLine.Of(request);
            RequestLog.Answered(_logger, level, line, status, elapsed.TotalMilliseconds);
        }
    }

    private void Fail(HttpRequestMessage request, Activity? activity, Exception exception, long started)
    {
        var elapsed = _time.GetElapsedTime(started);
        var type = TypeOf(exception);
        activity?.SetTag("error.type", type);
        activity?.SetStatus(ActivityStatusCode.Error);
        ClienteleTelemetry.RequestDuration.Record(elapsed.TotalSeconds, Tags(request, "error.type", type));
        if (_logger.IsEnabled(LogLevel.Information))
        {
            var line = RequestLine.Of(request);
            RequestLog.Failed(_logger, line, type, elapsed.TotalMilliseconds);
        }
    }

    /// <summary>The name of an exception, as callers can know it.</summary>
    private static string TypeOf(Exception exception) => exception switch
    {
        TimeoutException => nameof(TimeoutException),
        UploadFault { InnerException: { } thrown } => thrown.GetType().Name,
        _ => exception.GetType().Name,
    };

    private TagList Tags(HttpRequestMessage request, string outcome, object value) => new()
    {
        { "clientele.service", _service },
        { "http.request.method", request.Method.Method },
        { outcome, value },
    };
}
