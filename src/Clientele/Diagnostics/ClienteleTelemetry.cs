using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Clientele.Diagnostics;

/// <summary>Names under which clients report what they do, for <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry.</summary>
public static class ClienteleTelemetry
{
    /// <summary>Name of the <see cref="System.Diagnostics.ActivitySource"/>: one activity per attempt of a request.</summary>
    public const string ActivitySourceName = "Clientele";

    /// <summary>Name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "Clientele";

    internal static ActivitySource Activities { get; } = new(ActivitySourceName);

    internal static Meter Meter { get; } = new(MeterName);

    /// <summary>Duration of attempts until the response begins, in seconds.</summary>
    internal static Histogram<double> RequestDuration { get; } = Meter.CreateHistogram<double>(
        "clientele.request.duration", "s", "Duration of one attempt of a request until its response begins");

    /// <summary>Renewals of tokens, by outcome.</summary>
    internal static Counter<long> TokenRenewals { get; } = Meter.CreateCounter<long>(
        "clientele.token.renewals", "{renewal}", "Renewals of access tokens");

    /// <summary>What in responses was not as described, by service, kind, type and member.</summary>
    internal static Counter<long> Drift { get; } = Meter.CreateCounter<long>(
        "clientele.drift", "{difference}", "Differences between responses and the description");

    internal static void CountRenewal(bool succeeded) =>
        TokenRenewals.Add(1, new KeyValuePair<string, object?>("outcome", succeeded ? "renewed" : "failed"));
}
