using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <content>Rows while their page arrives.</content>
internal sealed partial class ODataPageSource<T>
{
    public override async IAsyncEnumerable<IReadOnlyList<T>> StreamAsync(
        PagePosition position, long? wanted, StreamedPage end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var top = position.Link is null ? ClientPageSize(wanted, pageSizeHint: null) : null;
        var request = WithPageSize(RequestFor(position, wanted, top), pageSizeHint: null, asked: top);
        var (stream, head) = await service.Transport.OpenAsync(LongQuery.Of(ODataHeaders.AddTo(request, service.Transport.Contract), service.Transport.Contract), cancellationToken).ConfigureAwait(false);
        var body = new ArrivingBody(stream, service.Transport.MaxResponseBytes);
        await using (body.ConfigureAwait(false))
        {
            var read = reads();
            var arriving = new RowStream<T>(read, head.NotesOf(request));
            var items = new List<T>();
            var given = 0L;
            var isFinal = false;
            while (!isFinal)
            {
                isFinal = !await FillAsync(body, request, head, cancellationToken).ConfigureAwait(false);
                var used = NestedLinks.MayBeIn(body.Unread.Span)
                    ? await ReadNestedAsync((request, head), body, arriving, isFinal, items, cancellationToken).ConfigureAwait(false)
                    : Try(() => arriving.Read(body.Unread.Span, isFinal, items));
                given += items.Count;
                if (items.Count > 0)
                {
                    yield return items;
                    items.Clear();
                }

                if (used.Fault is RowFault)
                {
                    arriving.Report();
                }

                Rethrow(used.Fault, request, head, body.Unread.Span);
                body.Advance(used.Length);
            }

            arriving.Report();
            if (!arriving.HasRows)
            {
                throw ResponseBody.Violation(request, head, "The response has no 'value' with its rows.", "$");
            }

            var link = arriving.NextLink is { } next ? Resolve(next, arriving.HasContext, request, head) : null;
            end.Set(Behind(position, top, given, arriving.Count, link), request);
        }
    }

    private async ValueTask<bool> FillAsync(ArrivingBody body, ApiRequest request, ApiResponse head, CancellationToken cancellationToken)
    {
        if (body.IsFull)
        {
            throw TransportErrors.TooLarge(request, head.Status, service.Transport.MaxResponseBytes, "a row of the response");
        }

        try
        {
            return await body.FillAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (TransportErrors.IsTransport(e))
        {
            throw TransportErrors.Translate(e, request, cancellationToken);
        }
    }

    // Rows one after the other, each with the further pages of its collections put in before it is read.
    private async Task<(int Length, Exception? Fault)> ReadNestedAsync(
        (ApiRequest Request, ApiResponse Head) origin, ArrivingBody body, RowStream<T> arriving, bool isFinal, List<T> items, CancellationToken cancellationToken)
    {
        var position = 0;
        while (true)
        {
            var rest = body.Unread[position..];
            (int Length, Exception? Fault) used;
            if (arriving.NextRow(rest.Span) is { } place)
            {
                using var part = origin.Head.WithBody(rest.Span[place]);
                using var whole = await new NestedPages(service).CompleteAsync(origin.Request, part, depth: 0, arriving.HasContext, cancellationToken).ConfigureAwait(false);
                used = Try(() => arriving.ReadRow(whole.Body.Span, place, items));
            }
            else
            {
                used = Try(() => arriving.Read(rest.Span, isFinal, items, steps: 1));
            }

            if (used.Length == 0)
            {
                return (position, At(used.Fault, position));
            }

            position += used.Length;
        }
    }

    // A fault comes behind the rows that were read before it.
    private static (int Length, Exception? Fault) Try(Func<int> read)
    {
        try
        {
            return (read(), null);
        }
        catch (Exception e) when (e is RowFault or SelectorFault)
        {
            return (0, e);
        }
    }

    private static Exception? At(Exception? fault, int position) =>
        fault is RowFault broken ? new RowFault(broken.InnerException!, position + broken.Start, broken.Path) : fault;

    private static void Rethrow(Exception? fault, ApiRequest request, ApiResponse head, ReadOnlySpan<byte> text)
    {
        switch (fault)
        {
            case SelectorFault thrown:
                thrown.Rethrow();
                break;
            case RowFault broken:
                throw ResponseBody.Violation(request, head, text[broken.Start..], broken.Path, broken.InnerException!);
        }
    }
}
