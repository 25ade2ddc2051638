using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>OAuth 2.0 (RFC 6749) as one service speaks it.</summary>
public sealed record AuthenticationContract
{
    /// <summary>Address of the token endpoint; null where only static tokens are known, or <see cref="MetadataAddress"/>.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>
    /// Address of the provider's metadata, <c>…/.well-known/openid-configuration</c> (OpenID Connect Discovery 1.0 §4, RFC 8414). They are asked for before the first token
    /// where <see cref="TokenEndpoint"/> is null, and name the endpoints of all grants.
    /// </summary>
    public Uri? MetadataAddress { get; init; }

    /// <summary>Origins that a token may be sent to, besides the base address's own.</summary>
    public IReadOnlyList<Uri> Origins { get; init; } = [];

    /// <summary>The resource owner password credentials grant (RFC 6749 §4.3), where it is offered.</summary>
    public PasswordGrant? Password { get; init; }

    /// <summary>The refresh token grant (RFC 6749 §6), where it is offered.</summary>
    public RefreshGrant? Refresh { get; init; }

    /// <summary>The client credentials grant (RFC 6749 §4.4), where it is offered.</summary>
    public ClientCredentialsGrant? ClientCredentials { get; init; }

    /// <summary>The device authorization grant (RFC 8628), where it is offered.</summary>
    public DeviceCodeGrant? DeviceCode { get; init; }

    /// <summary>The authorization code grant with PKCE (RFC 6749 §4.1, RFC 7636), where it is offered.</summary>
    public AuthorizationCodeGrant? AuthorizationCode { get; init; }

    /// <summary>How a client that has a secret authenticates at the token endpoint.</summary>
    public ClientAuthentication ClientAuthentication { get; init; }

    /// <summary>Where a token response holds what.</summary>
    public TokenResponseContract TokenResponse { get; init; } = new();

    /// <summary>Lifetime of a token that an administrator makes by hand, where there are such tokens.</summary>
    public TimeSpan? StaticTokenLifetime { get; init; }

    /// <summary>Lifetime of an access token whose response does not say it.</summary>
    public TimeSpan? AccessTokenLifetime { get; init; }

    /// <summary>How long before its end a token is renewed; at most a fifth of the lifetime of tokens that are short-lived.</summary>
    public TimeSpan RenewBefore { get; init; } = TimeSpan.FromMinutes(2);
}

/// <summary>Names of members of a token response, with dots where they are nested: <c>data.accessToken</c>. The defaults are RFC 6749 §5.1's.</summary>
public sealed record TokenResponseContract
{
    /// <summary>The access token.</summary>
    public string AccessToken { get; init; } = "access_token";

    /// <summary>The refresh token.</summary>
    public string RefreshToken { get; init; } = "refresh_token";

    /// <summary>The lifetime in seconds.</summary>
    public string ExpiresIn { get; init; } = "expires_in";

    /// <summary>The moment of expiry, in seconds since 1970 or as ISO 8601 text; null where there is no such member.</summary>
    public string? ExpiresAt { get; init; }
}
