using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Testing.Faults;
using Clientele.Testing.Http;
using Clientele.Testing.Service;

namespace Clientele.Testing;

/// <summary>
/// A service in the test's own process, made from its description: the base of emitted fakes. Each has its own data, clock and tokens; make one for a test
/// and dispose of it. Safe to use from several threads.
/// </summary>
public abstract class FakeService : IAsyncDisposable
{
    internal const string ConcurrencyCode = "concurrency";
    private static readonly Uri s_nowhere = new("https://fake.example/");

    private readonly FaultList _faults = new();
    private readonly FakeHandler _handler;
    private readonly CancellationTokenSource _disposed = new();
    private LoopbackListener? _listener;

    private protected FakeService(ServiceContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        Contract = contract;
        Root = contract.BaseAddress ?? s_nowhere;
        Tokens = new FakeTokens(contract.Authentication, Clock);
        Limits = new RateWindows(Clock);
        _handler = new FakeHandler(this);
    }

    /// <summary>The contract of the service: what its description does not say.</summary>
    public ServiceContract Contract { get; }

    /// <summary>The clock of the service and of its clients.</summary>
    public FakeClock Clock { get; } = new();

    /// <summary>What was asked, in order.</summary>
    public FakeRequestLog Requests { get; } = new();

    /// <summary>The token endpoint.</summary>
    public FakeTokens Tokens { get; }

    /// <summary>
    /// Rate limits that the service holds its callers to: 429 beyond them. None by default, since the client keeps to its contract's by itself; set
    /// smaller ones to see what happens where other programs use up the account's.
    /// </summary>
    public IReadOnlyList<RateLimitWindow> RateLimits
    {
        get => Limits.Rules;
        set => Limits.Rules = value;
    }

    /// <summary>Takes requests to this service, those for tokens too, whatever host they are for: for HTTP clients of your own.</summary>
    public HttpMessageHandler Handler => _handler;

    /// <summary>The service root that clients of the fake use.</summary>
    public Uri Root { get; }

    internal RateWindows Limits { get; }

    /// <summary>Lets requests fail.</summary>
    /// <param name="fault">How.</param>
    /// <param name="times">How many requests.</param>
    /// <param name="matching">Which requests; all where null. Requests for tokens are never among them.</param>
    public void Fail(FakeFault fault, int times = 1, Func<FakeRequest, bool>? matching = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _faults.Add(fault, times, matching ?? (_ => true));
    }

    /// <summary>Points the settings of a client at this service: handler, clock, address, credentials.</summary>
    /// <param name="options">Settings of a client; credentials that they have stay.</param>
    public void Configure(ClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.HttpHandler = _handler;
        options.TimeProvider = Clock;
        options.BaseAddress ??= Root;
        if (options.TokenSource is null)
        {
            options.Credentials ??= Tokens.Credentials;
        }
    }

    /// <summary>Serves the fake on a free port of the loopback interface, for other processes; tokens too, at the path of the contract's token endpoint.</summary>
    /// <returns>The service root there. It ends with the fake.</returns>
    public Uri Listen()
    {
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        lock (_faults)
        {
            _listener ??= LoopbackListener.Start(this);
        }

        return new Uri($"http://127.0.0.1:{_listener.Port}{Root.AbsolutePath}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (!_disposed.IsCancellationRequested)
        {
            _disposed.Cancel();
            _listener?.Dispose();
            _handler.Dispose();
        }

        GC.SuppressFinalize(this);
        return default;
    }

    private protected abstract ValueTask<FakeResponse> AnswerAsync(FakeRequest request, CancellationToken cancellationToken);

    /// <summary>An error with a body as the protocol has it.</summary>
    private protected abstract FakeResponse Error(int status, string message, string code);

    /// <summary>Whether an address is one of the service's; gives the path below the root.</summary>
    private protected virtual string? PathOf(Uri address) =>
        address.AbsolutePath.StartsWith(Root.AbsolutePath, StringComparison.OrdinalIgnoreCase) ? address.AbsolutePath[Root.AbsolutePath.Length..] : null;

    internal async ValueTask<FakeResponse> AnswerAsync(
        string method, Uri address, IReadOnlyDictionary<string, string> headers, string? authorization, byte[] body, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        var path = PathOf(address);
        var request = new FakeRequest(method, address, Uri.UnescapeDataString(path ?? address.AbsolutePath), Query(address), headers, body)
        {
            Authorization = authorization,
            RootPath = path is null ? Root.AbsolutePath : address.AbsolutePath[..^path.Length],
        };
        if (Contract.Authentication?.TokenEndpoint is { } endpoint && address.AbsolutePath == endpoint.AbsolutePath && method == "POST")
        {
            return Tokens.Grant(request);
        }

        Requests.Add(request);
        var fault = _faults.Take(request);
        var response = fault is null
            ? await RightAsync(request, path, cancellationToken).ConfigureAwait(false)
            : await FaultyAsync(fault, request, path, cancellationToken).ConfigureAwait(false);
        request.Status = response.Status;
        request.Problem = response.Problem;
        return response;
    }

    private async ValueTask<FakeResponse> FaultyAsync(FakeFault fault, FakeRequest request, string? path, CancellationToken cancellationToken)
    {
        switch (fault.Kind)
        {
            case FakeFault.FaultKind.Connection:
                throw new HttpRequestException(HttpRequestError.ConnectionError, "The fake was asked to refuse the connection.");
            case FakeFault.FaultKind.ExpiredToken:
                Tokens.RevokeAccessTokens();
                break;
            case FakeFault.FaultKind.Stalled:
                await StallAsync(cancellationToken).ConfigureAwait(false);
                break;
        }

        return FaultyResponse.InPlace(fault, Error)
            ?? FaultyResponse.Of(fault, await RightAsync(request, path, cancellationToken).ConfigureAwait(false), request);
    }

    /// <summary>Waits until the client gives up, and lets its timeout come at once.</summary>
    private async Task StallAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        Clock.EndTimeouts();
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(false);
    }

    private async ValueTask<FakeResponse> RightAsync(FakeRequest request, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return Error(404, $"The service is below {Root}, and {request.Address.GetLeftPart(UriPartial.Path)} is not.", "");
        }

        if (!Tokens.Admits(request.Authorization))
        {
            return Error(401, "The access token is missing, or has expired.", "").With("WWW-Authenticate", "Bearer");
        }

        if (Limits.Take() is { } wait)
        {
            return Error(429, "Too many requests.", "").With("Retry-After", ((long)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        try
        {
            return await AnswerAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (FakeError e)
        {
            return Error(e.Status, e.Message, e.Code) with { Problem = e.Message };
        }
    }

    private static string Query(Uri address) => address.Query.Length == 0 ? "" : Uri.UnescapeDataString(address.Query[1..].Replace('+', ' '));
}
