using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Clientele;

/// <summary>A service answered with an error, or with something that its contract does not allow, or not at all.</summary>
public class ApiException : Exception
{
    private static readonly ApiError Nothing = new();

    /// <summary>An error without a message.</summary>
    public ApiException() => Error = Nothing;

    /// <summary>An error with a message.</summary>
    public ApiException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>An error with a message and its cause.</summary>
    public ApiException(string message, Exception? innerException)
        : base(message, innerException) => Error = Nothing;

    /// <summary>An error of which all that is known is in <paramref name="error"/>.</summary>
    public ApiException(ApiError error, Exception? innerException = null)
        : base(ApiErrorText.Describe(error), innerException) => Error = error;

    /// <summary>An error whose details are in <paramref name="error"/>, with another message.</summary>
    public ApiException(string message, ApiError error, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>All that is known of the failure.</summary>
    public ApiError Error { get; }

    /// <summary>What the failure means.</summary>
    public ErrorKind Kind => Error.Kind;

    /// <summary>HTTP status; null where no response came, or not to its end.</summary>
    public int? Status => Error.Status;

    /// <summary>The service's error code; null where it sent none.</summary>
    public string? Code => Error.Code;

    /// <summary>Verb and address without values of query options.</summary>
    public string? RequestLine => Error.RequestLine;

    /// <summary>What the service calls this request in its own logs.</summary>
    public string? RequestId => Error.RequestId;

    /// <summary>The body as it came, at most 64 KiB of it. It may hold server internals: show it to developers only.</summary>
    public string? RawBody => Error.RawBody;

    /// <summary>
    /// The body as the type that the description gives the status: <c>catch (ApiException e) when (e.Body is ProblemDetails problem)</c>. Null where it gives
    /// none, or the body is not of it.
    /// </summary>
    public object? Body => Error.Body;

    /// <summary>Further details in the service's own form.</summary>
    public JsonElement? Details => Error.Details;

    /// <summary>Further details where they could be read as a list of problems.</summary>
    public IReadOnlyList<ApiErrorDetail> Problems => Error.Problems;

    /// <summary>Header fields of the response, by name without regard to case: <c>ETag</c>, <c>WWW-Authenticate</c>; empty where no response came.</summary>
    public IReadOnlyDictionary<string, string> Headers => Error.Headers;

    /// <summary>How long the service asks to wait.</summary>
    public TimeSpan? RetryAfter => Error.RetryAfter;
}
