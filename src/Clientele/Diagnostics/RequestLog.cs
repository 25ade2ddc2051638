using Microsoft.Extensions.Logging;

namespace Clientele.Diagnostics;

/// <summary>What is logged about requests.</summary>
internal static partial class RequestLog
{
    [LoggerMessage(EventId = 10, Message = "{Request} -> {Status} in {Milliseconds:0.0} ms")]
    public static partial void Answered(ILogger logger, LogLevel level, string request, int status, double milliseconds);

    [LoggerMessage(11, LogLevel.Information, "{Request} -> {Error} after {Milliseconds:0.0} ms")]
    public static partial void Failed(ILogger logger, string request, string error, double milliseconds);

    [LoggerMessage(12, LogLevel.Information, "{Request} is sent again in {Seconds:0.###} s (repetition {Attempt})")]
    public static partial void Repeated(ILogger logger, string request, double seconds, int attempt);

    [LoggerMessage(13, LogLevel.Warning, "{Request} -> 429: no request of the account is sent for {Seconds:0.###} s")]
    public static partial void Paused(ILogger logger, string request, double seconds);
}
