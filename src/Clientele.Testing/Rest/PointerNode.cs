using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace Clientele.Testing.Rest;

/// <summary>Access to JSON by JSON pointers through members (RFC 6901).</summary>
internal static class PointerNode
{
    /// <summary>Puts a value into a body; the body itself where the pointer is empty.</summary>
    public static JsonNode? Put(JsonNode? body, string pointer, JsonNode? value)
    {
        if (pointer.Length == 0)
        {
            return value;
        }

        var root = body as JsonObject ?? [];
        var at = root;
        var names = Names(pointer);
        foreach (var name in names[..^1])
        {
            if (at[name] is not JsonObject inner)
            {
                at[name] = inner = [];
            }

            at = inner;
        }

        at[names[^1]] = value;
        return root;
    }

    public static string? Text(JsonNode? body, string pointer) => Find(body, pointer)?.ToString();

    /// <summary>The value at a pointer; null where there is none.</summary>
    public static JsonNode? Find(JsonNode? body, string pointer)
    {
        foreach (var name in pointer.Length == 0 ? [] : Names(pointer))
        {
            body = (body as JsonObject)?[name];
        }

        return body;
    }

    private static string[] Names(string pointer) =>
        [.. pointer.TrimStart('/').Split('/').Select(name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
}
