using System;
using System.Collections.Generic;
using System.Text;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>A successful response whose body depends on its status.</summary>
public sealed class RestResponse
{
    private readonly ApiRequest _request;
    private readonly ApiResponse _response;
    private readonly ServiceContract _contract;
    private readonly BodyLayout _layout;

    internal RestResponse(ApiRequest request, ApiResponse response, ServiceContract contract, BodyLayout layout)
    {
        (_request, _response, _contract, _layout) = (request, response, contract, layout);
        Headers = response.Fields;
    }

    /// <summary>HTTP status code, 200 to 299.</summary>
    public int Status => _response.Status;

    /// <summary>Header fields by name. Names are case-insensitive.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as a value.</summary>
    /// <param name="read">Reads the value.</param>
    /// <exception cref="ApiException">The body reports a failure, or does not conform to the description.</exception>
    public T Read<T>(JsonReaderFunc<T> read)
    {
        var parts = RestBodyReader.Read(_request, _response, _contract, _layout, read);
        return parts.HasPayload
            ? parts.Payload!
            : throw ResponseBody.Violation(_request, _response, $"The response has no '{_layout.Envelope?.Payload}'.", "$");
    }

    /// <summary>The body as text.</summary>
    public string ReadText() => RestBodyReader.EncodingOf(_response).GetString(_response.Body.Span);

    /// <summary>The body as bytes.</summary>
    public ReadOnlyMemory<byte> ReadBytes() => _response.Body.ToArray();

    /// <summary>The exception for a status that the description does not declare.</summary>
    public ApiContractViolationException Undescribed() =>
        ResponseBody.Violation(_request, _response, $"The description does not declare the status {_response.Status}.", path: null);
}
