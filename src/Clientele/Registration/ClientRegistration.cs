using System;
using System.Net.Http;
using System.Threading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Clientele;

/// <summary>Registers clients of a service, one an account; what an emitted <c>Add…Client</c> calls.</summary>
public static class ClientRegistration
{
    /// <summary>
    /// Registers the client of an account as a singleton. An account has its own options, tokens, rate limits and connections. Its handlers,
    /// outermost first: replay after a refused token, retries, rate limits, bearer token, telemetry, timeout, redirects; more can be added to the builder and
    /// come behind them.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="account">
    /// The account's name: the key of the keyed service, and behind the service's name and a colon (<c>Timetta:acme</c>) the name of its
    /// <see cref="ClientOptions"/> and of its HTTP client. Empty for the only account, or for the one that is meant where no name is given.
    /// </param>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="create">Makes the client over its transport.</param>
    /// <param name="configure">Sets credentials and the rest. What is missing is reported when the client is first requested.</param>
    /// <exception cref="InvalidOperationException">An account of this name is registered already, with other settings.</exception>
    public static IHttpClientBuilder AddClient<TClient>(
        this IServiceCollection services,
        string account,
        ServiceContract contract,
        Func<ApiTransport, TClient> create,
        Action<ClientOptions>? configure = null)
        where TClient : class =>
        Add(services, account, contract, create, configure, configure);

    /// <summary>Registers the client of an account whose options come from a configuration section, or wherever its values come from.</summary>
    /// <inheritdoc cref="AddClient{TClient}(IServiceCollection, string, ServiceContract, Func{ApiTransport, TClient}, Action{ClientOptions})"/>
    /// <param name="services">Where to.</param>
    /// <param name="account">The account's name.</param>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="create">Makes the client over its transport.</param>
    /// <param name="section">The section, with the keys that <see cref="ClientOptions.Bind"/> names.</param>
    public static IHttpClientBuilder AddClient<TClient>(
        this IServiceCollection services,
        string account,
        ServiceContract contract,
        Func<ApiTransport, TClient> create,
        IConfiguration section)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, account, contract, create, options => options.Bind(section), section);
    }

    /// <summary>The name of an account that must have one.</summary>
    /// <exception cref="ArgumentException">It is empty, or white space.</exception>
    public static string Named(string account) => AccountName.Require(account);

    /// <summary>
    /// Registers a <see cref="ClientFactory{TClient}"/>, which knows the registered accounts and makes clients of others as they are asked for.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="service">The service's name.</param>
    /// <param name="create">Makes a client over its transport.</param>
    /// <param name="configure">Sets the options of an account by its name.</param>
    /// <param name="capacity">How many accounts the factory keeps; the one that was asked for longest ago goes first.</param>
    /// <returns>The builder of the HTTP client that these accounts share: its handlers come after those of an account.</returns>
    /// <exception cref="InvalidOperationException">There is a factory of such clients with other settings.</exception>
    public static IHttpClientBuilder AddClientFactory<TClient>(
        this IServiceCollection services,
        string service,
        Func<ApiTransport, TClient> create,
        Action<IServiceProvider, string, ClientOptions> configure,
        int capacity = ClientFactory.DefaultCapacity)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        var settings = new OnDemandAccounts<TClient>(service, create, configure, capacity);
        RegisteredAccounts<TClient>.Of(services).Set(settings);
        AddFactory<TClient>(services);
        AddTokenHttp(services, settings.HttpName, service, provider => Time(provider));
        return AddHttp(services, settings.HttpName, _ => null);
    }

    /// <summary>The container's clock, unless the options have one.</summary>
    internal static TimeProvider Time(IServiceProvider provider, ClientOptions? options = null) =>
        options?.TimeProvider ?? provider.GetService<TimeProvider>() ?? TimeProvider.System;

    internal static ILoggerFactory Loggers(IServiceProvider provider, ClientOptions? options = null) =>
        options?.LoggerFactory ?? provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;

    private static IHttpClientBuilder Add<TClient>(
        IServiceCollection services,
        string account,
        ServiceContract contract,
        Func<ApiTransport, TClient> create,
        Action<ClientOptions>? configure,
        object? settings)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(create);
        var name = AccountName.Full(contract.Name, account);
        if (!RegisteredAccounts<TClient>.Of(services).TryAdd(account, contract, settings))
        {
            return services.AddHttpClient(name);
        }

        services.AddOptions<ClientOptions>(name).Configure(options => configure?.Invoke(options));
        services.AddSingleton<IValidateOptions<ClientOptions>>(new ClientOptionsValidation(name, contract));
        services.AddKeyedSingleton(name, (provider, _) => CreateAccount(provider, account, name, contract));
        services.AddKeyedSingleton(account, (provider, _) => create(
            provider.GetRequiredKeyedService<ClientAccount>(name).Transport(provider.GetRequiredService<IHttpClientFactory>().CreateClient(name))));
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<TClient>(provider.GetRequiredService<RegisteredAccounts<TClient>>().Default()));
        AddFactory<TClient>(services);
        AddTokenHttp(services, name, contract.Name, provider => Time(provider, Options(provider, name)), provider => Options(provider, name).HttpHandler);
        return AddHttp(services, name, provider => Options(provider, name).HttpHandler)
            .ConfigureHttpClient((provider, http) => provider.GetRequiredKeyedService<ClientAccount>(name).Configure(http))
            .ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
            {
                foreach (var handler in provider.GetRequiredKeyedService<ClientAccount>(name).Handlers())
                {
                    handlers.Add(handler);
                }
            });
    }

    private static void AddFactory<TClient>(IServiceCollection services)
        where TClient : class =>
        services.TryAddSingleton(provider => new ClientFactory<TClient>(provider, provider.GetRequiredService<RegisteredAccounts<TClient>>()));

    /// <summary>The HTTP client that speaks to the token endpoint for another one.</summary>
    private static void AddTokenHttp(
        IServiceCollection services,
        string name,
        string service,
        Func<IServiceProvider, TimeProvider> time,
        Func<IServiceProvider, HttpMessageHandler?>? primary = null) =>
        AddHttp(services, AccountName.Tokens(name), primary ?? (_ => null)).ConfigureAdditionalHttpMessageHandlers((handlers, provider) => handlers.Add(
            ClientAccount.TokenTelemetry(service, Loggers(provider), time(provider))));

    /// <summary>Handlers live as long as the container: their connections are renewed by themselves, and clients can be kept.</summary>
    private static IHttpClientBuilder AddHttp(IServiceCollection services, string name, Func<IServiceProvider, HttpMessageHandler?> primary) =>
        services.AddHttpClient(name)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => primary(provider) ?? ClientAccount.PrimaryHandler());

    private static ClientAccount CreateAccount(IServiceProvider provider, string account, string name, ServiceContract contract)
    {
        var options = Options(provider, name);
        return new ClientAccount(
            account,
            contract,
            options,
            Time(provider, options),
            Loggers(provider, options),
            () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(AccountName.Tokens(name)),
            provider.GetServices<IDriftObserver>());
    }

    private static ClientOptions Options(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<ClientOptions>>().Get(name);
}
