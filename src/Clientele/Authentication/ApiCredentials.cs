using System;
using System.Diagnostics;

namespace Clientele.Authentication;

/// <summary>What a client signs in with. No kind of credentials shows its secrets in text.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class ApiCredentials
{
    private protected ApiCredentials()
    {
    }

    /// <summary>The kind of credentials, nothing of what they hold.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>A user's name and password (RFC 6749 §4.3).</summary>
public sealed class PasswordCredentials : ApiCredentials
{
    /// <summary>Credentials of a user.</summary>
    public PasswordCredentials(string userName, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(userName);
        ArgumentException.ThrowIfNullOrEmpty(password);
        UserName = userName;
        Password = password;
    }

    internal string UserName { get; }

    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Password { get; }
}

/// <summary>
/// A refresh token (RFC 6749 §6) that a user got by signing in elsewhere. Where it rotates, it is good for one use:
/// give the client an <see cref="ITokenStore"/> that outlives the process.
/// </summary>
public sealed class RefreshTokenCredentials : ApiCredentials
{
    /// <summary>A refresh token to begin with; one in the store goes before it.</summary>
    public RefreshTokenCredentials(string refreshToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(refreshToken);
        RefreshToken = refreshToken;
    }

    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string RefreshToken { get; }
}

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

/// <summary>A token made by hand. Nothing can renew it: once it ends, calls fail with <see cref="SignInRequiredException"/>.</summary>
public sealed class StaticTokenCredentials : ApiCredentials
{
    /// <summary>A token and its end.</summary>
    /// <param name="token">The token's text.</param>
    /// <param name="expiresAt">When it ends; null reads it from the token where that is a JWT (RFC 7519 §4.1.4).</param>
    public StaticTokenCredentials(string token, DateTimeOffset? expiresAt = null) =>
        Token = new AccessToken(token, expiresAt ?? JsonWebToken.Read(token).ExpiresAt);

    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal AccessToken Token { get; }
}

/// <summary>An API key, for operations of a security scheme of that type (<c>ClientOptions.Schemes</c>), or of a service that knows nothing else.</summary>
public sealed class ApiKeyCredentials : ApiCredentials
{
    /// <summary>A key as its service gave it.</summary>
    public ApiKeyCredentials(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        Key = key;
    }

    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Key { get; }
}

/// <summary>Tokens of another source, for operations of a bearer scheme that is not the account's (<c>ClientOptions.Schemes</c>).</summary>
public sealed class TokenSourceCredentials : ApiCredentials
{
    /// <summary>Credentials whose tokens come from a source, which stays its owner's.</summary>
    public TokenSourceCredentials(ITokenSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    internal ITokenSource Source { get; }
}
