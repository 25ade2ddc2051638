using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Clientele.Testing.Http;

namespace Clientele.Testing.Service;

/// <summary>Batches in JSON (OData JSON Format 4.01 §19).</summary>
internal static class JsonBatch
{
    /// <summary>Reads the requests of a batch.</summary>
    /// <exception cref="FakeError">The body is no batch (400).</exception>
    public static List<BatchItem> Read(FakeRequest batch)
    {
        JsonElement body;
        try
        {
            body = batch.Json();
        }
        catch (JsonException e)
        {
            throw FakeError.BadRequest("The body is not JSON: " + e.Message);
        }

        return body.ValueKind == JsonValueKind.Object && body.TryGetProperty("requests", out var requests) && requests.ValueKind == JsonValueKind.Array
            ? [.. requests.EnumerateArray().Select(Item)]
            : throw FakeError.BadRequest("A batch has the member 'requests', a list.");
    }

    public static FakeResponse Write(List<BatchResult> results)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("responses");
            foreach (var result in results)
            {
                Write(writer, result);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new FakeResponse(200, buffer.WrittenSpan.ToArray(), FakeResponse.Json);
    }

    private static BatchItem Item(JsonElement request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (request.TryGetProperty("headers", out var said) && said.ValueKind == JsonValueKind.Object)
        {
            foreach (var header in said.EnumerateObject())
            {
                headers[header.Name] = header.Value.ToString();
            }
        }

        var body = Array.Empty<byte>();
        if (request.TryGetProperty("body", out var content))
        {
            headers.TryAdd("Content-Type", "application/json");
            body = Encoding.UTF8.GetBytes(content.ValueKind == JsonValueKind.String ? content.GetString()! : content.GetRawText());
        }

        return new BatchItem(
            Text(request, "id") ?? throw FakeError.BadRequest("A request of a batch has an id."),
            Text(request, "atomicityGroup"),
            Text(request, "method") ?? "GET",
            Text(request, "url") ?? throw FakeError.BadRequest("A request of a batch has a url."),
            headers,
            body,
            request.TryGetProperty("dependsOn", out var names) && names.ValueKind == JsonValueKind.Array ? [.. names.EnumerateArray().Select(name => name.GetString() ?? "")] : []);
    }

    private static void Write(Utf8JsonWriter writer, BatchResult result)
    {
        var response = result.Response;
        writer.WriteStartObject();
        writer.WriteString("id", result.Id);
        if (result.Group is not null)
        {
            writer.WriteString("atomicityGroup", result.Group);
        }

        writer.WriteNumber("status", response.Status);
        writer.WriteStartObject("headers");
        if (response.ContentType is { } type)
        {
            writer.WriteString("content-type", type);
        }

        foreach (var (name, value) in response.Headers)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        if (response.Body.Length > 0)
        {
            writer.WritePropertyName("body");
            if (response.ContentType?.Contains("json", StringComparison.Ordinal) is true)
            {
                writer.WriteRawValue(response.Body);
            }
            else
            {
                writer.WriteStringValue(Encoding.UTF8.GetString(response.Body));
            }
        }

        writer.WriteEndObject();
    }

    private static string? Text(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
