using System.Collections.Generic;
using System.Text.Json;

namespace Clientele.Rest;

/// <summary>A response body with its envelope.</summary>
/// <typeparam name="T">Type of the payload.</typeparam>
public sealed class ApiEnvelope<T>
{
    /// <summary>The payload; the default if the body has none.</summary>
    public T? Data { get; init; }

    /// <summary>HTTP status code.</summary>
    public required int HttpStatus { get; init; }

    /// <summary>The status in the body, as text; null if there is none.</summary>
    public string? Status { get; init; }

    /// <summary>Human-readable message; null if there is none.</summary>
    public string? Message { get; init; }

    /// <summary>A code; null if there is none.</summary>
    public string? Code { get; init; }

    /// <summary>A result code as text; null if there is none.</summary>
    public string? Result { get; init; }

    /// <summary>Number of items on this page; null if the service did not send it.</summary>
    public long? Count { get; init; }

    /// <summary>Maximum number of items on a page; null if the service did not send it.</summary>
    public long? Limit { get; init; }

    /// <summary>All members of the body except the payload.</summary>
    public IReadOnlyDictionary<string, JsonElement> Members { get; init; } = new Dictionary<string, JsonElement>();
}
