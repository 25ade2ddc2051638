using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Clientele;

/// <summary>Registers clients of a service with their whole pipeline; what an emitted <c>Add…Client</c> calls.</summary>
public static class ClientRegistration
{
    /// <summary>
    /// Registers a client. Its handlers, outermost first: replay after a refused token, retries, rate limits, bearer token, telemetry, timeout, redirects; more can be
    /// added to the builder and come behind them.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="contract">What is known of the service.</param>
    /// <param name="create">Makes the client from its <see cref="HttpClient"/> and the contract as configured.</param>
    /// <param name="configure">Sets credentials and the rest. What is missing is told when the client is first asked for.</param>
    public static IHttpClientBuilder AddClient<TClient>(
        this IServiceCollection services,
        ServiceContract contract,
        Func<HttpClient, ServiceContract, TClient> create,
        Action<ClientOptions>? configure = null)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(create);
        var name = contract.Name;
        services.AddOptions<ClientOptions>(name).Configure(options => configure?.Invoke(options));
        if (services.Any(service => service.ServiceType == typeof(ClientRuntime) && name.Equals(service.ServiceKey as string, StringComparison.Ordinal)))
        {
            // Registered before: this call only adds to its options.
            return services.AddHttpClient(name);
        }

        services.AddSingleton<IValidateOptions<ClientOptions>>(new ClientOptionsValidation(contract));
        services.AddKeyedSingleton(name, (provider, _) => CreateRuntime(provider, contract));
        services.TryAddTransient(provider => create(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(name),
            provider.GetRequiredKeyedService<ClientRuntime>(name).Contract));
        AddHttp(services, TokenHttp(name)).ConfigureAdditionalHttpMessageHandlers((handlers, provider) => handlers.Add(
            new Diagnostics.TelemetryHandler(name + " tokens", Loggers(provider).CreateLogger($"Clientele.{name}"), Time(provider, name))));
        return AddHttp(services, name)
            .ConfigureHttpClient((provider, http) => provider.GetRequiredKeyedService<ClientRuntime>(name).Configure(http))
            .ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
            {
                foreach (var handler in provider.GetRequiredKeyedService<ClientRuntime>(name).Handlers())
                {
                    handlers.Add(handler);
                }
            });
    }

    /// <summary>Registers a client whose options come from a configuration section, or wherever its values come from: secrets, environment.</summary>
    /// <remarks>
    /// Keys: <c>BaseAddress</c>, <c>TokenEndpoint</c>; <c>UserName</c> and <c>Password</c>, or <c>RefreshToken</c>, or <c>ClientId</c> and
    /// <c>ClientSecret</c>, or <c>AccessToken</c> and <c>AccessTokenExpires</c>; <c>TokenDirectory</c>; <c>Timeout</c>,
    /// <c>RateLimitTimeout</c>, <c>RetryTime</c>, <c>Retries</c>, <c>MaxResponseBytes</c>.
    /// </remarks>
    /// <inheritdoc cref="AddClient{TClient}(IServiceCollection, ServiceContract, Func{HttpClient, ServiceContract, TClient}, Action{ClientOptions})"/>
    public static IHttpClientBuilder AddClient<TClient>(
        this IServiceCollection services,
        ServiceContract contract,
        Func<HttpClient, ServiceContract, TClient> create,
        IConfiguration section)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddClient(contract, create, options => ClientConfiguration.Bind(options, section));
    }

    /// <summary>Handlers live as long as the container: their connections are renewed by themselves, and clients can be kept.</summary>
    private static IHttpClientBuilder AddHttp(IServiceCollection services, string name) => services.AddHttpClient(name)
        .RemoveAllLoggers()
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(ClientRuntime.PrimaryHandler);

    private static ClientRuntime CreateRuntime(IServiceProvider provider, ServiceContract contract) => new(
        contract,
        provider.GetRequiredService<IOptionsMonitor<ClientOptions>>().Get(contract.Name),
        Time(provider, contract.Name),
        Loggers(provider),
        () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(TokenHttp(contract.Name)));

    private static TimeProvider Time(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<ClientOptions>>().Get(name).TimeProvider
        ?? provider.GetService<TimeProvider>()
        ?? TimeProvider.System;

    private static ILoggerFactory Loggers(IServiceProvider provider) => provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;

    private static string TokenHttp(string name) => name + ".Tokens";
}
