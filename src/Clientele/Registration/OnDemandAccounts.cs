using System;

namespace Clientele;

/// <summary>How a factory makes accounts that are not registered.</summary>
/// <param name="Service">The service's name.</param>
/// <param name="Create">Makes the client over its transport.</param>
/// <param name="Configure">Sets the options of an account by its name.</param>
/// <param name="Capacity">How many accounts are kept.</param>
internal sealed record OnDemandAccounts<TClient>(
    string Service, Func<ApiTransport, TClient> Create, Action<IServiceProvider, string, ClientOptions> Configure, int Capacity)
{
    /// <summary>The HTTP client that all these accounts send with, without anything that belongs to one of them.</summary>
    public string HttpName => Service + ".Accounts";
}
