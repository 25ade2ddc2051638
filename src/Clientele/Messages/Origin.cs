using System;

namespace Clientele;

/// <summary>An origin (RFC 6454 §4): scheme, host, port. It is taken apart once; every request is compared with it, hosts in their ASCII form (RFC 5890 §2.3.2.1).</summary>
internal sealed class Origin
{
    private readonly string _scheme;
    private readonly string _host;
    private readonly int _port;

    public Origin(Uri address)
    {
        Address = address;
        (_scheme, _host, _port) = (address.Scheme, address.IdnHost, address.Port);
    }

    /// <summary>The address that it is the origin of.</summary>
    public Uri Address { get; }

    /// <summary>Whether an address is of this origin; one with user information is of none.</summary>
    public bool Contains(Uri address) =>
        address.Port == _port
        && string.Equals(address.Scheme, _scheme, StringComparison.Ordinal)
        && string.Equals(address.IdnHost, _host, StringComparison.Ordinal)
        && !HasUserInfo(address);

    /// <summary>User information ends with an at sign (RFC 3986 §3.2.1). Looking for one costs less than taking the authority apart.</summary>
    private static bool HasUserInfo(Uri address) => address.OriginalString.Contains('@', StringComparison.Ordinal) && address.UserInfo.Length > 0;
}
