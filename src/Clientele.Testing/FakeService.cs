using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Testing.Faults;
using Clientele.Testing.Http;
using Clientele.Testing.Recording;
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
    private Func<FakeRefusal, FakeRefusal>? _refusing;

    private protected FakeService(ServiceContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        Contract = contract;
        Root = contract.BaseAddress ?? s_nowhere;
        Tokens = new FakeTokens(contract.Authentication, Clock);
        Limits = new RateWindows(Clock);
        _handler = new FakeHandler(this);
    }

    /// <summary>The contract of the service: its settings beyond the description.</summary>
    public ServiceContract Contract { get; }

    /// <summary>The clock of the service and of its clients.</summary>
    public FakeClock Clock { get; } = new();

    /// <summary>The requests so far, in order.</summary>
    public FakeRequestLog Requests { get; } = new();

    /// <summary>The token endpoint.</summary>
    public FakeTokens Tokens { get; }

    /// <summary>
    /// Rate limits that the service enforces with 429. None by default, since the client observes the limits of its contract by itself; set
    /// smaller ones to test what happens when other programs use up the limits of the account.
    /// </summary>
    public IReadOnlyList<RateLimitWindow> RateLimits
    {
        get => Limits.Rules;
        set => Limits.Rules = value;
    }

    /// <summary>Sends requests to this service, token requests included, whatever their host: for your own HTTP clients.</summary>
    public HttpMessageHandler Handler => _handler;

    /// <summary>The service root that clients of the fake use.</summary>
    public Uri Root { get; }

    internal RateWindows Limits { get; }

    /// <summary>Makes requests fail.</summary>
    /// <param name="fault">How.</param>
    /// <param name="times">How many requests.</param>
    /// <param name="matching">Which requests; all where null. Requests for tokens are never among them.</param>
    public void Fail(FakeFault fault, int times = 1, Func<FakeRequest, bool>? matching = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _faults.Add(fault, times, matching ?? (_ => true));
    }

    /// <summary>
    /// Gives errors the form of the real service, where it differs from the protocol's: other statuses, codes, bodies. It receives each error that the fake is
    /// about to return, including those of faults and of <see cref="FakeCall.Refuse"/>, and returns what is sent.
    /// </summary>
    /// <param name="form">Gives what is sent; it takes the place of the form before.</param>
    public void OnError(Func<FakeRefusal, FakeRefusal> form)
    {
        ArgumentNullException.ThrowIfNull(form);
        _refusing = form;
    }

    /// <summary>
    /// Records what the live service answers: give the result to a client as its <see cref="ClientOptions.HttpHandler"/>, let your program run, and save the
    /// seed file. Personal details are replaced and secrets redacted; see <see cref="FakeRecording"/>.
    /// </summary>
    /// <param name="network">What really sends; null for the network.</param>
    /// <param name="configure">Changes how the recording is made.</param>
    public FakeRecording Record(HttpMessageHandler? network = null, Action<RecordingOptions>? configure = null)
    {
        var options = new RecordingOptions();
        configure?.Invoke(options);
        return new FakeRecording(this, options, network ?? new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false, UseCookies = false });
    }

    /// <summary>Loads a seed file that was recorded: its rows, and its answers for the same requests.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is none of this service, or a row does not fit the description; the message says which.</exception>
    public void Load(string path) => Load(SeedFile.Read(File.ReadAllBytes(path), Contract.Name));

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

    /// <summary>An error with the protocol's error body.</summary>
    private protected abstract FakeResponse Error(int status, string message, string code);

    internal abstract ServiceRecorder Recorder(RecordingOptions options);

    private protected abstract void Load(SeedFile seed);

    /// <summary>Whether a request is for the token endpoint.</summary>
    internal bool IsForToken(FakeRequest request) =>
        Contract.Authentication?.TokenEndpoint is { } endpoint && request.Address.AbsolutePath == endpoint.AbsolutePath && request.Method == "POST";

    /// <summary>A request as the fake would receive it; null where it is not for the service.</summary>
    internal FakeRequest? Request(string method, Uri address) => PathOf(address) is { } path
        ? new FakeRequest(method, address, Uri.UnescapeDataString(path), Query(address), ReadOnlyDictionary<string, string>.Empty, []) { RootPath = address.AbsolutePath[..^path.Length] }
        : null;

    /// <summary>The rows of a normal answer, for faults that change them.</summary>
    internal abstract IEnumerable<AnswerRow> RowsOf(FakeRequest request, JsonNode body);

    /// <summary>The normal answer with a next link or token that leads to the same page; null where the answer has no place for one.</summary>
    internal abstract FakeResponse? Repeated(FakeRequest request, FakeResponse right);

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
        if (IsForToken(request))
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
                throw Unreachable(HttpRequestError.ConnectionError, SocketError.ConnectionRefused);
            case FakeFault.FaultKind.UnknownHost:
                throw Unreachable(HttpRequestError.NameResolutionError, SocketError.HostNotFound);
            case FakeFault.FaultKind.ExpiredToken:
                Tokens.RevokeAccessTokens();
                break;
            case FakeFault.FaultKind.Stalled:
                await StallAsync(cancellationToken).ConfigureAwait(false);
                break;
        }

        return FaultyResponse.InPlace(fault, (status, message, code) => Error(request, status, message, code))
            ?? FaultyResponse.Of(fault, await RightAsync(request, path, cancellationToken).ConfigureAwait(false), request, this);
    }

    /// <summary>The socket error of a service that cannot be reached.</summary>
    private static HttpRequestException Unreachable(HttpRequestError error, SocketError reason) =>
        new(error, "The fake was asked to refuse the connection.", new SocketException((int)reason));

    /// <summary>Waits until the client gives up, and makes its timeout elapse at once.</summary>
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
            return Error(request, 404, $"The service is below {Root}, and {request.Address.GetLeftPart(UriPartial.Path)} is not.", "");
        }

        if (!Tokens.Admits(request.Authorization))
        {
            return Error(request, 401, "The access token is missing, or has expired.", "").With("WWW-Authenticate", "Bearer");
        }

        if (Limits.Take() is { } wait)
        {
            return Error(request, 429, "Too many requests.", "").With("Retry-After", ((long)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        try
        {
            return await AnswerAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (FakeError e)
        {
            return Refusal(request, e);
        }
    }

    private protected FakeResponse Refusal(FakeRequest request, FakeError error) => Error(request, error.Status, error.Message, error.Code) with { Problem = error.Message };

    private FakeResponse Error(FakeRequest request, int status, string message, string code)
    {
        if (code == ConcurrencyCode && Contract.Errors.FirstOrDefault(rule => rule.Kind == ErrorKind.Concurrency) is { } rule)
        {
            status = rule.Status ?? status;
            code = rule.Code ?? "";
        }

        var refusal = new FakeRefusal(request, status, code, message);
        refusal = _refusing?.Invoke(refusal) ?? refusal;
        return refusal.Body is { } body
            ? FakeResponse.Text(refusal.Status, body, "application/json")
            : Error(refusal.Status, refusal.Message, refusal.Code);
    }

    private static string Query(Uri address) => address.Query.Length == 0 ? "" : Uri.UnescapeDataString(address.Query[1..].Replace('+', ' '));
}
