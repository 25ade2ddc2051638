using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Clientele.Testing;

/// <summary>Points the clients of a container at a fake.</summary>
public static class FakeServices
{
    /// <summary>
    /// Points all registered clients of the fake's service at it, whatever their account: in a test host of ASP.NET Core, within
    /// <c>ConfigureTestServices</c>. Handler, clock, address and credentials become those of the fake, whatever the program configured.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="fake">The fake; it stays yours to dispose of.</param>
    public static IServiceCollection UseFake(this IServiceCollection services, FakeService fake)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(fake);
        return services.AddSingleton<IPostConfigureOptions<ClientOptions>>(new Pointing(fake));
    }

    private sealed class Pointing(FakeService fake) : IPostConfigureOptions<ClientOptions>
    {
        public void PostConfigure(string? name, ClientOptions options)
        {
            if (name == fake.Contract.Name || name?.StartsWith(fake.Contract.Name + ":", StringComparison.Ordinal) is true)
            {
                options.BaseAddress = null;
                options.TokenEndpoint = null;
                options.TokenSource = null;
                options.Credentials = null;
                fake.Configure(options);
            }
        }
    }
}
