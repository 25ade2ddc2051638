using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>Origins (RFC 6454 §4: scheme, host, port) that belong to a service: its base address's and those that its contract names.</summary>
internal sealed class OriginSet
{
    private readonly Uri[] _origins;

    /// <summary>The origins of one service.</summary>
    /// <param name="baseAddress">The service root.</param>
    /// <param name="authentication">Names further origins.</param>
    /// <param name="servers">Further servers, which no token need go to.</param>
    public OriginSet(Uri? baseAddress, AuthenticationContract? authentication, IEnumerable<Uri>? servers = null)
    {
        var origins = new List<Uri>(servers ?? []);
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
