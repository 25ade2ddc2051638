using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>A token made by hand. Nothing can renew it: once it ends, calls fail with <see cref="SignInRequiredException"/>.</summary>
public sealed class StaticTokenCredentials : ApiCredentials
{
    /// <summary>A token and its end.</summary>
    /// <param name="token">The token's text.</param>
    /// <param name="expiresAt">When it ends; null reads it from the token where that is a JWT (RFC 7519 §4.1.4).</param>
    /// <exception cref="ArgumentException">The text can't be a token (RFC 6750 §2.1).</exception>
    public StaticTokenCredentials(string token, DateTimeOffset? expiresAt = null)
    {
        ArgumentNullException.ThrowIfNull(token);
        Token = new AccessToken(token, expiresAt ?? JsonWebToken.Read(token).ExpiresAt);
    }

    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal AccessToken Token { get; }
}

/// <summary>
/// Tokens of another library. The callback is asked for one when there is none or it nears its end, one call at a time; between, all requests use the
/// token that it gave last.
/// </summary>
public sealed class TokenCallbackCredentials : ApiCredentials
{
    /// <summary>Tokens that a callback gives: <c>async ct => new AccessToken(token.Token, token.ExpiresOn)</c>.</summary>
    /// <param name="getToken">Gives a token; its <see cref="AccessToken.ExpiresAt"/> says when to request another one.</param>
    public TokenCallbackCredentials(Func<CancellationToken, Task<AccessToken>> getToken)
    {
        ArgumentNullException.ThrowIfNull(getToken);
        GetToken = getToken;
    }

    internal Func<CancellationToken, Task<AccessToken>> GetToken { get; }
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
