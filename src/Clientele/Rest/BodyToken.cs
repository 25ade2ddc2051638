using System;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clientele.Rest;

/// <summary>Page tokens in bodies of requests.</summary>
internal static class BodyToken
{
    /// <summary>The body with the token at a pointer; objects on the way are made.</summary>
    public static ReadOnlyMemory<byte> Set(ReadOnlyMemory<byte> body, string pointer, string token)
    {
        var root = (body.IsEmpty ? null : JsonNode.Parse(body.Span)) as JsonObject ?? [];
        var at = root;
        var names = pointer.TrimStart('/').Split('/');
        for (var i = 0; i < names.Length - 1; i++)
        {
            if (at[names[i]] is not JsonObject next)
            {
                next = [];
                at[names[i]] = next;
            }

            at = next;
        }

        at[names[^1]] = JsonValue.Create(token);
        return RestBody.Utf8(root, static (Utf8JsonWriter writer, JsonObject node) => node.WriteTo(writer));
    }
}
