using System;
using Microsoft.Extensions.Logging;

namespace Clientele.Authentication;

/// <summary>What is logged about tokens: never their text.</summary>
internal static partial class TokenLog
{
    [LoggerMessage(1, LogLevel.Information, "Token renewed: {Token}")]
    public static partial void Renewed(ILogger logger, AccessToken token);

    [LoggerMessage(2, LogLevel.Warning, "Token renewal failed")]
    public static partial void Failed(ILogger logger, Exception exception);
}
