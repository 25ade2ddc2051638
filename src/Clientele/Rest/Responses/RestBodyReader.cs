using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Reads bodies of responses with a successful HTTP status. The result is the requested value or a typed exception.</summary>
internal static class RestBodyReader
{
    /// <summary>Reads the parts of a body. If the body reports a failure, the corresponding exception is thrown.</summary>
    /// <exception cref="ApiException">The body reports a failure, or does not conform to the description.</exception>
    public static BodyParts<T> Read<T>(ApiRequest request, ApiResponse response, ServiceContract contract, BodyLayout layout, JsonReaderFunc<T> read)
    {
        var drift = response.NotesOf(request);
        try
        {
            var parts = ResponseBody.Read(request, response, (ref JsonCursor reader) => layout.Read(ref reader, read), drift);
            Judge(request, response, contract, layout, parts.Status);
            drift?.Report();
            return parts;
        }
        catch (ApiContractViolationException)
        {
            // A failure need not have the payload that a success has.
            if (layout.Envelope?.Status is not null)
            {
                Judge(request, response, contract, layout, layout.ReadStatus(response.Body.Span).Status);
            }

            drift?.Report();
            throw;
        }
    }

    /// <summary>Whether there is no body.</summary>
    public static bool IsEmpty(ApiResponse response) => response.Body.Span.Trim(" \t\r\n"u8).IsEmpty;

    /// <summary>
    /// The body of a plain-text response if the description declares a JSON string: ASP.NET Core writes some string results as plain text that are
    /// described as JSON. The media type of the response decides (RFC 9110 §8.3). Null if the body is JSON.
    /// </summary>
    public static string? PlainText(ApiResponse response)
    {
        var text = response.Body.Span.Trim(" \t\r\n"u8);
        return response.ContentType?.MediaType?.Equals("text/plain", StringComparison.OrdinalIgnoreCase) == true && !(text.Length > 1 && text[0] == '"' && text[^1] == '"') && !text.SequenceEqual("null"u8)
            ? EncodingOf(response).GetString(response.Body.Span)
            : null;
    }

    /// <summary>The encoding of text: UTF-8 unless the response specifies ISO 8859-1.</summary>
    public static Encoding EncodingOf(ApiResponse response) =>
        response.ContentType?.CharSet?.Trim('"').ToLowerInvariant() is "iso-8859-1" or "latin1" ? Encoding.Latin1 : Encoding.UTF8;

    /// <summary>The members at the root of a body, except one.</summary>
    /// <exception cref="ApiContractViolationException">A name is not valid text.</exception>
    public static IReadOnlyDictionary<string, JsonElement> Members(ApiRequest request, ApiResponse response, string payload) =>
        ResponseBody.Read(request, response, (ref JsonCursor reader) =>
        {
            var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                return members;
            }

            reader.EnterObject();
            var isFirst = true;
            while (reader.NextName(ref isFirst, out var name))
            {
                var key = name.ToString();
                if (payload.AsSpan().TrimStart('/').SequenceEqual(key))
                {
                    reader.Skip();
                }
                else
                {
                    members[key] = reader.ReadElement();
                }
            }

            return members;
        });

    /// <summary>Throws if the status in the body is not one of success.</summary>
    /// <exception cref="ApiException">The body reports a failure, or has a status that the contract does not declare.</exception>
    public static void Judge(ApiRequest request, ApiResponse response, ServiceContract contract, BodyLayout layout, string? status)
    {
        switch (layout.Envelope?.IsSuccess(status))
        {
            case false:
                throw EnvelopeError.Of(request, response, contract, status!);
            case null when layout.Envelope is not null:
                throw ResponseBody.Violation(request, response, "The contract does not declare this status.", layout.Envelope.Status!.Replace("/", "$.", StringComparison.Ordinal));
        }
    }
}
