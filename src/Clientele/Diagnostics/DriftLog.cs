using System;
using Microsoft.Extensions.Logging;

namespace Clientele.Diagnostics;

/// <summary>Logs each thing that is not as described, when an account first meets it.</summary>
internal sealed partial class DriftLog(ILogger logger) : IDriftObserver
{
    public void OnDrift(DriftEvent drift)
    {
        if (!drift.IsFirst)
        {
            return;
        }

        switch (drift.Kind)
        {
            case DriftKind.UndeclaredMember:
                Undeclared(logger, drift.Type, drift.Member);
                break;
            case DriftKind.UnknownEnumMember:
                Unknown(logger, drift.Type, drift.Member);
                break;
            case DriftKind.MissingMember:
                Missing(logger, drift.Type, drift.Member);
                break;
            case DriftKind.OtherType:
                Other(logger, drift.Type, drift.Member);
                break;
            case DriftKind.Deprecation:
                Deprecated(logger, drift.Type, drift.Date);
                break;
            case DriftKind.Sunset:
                Sunset(logger, drift.Type, drift.Date);
                break;
        }
    }

    [LoggerMessage(20, LogLevel.Information, "Responses have a member '{Member}' of {Type} that the description does not declare")]
    private static partial void Undeclared(ILogger logger, string type, string member);

    [LoggerMessage(21, LogLevel.Information, "Responses have '{Member}', which is no declared member of {Type}")]
    private static partial void Unknown(ILogger logger, string type, string member);

    [LoggerMessage(22, LogLevel.Warning, "Responses lack the required member '{Member}' of {Type}")]
    private static partial void Missing(ILogger logger, string type, string member);

    [LoggerMessage(23, LogLevel.Warning, "A value of '{Member}' of {Type} is of another type than the description declares")]
    private static partial void Other(ILogger logger, string type, string member);

    [LoggerMessage(24, LogLevel.Warning, "{Request} is deprecated, since or from {Date}")]
    private static partial void Deprecated(ILogger logger, string request, DateTimeOffset? date);

    [LoggerMessage(25, LogLevel.Warning, "{Request} stops answering at {Date}")]
    private static partial void Sunset(ILogger logger, string request, DateTimeOffset? date);
}
