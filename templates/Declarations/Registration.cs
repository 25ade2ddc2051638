//# contract
public static partial class $name$
{
    public static global::Clientele.ServiceContract Value { get; }
}

//# extensions
public static partial class $name$
{
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, $parameters$ global::System.Action<global::Clientele.ClientOptions>? configure = null);
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, $parameters$ global::Microsoft.Extensions.Configuration.IConfiguration configuration);
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, string account, $parameters$ global::System.Action<global::Clientele.ClientOptions>? configure = null);
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, string account, $parameters$ global::Microsoft.Extensions.Configuration.IConfiguration configuration);
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add$client$Factory(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, global::System.Action<global::System.IServiceProvider, string, global::Clientele.ClientOptions> configure, int capacity = global::Clientele.ClientFactory.DefaultCapacity);
}

public partial interface I$client$Factory
{
    $methods$
}

//# method
$client$ CreateClient($parameters$);
bool RemoveClient($parameters$);

//# implementation
