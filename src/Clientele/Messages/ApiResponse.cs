using System;
using System.Buffers;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using Clientele.Json;

namespace Clientele;

/// <summary>A successful response, its body in a pooled buffer that <see cref="Dispose"/> gives back.</summary>
public sealed class ApiResponse : IDisposable, IDriftSource, IMemberOrder
{
    private readonly HttpContentHeaders _contentHeaders;
    private readonly HttpRequestMessage? _request;
    private readonly int _length;
    private byte[]? _buffer;

    internal ApiResponse(HttpResponseMessage response, byte[]? buffer, int length)
        : this((int)response.StatusCode, response.Headers, response.Content.Headers, response.RequestMessage, buffer, length)
    {
    }

    private ApiResponse(
        int status, HttpResponseHeaders headers, HttpContentHeaders contentHeaders, HttpRequestMessage? request, byte[]? buffer, int length)
    {
        Status = status;
        Headers = headers;
        _contentHeaders = contentHeaders;
        _request = request;
        _buffer = buffer;
        _length = length;
    }

    /// <summary>HTTP status, 200 to 299.</summary>
    public int Status { get; }

    /// <summary>Header fields of the response.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>Media type of the body; null where the service does not say.</summary>
    public MediaTypeHeaderValue? ContentType => _contentHeaders.ContentType;

    /// <summary>All header fields, those of the body included.</summary>
    internal IReadOnlyDictionary<string, string> Fields => ResponseFields.Of(Headers, _contentHeaders);

    /// <summary>Takes out of texts what of the request was secret.</summary>
    internal SecretRedactor Redactor => RequestSecrets.Redactor(_request);

    /// <summary>Counts what in the response is not as described; null where no one observes it.</summary>
    internal DriftMeter? Drift { get; init; }

    /// <summary>The clock of the client that it came to.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the reader of the response notes what is not as described.</summary>
    internal DriftNotes? NotesOf(ApiRequest request) => Drift is { } meter ? new DriftNotes(meter, isWhole: !request.IsNarrowed, this) : null;

    /// <summary>Names of query options that the request was signed with. A link to the next page may repeat them; they are secret, and added again.</summary>
    internal IReadOnlyList<string> KeyOptions => (_request as ServiceRequest)?.KeyOptions ?? [];

    bool IMemberOrder.HasTypesFirst
    {
        get
        {
            foreach (var parameter in ContentType?.Parameters ?? [])
            {
                if (parameter.Name is { } name
                    && (name.Equals("odata.streaming", StringComparison.OrdinalIgnoreCase) || name.Equals("streaming", StringComparison.OrdinalIgnoreCase)))
                {
                    return string.Equals(parameter.Value, "true", StringComparison.OrdinalIgnoreCase);
                }
            }

            return false;
        }
    }

    string IDriftSource.Hide(string text) => Redactor.Hide(text)!;

    /// <summary>The body; empty where the service sent none. Valid until <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Body => _buffer is null ? default : _buffer.AsMemory(0, _length);

    /// <summary>A response that came within another, with its body in a buffer of its own.</summary>
    internal static ApiResponse Of(HttpResponseMessage message, ReadOnlySpan<byte> body, DriftMeter drift, TimeProvider time) =>
        new ApiResponse(message, buffer: null, length: 0) { Drift = drift, Time = time }.WithBody(body);

    /// <summary>The same response with another body, in a buffer of its own.</summary>
    internal ApiResponse WithBody(ReadOnlySpan<byte> body)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(body.Length);
        body.CopyTo(buffer);
        return new ApiResponse(Status, Headers, _contentHeaders, _request, buffer, body.Length) { Drift = Drift, Time = Time };
    }

    /// <summary>Gives the buffer back to its pool.</summary>
    public void Dispose()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
