using System;

namespace Clientele;

/// <summary>A response did not begin, or did not go on, within the time that it had.</summary>
internal sealed class LateResponseException(string message, TimeSpan limit, Exception innerException) : TimeoutException(message, innerException)
{
    public TimeSpan Limit => limit;
}
