using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Net.Http;
using System.Runtime.Versioning;
using System.Threading;
using Clientele.Authentication;
using Clientele.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Clientele;

/// <summary>
/// One account of a service: its contract as configured, its tokens and its rate limits. All requests of the account share it, however often
/// handlers are created again; other accounts do not.
/// </summary>
internal sealed class ClientAccount : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly TimeSpan _retryTime;
    private readonly int _retries;
    private readonly long _maxResponseBytes;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly bool _ownsTokens;
    private readonly WindowRateLimiter _limiter;
    private readonly RateLimitPause _pause;
    private readonly SchemeSigner _signer;
    private readonly DriftMeter _drift;
    private readonly TransportLife _life = new();

    /// <summary>An account as its options say.</summary>
    /// <param name="name">Its name; empty for the only account of a service.</param>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="options">Valid options.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Makes the service's logger.</param>
    /// <param name="tokenHttp">Gives what speaks to the token endpoint; it stays its giver's.</param>
    /// <param name="observers">Hear of what in responses is not as described, besides those of the options.</param>
    public ClientAccount(
        string name, ServiceContract contract, ClientOptions options, TimeProvider time, ILoggerFactory loggers, Func<HttpClient> tokenHttp, IEnumerable<IDriftObserver> observers)
    {
        (_timeout, _retryTime, _retries, _maxResponseBytes) = (options.Timeout, options.RetryTime, options.Retries, options.MaxResponseBytes);
        _time = time;
        _logger = loggers.CreateLogger($"Clientele.{contract.Name}");
        _drift = new DriftMeter(contract.Name, [new DriftMetrics(), new DriftLog(_logger), .. options.DriftObservers, .. observers]);
        Contract = Configured(contract, options);
        Tokens = options.TokenSource;
        if (Tokens is null && options.Credentials is { } credentials && (Contract.Authentication is not null || credentials is StaticTokenCredentials or TokenCallbackCredentials))
        {
            _ownsTokens = true;
            Tokens = TokenSource.Create(Contract.Authentication ?? new AuthenticationContract(), credentials, new()
            {
                Http = tokenHttp(),
                Store = options.TokenStore ?? new InMemoryTokenStore(),
                Service = Contract.Name,
                Account = name,
                Scope = options.Scope,
                Parameters = options.TokenParameters.Count == 0 ? ReadOnlyDictionary<string, string>.Empty : new Dictionary<string, string>(options.TokenParameters, StringComparer.Ordinal),
                Resource = Contract.BaseAddress,
                TimeProvider = time,
                Logger = _logger,
            });
        }

        if (Tokens is null && Contract.Authentication is not null && options.Credentials is null)
        {
            Tokens = new MissingTokenSource(Contract.Name);
        }

        _signer = new SchemeSigner(Contract, new Dictionary<string, ApiCredentials>(options.Schemes, StringComparer.Ordinal), options.Credentials, Tokens);
        _limiter = new WindowRateLimiter(Contract.RateLimits, time, options.RateLimitTimeout);
        _pause = new RateLimitPause(time, options.RateLimitTimeout, _logger);
    }

    /// <summary>The contract with the options' addresses.</summary>
    public ServiceContract Contract { get; }

    /// <summary>The account's tokens; null for a service that needs none.</summary>
    public ITokenSource? Tokens { get; }

    /// <summary>The handler that reaches the network on this platform. It keeps no cookies, so that accounts can share it.</summary>
    public static HttpMessageHandler PrimaryHandler() => OperatingSystem.IsBrowser() ? BrowserHandler() : new DecodingHandler(SocketsHandler());

    /// <summary>
    /// In WebAssembly the browser sends: it follows redirects, decompresses and pools by itself, and settings for that throw
    /// <see cref="PlatformNotSupportedException"/>. On a redirect to another origin it drops the Authorization header (Fetch standard, HTTP-redirect fetch).
    /// </summary>
    internal static HttpClientHandler BrowserHandler() => new();

    [UnsupportedOSPlatform("browser")]
    internal static SocketsHttpHandler SocketsHandler() => new()
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    /// <summary>Reports requests to the token endpoint.</summary>
    public static TelemetryHandler TokenTelemetry(string service, ILoggerFactory loggers, TimeProvider time) =>
        new(service + " tokens", loggers.CreateLogger($"Clientele.{service}"), time);

    /// <inheritdoc cref="TokenTelemetry(string, ILoggerFactory, TimeProvider)"/>
    public static TelemetryHandler TokenTelemetry(string service, ILoggerFactory loggers, TimeProvider time, HttpMessageHandler inner)
    {
        var handler = TokenTelemetry(service, loggers, time);
        handler.InnerHandler = inner;
        return handler;
    }

    /// <summary>
    /// The handlers of a request, outermost first. Rate limits come after retries, so that each attempt counts and waits for its turn; the
    /// token is put on behind both, so that it is valid when the attempt leaves.
    /// </summary>
    public DelegatingHandler[] Handlers() =>
    [
        .. Tokens is null ? Array.Empty<DelegatingHandler>() : [new TokenReplayHandler(Tokens)],
        new RetryHandler(Contract, _retries, _retryTime, _time, _logger),
        new RateLimitHandler(_limiter, _pause),
        .. Tokens is null ? Array.Empty<DelegatingHandler>() : [new BearerTokenHandler(Tokens, Contract)],
        new SchemeHandler(_signer),
        new TelemetryHandler(Contract.Name, _logger, _time),
        new TimeoutHandler(_timeout, _time),
        new RedirectHandler(Contract),
    ];

    /// <summary>The handlers with one behind them that sends.</summary>
    public HttpMessageHandler Pipeline(HttpMessageHandler primary)
    {
        var handlers = Handlers();
        for (var i = handlers.Length - 1; i >= 0; i--)
        {
            handlers[i].InnerHandler = primary;
            primary = handlers[i];
        }

        return primary;
    }

    /// <summary>A transport over a client with the account's handlers.</summary>
    /// <param name="http">The client.</param>
    /// <param name="owner">Kept alive with the transport.</param>
    /// <param name="owned">Disposed of with the transport.</param>
    public ApiTransport Transport(HttpClient http, object? owner = null, IDisposable? owned = null)
    {
        Configure(http);
        return new ApiTransport(http, Contract, _drift) { Tokens = Tokens, Owner = owner ?? this, Owned = owned, Time = _time, Life = _life };
    }

    public void Configure(HttpClient http)
    {
        http.BaseAddress = Contract.BaseAddress;
        http.MaxResponseContentBufferSize = _maxResponseBytes;
        http.Timeout = Timeout.InfiniteTimeSpan;
    }

    public void Dispose()
    {
        _life.End();
        _limiter.Dispose();
        if (_ownsTokens)
        {
            (Tokens as IDisposable)?.Dispose();
        }
    }

    /// <summary>All grants at one token endpoint.</summary>
    private static AuthenticationContract At(AuthenticationContract contract, Uri endpoint) => contract with
    {
        TokenEndpoint = endpoint,
        MetadataAddress = null,
        Password = contract.Password is { } password ? password with { TokenEndpoint = null } : null,
        Refresh = contract.Refresh is { } refresh ? refresh with { TokenEndpoint = null } : null,
        ClientCredentials = contract.ClientCredentials is { } client ? client with { TokenEndpoint = null } : null,
        DeviceCode = contract.DeviceCode is { } device ? device with { TokenEndpoint = null } : null,
        AuthorizationCode = contract.AuthorizationCode is { } code ? code with { TokenEndpoint = null } : null,
    };

    private static ServiceContract Configured(ServiceContract contract, ClientOptions options)
    {
        var root = ServiceAddress.Root(options.BaseAddress ?? contract.BaseAddress, contract.Name);
        var authentication = contract.Authentication is { } known && options.TokenEndpoint is { } endpoint
            ? At(known, endpoint)
            : contract.Authentication;
        return ReferenceEquals(authentication, contract.Authentication) && root.Equals(contract.BaseAddress)
            ? contract
            : contract with { BaseAddress = root, Authentication = authentication };
    }
}
