using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>
/// Server-sent events as they arrive, for as long as the service sends them. Each enumeration opens a separate connection, which ends with it. The
/// connection does not time out if there are no events.
/// </summary>
/// <remarks>
/// A connection that is lost after an event with an identifier is opened again, after the time that the service requested with <c>retry</c> (otherwise
/// three seconds), and resumes after that event (WHATWG HTML, "Server-sent events", <c>Last-Event-ID</c>). Events without identifiers, and calls that are
/// not <c>GET</c>, are not requested again: there a lost connection is an <see cref="ApiConnectionException"/>. So is the sixth connection in a row
/// without an event. If the service ends the stream, the enumeration ends.
/// </remarks>
/// <typeparam name="T">Type of the data of an event.</typeparam>
public sealed class EventStream<T> : IAsyncEnumerable<T>
{
    /// <summary>WHATWG HTML: the request that resumes a connection contains the last identifier.</summary>
    private const string LastEventId = "Last-Event-ID";

    /// <summary>How many connections in a row may fail to receive an event.</summary>
    private const int MostAttempts = 5;

    /// <summary>WHATWG HTML: "probably in the region of a few seconds".</summary>
    private static readonly TimeSpan s_defaultRetry = TimeSpan.FromSeconds(3);

    private static readonly byte[] s_lineEnds = "\r\n"u8.ToArray();

    private readonly ApiTransport _transport;
    private readonly ApiRequest _request;
    private readonly JsonReaderFunc<T>? _read;

    internal EventStream(ApiTransport transport, ApiRequest request, JsonReaderFunc<T>? read) => (_transport, _request, _read) = (transport, request, read);

    /// <summary>The events after one that was read before.</summary>
    /// <param name="lastEventId">The <see cref="ServerEvent{T}.Id"/> of that event; null for the beginning.</param>
    /// <exception cref="ArgumentException">The identifier is not valid in a header field.</exception>
    public EventStream<T> ResumeAfter(string? lastEventId)
    {
        if (lastEventId is null)
        {
            return this;
        }

        HeaderField.Require(LastEventId, lastEventId);
        return new EventStream<T>(_transport, _request.WithHeader(LastEventId, lastEventId), _read);
    }

    /// <summary>Enumerates the data of the events.</summary>
    /// <exception cref="ApiException">The service returned an error, the connection was lost, or an event does not conform to the description.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var item in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return item.Data;
        }
    }

    /// <summary>The events with their types and identifiers.</summary>
    /// <exception cref="ApiException">The service returned an error, the connection was lost, or an event does not conform to the description.</exception>
    public IAsyncEnumerable<ServerEvent<T>> AsEvents() => ReadAsync(CancellationToken.None);

    private async IAsyncEnumerable<ServerEvent<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var current = new EventBuffer();
        string? lastId = null;
        for (var attempt = 0; ; attempt++)
        {
            var (body, cut) = await OpenAsync(lastId, attempt, cancellationToken).ConfigureAwait(false);
            if (body is not null)
            {
                await using (body.ConfigureAwait(false))
                {
                    // WHATWG HTML: with 204 a service says that there are no more events.
                    if (body.Status == 204 && lastId is not null)
                    {
                        yield break;
                    }

                    RequireEvents(body);
                    using var lines = new RecordReader(body, s_lineEnds, _transport.MaxResponseBytes);
                    while (cut is null)
                    {
                        (var line, cut) = await NextAsync(lines, body.Head, cancellationToken).ConfigureAwait(false);
                        if (line is null)
                        {
                            break;
                        }

                        if (!line.Value.IsEmpty)
                        {
                            Add(current, line.Value.Span);
                            continue;
                        }

                        lastId = current.Id;
                        if (current.HasData)
                        {
                            attempt = 0;
                            yield return Event(current);
                        }

                        current.Clear();
                    }
                }
            }

            if (cut is null)
            {
                yield break;
            }

            if (lastId is not { Length: > 0 } || attempt >= MostAttempts || _request.Method != HttpMethod.Get || !HeaderField.CanHave(lastId))
            {
                ExceptionDispatchInfo.Throw(cut);
            }

            current.Resume(lastId);
            await Task.Delay(current.Retry ?? s_defaultRetry, _transport.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Opens a connection. While a stream is resumed, a connection error is returned; the error of the first connection is thrown.</summary>
    private async Task<(ResponseStream? Body, ApiConnectionException? Cut)> OpenAsync(string? lastId, int attempt, CancellationToken cancellationToken)
    {
        try
        {
            return (await _transport.OpenEndlessAsync(lastId is { Length: > 0 } ? ResumeAfter(lastId)._request : _request, cancellationToken).ConfigureAwait(false), null);
        }
        catch (ApiConnectionException e) when (attempt > 0)
        {
            return (null, e);
        }
    }

    private async ValueTask<(ReadOnlyMemory<byte>? Line, ApiConnectionException? Cut)> NextAsync(RecordReader lines, ApiResponse head, CancellationToken cancellationToken)
    {
        try
        {
            return (await RestRecords.NextAsync(lines, _request, head, cancellationToken).ConfigureAwait(false), null);
        }
        catch (ApiConnectionException e)
        {
            return (null, e);
        }
    }

    private void RequireEvents(DownloadStream body)
    {
        if (body.ContentType is { } type && !type.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            throw RestRecords.Violation(_request, default, $"The response is {type}, not text/event-stream.", null);
        }
    }

    private void Add(EventBuffer current, ReadOnlySpan<byte> line)
    {
        current.Add(line.StartsWith("\uFEFF"u8) ? line[3..] : line);
        if (current.Data.Length > _transport.MaxResponseBytes)
        {
            throw RestRecords.Violation(_request, default, $"An event is longer than the limit of {_transport.MaxResponseBytes} bytes.", null);
        }
    }

    private ServerEvent<T> Event(EventBuffer current)
    {
        var data = _read is null ? (T)(object)Encoding.UTF8.GetString(current.Data) : RestRecords.Read(_request, current.Data, _read);
        return new ServerEvent<T>(data, current.Type.Length == 0 ? "message" : current.Type, current.Id, current.Retry);
    }
}
