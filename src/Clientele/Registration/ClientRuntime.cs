using System;
using System.Net;
using System.Net.Http;
using System.Runtime.Versioning;
using System.Threading;
using Clientele.Authentication;
using Clientele.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Clientele;

/// <summary>
/// What all requests of one registration share, however often handlers are made anew: its contract as configured, token source, rate limits.
/// </summary>
internal sealed class ClientRuntime : IDisposable
{
    private readonly ClientOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITokenSource? _tokens;
    private readonly bool _ownsTokens;
    private readonly WindowRateLimiter _limiter;
    private readonly RateLimitPause _pause;

    public ClientRuntime(ServiceContract contract, ClientOptions options, TimeProvider time, ILoggerFactory loggers, Func<HttpClient> tokenHttp)
    {
        _options = options;
        _time = time;
        _logger = loggers.CreateLogger($"Clientele.{contract.Name}");
        Contract = contract with
        {
            BaseAddress = ServiceAddress.Root(options.BaseAddress ?? contract.BaseAddress, contract.Name),
            Authentication = contract.Authentication is { } known && options.TokenEndpoint is { } endpoint
                ? known with { TokenEndpoint = endpoint }
                : contract.Authentication,
        };
        _tokens = options.TokenSource;
        if (_tokens is null && options.Credentials is { } credentials)
        {
            _ownsTokens = true;
            _tokens = Clientele.Authentication.TokenSource.Create(Contract.Authentication ?? new AuthenticationContract(), credentials, new()
            {
                Http = tokenHttp(),
                Store = options.TokenStore ?? new InMemoryTokenStore(),
                Resource = Contract.BaseAddress,
                TimeProvider = time,
                Logger = _logger,
            });
        }

        _limiter = new WindowRateLimiter(Contract.RateLimits, time, options.RateLimitTimeout);
        _pause = new RateLimitPause(time, options.RateLimitTimeout);
    }

    /// <summary>The contract with the options' addresses.</summary>
    public ServiceContract Contract { get; }

    /// <summary>The handler that reaches the network on this platform.</summary>
    public static HttpMessageHandler PrimaryHandler() => OperatingSystem.IsBrowser() ? BrowserHandler() : SocketsHandler();

    /// <summary>
    /// In WebAssembly the browser sends: it follows redirects, decompresses and pools by itself, and settings for that throw
    /// <see cref="PlatformNotSupportedException"/>. On a redirect to another origin it drops the Authorization header (Fetch standard, HTTP-redirect fetch).
    /// </summary>
    internal static HttpClientHandler BrowserHandler() => new();

    [UnsupportedOSPlatform("browser")]
    private static SocketsHttpHandler SocketsHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    /// <summary>
    /// The handlers of a request, outermost first. Rate limits stand behind retries, so that each attempt counts and waits for its turn; the
    /// token is put on behind both, so that it is valid when the attempt leaves.
    /// </summary>
    public DelegatingHandler[] Handlers() =>
    [
        .. _tokens is null ? Array.Empty<DelegatingHandler>() : [new TokenReplayHandler(_tokens)],
        new RetryHandler(Contract, _options.Retries, _options.RetryTime, _time),
        new RateLimitHandler(_limiter, _pause),
        .. _tokens is null ? Array.Empty<DelegatingHandler>() : [new BearerTokenHandler(_tokens, Contract)],
        new TelemetryHandler(Contract.Name, _logger, _time),
        new TimeoutHandler(_options.Timeout, _time),
        new RedirectHandler(Contract),
    ];

    public void Configure(HttpClient http)
    {
        http.BaseAddress = Contract.BaseAddress;
        http.MaxResponseContentBufferSize = _options.MaxResponseBytes;
        http.Timeout = Timeout.InfiniteTimeSpan;
    }

    public void Dispose()
    {
        _limiter.Dispose();
        if (_ownsTokens)
        {
            (_tokens as IDisposable)?.Dispose();
        }
    }
}
