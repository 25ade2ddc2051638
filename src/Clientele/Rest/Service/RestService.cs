using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>One REST service: sends requests and unwraps what comes. Safe for concurrent use.</summary>
public sealed class RestService
{
    private readonly EnvelopeContract? _envelope;
    private readonly BodyLayout _layout;

    /// <summary>The service behind a transport, whose contract says what bodies are wrapped in.</summary>
    public RestService(ApiTransport transport)
        : this(transport, (transport ?? throw new ArgumentNullException(nameof(transport))).Contract.Envelope) =>
        Bare = _envelope is null ? this : new RestService(transport, envelope: null);

    private RestService(ApiTransport transport, EnvelopeContract? envelope)
    {
        Transport = transport;
        _envelope = envelope;
        _layout = new BodyLayout(envelope);
        Bare = this;
    }

    /// <summary>Sends requests.</summary>
    public ApiTransport Transport { get; }

    /// <summary>The same service, for operations whose bodies are not wrapped.</summary>
    public RestService Bare { get; }

    /// <summary>Address of a server besides the service root.</summary>
    /// <param name="role">What the description calls it.</param>
    /// <exception cref="InvalidOperationException">The contract has no address for it.</exception>
    public string Server(string role) => Transport.Contract.Servers.TryGetValue(role, out var address)
        ? address.AbsoluteUri
        : throw new InvalidOperationException($"The contract of {Transport.Contract.Name} has no address for the server '{role}': create the contract with its method 'For'.");

    /// <summary>Sends a request whose result, where there is one, does not matter.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        using var response = await Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (_envelope?.Status is not null && !RestBodyReader.IsEmpty(response))
        {
            RestBodyReader.Read(request, response, Transport.Contract, _layout, Skip);
        }
    }

    /// <summary>Sends a request that gives a value.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service answered with an error, or without the value.</exception>
    public async Task<T> GetAsync<T>(ApiRequest request, JsonReaderFunc<T> read, CancellationToken cancellationToken = default)
    {
        using var response = await Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (PlainText<T>(response) is { } text)
        {
            return (T)(object)text;
        }

        var parts = RestBodyReader.Read(request, response, Transport.Contract, _layout, read);
        return parts.HasPayload
            ? parts.Payload!
            : throw ResponseBody.Violation(request, response, $"The response has no '{_envelope?.Payload}'.", "$");
    }

    /// <summary>Sends a request that gives a value or nothing: no body, no payload, or null.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the value, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<T?> GetOrNullAsync<T>(ApiRequest request, JsonReaderFunc<T?> read, CancellationToken cancellationToken = default)
    {
        using var response = await Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return RestBodyReader.IsEmpty(response) ? default
            : PlainText<T>(response) is { } text ? (T)(object)text
            : RestBodyReader.Read(request, response, Transport.Contract, _layout, read).Payload;
    }

    /// <summary>Sends a request and gives the body as the service wrapped it, payload and all.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the payload.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<ApiEnvelope<T>> GetEnvelopeAsync<T>(ApiRequest request, JsonReaderFunc<T> read, CancellationToken cancellationToken = default)
    {
        using var response = await Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (RestBodyReader.IsEmpty(response))
        {
            return new ApiEnvelope<T> { HttpStatus = response.Status };
        }

        var parts = RestBodyReader.Read(request, response, Transport.Contract, _layout, read);
        return new ApiEnvelope<T>
        {
            HttpStatus = response.Status,
            Data = parts.Payload,
            Status = parts.Status,
            Message = parts.Message,
            Code = parts.Code,
            Result = parts.Result,
            Count = parts.Count,
            Limit = parts.Limit,
            Members = RestBodyReader.Members(request, response, _envelope?.Payload ?? ""),
        };
    }

    /// <summary>Items that a request gives, over as many pages as the service makes of them.</summary>
    /// <param name="request">The request of the first page.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="paging">How the operation pages; null where it gives all at once.</param>
    public Pageable<T> List<T>(ApiRequest request, JsonReaderFunc<T> read, RestPaging? paging = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        var layout = paging is null ? _layout : new BodyLayout(_envelope, paging.Pointers);
        return new SourcePageable<T>(new RestPageSource<T>(Transport, layout, request, read, paging, canBeAbsent: false));
    }

    /// <summary>As <see cref="List{T}"/>, of an operation that may also answer without a body, or with null: there are no items then.</summary>
    /// <param name="request">The request of the first page.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="paging">How the operation pages; null where it gives all at once.</param>
    public Pageable<T> ListOrEmpty<T>(ApiRequest request, JsonReaderFunc<T> read, RestPaging? paging = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        var layout = paging is null ? _layout : new BodyLayout(_envelope, paging.Pointers);
        return new SourcePageable<T>(new RestPageSource<T>(Transport, layout, request, read, paging, canBeAbsent: true));
    }

    /// <summary>Sends a request whose result depends on the status.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the body of a response.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service answered with an error, or with what the description does not have.</exception>
    public async Task<T> GetResultAsync<T>(ApiRequest request, Func<RestResponse, T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var response = await Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return read(new RestResponse(request, response, Transport.Contract, _layout));
    }

    /// <summary>Sends a request that gives text.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<string> GetTextAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        using var response = await Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return RestBodyReader.EncodingOf(response).GetString(response.Body.Span);
    }

    /// <summary>Sends a request and hands out the body as it arrives; disposing the stream ends the response.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<DownloadStream> GetStreamAsync(ApiRequest request, CancellationToken cancellationToken = default) =>
        Transport.DownloadAsync(request, cancellationToken);

    /// <summary>Events whose data is JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the data of an event.</param>
    public EventStream<T> Events<T>(ApiRequest request, JsonReaderFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new EventStream<T>(Transport, Accepting(request, "text/event-stream"), read);
    }

    /// <summary>Events whose data is text.</summary>
    /// <param name="request">The request.</param>
    public EventStream<string> Events(ApiRequest request) => new(Transport, Accepting(request, "text/event-stream"), read: null);

    /// <summary>Values of a body with a JSON text in each line, as they arrive.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads a value.</param>
    /// <param name="mediaType">What the service calls such a body.</param>
    public IAsyncEnumerable<T> JsonLines<T>(ApiRequest request, JsonReaderFunc<T> read, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(read);
        return RestRecords.LinesAsync(Transport, Accepting(request, mediaType), read);
    }

    /// <summary>Values of a JSON text sequence (RFC 7464), as they arrive.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads a value.</param>
    /// <param name="mediaType">What the service calls such a body.</param>
    public IAsyncEnumerable<T> JsonSequence<T>(ApiRequest request, JsonReaderFunc<T> read, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(read);
        return RestRecords.SequenceAsync(Transport, Accepting(request, mediaType), read);
    }

    /// <summary>The request with one media type to accept: where an operation also answers in another form, its request asks for that.</summary>
    private static ApiRequest Accepting(ApiRequest request, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.WithHeader("Accept", mediaType);
    }

    /// <summary>The body of a response that is plain text, where a text is asked for and nothing is wrapped; else null.</summary>
    private string? PlainText<T>(ApiResponse response) => typeof(T) == typeof(string) && _envelope is null ? RestBodyReader.PlainText(response) : null;

    private static bool Skip(ref JsonCursor reader)
    {
        reader.Skip();
        return true;
    }
}
