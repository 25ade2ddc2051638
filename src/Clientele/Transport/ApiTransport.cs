using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Diagnostics;

namespace Clientele;

/// <summary>Sends requests of one service and turns failures into <see cref="ApiException"/>s.</summary>
public sealed class ApiTransport : IDisposable
{
    /// <summary>How many bytes a response may have where the client says nothing else: 256 MiB.</summary>
    public const long DefaultMaxResponseBytes = 256L * 1024 * 1024;

    private const int NotModified = 304;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http;
    private readonly Uri _base;
    private readonly OriginSet _origins;
    private readonly long _maxResponseBytes;
    private readonly RequestOptions? _options;
    private readonly ResponseRecorder? _recorder;

    /// <summary>A transport over a client whose handlers already authenticate, limit and retry.</summary>
    /// <param name="http">
    /// The client. Its base address, where set, takes precedence over the contract's. Its <see cref="HttpClient.MaxResponseContentBufferSize"/>,
    /// where set, bounds responses instead of <see cref="DefaultMaxResponseBytes"/>. Its <see cref="HttpClient.Timeout"/> covers bodies too: of a stream, the time between two pieces.
    /// </param>
    /// <param name="contract">The contract of the service.</param>
    /// <exception cref="InvalidOperationException">Neither client nor contract has a base address; or the contract was emitted for another version of the runtime.</exception>
    public ApiTransport(HttpClient http, ServiceContract contract)
        : this(http, contract, drift: null)
    {
    }

    /// <summary>A transport of an account.</summary>
    /// <param name="http">The account's client.</param>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="drift">What all of the account's transports count with; null for a count of its own.</param>
    internal ApiTransport(HttpClient http, ServiceContract contract, DriftMeter? drift)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(contract);
        EmittedCode.Require(contract);
        _http = http;
        Contract = contract;
        Drift = drift ?? new DriftMeter(contract.Name, [new DriftMetrics()]);
        _base = ServiceAddress.Root(http.BaseAddress ?? contract.BaseAddress, contract.Name);
        _origins = OriginSet.OfService(contract, _base);
        _maxResponseBytes = http.MaxResponseContentBufferSize == int.MaxValue ? DefaultMaxResponseBytes : http.MaxResponseContentBufferSize;
    }

    private ApiTransport(ApiTransport other, RequestOptions? options, ResponseRecorder? recorder)
    {
        (_http, _base, _origins, _maxResponseBytes) = (other._http, other._base, other._origins, other._maxResponseBytes);
        _options = options is null ? other._options : other._options?.And(options) ?? options;
        _recorder = recorder ?? other._recorder;
        (Contract, Tokens, Owner, Drift, Time, Life) = (other.Contract, other.Tokens, other.Owner, other.Drift, other.Time, other.Life);
    }

    /// <summary>The contract of the service.</summary>
    public ServiceContract Contract { get; }

    /// <summary>The service root, ending in a slash: what relative addresses begin at.</summary>
    public Uri BaseAddress => _base;

    /// <summary>
    /// The account's access tokens, to read their claims or to authenticate a request of another client; null where the service needs none, or the
    /// HTTP client is its owner's own.
    /// </summary>
    public ITokenSource? Tokens { get; internal init; }

    /// <summary>Counts what in responses is not as described.</summary>
    internal DriftMeter Drift { get; }

    /// <summary>The account's clock.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the account has ended.</summary>
    internal TransportLife Life { get; init; } = new();

    /// <summary>Lives as long as the transport does.</summary>
    internal object? Owner { get; init; }

    /// <summary>What <see cref="Dispose"/> ends: nothing where others share it.</summary>
    internal IDisposable? Owned { get; init; }

    /// <summary>Closes connections and ends the token source where they are this transport's own; else does nothing.</summary>
    public void Dispose() => Owned?.Dispose();

    /// <summary>The same transport with options for all that is sent through it, those of this one included. It ends with this one, and disposing it ends nothing.</summary>
    /// <param name="options">Header fields, timeout, condition, whether the service may answer later.</param>
    public ApiTransport With(RequestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ApiTransport(this, options, recorder: null);
    }

    /// <summary>Makes a call and gives its result with what the response says besides; where it needs several, the last one.</summary>
    /// <param name="call">The call, over the transport that it is given.</param>
    /// <param name="options">Options of the call; null for none.</param>
    /// <exception cref="ApiException">The service answered with an error, or not at all, or not in time.</exception>
    public async Task<ApiResult<T>> WithResponseAsync<T>(Func<ApiTransport, Task<T>> call, RequestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        var recorder = new ResponseRecorder();
        var view = new ApiTransport(this, options, recorder);
        try
        {
            var value = await call(view).ConfigureAwait(false);
            return new ApiResult<T>(value, recorder.Status, recorder.Headers);
        }
        catch (ApiException e) when (e.Status == NotModified && view._options?.IfNoneMatch is not null)
        {
            return new ApiResult<T>(default, NotModified, e.Error.Headers);
        }
    }

    /// <summary>Makes a call without a result and gives what the response says.</summary>
    /// <inheritdoc cref="WithResponseAsync{T}"/>
    public async Task<ApiResult> WithResponseAsync(Func<ApiTransport, Task> call, RequestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        return await WithResponseAsync<object?>(
            async transport =>
            {
                await call(transport).ConfigureAwait(false);
                return null;
            },
            options).ConfigureAwait(false);
    }

    /// <summary>How many bytes a response may have.</summary>
    internal long MaxResponseBytes => _maxResponseBytes;

    /// <summary>Whether requests may go to an address at all.</summary>
    internal bool Allows(Uri address) => _origins.Contains(address);

    /// <summary>Sends a request and reads the whole body.</summary>
    /// <exception cref="ApiException">The service answered with an error, or not at all, or not in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed, before the call or during it.</exception>
    public async Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var deadline = Deadline.After(_options?.RespondAsync is null ? Timeout : System.Threading.Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        HttpResponseMessage? begun = null;
        try
        {
            using var response = await SendForHeadersAsync(request, deadline.Token, cancellationToken).ConfigureAwait(false);
            begun = response;
            using var reading = BodyTimeout.Begin(response, deadline.Token);
            var body = await BodyReader.ReadAsync(response.Content, _maxResponseBytes, reading.Token).ConfigureAwait(false);
            var result = new ApiResponse(response, body.Buffer, body.Length) { Drift = Drift, Time = Time };
            if (body.Cut)
            {
                result.Dispose();
                throw TransportErrors.TooLarge(request, response, _maxResponseBytes);
            }

            return result;
        }
        catch (Exception e) when (UploadFault.IsIn(e))
        {
            UploadFault.Rethrow(e);
            throw;
        }
        catch (OperationCanceledException e) when (Life.IsEnded && !cancellationToken.IsCancellationRequested)
        {
            throw TransportLife.Ended(request, e);
        }
        catch (Exception e) when (TransportErrors.IsTransport(e))
        {
            throw TransportErrors.Translate(e, request, begun is null ? null : new ApiResponse(begun, buffer: null, length: 0), cancellationToken);
        }
    }

    /// <summary>Sends a request and hands out the body as it arrives; disposing the stream ends the response.</summary>
    /// <remarks>Where the connection ends in the middle, reading the stream throws an <see cref="IOException"/>.</remarks>
    /// <exception cref="ApiException">The service answered with an error, or not at all, or not in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<Stream> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        await DownloadAsync(request, cancellationToken).ConfigureAwait(false);

    /// <summary>As <see cref="SendForStreamAsync"/>, with what the response says of the body: its name, its length, its type.</summary>
    /// <exception cref="ApiException">The service answered with an error, or not at all, or not in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<DownloadStream> DownloadAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        await OpenAsync(request, BodyTimeout.Of, cancellationToken).ConfigureAwait(false);

    /// <summary>A body without an end in time: the service may send nothing for any time.</summary>
    internal async Task<ResponseStream> OpenEndlessAsync(ApiRequest request, CancellationToken cancellationToken) =>
        await OpenAsync(request, static _ => null, cancellationToken).ConfigureAwait(false);

    /// <summary>As <see cref="SendForStreamAsync"/>, with the response that the body belongs to.</summary>
    internal Task<ResponseStream> OpenAsync(ApiRequest request, CancellationToken cancellationToken) =>
        OpenAsync(request, BodyTimeout.Of, cancellationToken);

    private async Task<ResponseStream> OpenAsync(
        ApiRequest request, Func<HttpResponseMessage, BodyTimeout?> timeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        HttpResponseMessage? response = null;
        try
        {
            response = await SendForHeadersAsync(request, cancellationToken, cancellationToken).ConfigureAwait(false);
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var head = new ApiResponse(response, buffer: null, length: 0) { Drift = Drift, Time = Time };
            return new ResponseStream(stream, response, head, timeout(response));
        }
        catch (Exception e) when (UploadFault.IsIn(e))
        {
            response?.Dispose();
            UploadFault.Rethrow(e);
            throw;
        }
        catch (OperationCanceledException e) when (Life.IsEnded && !cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            throw TransportLife.Ended(request, e);
        }
        catch (Exception e) when (TransportErrors.IsTransport(e))
        {
            response?.Dispose();
            throw TransportErrors.Translate(e, request, head: null, cancellationToken);
        }
    }

    /// <summary>How long a request may take as a whole. Handlers of an account see to its attempts themselves.</summary>
    private TimeSpan Timeout => Owner is null ? _options?.Timeout ?? _http.Timeout : _http.Timeout;

    private async Task<HttpResponseMessage> SendForHeadersAsync(
        ApiRequest request, CancellationToken deadline, CancellationToken cancellationToken)
    {
        var response = _options?.RespondAsync is not null
            ? await SendForLaterAsync(request, cancellationToken).ConfigureAwait(false)
            : await SendOnceAsync(request, _options, deadline).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            _recorder?.Record(response);
            return response;
        }

        using (response)
        {
            throw await ErrorReader.ReadAsync(response, request, Contract, Time, deadline, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A request that the service may answer later. Each of the requests that this takes has the time that a call has else.</summary>
    private async Task<HttpResponseMessage> SendForLaterAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var asking = new RequestOptions { Timeout = _options!.Timeout };
        var monitor = new StatusMonitor(_options, (question, token) => SendInTimeAsync(question, asking, token), Contract, Time, _maxResponseBytes);
        var response = await SendInTimeAsync(request, _options, cancellationToken).ConfigureAwait(false);
        return await monitor.ResultAsync(request, Resolve(request), response, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendInTimeAsync(ApiRequest request, RequestOptions options, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.After(Timeout, TimeProvider.System, cancellationToken);
        return await SendOnceAsync(request, options, deadline.Token).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(request, options);
        var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        response.RequestMessage ??= message;
        BodyTimeout.SetDefault(response.RequestMessage, Timeout, Time);
        DriftHeaders.Count(response, request, Drift);
        return response;
    }

    private ServiceRequest CreateMessage(ApiRequest request, RequestOptions? options)
    {
        var message = new ServiceRequest(request.Method, Resolve(request))
        {
            Authentication = request.Authentication ?? Contract.DefaultAuthentication,
            Timeout = options?.Timeout,
            Version = _http.DefaultRequestVersion,
            VersionPolicy = _http.DefaultVersionPolicy,
        };
        if (request.Permits > 1)
        {
            RequestPermits.Set(message, request.Permits);
        }

        if (request.PathTemplate is { } template)
        {
            RequestLine.SetTemplate(message, _base, template);
        }

        List<KeyValuePair<string, string>>? ofContent = null;
        foreach (var (name, value) in HeaderFields.Of(request, options))
        {
            HeaderField.Require(name, value);
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                (ofContent ??= []).Add(new(name, value));
            }
        }

        if (request.ContentFactory is { } factory)
        {
            RequestReplay.SetContent(message, ofContent is null ? factory : () => WithFields(factory(), ofContent));
            HeaderField.Require(message.Content!.Headers);
        }
        else if (!request.Body.IsEmpty)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
            message.Content.Headers.ContentType = Json;
            WithFields(message.Content, ofContent ?? []);
        }

        return message;
    }

    /// <summary>Content with the call's own fields of content, which each attempt has.</summary>
    private static HttpContent WithFields(HttpContent content, List<KeyValuePair<string, string>> fields)
    {
        foreach (var (name, value) in fields)
        {
            content.Headers.Remove(name);
            content.Headers.TryAddWithoutValidation(name, value);
        }

        return content;
    }

    private Uri Resolve(ApiRequest request)
    {
        if (!Uri.TryCreate(_base, request.Uri, out var uri))
        {
            throw new ApiContractViolationException($"{RequestLine.Of(request)} is not a valid address.", new ApiError { RequestLine = RequestLine.Of(request) });
        }

        if (!_origins.Contains(uri))
        {
            throw new ApiContractViolationException(
                $"{RequestLine.Of(request.Method, uri)} was not sent: the address is outside the origins of {Contract.Name}.",
                new ApiError { RequestLine = RequestLine.Of(request) });
        }

        return uri;
    }
}
