using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>Origins (RFC 6454 §4: scheme, host, port) that belong to a service: its base address's and those that its contract names.</summary>
internal sealed class OriginSet
{
    private readonly Uri[] _origins;

    private OriginSet(Uri[] origins) => _origins = origins;

    public IReadOnlyList<Uri> Origins => _origins;

    /// <summary>Where requests may go and redirects may lead: the service root, further origins, further servers.</summary>
    /// <param name="contract">What is known of the service.</param>
    /// <param name="root">The service root, where it is not the contract's.</param>
    public static OriginSet OfService(ServiceContract contract, Uri? root = null) =>
        new([.. OfTokens(contract, root)._origins, .. contract.Servers.Values]);

    /// <summary>Where tokens may go: the service root and the origins that the contract names for them, but not its further servers.</summary>
    /// <inheritdoc cref="OfService"/>
    public static OriginSet OfTokens(ServiceContract contract, Uri? root = null) =>
        new([.. (root ?? contract.BaseAddress) is { } own ? (Uri[])[own] : [], .. contract.Authentication?.Origins ?? []]);

    public bool Contains(Uri uri)
    {
        foreach (var origin in _origins)
        {
            if (AreSame(origin, uri))
            {
                return uri.UserInfo.Length == 0;
            }
        }

        return false;
    }

    public static bool AreSame(Uri left, Uri right) =>
        (string.Equals(left.Host, right.Host, StringComparison.Ordinal) || string.Equals(left.IdnHost, right.IdnHost, StringComparison.Ordinal))
        && left.Port == right.Port
        && string.Equals(left.Scheme, right.Scheme, StringComparison.Ordinal);
}
