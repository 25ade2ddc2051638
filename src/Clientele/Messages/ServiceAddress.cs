using System;

namespace Clientele;

/// <summary>Service roots, so that relative addresses resolve below them.</summary>
internal static class ServiceAddress
{
    public static Uri Root(Uri? address, string service)
    {
        if (address is null)
        {
            throw new InvalidOperationException($"{service} has no base address: set BaseAddress when you register the client.");
        }

        if (!address.IsAbsoluteUri || !(address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            throw new InvalidOperationException($"The base address of {service} is not an absolute http or https address.");
        }

        return address.AbsolutePath.EndsWith('/')
            ? address
            : new UriBuilder(address) { Path = address.AbsolutePath + "/", Query = "", Fragment = "" }.Uri;
    }
}
