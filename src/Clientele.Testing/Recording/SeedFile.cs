using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clientele.Testing.Recording;

/// <summary>An answer for one request.</summary>
/// <param name="Request">The request line below the service root: <c>GET Orders?$top=1</c>.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="MediaType">What the body is.</param>
/// <param name="Body">The body; text as a JSON string.</param>
internal sealed record SeedAnswer(string Request, int Status, string MediaType, JsonNode? Body)
{
    /// <summary>The body as it is sent.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase) ? Body?.ToJsonString() ?? "null" : Body?.ToString() ?? "");
}

/// <summary>The recording of a service.</summary>
/// <param name="Service">The contract's name.</param>
/// <param name="Sets">Rows by entity set.</param>
/// <param name="Singletons">The entities of singletons.</param>
/// <param name="Answers">Answers that are no rows.</param>
internal sealed record SeedFile(
    string Service, IReadOnlyList<(string Set, IReadOnlyList<JsonObject> Rows)> Sets, IReadOnlyList<(string Name, JsonObject Row)> Singletons, IReadOnlyList<SeedAnswer> Answers)
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text.</summary>
    public string ToText()
    {
        var file = new JsonObject { ["service"] = Service };
        if (Sets.Count > 0)
        {
            file["rows"] = new JsonObject(Sets.Select(set => KeyValuePair.Create(set.Set, (JsonNode?)new JsonArray([.. set.Rows]))));
        }

        if (Singletons.Count > 0)
        {
            file["singletons"] = new JsonObject(Singletons.Select(single => KeyValuePair.Create(single.Name, (JsonNode?)single.Row)));
        }

        if (Answers.Count > 0)
        {
            file["answers"] = new JsonArray([.. Answers.Select(answer => new JsonObject
            {
                ["request"] = answer.Request,
                ["status"] = answer.Status,
                ["type"] = answer.MediaType,
                ["body"] = answer.Body,
            })]);
        }

        return file.ToJsonString(s_options) + "\n";
    }

    /// <summary>Reads a seed file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="service">The contract's name of the fake.</param>
    /// <exception cref="InvalidDataException">It is none, or one of another service.</exception>
    public static SeedFile Read(byte[] utf8, string service)
    {
        try
        {
            var text = utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8.AsSpan(3) : utf8;
            var file = Object(JsonNode.Parse(text), "the file");
            var said = file["service"]?.ToString();
            return said == service
                ? new SeedFile(
                    service,
                    [.. Object(file["rows"] ?? new JsonObject(), "rows").Select(set => (set.Key, (IReadOnlyList<JsonObject>)[.. List(set.Value, $"rows/{set.Key}")]))],
                    [.. Object(file["singletons"] ?? new JsonObject(), "singletons").Select(single => (single.Key, Object(single.Value, $"singletons/{single.Key}")))],
                    [.. List(file["answers"] ?? new JsonArray(), "answers").Select(Answer)])
                : throw new InvalidDataException($"The seed file is for the service '{said}', but the fake is for '{service}'.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The seed file is not JSON: " + e.Message, e);
        }
    }

    private static SeedAnswer Answer(JsonObject answer) => new(
        answer["request"]?.ToString() ?? throw new InvalidDataException("A response in the seed file has no 'request'."),
        answer["status"] is JsonValue status && status.TryGetValue<int>(out var number) ? number : 200,
        answer["type"]?.ToString() ?? "application/json",
        answer["body"]);

    private static JsonObject Object(JsonNode? node, string place) =>
        node as JsonObject ?? throw new InvalidDataException($"The seed file is invalid: {place} must be an object.");

    private static IEnumerable<JsonObject> List(JsonNode? node, string place) =>
        node is JsonArray items ? items.Select((item, i) => Object(item, $"{place}/{i}")) : throw new InvalidDataException($"The seed file is invalid: {place} must be a list.");
}
