using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>A REST service: sends requests and unwraps responses. Safe for concurrent use.</summary>
public sealed class RestService
{
    private readonly EnvelopeContract? _envelope;
    private readonly BodyLayout _layout;

    /// <summary>Creates a service. The contract of the transport declares the envelope of bodies.</summary>
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

    /// <summary>The transport that sends requests.</summary>
    public ApiTransport Transport { get; }

    /// <summary>The same service, for operations whose bodies have no envelope.</summary>
    public RestService Bare { get; }

    /// <summary>URL of a server other than the service root.</summary>
    /// <param name="role">Name of the server in the description.</param>
    /// <exception cref="InvalidOperationException">The contract has no URL for the server.</exception>
    public string Server(string role) => Transport.Contract.Servers.TryGetValue(role, out var address)
        ? address.AbsoluteUri
        : throw new InvalidOperationException($"The contract of {Transport.Contract.Name} has no address for the server '{role}': create the contract with its method 'For'.");

    /// <summary>Sends a request and ignores its result, if it has one.</summary>
    /// <exception cref="ApiException">The service returned an error, or another server a page.</exception>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        using var response = await Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        ForeignPage.Refuse(request, response);
        if (_envelope?.Status is not null && !RestBodyReader.IsEmpty(response))
        {
            RestBodyReader.Read(request, response, Transport.Contract, _layout, Skip);
        }
    }

    /// <summary>Sends a request that returns a value.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service returned an error, or no value.</exception>
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

    /// <summary>Sends a request that returns a value or nothing: no body, no payload, or null.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the value, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public async Task<T?> GetOrNullAsync<T>(ApiRequest request, JsonReaderFunc<T?> read, CancellationToken cancellationToken = default)
    {
        using var response = await Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return RestBodyReader.IsEmpty(response) ? default
            : PlainText<T>(response) is { } text ? (T)(object)text
            : RestBodyReader.Read(request, response, Transport.Contract, _layout, read).Payload;
    }

    /// <summary>Sends a request and returns the body with its envelope.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the payload.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service returned an error.</exception>
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

    /// <summary>Lists the items of a request, over all pages.</summary>
    /// <param name="request">The request of the first page.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="paging">How the operation pages; null if it returns all items at once.</param>
    public Pageable<T> List<T>(ApiRequest request, JsonReaderFunc<T> read, RestPaging? paging = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        var layout = paging is null ? _layout : new BodyLayout(_envelope, paging.Pointers);
        return new SourcePageable<T>(new RestPageSource<T>(Transport, layout, request, read, paging, canBeAbsent: false));
    }

    /// <summary>Like <see cref="List{T}"/>, for an operation that may also respond with no body or with null, which means no items.</summary>
    /// <param name="request">The request of the first page.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="paging">How the operation pages; null if it returns all items at once.</param>
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
    /// <exception cref="ApiException">The service returned an error, or a response that the description does not declare.</exception>
    public async Task<T> GetResultAsync<T>(ApiRequest request, Func<RestResponse, T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var response = await Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return read(new RestResponse(request, response, Transport.Contract, _layout));
    }

    /// <summary>Sends a request that returns text.</summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public async Task<string> GetTextAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        using var response = await Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return RestBodyReader.EncodingOf(response).GetString(response.Body.Span);
    }

    /// <summary>Sends a request and returns the body as it arrives. Disposing the stream ends the response.</summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
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

    /// <summary>Reads the values of a body with a JSON text on each line, as they arrive.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads a value.</param>
    /// <param name="mediaType">Media type of the body.</param>
    public IAsyncEnumerable<T> JsonLines<T>(ApiRequest request, JsonReaderFunc<T> read, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(read);
        return RestRecords.LinesAsync(Transport, Accepting(request, mediaType), read);
    }

    /// <summary>Reads the values of a JSON text sequence (RFC 7464), as they arrive.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads a value.</param>
    /// <param name="mediaType">Media type of the body.</param>
    public IAsyncEnumerable<T> JsonSequence<T>(ApiRequest request, JsonReaderFunc<T> read, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(read);
        return RestRecords.SequenceAsync(Transport, Accepting(request, mediaType), read);
    }

    /// <summary>
    /// The request with a single accepted media type. The request of an operation with several response formats accepts another one by default.
    /// </summary>
    private static ApiRequest Accepting(ApiRequest request, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.WithHeader("Accept", mediaType);
    }

    /// <summary>The body of a plain-text response if a string is requested and there is no envelope; otherwise null.</summary>
    private string? PlainText<T>(ApiResponse response) => typeof(T) == typeof(string) && _envelope is null ? RestBodyReader.PlainText(response) : null;

    private static bool Skip(ref JsonCursor reader)
    {
        reader.Skip();
        return true;
    }
}
