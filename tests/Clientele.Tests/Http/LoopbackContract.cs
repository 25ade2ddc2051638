using System;

namespace Clientele.Tests.Http;

/// <summary>What a client knows of a loopback service.</summary>
internal static class LoopbackContract
{
    extension(LoopbackService service)
    {
        /// <summary>An OData service that gives tokens itself.</summary>
        public ServiceContract Contract => new()
        {
            Name = "Loopback",
            BaseAddress = new Uri(service.Address, "odata/"),
            Authentication = new AuthenticationContract
            {
                TokenEndpoint = new Uri(service.Address, "connect/token"),
                Password = new PasswordGrant("external", "all offline_access"),
                Refresh = new RefreshGrant("external", "all offline_access", Rotates: true, Lifetime: null),
            },
        };
    }
}
