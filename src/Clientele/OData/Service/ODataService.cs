using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>An OData v4 service: sends requests and reads results. Safe for concurrent use.</summary>
/// <param name="transport">The transport that sends requests.</param>
public sealed class ODataService(ApiTransport transport)
{
    /// <summary>The transport that sends requests.</summary>
    public ApiTransport Transport { get; } = transport ?? throw new ArgumentNullException(nameof(transport));

    /// <summary>Sends a request and ignores its result, if it has one.</summary>
    /// <exception cref="ApiException">The service returned an error, or another server a page.</exception>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var response = await Transport.SendAsync(ODataHeaders.AddTo(request, Transport.Contract, readsResult: false), cancellationToken).ConfigureAwait(false);
        ForeignPage.Refuse(request, response);
    }

    /// <summary>Sends a request whose result is an object.</summary>
    /// <remarks>
    /// A POST requests the created entity (<c>Prefer: return=representation</c>, OData Protocol 4.01 §8.2.8.7). If the service answers 201 or 204 without
    /// a body, the entity is read from the URL in <c>Location</c>.
    /// </remarks>
    /// <exception cref="ApiException">The service returned an error, or no object.</exception>
    public async Task<T> GetObjectAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        using var response = await SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return await ReadObjectAsync<T>(request, response, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the object of a response, or the created entity from its URL.</summary>
    internal async Task<T> ReadObjectAsync<T>(ApiRequest request, ApiResponse response, CancellationToken cancellationToken)
        where T : IJsonModel<T>
    {
        if (CreatedAt(request, response) is { } created)
        {
            var read = new ApiRequest(HttpMethod.Get, created) { Authentication = request.Authentication };
            using var entity = await SendForBodyAsync(read, cancellationToken).ConfigureAwait(false);
            return ResponseBody.Read(read, entity, JsonRead.Model<T>);
        }

        RequireObject(request, response);
        return ResponseBody.Read(request, response, JsonRead.Model<T>);
    }

    /// <summary>Sends a write and returns the status, the ETag, the URL and, if the response has a body, the entity.</summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public async Task<WriteResult<T>> WriteAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        using var response = await SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return WriteResults.Read<T>(request, response, Transport);
    }

    /// <summary>Sends a request whose result is an object or null: 204, <c>null</c>, or of an action no body.</summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public async Task<T?> GetObjectOrNullAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        using var response = await SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return ODataResults.ReadOrNull(request, response, ODataResults.ReadObjectOrNull<T>);
    }

    /// <summary>Sends a request whose result is a single value, <c>{"value": …}</c> (OData JSON Format 4.01 §11).</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the value; null for a missing result.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service returned an error, or a value of another type.</exception>
    public async Task<T> GetValueAsync<T>(ApiRequest request, JsonReaderFunc<T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        using var response = await SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return ODataResults.ReadOrNull(request, response, (ref reader) => ODataResults.ReadValue(ref reader, read));
    }

    /// <summary>Lists the rows of a request, over all pages.</summary>
    public Pageable<T> List<T>(ApiRequest request)
        where T : IJsonModel<T> => List(request, JsonRead.Model<T>);

    /// <summary>Lists the values of a request, over all pages.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads one value.</param>
    public Pageable<T> List<T>(ApiRequest request, JsonReaderFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        return new SourcePageable<T>(new ODataPageSource<T>(this, new FixedRows(request, Transport.Contract.Paging), () => read));
    }

    /// <summary>Sends a request and returns the body as it arrives. Disposing the stream ends the response.</summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<Stream> GetStreamAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Transport.SendForStreamAsync(ODataHeaders.AddTo(request, Transport.Contract, accept: "*/*"), cancellationToken);
    }

    /// <summary>
    /// The path to write an entity to: without a cast, in which case the body states the type (<c>@odata.type</c>), or with the cast if the contract says
    /// that the service requires it.
    /// </summary>
    /// <param name="path">The entity or set, with or without a cast.</param>
    public ODataPath Writable(ODataPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Transport.Contract.DerivedTypes == DerivedTypeWrites.CastSegment ? path : path.Uncast;
    }

    /// <summary>Sends a request with the header fields of the protocol, and completes collections within the response.</summary>
    internal Task<ApiResponse> SendForBodyAsync(ApiRequest request, CancellationToken cancellationToken) =>
        SendForBodyAsync(request, depth: 0, cancellationToken);

    /// <summary>Like <see cref="SendForBodyAsync(ApiRequest, CancellationToken)"/>, for a page of a collection within a response.</summary>
    internal async Task<ApiResponse> SendForBodyAsync(ApiRequest request, int depth, CancellationToken cancellationToken)
    {
        var sent = LongQuery.Of(ODataHeaders.AddTo(request, Transport.Contract), Transport.Contract);
        var response = await Transport.SendAsync(sent, cancellationToken).ConfigureAwait(false);
        return await new NestedPages(this).CompleteAsync(request, response, depth, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Throws if a response can't have an object.</summary>
    /// <exception cref="ApiNotFoundException">The navigation property has no target: 204 (OData Protocol 4.01 §11.2.7).</exception>
    /// <exception cref="ApiContractViolationException">An entity was created, but the response has neither the entity nor its URL.</exception>
    internal static void RequireObject(ApiRequest request, ApiResponse response)
    {
        if (!response.Body.IsEmpty)
        {
            return;
        }

        if (request.Method == HttpMethod.Get && response.Status == 204)
        {
            throw new ApiNotFoundException(new ApiError
            {
                Status = 204,
                Kind = ErrorKind.NotFound,
                RequestLine = RequestLine.Of(request),
                Message = "The navigation property has no target.",
            });
        }

        if (request.Method == HttpMethod.Post && response.Status is 201 or 202 or 204)
        {
            throw ResponseBody.Violation(
                request,
                response,
                $"The service accepted the request ({response.Status}), but the response has neither the entity nor its URL. Do not send it again; AddAsync accepts such responses.",
                path: null);
        }
    }

    private static string? CreatedAt(ApiRequest request, ApiResponse response)
    {
        if (request.Method != HttpMethod.Post || !response.Body.IsEmpty || response.Status is not (201 or 202 or 204))
        {
            return null;
        }

        return WriteResults.AddressOf(response);
    }
}
