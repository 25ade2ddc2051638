using Microsoft.Extensions.Logging;

namespace Clientele.Diagnostics;

/// <summary>What is logged about requests.</summary>
internal static partial class RequestLog
{
    [LoggerMessage(EventId = 10, Message = "{Request} -> {Status} in {Milliseconds:0.0} ms")]
    public static partial void Answered(ILogger logger, LogLevel level, string request, int status, double milliseconds);

    [LoggerMessage(11, LogLevel.Information, "{Request} -> {Error} after {Milliseconds:0.0} ms")]
    public static partial void Failed(ILogger logger, string request, string error, double milliseconds);
}
