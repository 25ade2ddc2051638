using System;

namespace Clientele;

/// <summary>
/// <see cref="System.Net.Http.HttpClient.Send(System.Net.Http.HttpRequestMessage)"/> would pass handlers by that only know how to wait
/// without a thread: it would go out unsigned and uncounted. So it is refused.
/// </summary>
internal static class SynchronousSend
{
    public static NotSupportedException Refused() =>
        new("Requests of this client are sent with SendAsync: a synchronous request would carry no token and heed no rate limit.");
}
