using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>
/// Server-sent events as they come, for as long as the service sends them. Each enumeration makes a connection of its own, which ends with it; it does not
/// time out for lack of events.
/// </summary>
/// <typeparam name="T">What an event carries.</typeparam>
public sealed class EventStream<T> : IAsyncEnumerable<T>
{
    /// <summary>WHATWG HTML: the request of a connection that resumes carries the last identifier.</summary>
    private const string LastEventId = "Last-Event-ID";

    private static readonly byte[] s_lineEnds = "\r\n"u8.ToArray();

    private readonly ApiTransport _transport;
    private readonly ApiRequest _request;
    private readonly JsonReaderFunc<T>? _read;

    internal EventStream(ApiTransport transport, ApiRequest request, JsonReaderFunc<T>? read) => (_transport, _request, _read) = (transport, request, read);

    /// <summary>The events behind one that was read before.</summary>
    /// <param name="lastEventId">Its <see cref="ServerEvent{T}.Id"/>; null for the beginning.</param>
    /// <exception cref="ArgumentException">A header field can't have the identifier.</exception>
    public EventStream<T> ResumeAfter(string? lastEventId)
    {
        if (lastEventId is null)
        {
            return this;
        }

        HeaderField.Require(LastEventId, lastEventId);
        return new EventStream<T>(_transport, _request.WithHeaders([.. _request.Headers, new(LastEventId, lastEventId)]), _read);
    }

    /// <summary>What the events carry.</summary>
    /// <exception cref="ApiException">The service answered with an error, the connection was cut, or an event is not what the description promises.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var item in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return item.Data;
        }
    }

    /// <summary>The events with their types and identifiers.</summary>
    /// <exception cref="ApiException">The service answered with an error, the connection was cut, or an event is not what the description promises.</exception>
    public IAsyncEnumerable<ServerEvent<T>> AsEvents() => ReadAsync(CancellationToken.None);

    private async IAsyncEnumerable<ServerEvent<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var body = await _transport.OpenEndlessAsync(_request, cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            if (body.ContentType is { } type && !type.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
            {
                throw RestRecords.Violation(_request, default, $"The response is {type}, not text/event-stream.", null);
            }

            using var lines = new RecordReader(body, s_lineEnds, _transport.MaxResponseBytes);
            var current = new EventBuffer();
            while (await RestRecords.NextAsync(lines, _request, cancellationToken).ConfigureAwait(false) is { } line)
            {
                if (!line.IsEmpty)
                {
                    Add(current, line.Span);
                }
                else
                {
                    if (current.HasData)
                    {
                        yield return Event(current);
                    }

                    current.Clear();
                }
            }
        }
    }

    private void Add(EventBuffer current, ReadOnlySpan<byte> line)
    {
        current.Add(line.StartsWith("\uFEFF"u8) ? line[3..] : line);
        if (current.Data.Length > _transport.MaxResponseBytes)
        {
            throw RestRecords.Violation(_request, default, $"An event is longer than the {_transport.MaxResponseBytes} bytes that are allowed.", null);
        }
    }

    private ServerEvent<T> Event(EventBuffer current)
    {
        var data = _read is null ? (T)(object)Encoding.UTF8.GetString(current.Data) : RestRecords.Read(_request, current.Data, _read);
        return new ServerEvent<T>(data, current.Type.Length == 0 ? "message" : current.Type, current.Id, current.Retry);
    }
}
