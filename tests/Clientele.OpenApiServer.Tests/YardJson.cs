using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Clientele.OpenApiServer.Tests.Server;

namespace Clientele.OpenApiServer.Tests;

/// <summary>Compares values of the service with those of a client by their JSON.</summary>
internal static class YardJson
{
    /// <summary>Sends a value of the service as one of the client, and expects an equal one back.</summary>
    public static async Task EchoAsync<T>(object value, Func<T, Task<T>> call, IJsonTypeInfoResolver resolver) => Same(value, await call(Of<T>(value, resolver)), resolver);

    /// <summary>The value of the service as one of the client.</summary>
    public static T Of<T>(object value, IJsonTypeInfoResolver resolver) => JsonSerializer.Deserialize<T>(Json(value), Options(resolver))!;

    public static void Same<T>(object expected, T actual, IJsonTypeInfoResolver resolver)
    {
        var (wanted, found) = (Json(expected), JsonSerializer.Serialize(actual, Options(resolver)));
        Assert.True(JsonNode.DeepEquals(Read(wanted), Read(found)), $"{wanted} {found}");
    }

    /// <summary>What a document does not let be null is absent in its place; to the service it is the same.</summary>
    private static JsonNode? Read(string json)
    {
        var node = JsonNode.Parse(json);
        if (!Producers.DescribesNull)
        {
            DropNulls(node);
        }

        return node;
    }

    private static void DropNulls(JsonNode? node)
    {
        foreach (var member in node is JsonObject whole ? whole.ToList() : [])
        {
            DropNulls(member.Value);
            if (member.Value is null)
            {
                node!.AsObject().Remove(member.Key);
            }
        }

        foreach (var item in node as JsonArray ?? [])
        {
            DropNulls(item);
        }
    }

    /// <summary>As the service writes it: derived records with what tells them apart.</summary>
    private static string Json(object value) => value switch
    {
        Server.Shape shape => JsonSerializer.Serialize(shape, JsonSerializerOptions.Web),
        Server.Happening happening => JsonSerializer.Serialize(happening, JsonSerializerOptions.Web),
        IReadOnlyList<Server.Shape> shapes => JsonSerializer.Serialize(shapes, JsonSerializerOptions.Web),
        IReadOnlyList<Server.Happening> happenings => JsonSerializer.Serialize(happenings, JsonSerializerOptions.Web),
        _ => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
    };

    private static JsonSerializerOptions Options(IJsonTypeInfoResolver resolver) => new() { TypeInfoResolverChain = { resolver, new DefaultJsonTypeInfoResolver() } };
}
