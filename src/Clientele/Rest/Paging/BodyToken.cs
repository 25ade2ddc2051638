using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Page tokens in bodies of requests.</summary>
internal static class BodyToken
{
    /// <summary>
    /// Sets the token at a pointer in a body, and creates missing objects on the path. Offsets and page numbers are written as numbers, and a token that
    /// was received as an object is written as an object.
    /// </summary>
    public static ReadOnlyMemory<byte> Set(ReadOnlyMemory<byte> body, string pointer, string token, RestPagingKind kind)
    {
        var root = (body.IsEmpty ? null : JsonNode.Parse(body.Span)) as JsonObject ?? [];
        var at = root;
        var names = BodyPath.Names(pointer);
        for (var i = 0; i < names.Length - 1; i++)
        {
            if (at[names[i]] is not JsonObject next)
            {
                next = [];
                at[names[i]] = next;
            }

            at = next;
        }

        at[names[^1]] = kind is RestPagingKind.Offset or RestPagingKind.PageNumber || token[0] is '{' or '[' ? Json(token) : JsonValue.Create(token);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>The token as JSON, or as a string if it is not valid JSON.</summary>
    private static JsonNode? Json(string token)
    {
        try
        {
            return JsonNode.Parse(token);
        }
        catch (JsonException)
        {
            return JsonValue.Create(token);
        }
    }
}
