using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Responses;

/// <summary>Which of several media types a client speaks.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    /// <summary>Bytes of any kind.</summary>
    public const string Bytes = "application/octet-stream";

    /// <summary><c>application/json</c> and what ends in <c>+json</c> (RFC 6839), parameters aside.</summary>
    public static bool IsJson(string mediaType)
    {
        var name = Name(mediaType);
        return name is Json or "text/json" || name.EndsWith("+json", StringComparison.Ordinal);
    }

    public static bool IsText(string mediaType) => Name(mediaType).StartsWith("text/", StringComparison.Ordinal) && Name(mediaType) is not "text/xml";

    /// <summary>How a body is read as it arrives; null for one that is read whole.</summary>
    public static RestStreamKind? Stream(string mediaType) => Name(mediaType) switch
    {
        "text/event-stream" => RestStreamKind.Events,
        "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines"
            or "application/json-lines" or "application/stream+json" => RestStreamKind.Lines,
        "application/json-seq" or "application/geo+json-seq" => RestStreamKind.Sequence,
        _ => null,
    };

    /// <summary>
    /// The one that can be sent in a form that keeps its types: JSON, then multipart, form and text, then bytes. Of several of a kind the first, but plain JSON before
    /// dialects of it, and ranges such as <c>application/*+json</c> last.
    /// </summary>
    public static (OpenApiContent Content, RestBodyKind Kind)? Request(IReadOnlyList<OpenApiContent> contents)
    {
        (OpenApiContent, RestBodyKind)? best = null;
        var least = int.MaxValue;
        foreach (var content in contents)
        {
            var kind = RequestKind(content);
            var name = Name(content.MediaType.Value);
            var rank = ((int)kind * 3) + (name == Json ? 0 : IsRange(name) ? 2 : 1);
            if (rank < least)
            {
                (best, least) = ((content, kind), rank);
            }
        }

        return best;
    }

    /// <summary>
    /// What a body says of itself. Described can be a range (OpenAPI 3.0 §4.7.14), which no body has as its type (RFC 9110 §8.3), and a parameter without a value, which
    /// services may refuse.
    /// </summary>
    public static string Sent(string mediaType, RestBodyKind kind)
    {
        var name = Name(mediaType);
        if (IsRange(name) || name.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            return kind switch { RestBodyKind.Json => Json, RestBodyKind.Text => "text/plain", _ => Bytes };
        }

        var parameters = mediaType.Split(';').Skip(1).Select(part => part.Trim()).Where(part => part.IndexOf('=') is > 0 and var at && at < part.Length - 1).ToList();
        return parameters.Count == 0 ? mediaType.Split(';')[0].Trim() : mediaType.Split(';')[0].Trim() + "; " + string.Join("; ", parameters);
    }

    /// <summary>JSON, then text, then bytes; of several of a kind the first, but plain JSON before dialects of it.</summary>
    public static OpenApiContent? Response(IEnumerable<OpenApiContent> contents) => contents
        .OrderBy(content => Name(content.MediaType.Value) == Json ? 0 : IsJson(content.MediaType.Value) ? 1 : content.MediaType.Value == "*/*" ? 2 : IsText(content.MediaType.Value) ? 3 : 4)
        .FirstOrDefault();

    /// <summary>Whether a body of any type is JSON: with a schema that is more than bytes it is.</summary>
    public static bool IsJsonOrAny(OpenApiContent content) =>
        IsJson(content.MediaType.Value) || (content.MediaType.Value is "*/*" or "application/*" && content.Schema is { Format: not "binary" } schema && !schema.Types.Contains("string"));

    /// <summary>Whether a body of any type is text: Spring describes what is sent as <c>text/plain</c> so.</summary>
    public static bool IsAnyText(OpenApiContent content) =>
        content.MediaType.Value is "*/*" && content.Schema is { Format: not ("binary" or "byte"), ContentMediaType: null } schema && schema.Types.Contains("string");

    private static RestBodyKind RequestKind(OpenApiContent content) => Name(content.MediaType.Value) switch
    {
        _ when IsJsonOrAny(content) => RestBodyKind.Json,
        _ when IsAnyText(content) => RestBodyKind.Text,
        "application/x-www-form-urlencoded" => RestBodyKind.Form,
        "multipart/form-data" => RestBodyKind.Multipart,
        _ when IsText(content.MediaType.Value) => RestBodyKind.Text,
        _ => RestBodyKind.Upload,
    };

    /// <summary>Whether bodies of a type are XML (RFC 7303).</summary>
    public static bool IsXml(string mediaType) => Name(mediaType) is "application/xml" or "text/xml" || Name(mediaType).EndsWith("+xml", StringComparison.Ordinal);

    private static bool IsRange(string name) => name.IndexOf('*') >= 0;

    private static string Name(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
