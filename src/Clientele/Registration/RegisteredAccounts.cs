using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;

namespace Clientele;

/// <summary>The accounts of one client type that a container knows by name, so that no name means two of them.</summary>
/// <typeparam name="TClient">The client.</typeparam>
internal sealed class RegisteredAccounts<TClient>
    where TClient : class
{
    private readonly Dictionary<string, Registration> _accounts = new(StringComparer.Ordinal);

    /// <summary>Makes accounts as they are asked for; null where all are registered.</summary>
    public OnDemandAccounts<TClient>? OnDemand { get; private set; }

    /// <summary>The accounts that were registered with these services so far.</summary>
    public static RegisteredAccounts<TClient> Of(IServiceCollection services)
    {
        var known = services.FirstOrDefault(service => service.ServiceType == typeof(RegisteredAccounts<TClient>))?.ImplementationInstance;
        if (known is RegisteredAccounts<TClient> accounts)
        {
            return accounts;
        }

        accounts = new RegisteredAccounts<TClient>();
        services.AddSingleton(accounts);
        return accounts;
    }

    /// <summary>Notes an account; false where it was registered before by the same objects.</summary>
    /// <param name="account">Its name; empty for none.</param>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="settings">The delegate or the configuration that its options come from; null for none.</param>
    /// <exception cref="InvalidOperationException">Its name is another account's.</exception>
    public bool TryAdd(string account, ServiceContract contract, object? settings)
    {
        if (_accounts.TryAdd(account, new Registration(contract, settings)))
        {
            return true;
        }

        var (known, knownSettings) = _accounts[account];
        return ReferenceEquals(known, contract) && Equals(knownSettings, settings) ? false : throw Taken(account, contract.Name);
    }

    /// <summary>Notes how accounts are made that are not registered.</summary>
    /// <exception cref="InvalidOperationException">It is already registered with different settings.</exception>
    public void Set(OnDemandAccounts<TClient> onDemand)
    {
        if (OnDemand is { } known && (known.Configure != onDemand.Configure || known.Capacity != onDemand.Capacity))
        {
            throw new InvalidOperationException(
                $"A factory of {typeof(TClient).Name} is already registered with different settings: register one factory whose callback knows all accounts.");
        }

        OnDemand = onDemand;
    }

    /// <summary>The contract of a registered account; null if there is none of this name.</summary>
    public ServiceContract? Find(string account) => _accounts.TryGetValue(account, out var found) ? found.Contract : null;

    /// <summary>The account of clients without a name.</summary>
    /// <exception cref="InvalidOperationException">There are several, and all have names.</exception>
    public string Default()
    {
        if (_accounts.ContainsKey(""))
        {
            return "";
        }

        if (_accounts.Count == 1)
        {
            return _accounts.Keys.Single();
        }

        var names = _accounts.Keys.Order(StringComparer.Ordinal).Take(5).Select(name => $"\"{name}\"");
        var client = typeof(TClient).Name;
        throw new InvalidOperationException(
            $"There are {_accounts.Count} accounts with a {client}, and none without a name: request one of them with "
                + $"[FromKeyedServices(name)] or I{client}Factory. They are {string.Join(", ", names)}{(_accounts.Count > 5 ? " …" : "")}.");
    }

    private static InvalidOperationException Taken(string account, string service)
    {
        var client = typeof(TClient).Name;
        var which = account.Length == 0 ? $"A {client} without a name" : $"A {client} named \"{account}\"";
        return new InvalidOperationException(
            $"{which} is already registered with different settings. If this is another account, give it a name: the first argument "
                + $"of Add{client}. If it is the same account, register it once and extend its options with "
                + $"services.Configure<ClientOptions>(\"{AccountName.Full(service, account)}\", …).");
    }

    /// <summary>The settings of a registration.</summary>
    private sealed record Registration(ServiceContract Contract, object? Settings);
}
