using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;

namespace Clientele.OData;

/// <summary>Batches as <c>multipart/mixed</c> (OData Protocol 4.01 §11.7.7).</summary>
internal sealed class MultipartBatch(IReadOnlyList<BatchResult> calls, ServiceContract contract) : IBatchForm
{
    private const string Boundary = "batch_8f2d6c0e";
    private const string SetBoundary = "changeset_8f2d6c0e_";

    public string Accept => "multipart/mixed";

    public ReadOnlyMemory<byte> Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var unit in Units())
        {
            Text(buffer, $"--{Boundary}\r\n");
            if (unit[0].ChangeSet is not { } set)
            {
                Write(buffer, unit[0]);
                continue;
            }

            var boundary = string.Create(CultureInfo.InvariantCulture, $"{SetBoundary}{set.Number}");
            Text(buffer, $"Content-Type: multipart/mixed; boundary={boundary}\r\n\r\n");
            foreach (var call in unit)
            {
                Text(buffer, $"--{boundary}\r\n");
                Write(buffer, call);
            }

            Text(buffer, $"--{boundary}--\r\n\r\n");
        }

        Text(buffer, $"--{Boundary}--\r\n");
        return buffer.WrittenMemory;
    }

    public HttpContent Content(ReadOnlyMemory<byte> body) => new ReadOnlyMemoryContent(body)
    {
        Headers = { ContentType = new("multipart/mixed") { Parameters = { new("boundary", Boundary) } } },
    };

    public IReadOnlyDictionary<int, EmbeddedResponse> Read(ApiResponse response)
    {
        var answers = new Dictionary<int, EmbeddedResponse>();
        foreach (var (unit, part) in Units().Zip(BatchPart.Split(response.Body, response.ContentType)))
        {
            if (!part.IsMultipart)
            {
                answers[unit[0].Number] = part.ToAnswer();
                continue;
            }

            // Within a change set, responses come in any order and contain the ids of their calls.
            foreach (var (call, inner) in unit.Zip(part.Parts()))
            {
                var number = int.TryParse(inner.ContentId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : call.Number;
                if (!unit.Exists(other => other.Number == number) || !answers.TryAdd(number, inner.ToAnswer()))
                {
                    throw new FormatException($"the responses of a change set have the Content-ID '{number}' twice, or none of its calls has it.");
                }
            }
        }

        return answers;
    }

    /// <summary>Single calls and change sets.</summary>
    private IEnumerable<List<BatchResult>> Units() => calls
        .GroupBy(call => call.ChangeSet is { } set ? (0, set.Number) : (1, call.Number))
        .Select(group => group.ToList());

    private void Write(ArrayBufferWriter<byte> buffer, BatchResult call)
    {
        var request = ODataHeaders.AddTo(call.Request, contract);
        var text = new StringBuilder("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Content-ID: {call.Id}\r\n\r\n{request.Method} {request.Uri} HTTP/1.1\r\n");
        foreach (var (name, value) in request.Headers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (!request.Body.IsEmpty)
        {
            text.Append(contract.NumbersAsText ? "" : "Content-Type: application/json\r\n");
            text.Append(CultureInfo.InvariantCulture, $"Content-Length: {request.Body.Length}\r\n");
        }

        Text(buffer, text.Append("\r\n").ToString());
        buffer.Write(request.Body.Span);
        Text(buffer, "\r\n");
    }

    private static void Text(ArrayBufferWriter<byte> buffer, string text) => buffer.Write(Encoding.UTF8.GetBytes(text));
}
