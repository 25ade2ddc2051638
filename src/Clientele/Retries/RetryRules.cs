using System;
using System.IO;
using System.Net;
using System.Net.Http;
using Clientele.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly;

namespace Clientele;

/// <summary>One request and how often it was sent.</summary>
internal sealed class Attempts(HttpRequestMessage request, RetryRules rules)
{
    public RetryRules Rules { get; } = rules;

    public HttpRequestMessage Request { get; } = request;

    public int Count { get; set; }

    public long? FirstFailure { get; set; }

    public bool MayRepeat(Outcome<HttpResponseMessage> outcome) => Rules.Allow(this, outcome);
}

/// <summary>Which failed requests are sent again, and when.</summary>
internal sealed class RetryRules(ServiceContract contract, TimeSpan retryTime, TimeProvider time, ILogger logger)
{
    /// <summary>RFC 9110 §9.2.2.</summary>
    public static bool IsIdempotent(HttpMethod method) => IsSafe(method) || method == HttpMethod.Put || method == HttpMethod.Delete;

    public bool Allow(Attempts attempts, Outcome<HttpResponseMessage> outcome)
    {
        if (!IsPassing(attempts.Request.Method, outcome) || !RequestReplay.CanRenew(attempts.Request))
        {
            return false;
        }

        var now = time.GetTimestamp();
        attempts.FirstFailure ??= now;
        return time.GetElapsedTime(attempts.FirstFailure.Value, now) + (Wait(outcome) ?? TimeSpan.Zero) <= retryTime;
    }

    /// <summary>Tells that a request will be sent again.</summary>
    public void Announce(HttpRequestMessage request, TimeSpan wait, int attempt)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            RequestLog.Repeated(logger, RequestLine.Of(request), wait.TotalSeconds, attempt);
        }
    }

    /// <summary>How long the service asks to wait; null leaves it to the back-off.</summary>
    public TimeSpan? Wait(Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Result is not { } response)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var wait = RetryAfterHeader.Read(response.Headers, now);
        return wait is null && response.StatusCode == HttpStatusCode.TooManyRequests ? RetryAfterHeader.ReadReset(response.Headers, now) : wait;
    }

    private static bool IsSafe(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;

    private bool IsPassing(HttpMethod method, Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result.StatusCode: var status } => !IsRuledOut(status) && status switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => true,
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => IsSafe(method),
            _ => false,
        },
        { Exception: HttpRequestException or IOException or TimeoutException } => IsSafe(method),
        _ => false,
    };

    /// <summary>The contract gives the status a meaning that no repetition changes. A rule by code counts too: the body is not read here.</summary>
    private bool IsRuledOut(HttpStatusCode status)
    {
        foreach (var rule in contract.Errors)
        {
            if (rule.Status == (int)status && rule.Kind is not (ErrorKind.Unknown or ErrorKind.Throttled))
            {
                return true;
            }
        }

        return false;
    }
}
