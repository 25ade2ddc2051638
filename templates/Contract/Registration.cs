//# extensions
/// <summary>Registers clients of $service$, one for each account.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    /// <summary>Registers a <see cref="$client$"/>$unnamed$.</summary>
    /// <param name="services">The services to add to.</param>
    $params$
    /// <param name="configure">Sets credentials and options; the contract has the defaults.</param>
    /// <returns>The builder of the account's <see cref="global::System.Net.Http.HttpClient"/>.</returns>
    /// <exception cref="global::System.InvalidOperationException">An account of this name is already registered with other settings.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        $parameters$
        global::System.Action<global::Clientele.ClientOptions>? configure = null) =>
        global::Clientele.ClientRegistration.AddClient(WithFactory(services), $account$, $contract$, Create, configure);

    /// <summary>Registers a <see cref="$client$"/>$unnamed$, with options from a configuration section.</summary>
    /// <param name="services">The services to add to.</param>
    $params$
    /// <param name="configuration">The section; <see cref="global::Clientele.ClientOptions.Bind"/> lists its keys.</param>
    /// <returns>The builder of the account's <see cref="global::System.Net.Http.HttpClient"/>.</returns>
    /// <exception cref="global::System.InvalidOperationException">An account of this name is already registered with other settings.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        $parameters$
        global::Microsoft.Extensions.Configuration.IConfiguration configuration) =>
        global::Clientele.ClientRegistration.AddClient(WithFactory(services), $account$, $contract$, Create, configuration);

    /// <summary>Registers the <see cref="$client$"/> of a named account as a keyed service, <c>[FromKeyedServices("acme")]</c>, with its own options, tokens, and rate limits.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="account">The account's name.</param>
    $params$
    /// <param name="configure">Sets credentials and options; the contract has the defaults.</param>
    /// <returns>The builder of the account's <see cref="global::System.Net.Http.HttpClient"/>.</returns>
    /// <exception cref="global::System.InvalidOperationException">An account of this name is already registered with other settings.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        string account,
        $parameters$
        global::System.Action<global::Clientele.ClientOptions>? configure = null) =>
        global::Clientele.ClientRegistration.AddClient(WithFactory(services), global::Clientele.ClientRegistration.Named(account), $contract$, Create, configure);

    /// <summary>Registers the <see cref="$client$"/> of a named account, with options from a configuration section.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="account">The account's name.</param>
    $params$
    /// <param name="configuration">The section; <see cref="global::Clientele.ClientOptions.Bind"/> lists its keys.</param>
    /// <returns>The builder of the account's <see cref="global::System.Net.Http.HttpClient"/>.</returns>
    /// <exception cref="global::System.InvalidOperationException">An account of this name is already registered with other settings.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        string account,
        $parameters$
        global::Microsoft.Extensions.Configuration.IConfiguration configuration) =>
        global::Clientele.ClientRegistration.AddClient(WithFactory(services), global::Clientele.ClientRegistration.Named(account), $contract$, Create, configuration);

    /// <summary>Registers an <see cref="I$client$Factory"/>, which creates clients of accounts that are known only at run time.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets the options of an account, given its name, before its first client is created; it can resolve services from the container.</param>
    /// <param name="capacity">How many accounts the factory keeps; it drops the least recently used one first.</param>
    /// <returns>The builder of the <see cref="global::System.Net.Http.HttpClient"/> that these accounts share.</returns>
    /// <exception cref="global::System.InvalidOperationException">A factory is already registered with other settings.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$Factory(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        global::System.Action<global::System.IServiceProvider, string, global::Clientele.ClientOptions> configure,
        int capacity = global::Clientele.ClientFactory.DefaultCapacity) =>
        global::Clientele.ClientRegistration.AddClientFactory(WithFactory(services), $serviceName$, Create, configure, capacity);

    private static $client$ Create(ApiTransport transport) => new(transport);

    private static global::Microsoft.Extensions.DependencyInjection.IServiceCollection WithFactory(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
    {
        global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddSingleton<I$client$Factory, $client$Factory>(services);
        return services;
    }
}

/// <summary>Returns the client of an account that is registered, or known only at run time. Thread-safe.</summary>
[GeneratedCode("Clientele", "$version$")]
public partial interface I$client$Factory
{
    $methods$
}

[GeneratedCode("Clientele", "$version$")]
internal sealed class $client$Factory(global::Clientele.ClientFactory<$client$> accounts) : I$client$Factory
{
    $implementations$
}

//# method
/// <summary>Returns the client of an account: the same one as long as the factory keeps it or it is in use. The call is cheap; make it for each unit of work.</summary>
$params$
/// <exception cref="global::System.InvalidOperationException">The account is not registered, and there is no factory for other accounts.</exception>
/// <exception cref="global::Microsoft.Extensions.Options.OptionsValidationException">A required option of the account is missing; the message names it.</exception>
$client$ CreateClient($parameters$);

/// <summary>Ends an account that the factory created, even if it is in use; the next call of <c>CreateClient</c> creates it with new settings. Returns false if there is none.</summary>
$params$
bool RemoveClient($parameters$);

//# implementation
public $client$ CreateClient($parameters$) =>
    accounts.CreateClient($account$, $address$, $contract$);

public bool RemoveClient($parameters$) =>
    accounts.RemoveClient($account$, $address$);
