using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele;

/// <summary>What a service wraps every body in: JSend and its kin. Pointers are JSON pointers (RFC 6901) through members, from the root of the body.</summary>
public sealed record EnvelopeContract
{
    /// <summary>Where the payload stands: <c>/data</c>.</summary>
    public required string Payload { get; init; }

    /// <summary>Where the body says whether the request succeeded: <c>/status</c>; null where only the HTTP status says it.</summary>
    public string? Status { get; init; }

    /// <summary>Values of the status that mean success; empty for all that do not mean failure.</summary>
    public IReadOnlyList<string> Success { get; init; } = [];

    /// <summary>Values of the status that mean failure.</summary>
    public IReadOnlyList<string> Failure { get; init; } = [];

    /// <summary>Where the words for people stand: <c>/message</c>.</summary>
    public string? Message { get; init; }

    /// <summary>Where the error code stands: <c>/code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Where a result code stands: <c>/result</c>, a number or text.</summary>
    public string? Result { get; init; }

    /// <summary>Where a list says how many items the page has: <c>/itemsCount</c>.</summary>
    public string? Count { get; init; }

    /// <summary>Where a list says how many items a page has at most: <c>/pageLimit</c>.</summary>
    public string? Limit { get; init; }

    /// <summary>What a status means; null where the contract does not say.</summary>
    internal bool? IsSuccess(string? status)
    {
        if (status is null)
        {
            return true;
        }

        if (Failure.Contains(status, StringComparer.Ordinal))
        {
            return false;
        }

        return Success.Count == 0 || Success.Contains(status, StringComparer.Ordinal) ? true : null;
    }
}
