using System;
using System.Net.Http;
using System.Threading;
using Clientele.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Clientele;

/// <summary>
/// A client with the whole pipeline for programs without dependency injection: <c>new TimettaClient(ServiceHttpClient.Create(…))</c>. Make one
/// for an account and keep it; disposing it ends its token source and closes its connections.
/// </summary>
public sealed class ServiceHttpClient : HttpClient
{
    private readonly ClientRuntime _runtime;
    private readonly HttpClient _tokens;

    private ServiceHttpClient(ClientRuntime runtime, HttpMessageHandler handler, HttpClient tokens)
        : base(handler, disposeHandler: true)
    {
        _runtime = runtime;
        _tokens = tokens;
    }

    /// <summary>A client of a service.</summary>
    /// <param name="contract">What is known of the service.</param>
    /// <param name="options">Credentials and the rest.</param>
    /// <param name="loggers">Hears of requests and renewals; null for silence.</param>
    /// <param name="primary">Sends requests, to the token endpoint too; null for the default. It must not follow redirects.</param>
    /// <exception cref="OptionsValidationException">The options lack something; the message says what.</exception>
    public static HttpClient Create(
        ServiceContract contract, ClientOptions options, ILoggerFactory? loggers = null, HttpMessageHandler? primary = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(options);
        var validation = new ClientOptionsValidation(contract).Validate(contract.Name, options);
        if (validation.Failed)
        {
            throw new OptionsValidationException(contract.Name, typeof(ClientOptions), validation.Failures);
        }

        loggers ??= NullLoggerFactory.Instance;
        var time = options.TimeProvider ?? TimeProvider.System;
        HttpMessageHandler handler = primary ?? ClientRuntime.PrimaryHandler();
        var tokens = new HttpClient(
            new TelemetryHandler(contract.Name + " tokens", loggers.CreateLogger($"Clientele.{contract.Name}"), time) { InnerHandler = handler },
            disposeHandler: false)
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        var runtime = new ClientRuntime(contract, options, time, loggers, () => tokens);
        var chain = runtime.Handlers();
        for (var i = chain.Length - 1; i >= 0; i--)
        {
            chain[i].InnerHandler = handler;
            handler = chain[i];
        }

        var http = new ServiceHttpClient(runtime, handler, tokens);
        runtime.Configure(http);
        return http;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _runtime.Dispose();
            _tokens.Dispose();
        }

        base.Dispose(disposing);
    }
}
