using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <content>Reads rows while their page arrives.</content>
internal sealed partial class ODataPageSource<T>
{
    public override async IAsyncEnumerable<IReadOnlyList<T>> StreamAsync(
        PagePosition position, long? wanted, StreamedPage end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var top = position.Link is null ? ClientPageSize(wanted, pageSizeHint: null) : null;
        var request = WithPageSize(RequestFor(position, wanted, top), pageSizeHint: null, asked: top);
        var content = await service.Transport.OpenAsync(LongQuery.Of(ODataHeaders.AddTo(request, service.Transport.Contract), service.Transport.Contract), cancellationToken).ConfigureAwait(false);
        var head = content.Head;
        var body = new ArrivingBody(content, service.Transport.MaxResponseBytes);
        await using (body.ConfigureAwait(false))
        {
            var envelope = new ODataRows();
            if (ODataResults.HasNoContent(head))
            {
                end.Set(Behind(position, top, given: 0, envelope, request, head), request);
                yield break;
            }

            var stream = new RowStream<T>(reads(), envelope, head.NotesOf(request), head, service.Transport.MaxResponseBytes);
            var arriving = new ArrivingRows<T>(body, stream, request, head, service.Transport.MaxResponseBytes);
            ArrivingRows<T>.Reading reading = (isFinal, items) => NestedLinks.MayBeIn(body.Unread.Span)
                ? new(ReadNestedAsync((request, head), body, (stream, envelope), isFinal, items, cancellationToken))
                : new(ArrivingRows<T>.Try(() => stream.Read(body.Unread.Span, isFinal, items)));
            await foreach (var items in arriving.ReadAsync(reading, cancellationToken).ConfigureAwait(false))
            {
                yield return items;
            }

            if (!stream.HasRows)
            {
                throw ResponseBody.Violation(request, head, "The response has no 'value' with its rows.", "$");
            }

            end.Set(Behind(position, top, stream.Rows, envelope, request, head), request);
        }
    }

    // Reads the rows one by one, after the further pages of their collections were inserted.
    private async Task<RowsRead> ReadNestedAsync(
        (ApiRequest Request, ApiResponse Head) origin,
        ArrivingBody body,
        (RowStream<T> Stream, ODataRows Envelope) arriving,
        bool isFinal,
        List<T> items,
        CancellationToken cancellationToken)
    {
        var stream = arriving.Stream;
        var position = 0;
        while (true)
        {
            var rest = body.Unread[position..];
            RowsRead used;
            if (stream.NextRow(rest.Span) is { } place)
            {
                using var part = origin.Head.WithBody(rest.Span[place]);
                using var whole = await new NestedPages(service).CompleteAsync(origin.Request, part, depth: 0, arriving.Envelope.HasContext, cancellationToken).ConfigureAwait(false);
                used = ArrivingRows<T>.Try(() => stream.ReadRow(whole.Body.Span, place, items));
            }
            else
            {
                used = ArrivingRows<T>.Try(() => stream.Read(rest.Span, isFinal, items, steps: 1));
            }

            if (used.Length == 0)
            {
                return new RowsRead(position, At(used.Fault, position));
            }

            position += used.Length;
        }
    }

    private static Exception? At(Exception? fault, int position) =>
        fault is RowFault { IsTooLong: false } broken ? new RowFault(broken.InnerException!, position + broken.Start, broken.Path) : fault;
}
