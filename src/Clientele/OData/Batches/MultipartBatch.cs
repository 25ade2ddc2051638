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
        var units = Units().ToList();
        var named = units.SelectMany(unit => unit.Select(call => (Unit: unit, Call: call))).ToDictionary(place => place.Call.Number);
        var parts = BatchPart.Split(response.Body, response.ContentType).ToList();
        if (parts.Count > units.Count)
        {
            throw new FormatException($"it has {parts.Count} responses to {units.Count} calls and change sets.");
        }

        for (var at = 0; at < parts.Count; at++)
        {
            var part = parts[at];
            if (!part.IsMultipart)
            {
                Add(answers, Named(part)?.Call ?? units[at][0], part);
                continue;
            }

            // Within a change set, responses come in any order and contain the ids of their calls.
            var inner = part.Parts().ToList();
            var set = inner.Select(Named).FirstOrDefault(place => place is not null)?.Unit ?? units[at];
            foreach (var (call, answer) in set.Zip(inner))
            {
                Add(answers, set.Find(other => other.Number == (Number(answer) ?? call.Number)), answer);
            }
        }

        return answers;

        (List<BatchResult> Unit, BatchResult Call)? Named(BatchPart part) => Number(part) is { } number && named.TryGetValue(number, out var place) ? place : null;
    }

    /// <summary>
    /// The call that a response says it belongs to; null where it does not say. Responses come in the order of the calls (OData Protocol 4.01 §11.7.7.5), but where a
    /// service leaves one out or changes the order, only the id tells them apart.
    /// </summary>
    private static int? Number(BatchPart part) => int.TryParse(part.ContentId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Add(Dictionary<int, EmbeddedResponse> answers, BatchResult? call, BatchPart part)
    {
        if (call is null || !answers.TryAdd(call.Number, part.ToAnswer()))
        {
            throw new FormatException($"two responses belong to one call, or one to none of its change set (Content-ID '{part.ContentId}').");
        }
    }

    /// <summary>Single calls and change sets.</summary>
    private IEnumerable<List<BatchResult>> Units() => calls
        .GroupBy(call => call.ChangeSet is { } set ? (0, set.Number) : (1, call.Number))
        .Select(group => group.ToList());

    private void Write(ArrayBufferWriter<byte> buffer, BatchResult call)
    {
        var request = ODataHeaders.AddTo(call.Request, contract, call.HasResult);
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
