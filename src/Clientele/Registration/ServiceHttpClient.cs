using System;
using System.Net.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Clientele;

/// <summary>
/// An <see cref="HttpClient"/> with the whole pipeline of one account, for programs without dependency injection that want to send requests of their own.
/// Make one for an account and keep it; disposing of it ends its token source and closes its connections. Where the emitted client is all that is
/// needed, <c>TimettaClient.Create(…)</c> makes both.
/// </summary>
public sealed class ServiceHttpClient : HttpClient
{
    private readonly ClientAccount _account;
    private readonly HttpClient _tokens;
    private readonly HttpMessageHandler? _primary;

    private ServiceHttpClient(ClientAccount account, HttpMessageHandler primary, HttpClient tokens, bool ownsPrimary)
        : base(account.Pipeline(primary), disposeHandler: false)
    {
        _account = account;
        _tokens = tokens;
        _primary = ownsPrimary ? primary : null;
    }

    /// <summary>A client of a service.</summary>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="options">Credentials and the rest.</param>
    /// <exception cref="OptionsValidationException">The options lack something; the message says what.</exception>
    public static HttpClient Create(ServiceContract contract, ClientOptions options)
    {
        var http = Create(contract, options, out var account);
        account.Configure(http);
        return http;
    }

    /// <summary>A transport that owns its HTTP client: what an emitted <c>Create</c> calls.</summary>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="configure">Sets credentials and the rest.</param>
    /// <exception cref="OptionsValidationException">The options lack something; the message says what.</exception>
    public static ApiTransport CreateTransport(ServiceContract contract, Action<ClientOptions>? configure)
    {
        var options = new ClientOptions();
        configure?.Invoke(options);
        var http = Create(contract, options, out var account);
        return account.Transport(http, owned: http);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _account.Dispose();
            _tokens.Dispose();
            _primary?.Dispose();
        }

        base.Dispose(disposing);
    }

    private static ServiceHttpClient Create(ServiceContract contract, ClientOptions options, out ClientAccount account)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(options);
        ClientOptionsValidation.Require(contract.Name, contract, options);
        var loggers = options.LoggerFactory ?? NullLoggerFactory.Instance;
        var time = options.TimeProvider ?? TimeProvider.System;
        var primary = options.HttpHandler ?? ClientAccount.PrimaryHandler();
        var tokens = new HttpClient(ClientAccount.TokenTelemetry(contract.Name, loggers, time, primary), disposeHandler: false)
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        account = new ClientAccount(name: "", contract, options, time, loggers, () => tokens, observers: []);
        return new ServiceHttpClient(account, primary, tokens, ownsPrimary: options.HttpHandler is null);
    }
}
