using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Clientele;

/// <summary>What requests of a grant carry.</summary>
public abstract record TokenGrant
{
    private protected TokenGrant()
    {
    }

    /// <summary>Address of the token endpoint for this grant; null for the contract's.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>Space-separated scopes; null where none are sent.</summary>
    public string? Scope { get; init; }

    /// <summary>Further form parameters, such as <c>audience</c> and <c>resource</c> (RFC 8707).</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}

/// <summary>A grant by which a client acts for a user.</summary>
public abstract record UserGrant : TokenGrant
{
    private protected UserGrant()
    {
    }

    /// <summary>The client identifier where the credentials have none; null where none is sent.</summary>
    public string? ClientId { get; init; }
}

/// <summary>The resource owner password credentials grant (RFC 6749 §4.3).</summary>
public sealed record PasswordGrant : UserGrant;

/// <summary>The refresh token grant (RFC 6749 §6).</summary>
public sealed record RefreshGrant : UserGrant
{
    /// <summary>Each renewal gives a new refresh token and ends the old one.</summary>
    public bool Rotates { get; init; }

    /// <summary>How long a refresh token lives, where it is known.</summary>
    public TimeSpan? Lifetime { get; init; }
}

/// <summary>The client credentials grant (RFC 6749 §4.4).</summary>
public sealed record ClientCredentialsGrant : TokenGrant;

/// <summary>The device authorization grant (RFC 8628).</summary>
public sealed record DeviceCodeGrant : UserGrant
{
    /// <summary>Address of the device authorization endpoint.</summary>
    public required Uri Endpoint { get; init; }
}

/// <summary>The authorization code grant with PKCE (RFC 6749 §4.1, RFC 7636).</summary>
public sealed record AuthorizationCodeGrant : UserGrant
{
    /// <summary>Address of the authorization endpoint, which a browser opens.</summary>
    public required Uri Endpoint { get; init; }
}
