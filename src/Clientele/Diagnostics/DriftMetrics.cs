using System.Diagnostics;

namespace Clientele.Diagnostics;

/// <summary>Measures what in responses is not as described.</summary>
internal sealed class DriftMetrics : IDriftObserver
{
    public void OnDrift(DriftEvent drift) => ClienteleTelemetry.Drift.Add(drift.Count, new TagList
    {
        { "clientele.service", drift.Service },
        { "clientele.drift.kind", DriftLog.Word(drift.Kind) },
        { "clientele.drift.type", drift.Type },
        { "clientele.drift.member", drift.Member },
    });
}
