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

    /// <summary>Renewals of tokens, by service and outcome.</summary>
    internal static Counter<long> TokenRenewals { get; } = Meter.CreateCounter<long>(
        "clientele.token.renewals", "{renewal}", "Renewals of access tokens");

    /// <summary>What in responses was not as described, by service, kind, type and member.</summary>
    internal static Counter<long> Drift { get; } = Meter.CreateCounter<long>(
        "clientele.drift", "{difference}", "Differences between responses and the description");

    /// <summary>Counts a renewal.</summary>
    /// <param name="service">Name of the service; null where the source of the tokens belongs to none.</param>
    /// <param name="succeeded">Whether there is a new token.</param>
    internal static void CountRenewal(string? service, bool succeeded)
    {
        var tags = new TagList { { "outcome", succeeded ? "renewed" : "failed" } };
        if (service is not null)
        {
            tags.Add("clientele.service", service);
        }

        TokenRenewals.Add(1, tags);
    }
}
