//# extensions
/// <summary>Registers clients of $service$, one an account.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    /// <summary>Registers a <see cref="$client$"/>$unnamed$.</summary>
    /// <param name="services">Where to register.</param>
    $params$
    /// <param name="configure">Credentials and settings; what it leaves alone is as the contract says.</param>
    /// <returns>The builder of the account's <see cref="global::System.Net.Http.HttpClient"/>.</returns>
    /// <exception cref="global::System.InvalidOperationException">There is an account of this name already, with other settings.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        $parameters$
        global::System.Action<global::Clientele.ClientOptions>? configure = null) =>
        global::Clientele.ClientRegistration.AddClient(WithFactory(services), $account$, $contract$, Create, configure);

    /// <summary>Registers a <see cref="$client$"/>$unnamed$, with the settings of a configuration section.</summary>
    /// <param name="services">Where to register.</param>
    $params$
    /// <param name="configuration">The section; <see cref="global::Clientele.ClientOptions.Bind"/> names its keys.</param>
    /// <returns>The builder of the account's <see cref="global::System.Net.Http.HttpClient"/>.</returns>
    /// <exception cref="global::System.InvalidOperationException">There is an account of this name already, with other settings.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        $parameters$
        global::Microsoft.Extensions.Configuration.IConfiguration configuration) =>
        global::Clientele.ClientRegistration.AddClient(WithFactory(services), $account$, $contract$, Create, configuration);

    /// <summary>Registers the <see cref="$client$"/> of a named account: a keyed service, <c>[FromKeyedServices("acme")]</c>, with options, tokens and rate limits of its own.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="account">The account's name.</param>
    $params$
    /// <param name="configure">Credentials and settings; what it leaves alone is as the contract says.</param>
    /// <returns>The builder of the account's <see cref="global::System.Net.Http.HttpClient"/>.</returns>
    /// <exception cref="global::System.InvalidOperationException">There is an account of this name already, with other settings.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        string account,
        $parameters$
        global::System.Action<global::Clientele.ClientOptions>? configure = null) =>
        global::Clientele.ClientRegistration.AddClient(WithFactory(services), global::Clientele.ClientRegistration.Named(account), $contract$, Create, configure);

    /// <summary>Registers the <see cref="$client$"/> of a named account with the settings of a configuration section.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="account">The account's name.</param>
    $params$
    /// <param name="configuration">The section; <see cref="global::Clientele.ClientOptions.Bind"/> names its keys.</param>
    /// <returns>The builder of the account's <see cref="global::System.Net.Http.HttpClient"/>.</returns>
    /// <exception cref="global::System.InvalidOperationException">There is an account of this name already, with other settings.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        string account,
        $parameters$
        global::Microsoft.Extensions.Configuration.IConfiguration configuration) =>
        global::Clientele.ClientRegistration.AddClient(WithFactory(services), global::Clientele.ClientRegistration.Named(account), $contract$, Create, configuration);

    /// <summary>Registers an <see cref="I$client$Factory"/> that makes clients of accounts that are known at run time only.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options of an account by its name, when a client is first asked for; it may take services from the container.</param>
    /// <param name="capacity">How many accounts the factory keeps; the one that was asked for longest ago goes first.</param>
    /// <returns>The builder of the <see cref="global::System.Net.Http.HttpClient"/> that all these accounts send with.</returns>
    /// <exception cref="global::System.InvalidOperationException">There is a factory already, with other settings.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$Factory(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        global::System.Action<global::System.IServiceProvider, string, global::Clientele.ClientOptions> configure,
        int capacity = global::Clientele.ClientFactory.DefaultCapacity) =>
        global::Clientele.ClientRegistration.AddClientFactory(WithFactory(services), $serviceName$, Create, configure, capacity);

    private static $client$ Create(global::Clientele.ApiTransport transport) => new(transport);

    private static global::Microsoft.Extensions.DependencyInjection.IServiceCollection WithFactory(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
    {
        global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddSingleton<I$client$Factory, $client$Factory>(services);
        return services;
    }
}

/// <summary>Gives the client of an account: a registered one, or one that is known at run time only. Safe for concurrent use.</summary>
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
/// <summary>The client of an account, the same one as long as the factory keeps it or anybody uses it. Asking is cheap: ask for each unit of work.</summary>
$params$
/// <exception cref="global::System.InvalidOperationException">No such account is registered, and nothing says how others are made.</exception>
/// <exception cref="global::Microsoft.Extensions.Options.OptionsValidationException">The account's settings lack something; the message says what.</exception>
$client$ CreateClient($parameters$);

/// <summary>Ends an account that the factory made, be it in use or not; who asks again gets a new one with new settings. False where there is none.</summary>
$params$
bool RemoveClient($parameters$);

//# implementation
public $client$ CreateClient($parameters$) =>
    accounts.CreateClient($account$, $address$, $contract$);

public bool RemoveClient($parameters$) =>
    accounts.RemoveClient($account$, $address$);
