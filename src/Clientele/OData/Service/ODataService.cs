using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>One OData v4 service: sends requests and reads results as the protocol wraps them. Safe for concurrent use.</summary>
/// <param name="transport">Sends requests.</param>
public sealed class ODataService(ApiTransport transport)
{
    /// <summary>Sends requests.</summary>
    public ApiTransport Transport { get; } = transport ?? throw new ArgumentNullException(nameof(transport));

    /// <summary>Sends a request whose result, where there is one, does not matter.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        (await Transport.SendAsync(ODataHeaders.AddTo(request, Transport.Contract), cancellationToken).ConfigureAwait(false)).Dispose();
    }

    /// <summary>Sends a request whose result is an object.</summary>
    /// <remarks>
    /// Of a POST the created entity is asked for (<c>Prefer: return=representation</c>, OData Protocol 4.01 §8.2.8.7). A service that
    /// answers 201 or 204 without a body says in <c>Location</c> where the entity is, and it is read from there.
    /// </remarks>
    /// <exception cref="ApiException">The service answered with an error, or without an object.</exception>
    public async Task<T> GetObjectAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        using var response = await SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return await ReadObjectAsync<T>(request, response, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the object of a response, or the entity that it says was made.</summary>
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

    /// <summary>Sends a write and gives what the service answered: status, entity where there is a body, ETag, address.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<WriteResult<T>> WriteAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        using var response = await SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return WriteResults.Read<T>(request, response, Transport);
    }

    /// <summary>Sends a request whose result is an object or null: 204, no body, or <c>null</c>.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async Task<T?> GetObjectOrNullAsync<T>(ApiRequest request, CancellationToken cancellationToken = default)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        using var response = await SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseBody.Read(request, response, ODataResults.ReadObjectOrNull<T>);
    }

    /// <summary>Sends a request whose result is a single value, <c>{"value": …}</c> (OData JSON Format 4.01 §11).</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the value; a result that is not there is null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The service answered with an error, or with another value.</exception>
    public async Task<T> GetValueAsync<T>(ApiRequest request, JsonReaderFunc<T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        using var response = await SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseBody.Read(request, response, (ref reader) => ODataResults.ReadValue(ref reader, read));
    }

    /// <summary>Rows that a request gives, over as many pages as the service makes of them.</summary>
    public Pageable<T> List<T>(ApiRequest request)
        where T : IJsonModel<T> => List(request, JsonRead.Model<T>);

    /// <summary>Values that a request gives, over as many pages as the service makes of them.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads one value.</param>
    public Pageable<T> List<T>(ApiRequest request, JsonReaderFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        return new SourcePageable<T>(new ODataPageSource<T>(this, new FixedRows(request, Transport.Contract.Paging), () => read));
    }

    /// <summary>Sends a request and hands out the body as it arrives; disposing the stream ends the response.</summary>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<Stream> GetStreamAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Transport.SendForStreamAsync(ODataHeaders.AddTo(request, Transport.Contract, accept: "*/*"), cancellationToken);
    }

    /// <summary>
    /// Where an entity is written to: by the type that its set is declared with, the entity itself saying what it is (<c>@odata.type</c>), or
    /// by a cast where the contract says that the service wants one.
    /// </summary>
    /// <param name="path">The entity, or the set, perhaps with a cast.</param>
    public ODataPath Writable(ODataPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Transport.Contract.DerivedTypes == DerivedTypeWrites.CastSegment ? path : path.Uncast;
    }

    /// <summary>Sends a request with the header fields of the protocol; collections within the response are whole.</summary>
    internal Task<ApiResponse> SendForBodyAsync(ApiRequest request, CancellationToken cancellationToken) =>
        SendForBodyAsync(request, depth: 0, cancellationToken);

    /// <summary>As <see cref="SendForBodyAsync(ApiRequest, CancellationToken)"/>, for a page of a collection within a response.</summary>
    internal async Task<ApiResponse> SendForBodyAsync(ApiRequest request, int depth, CancellationToken cancellationToken)
    {
        var sent = LongQuery.Of(ODataHeaders.AddTo(request, Transport.Contract), Transport.Contract);
        var response = await Transport.SendAsync(sent, cancellationToken).ConfigureAwait(false);
        return await new NestedPages(this).CompleteAsync(request, response, depth, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes sure that a response has an object, or may have one.</summary>
    /// <exception cref="ApiNotFoundException">A navigation property without a target: 204 (OData Protocol 4.01 §11.2.7).</exception>
    /// <exception cref="ApiContractViolationException">Something was made, and the response says neither what nor where.</exception>
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
                $"The service accepted the request ({response.Status}) and says neither what it made nor where it is. Do not send it again; AddAsync takes such answers.",
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
