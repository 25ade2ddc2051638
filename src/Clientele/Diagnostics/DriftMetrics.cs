using System;
using System.Diagnostics;

namespace Clientele.Diagnostics;

/// <summary>Measures what in responses is not as described.</summary>
internal sealed class DriftMetrics : IDriftObserver
{
    public void OnDrift(DriftEvent drift) => ClienteleTelemetry.Drift.Add(drift.Count, new TagList
    {
        { "clientele.service", drift.Service },
        { "clientele.drift.kind", Word(drift.Kind) },
        { "clientele.drift.type", drift.Type },
        { "clientele.drift.member", drift.Member },
    });

    private static string Word(DriftKind kind) => kind switch
    {
        DriftKind.UndeclaredMember => "undeclared_member",
        DriftKind.UnknownEnumMember => "unknown_enum_member",
        DriftKind.MissingMember => "missing_member",
        DriftKind.OtherType => "other_type",
        DriftKind.Deprecation => "deprecation",
        DriftKind.Sunset => "sunset",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
