using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>Origins (RFC 6454 §4: scheme, host, port) that belong to a service: its base address's and those that its contract names.</summary>
internal sealed class OriginSet
{
    private readonly Origin[] _origins;

    private OriginSet(Uri[] addresses) => _origins = Array.ConvertAll(addresses, static address => new Origin(address));

    public IEnumerable<Uri> Addresses => Array.ConvertAll(_origins, static origin => origin.Address);

    /// <summary>Where requests may go and redirects may lead: the service root, further origins, further servers.</summary>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="root">The service root, where it is not the contract's.</param>
    public static OriginSet OfService(ServiceContract contract, Uri? root = null) => new([.. Tokens(contract, root), .. contract.Servers.Values]);

    /// <summary>Where tokens may go: the service root and the origins that the contract names for them, but not its further servers.</summary>
    /// <inheritdoc cref="OfService"/>
    public static OriginSet OfTokens(ServiceContract contract, Uri? root = null) => new(Tokens(contract, root));

    public bool Contains(Uri uri)
    {
        foreach (var origin in _origins)
        {
            if (origin.Contains(uri))
            {
                return true;
            }
        }

        return false;
    }

    private static Uri[] Tokens(ServiceContract contract, Uri? root) =>
        [.. (root ?? contract.BaseAddress) is { } own ? (Uri[])[own] : [], .. contract.Authentication?.Origins ?? []];
}
