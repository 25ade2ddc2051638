using System;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele;

/// <summary>Reads bodies of successful responses: what comes out is a value or an <see cref="ApiContractViolationException"/>.</summary>
internal static class ResponseBody
{
    /// <summary>What is wrong with a response that has lost its body.</summary>
    public const string HasNoBody = "The response has no body.";

    /// <summary>What a body may begin with, and its readers pass over (RFC 8259 §8.1).</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> NullLiteral => "null"u8;

    /// <summary>The text of a body, behind its byte order mark.</summary>
    public static ReadOnlyMemory<byte> TextOf(ApiResponse response) =>
        response.Body.Span.StartsWith(ByteOrderMark) ? response.Body[ByteOrderMark.Length..] : response.Body;

    /// <summary>Whether a body has no text.</summary>
    public static bool IsEmpty(ApiResponse response) => TextOf(response).Span.Trim(" \t\r\n"u8).IsEmpty;

    /// <summary>Reads the whole body as one value; a body that is not there reads as <c>null</c>.</summary>
    /// <exception cref="ApiContractViolationException">The body is not what <paramref name="read"/> expects, or something follows it.</exception>
    public static T Read<T>(ApiRequest request, ApiResponse response, JsonReaderFunc<T> read)
    {
        var drift = response.NotesOf(request);
        try
        {
            return Read(request, response, read, drift);
        }
        finally
        {
            drift?.Report();
        }
    }

    /// <summary>As <see cref="Read{T}(ApiRequest, ApiResponse, JsonReaderFunc{T})"/>, for who knows only afterwards whether the response is what it should be.</summary>
    /// <exception cref="ApiContractViolationException">The body is not what <paramref name="read"/> expects, or something follows it.</exception>
    public static T Read<T>(ApiRequest request, ApiResponse response, JsonReaderFunc<T> read, DriftNotes? drift)
    {
        var body = TextOf(response).Span;
        var isEmpty = IsEmpty(response);
        var layouts = new JsonLayouts { Drift = drift, Order = response };
        var reader = new JsonCursor(isEmpty ? NullLiteral : body, layouts);
        try
        {
            var value = read(ref reader);
            reader.ReadEnd();
            return value;
        }
        catch (SelectorFault fault)
        {
            fault.Rethrow();
            throw;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            layouts.NoteFault(body, reader.Depth, reader.Position, e);
            throw isEmpty
                ? Violation(request, response, HasNoBody, "$", e)
                : Violation(request, response, Describe(e, response, body), JsonLocator.PathAt(body, JsonLocator.PlaceOf(body, reader.Position, e)), e, InStreamError.Find(body));
        }
    }

    /// <summary>A violation of a response that is still arriving.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The response without its body.</param>
    /// <param name="rest">The body from the row or member on that is not what it should be.</param>
    /// <param name="path">Where the fault is.</param>
    /// <param name="cause">What is wrong.</param>
    public static ApiContractViolationException Violation(ApiRequest request, ApiResponse response, ReadOnlySpan<byte> rest, string path, Exception cause)
    {
        using var part = response.WithBody(rest[..Math.Min(rest.Length, ApiError.MaxRawBody)]);
        return Violation(request, part, rest.IsEmpty ? cause.Message : Describe(cause, response, rest), path, cause, InStreamError.Find(rest));
    }

    /// <summary>A violation of a response whose body is at hand.</summary>
    public static ApiContractViolationException Violation(
        ApiRequest request, ApiResponse response, string message, string? path, Exception? innerException = null, ErrorBody? said = null)
    {
        var raw = response.Body.Span;
        var redactor = response.Redactor;
        var error = redactor.Hide(new ApiError
        {
            Status = response.Status,
            Code = said?.Code,
            Message = said?.Message,
            Details = said?.Details,
            Problems = said?.Problems ?? [],
            RequestLine = RequestLine.Of(request),
            RawBody = raw.IsEmpty ? null : Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, ApiError.MaxRawBody)]),
            Headers = response.Fields,
        });
        path = redactor.Hide(path);
        message = redactor.Hide(said is null ? message : $"the service broke off its response: {said.Code}: {said.Message}")!;
        var place = path is null or "$" ? "" : $" at {path}";
        return new ApiContractViolationException($"{error.RequestLine}{place}: {message}", error, path, innerException);
    }

    // A reader of System.Text.Json quotes at most a byte of the body in its messages; ours quote nothing.
    private static string Describe(Exception exception, ApiResponse response, ReadOnlySpan<byte> body) =>
        body.TrimStart(" \t\r\n"u8).StartsWith("<"u8)
            ? $"The response is {response.ContentType?.MediaType ?? "markup"}, not JSON."
            : exception.Message;
}
