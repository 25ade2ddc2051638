using System;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// Credentials of a user who signs in while the program runs. The refresh token that comes with it is kept in the <see cref="ITokenStore"/>, and the user is
/// asked again only when it is refused.
/// </summary>
public abstract class InteractiveCredentials : UserCredentials
{
    private protected InteractiveCredentials()
    {
    }

    /// <summary>Whose tokens these are, a part of the store's key; empty where an account has one user.</summary>
    public string User { get; init; } = "";

    /// <summary>Address of the device authorization endpoint, or of the authorization endpoint; null for the contract's.</summary>
    public Uri? Endpoint { get; init; }
}

/// <summary>Sign-in on another device by a code (RFC 8628): for consoles, services and appliances.</summary>
public sealed class DeviceCodeCredentials : InteractiveCredentials
{
    /// <summary>Sign-in by a code.</summary>
    /// <param name="show">Shows the user the code and where to enter it. It returns once that is shown, not once the user has signed in.</param>
    public DeviceCodeCredentials(Func<DeviceCodePrompt, CancellationToken, Task> show)
    {
        ArgumentNullException.ThrowIfNull(show);
        Show = show;
    }

    internal Func<DeviceCodePrompt, CancellationToken, Task> Show { get; }
}

/// <summary>What a user is shown to sign in by a code (RFC 8628 §3.2).</summary>
/// <param name="userCode">The code.</param>
/// <param name="verificationUri">Where to enter it.</param>
/// <param name="expiresAt">When it ends.</param>
public sealed class DeviceCodePrompt(string userCode, Uri verificationUri, DateTimeOffset expiresAt)
{
    /// <summary>The code.</summary>
    public string UserCode { get; } = userCode;

    /// <summary>Where to enter it.</summary>
    public Uri VerificationUri { get; } = verificationUri;

    /// <summary>The same address with the code in it, for a QR code; null where the server gives none.</summary>
    public Uri? VerificationUriComplete { get; init; }

    /// <summary>When the code ends.</summary>
    public DateTimeOffset ExpiresAt { get; } = expiresAt;
}

/// <summary>Sign-in in the browser (RFC 6749 §4.1) with PKCE (RFC 7636): for programs on a user's machine (RFC 8252).</summary>
public sealed class AuthorizationCodeCredentials : InteractiveCredentials
{
    private static readonly Uri s_loopback = new("http://127.0.0.1/");

    /// <summary>Sign-in in the browser of this machine; the answer comes to a free port of the loopback interface (RFC 8252 §7.3).</summary>
    /// <param name="openBrowser">Opens the address in the user's browser, and returns.</param>
    public AuthorizationCodeCredentials(Func<Uri, CancellationToken, Task> openBrowser)
    {
        ArgumentNullException.ThrowIfNull(openBrowser);
        OpenBrowser = openBrowser;
    }

    /// <summary>Sign-in wherever <paramref name="authorize"/> does it: a web view, a page of one's own.</summary>
    /// <param name="redirectUri">Where the server sends the browser afterwards, as it is registered.</param>
    /// <param name="authorize">Opens an address and gives the address that the browser was sent to in the end, its query included.</param>
    public AuthorizationCodeCredentials(Uri redirectUri, Func<Uri, CancellationToken, Task<Uri>> authorize)
    {
        ArgumentNullException.ThrowIfNull(redirectUri);
        ArgumentNullException.ThrowIfNull(authorize);
        RedirectUri = redirectUri;
        Authorize = authorize;
    }

    /// <summary>Where the browser is sent; on the loopback interface its port is any free one where it has none.</summary>
    public Uri RedirectUri { get; init; } = s_loopback;

    internal Func<Uri, CancellationToken, Task>? OpenBrowser { get; }

    internal Func<Uri, CancellationToken, Task<Uri>>? Authorize { get; }
}
