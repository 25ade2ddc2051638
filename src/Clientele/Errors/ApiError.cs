using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Text.Json;

namespace Clientele;

/// <summary>All that is known of a failed request. What a service sent is kept whole (to a bound) but shown only in part.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiError
{
    /// <summary>How much of a body is kept, in bytes.</summary>
    internal const int MaxRawBody = 64 * 1024;

    /// <summary>What the failure means.</summary>
    public ErrorKind Kind { get; init; }

    /// <summary>HTTP status; null where no response came, or not to its end.</summary>
    public int? Status { get; init; }

    /// <summary>HTTP status of a response that began and did not come to its end; the message tells it.</summary>
    internal int? BegunStatus { get; init; }

    /// <summary>The service's error code; null where it sent none, or an empty one.</summary>
    public string? Code { get; init; }

    /// <summary>The service's words, one line and bounded; null where it sent none.</summary>
    public string? Message { get; init; }

    /// <summary>What the error is about (OData's <c>target</c>); null where the service does not say.</summary>
    public string? Target { get; init; }

    /// <summary>Verb and address without values of query options: <c>GET Users?$top=…</c>.</summary>
    public string? RequestLine { get; init; }

    /// <summary>What the service calls this request in its own logs; null where it does not say.</summary>
    public string? RequestId { get; init; }

    /// <summary>The body as it came, at most 64 KiB of it; may hold server internals such as stack traces.</summary>
    public string? RawBody { get; init; }

    /// <summary>
    /// The body as the type that the description gives the status, <c>e.Body is ProblemDetails problem</c>; null where it gives none, or the body is not of it.
    /// </summary>
    public object? Body { get; internal set; }

    /// <summary>OData's <c>details</c>, an array by the standard and an object with some services; or the like of other formats.</summary>
    public JsonElement? Details { get; init; }

    /// <summary><see cref="Details"/> where they could be read as a list of problems.</summary>
    public IReadOnlyList<ApiErrorDetail> Problems { get; init; } = [];

    /// <summary>Header fields of the response, by name without regard to case; empty where no response came.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>How long the service asks to wait (RFC 9110 §10.2.3); null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>One line without body and details.</summary>
    public override string ToString() => ApiErrorText.Describe(this);
}
