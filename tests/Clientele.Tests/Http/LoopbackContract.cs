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
                Password = new PasswordGrant { ClientId = "external", Scope = "all offline_access" },
                Refresh = new RefreshGrant { ClientId = "external", Scope = "all offline_access", Rotates = true },
            },
        };
    }
}
