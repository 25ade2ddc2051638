using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>Origins (RFC 6454 §4: scheme, host, port) that belong to a service: its base address's and those that its contract names.</summary>
internal sealed class OriginSet
{
    private readonly Uri[] _origins;

    public OriginSet(Uri? baseAddress, AuthenticationContract? authentication)
    {
        var origins = new List<Uri>();
        if (baseAddress is not null)
        {
            origins.Add(baseAddress);
        }

        if (authentication is not null)
        {
            origins.AddRange(authentication.Origins);
        }

        _origins = [.. origins];
    }

    public IReadOnlyList<Uri> Origins => _origins;

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
