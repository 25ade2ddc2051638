using System;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Clientele;

/// <summary>Defaults of all client factories.</summary>
public static class ClientFactory
{
    /// <summary>How many accounts a factory keeps that are not registered: 10,000.</summary>
    public const int DefaultCapacity = 10_000;
}

/// <summary>
/// Gives clients of accounts by their names: those that were registered, and others that are known at run time only. A client is made when it is
/// first asked for, and there is one for an account as long as anybody uses it or the factory keeps it. Accounts share connections, and nothing else:
/// each has its own options, tokens and rate limits. Safe for concurrent use.
/// </summary>
/// <typeparam name="TClient">The client.</typeparam>
public sealed class ClientFactory<TClient> : IDisposable
    where TClient : class
{
    private readonly IServiceProvider _provider;
    private readonly RegisteredAccounts<TClient> _registered;
    private readonly AccountCache<OnDemandAccount<TClient>> _accounts;
    private readonly Lazy<HttpClient> _tokenHttp;

    internal ClientFactory(IServiceProvider provider, RegisteredAccounts<TClient> registered)
    {
        _provider = provider;
        _registered = registered;
        _accounts = new AccountCache<OnDemandAccount<TClient>>(registered.OnDemand?.Capacity ?? 1);
        _tokenHttp = new Lazy<HttpClient>(() => provider.GetRequiredService<IHttpClientFactory>().CreateClient(AccountName.Tokens(registered.OnDemand!.HttpName)));
    }

    /// <summary>The client of an account. Asking is cheap: do it for each unit of work, and keep no client for an account that may leave.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="address">Values of variables in the service's addresses, which tell accounts apart as the name does; empty where there are none.</param>
    /// <param name="contract">Returns the contract of the service.</param>
    /// <exception cref="InvalidOperationException">No account of this name is registered, and the factory has no callback for others.</exception>
    /// <exception cref="OptionsValidationException">The options that the callback set lack something; the message says what.</exception>
    public TClient CreateClient(string account, string address, Func<ServiceContract> contract)
    {
        AccountName.Require(account);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(contract);
        if (_registered.Find(account) is { } known)
        {
            return address.Length == 0 || known.HasSameAddresses(contract())
                ? _provider.GetRequiredKeyedService<TClient>(account)
                : throw new InvalidOperationException($"The account \"{account}\" is registered with addresses other than the requested ones.");
        }

        return _accounts.GetOrAdd(new AccountKey(account, address), key => Create(key.Account, contract())).Client;
    }

    /// <summary>
    /// Ends an account that the factory made: its tokens are forgotten, and calls of clients that are still held fail. Who asks again gets a new one, with
    /// the options as they are then. Call it when a customer leaves, or credentials change.
    /// </summary>
    /// <param name="account">The account's name.</param>
    /// <param name="address">As for <see cref="CreateClient"/>.</param>
    /// <returns>False where there is no such account.</returns>
    public bool RemoveClient(string account, string address)
    {
        AccountName.Require(account);
        ArgumentNullException.ThrowIfNull(address);
        return _accounts.Remove(new AccountKey(account, address));
    }

    /// <summary>Ends all accounts that the factory made.</summary>
    public void Dispose() => _accounts.Dispose();

    private OnDemandAccount<TClient> Create(string account, ServiceContract contract)
    {
        var settings = _registered.OnDemand ?? throw new InvalidOperationException(
            $"No account \"{account}\" is registered: add it with Add{typeof(TClient).Name}(\"{account}\", …), or provide a factory of accounts with Add{typeof(TClient).Name}Factory(…).");
        var name = AccountName.Full(contract.Name, account);

        // The options' monitor would keep the options of every account for ever.
        var options = _provider.GetRequiredService<IOptionsFactory<ClientOptions>>().Create(name);
        settings.Configure(_provider, account, options);
        ClientOptionsValidation.Require(name, contract, options);

        var time = ClientRegistration.Time(_provider, options);
        var loggers = ClientRegistration.Loggers(_provider, options);
        var primary = options.HttpHandler ?? _provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(settings.HttpName);
        return new OnDemandAccount<TClient>(
            new ClientAccount(account, contract, options, time, loggers, TokenHttp(contract.Name, options.HttpHandler), _provider.GetServices<IDriftObserver>()),
            primary,
            settings.Create);

        Func<HttpClient> TokenHttp(string service, HttpMessageHandler? own) => own is null
            ? () => _tokenHttp.Value
            : () => new HttpClient(ClientAccount.TokenTelemetry(service, loggers, time, own), disposeHandler: false);
    }
}
