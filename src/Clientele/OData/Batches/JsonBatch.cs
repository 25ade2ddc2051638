using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Batches in JSON (OData JSON Format 4.01 §19).</summary>
internal sealed class JsonBatch(IReadOnlyList<BatchResult> calls, ServiceContract contract) : IBatchForm
{
    private const string MediaType = "application/json";

    private static readonly JsonMemberTable s_members = new("id", "status", "headers", "body");

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
        var body = response.Body;
        var reader = new JsonCursor(body.Span);
        var hasResponses = false;
        reader.EnterObject();
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            if (!name.Is("responses"u8))
            {
                reader.Skip();
                continue;
            }

            hasResponses = true;
            foreach (var (id, answer) in JsonRead.List(ref reader, (ref item) => Answer(ref item, body)))
            {
                if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !answers.TryAdd(number, answer))
                {
                    throw new FormatException($"it has two responses with the id '{id}'.");
                }
            }
        }

        reader.ReadEnd();
        return hasResponses ? answers : throw new FormatException("it has no 'responses'.");
    }

    private void Write(Utf8JsonWriter writer, BatchResult call, IEnumerable<BatchResult> before)
    {
        var request = ODataHeaders.AddTo(call.Request, contract, call.HasResult);
        writer.WriteStartObject();
        writer.WriteString("id"u8, call.Id);
        if (call.ChangeSet is { } set)
        {
            writer.WriteString("atomicityGroup"u8, Group(set));
        }

        var dependencies = BatchReferences.Of(call, before).ToList();
        if (dependencies.Count > 0)
        {
            // Outside its change set, a call can depend only on the whole change set (§19.1).
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

    /// <summary>Reads one response and the id of its call (§19.4). A JSON body is not copied.</summary>
    private static (string Id, EmbeddedResponse Answer) Answer(ref JsonCursor reader, ReadOnlyMemory<byte> whole)
    {
        string? id = null;
        int? status = null;
        IReadOnlyList<KeyValuePair<string, string>> headers = [];
        ReadOnlyMemory<byte> body = default;
        string? text = null;
        reader.EnterObject();
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            switch (s_members.Find(name.Text))
            {
                case 0:
                    id = JsonRead.String(ref reader);
                    break;
                case 1:
                    status = JsonRead.Int32(ref reader);
                    break;
                case 2:
                    headers = Headers(ref reader);
                    break;
                case 3:
                    var start = reader.Position;
                    text = reader.TokenType == JsonTokenType.String ? JsonRead.String(ref reader) : null;
                    if (text is null)
                    {
                        reader.Skip();
                    }

                    body = whole[start..reader.Position];
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        // Null means that there is no body.
        body = body.Span.SequenceEqual("null"u8) ? default : text is null || IsJson(headers) ? body : Encoding.UTF8.GetBytes(text);
        return status is >= 100 and <= 599
            ? (id ?? throw new FormatException("a response has no 'id'."), new EmbeddedResponse(status.Value, headers, body))
            : throw new FormatException("a response has no valid HTTP 'status'.");
    }

    private static List<KeyValuePair<string, string>> Headers(ref JsonCursor reader)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return headers;
        }

        reader.EnterObject();
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            var field = name.ToString();
            var start = reader.Position;
            if (reader.TokenType == JsonTokenType.String)
            {
                headers.Add(new(field, JsonRead.String(ref reader)));
            }
            else
            {
                reader.Skip();
                headers.Add(new(field, Encoding.UTF8.GetString(reader.Since(start))));
            }
        }

        return headers;
    }

    private static bool IsJson(IReadOnlyList<KeyValuePair<string, string>> headers) => headers.All(field =>
        !field.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || field.Value.Contains("json", StringComparison.OrdinalIgnoreCase));
}
