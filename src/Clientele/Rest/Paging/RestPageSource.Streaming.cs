using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.Rest;

/// <content>Reads items while their page arrives.</content>
internal sealed partial class RestPageSource<T>
{
    public override async IAsyncEnumerable<IReadOnlyList<T>> StreamAsync(
        PagePosition position, long? wanted, StreamedPage end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = RequestAt(position, pageSizeHint: null);
        var stream = await RefusingTokens(position, () => transport.OpenAsync(asked, cancellationToken)).ConfigureAwait(false);
        var head = stream.Head;
        var body = new ArrivingBody(stream, transport.MaxResponseBytes);
        await using (body.ConfigureAwait(false))
        {
            var envelope = new BodyRows(layout);
            var last = new LastItem(paging);
            var lastText = new ArrayBufferWriter<byte>();
            var rows = new RowStream<T>(last.IsWanted ? Keeping(lastText) : read, envelope, head.NotesOf(asked), limit: transport.MaxResponseBytes);
            var arriving = new ArrivingRows<T>(body, rows, asked, head, transport.MaxResponseBytes);
            if (!layout.CanStream || !await BeginAsync(body, arriving, rows, envelope, cancellationToken).ConfigureAwait(false))
            {
                var page = await RefusingTokens(position, () => WholeAsync(position, asked, head, body, arriving, cancellationToken)).ConfigureAwait(false);
                end.Set(page.Next, asked);
                yield return page.Items;
                yield break;
            }

            await foreach (var items in arriving.ReadAsync(reading: null, cancellationToken).ConfigureAwait(false))
            {
                yield return items;
            }

            // If the status occurs twice, the last one applies.
            var parts = envelope.Parts;
            RestBodyReader.Judge(asked, head, transport.Contract, layout, parts.Status);
            end.Set(paging is null ? null : new NextPage(paging, asked, head).After(position, (int)rows.Rows, parts, last.Value(lastText.WrittenSpan)), asked);
        }
    }

    /// <summary>Reads the body up to the first item.</summary>
    /// <returns>
    /// False, with the body still unread, if the whole body is necessary: the part before the items does not report success, there are no items, or the
    /// body does not conform to the description.
    /// </returns>
    private async ValueTask<bool> BeginAsync(ArrivingBody body, ArrivingRows<T> arriving, RowStream<T> rows, BodyRows envelope, CancellationToken cancellationToken)
    {
        var none = new List<T>();
        var position = 0;
        while (!rows.IsInRows)
        {
            var (length, fault) = ArrivingRows<T>.Try(() => rows.Read(body.Unread.Span[position..], isFinal: false, none, steps: 1));
            position += length;
            if (fault is not null || (length == 0 && !await arriving.FillAsync(cancellationToken).ConfigureAwait(false)))
            {
                return false;
            }
        }

        if (layout.Envelope is { Status: not null } judged && (envelope.Parts.Status is not { } status || judged.IsSuccess(status) != true))
        {
            return false;
        }

        body.Advance(position);
        return true;
    }

    private async Task<FetchedPage<T>> WholeAsync(
        PagePosition position, ApiRequest asked, ApiResponse head, ArrivingBody body, ArrivingRows<T> arriving, CancellationToken cancellationToken)
    {
        while (await arriving.FillAsync(cancellationToken).ConfigureAwait(false))
        {
            // All of it is read at once.
        }

        using var response = head.WithBody(body.Unread.Span);
        return PageOf(position, asked, response);
    }

    private JsonReaderFunc<T> Keeping(ArrayBufferWriter<byte> text) => (ref JsonCursor item) =>
    {
        var start = item.Position;
        var value = read(ref item);
        text.ResetWrittenCount();
        text.Write(item.Since(start));
        return value;
    };
}
