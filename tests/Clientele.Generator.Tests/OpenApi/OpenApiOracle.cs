using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using YamlDotNet.Serialization;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>What another reader, Microsoft.OpenApi, makes of a document.</summary>
internal static class OpenApiOracle
{
    public static ReadResult Read(string text) =>
        OpenApiDocument.Parse(text.TrimStart().StartsWith('{') ? text : ToJson(text), "json");

    /// <summary>Verb and path of each operation, in ordinal order.</summary>
    public static IReadOnlyList<string> Operations(string text) =>
    [
        .. Read(text).Document!.Paths
            .SelectMany(path => (path.Value.Operations ?? []).Select(operation => $"{operation.Key.Method.ToUpperInvariant()} {path.Key}"))
            .Order(StringComparer.Ordinal),
    ];

    private static string ToJson(string yaml) => new SerializerBuilder().JsonCompatible().Build().Serialize(
        new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml)!);
}
