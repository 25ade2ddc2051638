using System;

namespace Clientele;

/// <summary>
/// Whether what an account sends with has been disposed. The calls that are under way then are cancelled by the HTTP client, as those are whose time runs out: this tells them apart.
/// </summary>
internal sealed class TransportLife
{
    private volatile bool _isEnded;

    public bool IsEnded => _isEnded;

    public void End() => _isEnded = true;

    /// <summary>What a call ends with whose client was disposed.</summary>
    public static ObjectDisposedException Ended(ApiRequest request, Exception cancellation) =>
        new($"{RequestLine.Of(request)}: the client was disposed, or its account removed, before the call ended.", cancellation);
}
