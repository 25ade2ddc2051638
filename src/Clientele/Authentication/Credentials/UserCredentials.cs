using System;
using System.Diagnostics;

namespace Clientele.Authentication;

/// <summary>Credentials by which a client acts for a user.</summary>
public abstract class UserCredentials : ApiCredentials
{
    private protected UserCredentials()
    {
    }

    /// <summary>The client's identifier; null for the contract's.</summary>
    public string? ClientId { get; init; }

    /// <summary>The secret of a confidential client, which is sent with every token request (RFC 6749 §2.3.1); null for a public client.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientSecret { internal get; init; }
}

/// <summary>A user's name and password (RFC 6749 §4.3).</summary>
public sealed class PasswordCredentials : UserCredentials
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
public sealed class RefreshTokenCredentials : UserCredentials
{
    /// <summary>The first refresh token; one in the store takes precedence.</summary>
    public RefreshTokenCredentials(string refreshToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(refreshToken);
        RefreshToken = refreshToken;
    }

    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string RefreshToken { get; }
}
