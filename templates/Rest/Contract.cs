//# contract
/// <summary>What is known of $service$ beyond its description.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    $members$
}

//# contract.value
/// <summary>Servers, authentication, limits, envelope and errors of the service.</summary>
public static ServiceContract Value { get; } = $initial$;

//# contract.plain
new()
{
    $members$
}

//# contract.for
/// <summary>The contract with the addresses of these servers.</summary>
$params$
/// <exception cref="global::System.ArgumentException">A value can't be a part of an address.</exception>
public static ServiceContract For($parameters$) => new()
{
    $members$
};

//# contract.authentication
Authentication = new AuthenticationContract
{
    $members$
},

//# contract.envelope
Envelope = new EnvelopeContract
{
    $members$
},

//# extensions
/// <summary>Registers the client of $service$.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    /// <summary>Registers a <see cref="$client$"/>: one pipeline of tokens, limits, retries and telemetry for all who ask for it.</summary>
    /// <param name="services">Where to register.</param>
    $params$
    /// <param name="configure">Credentials and settings; what it leaves alone is as the contract says.</param>
    /// <returns>The builder of the client's <see cref="global::System.Net.Http.HttpClient"/>.</returns>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        $parameters$
        global::System.Action<ClientOptions>? configure = null) =>
        ClientRegistration.AddClient(services, $contract$, static (http, contract) => new $client$(http, contract), configure);

    /// <summary>Registers a <see cref="$client$"/> with the settings of a configuration section.</summary>
    /// <param name="services">Where to register.</param>
    $params$
    /// <param name="configuration">The section; <see cref="ClientOptions"/> names its keys.</param>
    /// <returns>The builder of the client's <see cref="global::System.Net.Http.HttpClient"/>.</returns>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        $parameters$
        global::Microsoft.Extensions.Configuration.IConfiguration configuration) =>
        ClientRegistration.AddClient(services, $contract$, static (http, contract) => new $client$(http, contract), configuration);
}

//# resolver
/// <summary>
/// Contracts of the emitted types for <see cref="global::System.Text.Json.JsonSerializer"/>, without reflection; combine it with your own
/// contexts in <see cref="global::System.Text.Json.JsonSerializerOptions.TypeInfoResolverChain"/>.
/// </summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$ : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver
{
    /// <summary>The resolver.</summary>
    public static $name$ Default { get; } = new();

    /// <inheritdoc/>
    public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)
    {
        $arms$
        return null;
    }
}

//# resolver.arm
if (type == typeof($name$))
{
    return $how$<$name$>(options);
}
