using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Reads the records of a body as it arrives, and converts errors to typed exceptions.</summary>
internal static class RestRecords
{
    private static readonly byte[] s_lineFeed = "\n"u8.ToArray();

    /// <summary>RFC 7464 §2.1: each text begins with a record separator.</summary>
    private static readonly byte[] s_recordSeparator = [0x1E];

    /// <summary>The values of a body with one JSON text on each line (<c>application/x-ndjson</c>, <c>application/jsonl</c>).</summary>
    public static IAsyncEnumerable<T> LinesAsync<T>(ApiTransport transport, ApiRequest request, JsonReaderFunc<T> read) =>
        ValuesAsync(transport, request, s_lineFeed, read, CancellationToken.None);

    /// <summary>The values of a JSON text sequence (RFC 7464).</summary>
    public static IAsyncEnumerable<T> SequenceAsync<T>(ApiTransport transport, ApiRequest request, JsonReaderFunc<T> read) =>
        ValuesAsync(transport, request, s_recordSeparator, read, CancellationToken.None);

    /// <summary>Reads the next record. A truncated body is a typed exception.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> NextAsync(RecordReader records, ApiRequest request, ApiResponse head, CancellationToken cancellationToken)
    {
        try
        {
            return await records.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            throw Violation(request, default, e.Message, null, e);
        }
        catch (Exception e) when (TransportErrors.IsTransport(e))
        {
            throw TransportErrors.Translate(e, request, head, cancellationToken);
        }
    }

    /// <summary>Reads a record as a value.</summary>
    public static T Read<T>(ApiRequest request, ReadOnlySpan<byte> json, JsonReaderFunc<T> read)
    {
        var reader = new JsonCursor(json);
        try
        {
            var value = read(ref reader);
            reader.ReadEnd();
            return value;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw Violation(request, json, e.Message, JsonLocator.PathAt(json, JsonLocator.PlaceOf(json, reader.Position, e)), e);
        }
    }

    public static ApiContractViolationException Violation(ApiRequest request, ReadOnlySpan<byte> record, string message, string? path, Exception? cause = null)
    {
        var error = new ApiError
        {
            RequestLine = RequestLine.Of(request),
            RawBody = record.IsEmpty ? null : Encoding.UTF8.GetString(record[..Math.Min(record.Length, ApiError.MaxRawBody)]),
        };
        return new ApiContractViolationException($"{error.RequestLine}{(path is null or "$" ? "" : $" at {path}")}: {message}", error, path, cause);
    }

    private static async IAsyncEnumerable<T> ValuesAsync<T>(
        ApiTransport transport,
        ApiRequest request,
        ReadOnlyMemory<byte> separators,
        JsonReaderFunc<T> read,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var body = await transport.OpenEndlessAsync(request, cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            using var records = new RecordReader(body, separators, transport.MaxResponseBytes);
            while (await NextAsync(records, request, body.Head, cancellationToken).ConfigureAwait(false) is { } record)
            {
                if (!record.Span.Trim(" \t\r\n"u8).IsEmpty)
                {
                    yield return Read(request, record.Span, read);
                }
            }
        }
    }
}
