using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;

namespace Clientele.OData;

/// <summary>Batches in JSON (OData JSON Format 4.01 §19).</summary>
internal sealed class JsonBatch(IReadOnlyList<BatchResult> calls, ServiceContract contract) : IBatchForm
{
    private const string MediaType = "application/json";

    public string Accept => MediaType;

    public ReadOnlyMemory<byte> Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteStartArray("requests"u8);
        for (var i = 0; i < calls.Count; i++)
        {
            Write(writer, calls[i], calls.Take(i));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    public HttpContent Content(ReadOnlyMemory<byte> body) => new ReadOnlyMemoryContent(body) { Headers = { ContentType = new(MediaType) } };

    public IReadOnlyDictionary<int, EmbeddedResponse> Read(ApiResponse response)
    {
        var answers = new Dictionary<int, EmbeddedResponse>();
        using var document = JsonDocument.Parse(response.Body);
        foreach (var item in document.RootElement.GetProperty("responses"u8).EnumerateArray())
        {
            if (int.TryParse(item.GetProperty("id"u8).GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                answers[number] = Answer(item);
            }
        }

        return answers;
    }

    private void Write(Utf8JsonWriter writer, BatchResult call, IEnumerable<BatchResult> before)
    {
        var request = ODataHeaders.AddTo(call.Request, contract);
        writer.WriteStartObject();
        writer.WriteString("id"u8, call.Id);
        if (call.ChangeSet is { } set)
        {
            writer.WriteString("atomicityGroup"u8, Group(set));
        }

        var dependencies = BatchReferences.Of(call, before).ToList();
        if (dependencies.Count > 0)
        {
            // Of another change set the whole is depended on (§19.1).
            writer.WriteStartArray("dependsOn"u8);
            foreach (var id in dependencies.Select(other => other.ChangeSet is { } group && group != call.ChangeSet ? Group(group) : other.Id).Distinct())
            {
                writer.WriteStringValue(id);
            }

            writer.WriteEndArray();
        }

        writer.WriteString("method"u8, request.Method.Method.ToLowerInvariant());
        writer.WriteString("url"u8, request.Uri);
        writer.WriteStartObject("headers"u8);
        foreach (var (name, value) in request.Headers)
        {
            writer.WriteString(name.ToLowerInvariant(), value);
        }

        if (!request.Body.IsEmpty && !contract.NumbersAsText)
        {
            writer.WriteString("content-type"u8, MediaType);
        }

        writer.WriteEndObject();
        if (!request.Body.IsEmpty)
        {
            writer.WritePropertyName("body"u8);
            writer.WriteRawValue(request.Body.Span);
        }

        writer.WriteEndObject();
    }

    private static string Group(BatchChangeSet set) => string.Create(CultureInfo.InvariantCulture, $"g{set.Number}");

    private static EmbeddedResponse Answer(JsonElement item)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (item.TryGetProperty("headers"u8, out var fields) && fields.ValueKind == JsonValueKind.Object)
        {
            headers.AddRange(fields.EnumerateObject().Select(field => new KeyValuePair<string, string>(field.Name, field.Value.ToString())));
        }

        ReadOnlyMemory<byte> body = default;
        if (item.TryGetProperty("body"u8, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            var isJson = headers.TrueForAll(field =>
                !field.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || field.Value.Contains("json", StringComparison.OrdinalIgnoreCase));
            body = Encoding.UTF8.GetBytes(isJson || value.ValueKind != JsonValueKind.String ? value.GetRawText() : value.GetString()!);
        }

        return new EmbeddedResponse(item.GetProperty("status"u8).GetInt32(), headers, body);
    }
}
