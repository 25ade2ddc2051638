using System;
using System.Buffers;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Benchmarks;

/// <summary>What a service gives for entities that it has ready as JSON, one by one and in batches of both forms: it finds them by their addresses, and does nothing else.</summary>
internal sealed class ReadyAnswers(IReadOnlyDictionary<string, byte[]> entities)
{
    private const string Boundary = "batchresponse_1";

    /// <summary>The answer to a request for an entity, or to a batch.</summary>
    /// <param name="path">The address below the service root.</param>
    /// <param name="contentType">Media type of the batch.</param>
    /// <param name="body">The batch.</param>
    public (string ContentType, ReadOnlyMemory<byte> Body) Answer(string path, string? contentType, ReadOnlyMemory<byte> body) => path != "$batch"
        ? ("application/json", entities[path])
        : contentType?.StartsWith("multipart/", StringComparison.Ordinal) == true ? ($"multipart/mixed; boundary={Boundary}", Multipart(body.Span)) : ("application/json", Json(body));

    private ReadOnlyMemory<byte> Json(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteStartArray("responses"u8);
        foreach (var request in document.RootElement.GetProperty("requests"u8).EnumerateArray())
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, request.GetProperty("id"u8).GetString());
            writer.WriteNumber("status"u8, 200);
            writer.WriteStartObject("headers"u8);
            writer.WriteString("content-type"u8, "application/json; odata.metadata=minimal; odata.streaming=true");
            writer.WriteString("odata-version"u8, "4.0");
            writer.WriteEndObject();
            writer.WritePropertyName("body"u8);
            writer.WriteRawValue(entities[request.GetProperty("url"u8).GetString()!]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private ReadOnlyMemory<byte> Multipart(ReadOnlySpan<byte> body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var range in body.Split("\r\n"u8))
        {
            var line = body[range];
            if (line.StartsWith("GET "u8))
            {
                line = line["GET ".Length..];
                buffer.Write("--batchresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json; odata.metadata=minimal; odata.streaming=true\r\nOData-Version: 4.0\r\n\r\n"u8);
                buffer.Write(entities[Encoding.UTF8.GetString(line[..line.IndexOf((byte)' ')])]);
                buffer.Write("\r\n"u8);
            }
        }

        buffer.Write("--batchresponse_1--\r\n"u8);
        return buffer.WrittenMemory;
    }
}

/// <summary>Ready answers without a network.</summary>
internal sealed class ReadyHandler(ReadyAnswers answers, Uri root) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        var (contentType, body) = answers.Answer(root.MakeRelativeUri(request.RequestUri!).ToString(), request.Content?.Headers.ContentType?.MediaType, sent);
        var response = new HttpResponseMessage { Content = new ReadOnlyMemoryContent(body), RequestMessage = request };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return response;
    }
}
