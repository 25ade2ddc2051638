using System;

namespace Clientele;

/// <summary>
/// What analyzers read of a client's contract: emitted on the client's class, for the project it is in and all that reference it.
/// Analyzers look for it on classes whose names end in <c>Client</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ApiClientAttribute : Attribute
{
    /// <summary>Name of the service.</summary>
    public required string Service { get; init; }

    /// <summary>Service root; null if it is set when the client is registered.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>Address of the token endpoint; null if there is none.</summary>
    public string? TokenEndpoint { get; init; }

    /// <summary>Origins that tokens may be sent to, besides the base address's own.</summary>
    public string[] Origins { get; init; } = [];

    /// <summary>Seconds that an access token lives; 0 where the contract does not say it.</summary>
    public long AccessTokenLifetime { get; init; }

    /// <summary>Access tokens expire, and each token response says when.</summary>
    public bool AccessTokensExpire { get; init; }

    /// <summary>Seconds that a hand-made token lives; 0 where there are none, or they do not expire.</summary>
    public long StaticTokenLifetime { get; init; }

    /// <summary>Grants that the service offers, as values of <c>grant_type</c> (RFC 6749 §4 and §6).</summary>
    public string[] Grants { get; init; } = [];

    /// <summary>Each renewal gives a new refresh token and ends the old one.</summary>
    public bool RefreshTokensRotate { get; init; }
}
