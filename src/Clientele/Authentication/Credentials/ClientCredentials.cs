using System;
using System.Diagnostics;

namespace Clientele.Authentication;

/// <summary>A client's own identifier and secret (RFC 6749 §4.4).</summary>
public sealed class ClientCredentials : ApiCredentials
{
    /// <summary>Credentials of a client.</summary>
    public ClientCredentials(string clientId, string clientSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    internal string ClientId { get; }

    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string ClientSecret { get; }
}
