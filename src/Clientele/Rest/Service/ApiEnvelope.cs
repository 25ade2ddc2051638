using System.Collections.Generic;
using System.Text.Json;

namespace Clientele.Rest;

/// <summary>A body as the service wrapped it.</summary>
/// <typeparam name="T">Type of the payload.</typeparam>
public sealed class ApiEnvelope<T>
{
    /// <summary>The payload; the default where the body has none.</summary>
    public T? Data { get; init; }

    /// <summary>HTTP status.</summary>
    public required int HttpStatus { get; init; }

    /// <summary>What the body says of success, as text; null where it says nothing.</summary>
    public string? Status { get; init; }

    /// <summary>Words for people; null where there are none.</summary>
    public string? Message { get; init; }

    /// <summary>A code; null if there is none.</summary>
    public string? Code { get; init; }

    /// <summary>A result code, a number as its digits; null if there is none.</summary>
    public string? Result { get; init; }

    /// <summary>Items in this page; null where the service does not say.</summary>
    public long? Count { get; init; }

    /// <summary>The most items that a page has, as the service set it; null where it does not say.</summary>
    public long? Limit { get; init; }

    /// <summary>All members of the body but the payload, as they came.</summary>
    public IReadOnlyDictionary<string, JsonElement> Members { get; init; } = new Dictionary<string, JsonElement>();
}
