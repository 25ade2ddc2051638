using System;

namespace Clientele.Authentication;

/// <summary>Secrets are sent over https only (RFC 6749 §3.1.2.1, RFC 6750 §5.3); loopback is excepted.</summary>
internal static class SecureAddress
{
    public static bool IsSecure(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    public static Uri Require(Uri address, string what) => IsSecure(address)
        ? address
        : throw new InvalidOperationException($"{what} {RequestLine.Redact(address)} does not use https: secrets are not sent to it.");
}
