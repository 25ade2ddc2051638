using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>A page that is arriving, and the rows that are read from what is there of it.</summary>
/// <param name="body">The page.</param>
/// <param name="rows">Reads the rows.</param>
/// <param name="request">What was asked.</param>
/// <param name="head">The response without its body.</param>
/// <param name="limit">Number of bytes that a row may have.</param>
internal sealed class ArrivingRows<T>(ArrivingBody body, RowStream<T> rows, ApiRequest request, ApiResponse head, long limit)
{
    /// <summary>Reads what is there.</summary>
    /// <param name="isFinal">Nothing comes behind it.</param>
    /// <param name="items">Where rows go.</param>
    /// <returns>Number of bytes that were read, and what is wrong behind them.</returns>
    public delegate ValueTask<RowsRead> Reading(bool isFinal, List<T> items);

    /// <summary>The rows, as many at a time as are there. A list is good until the next one is asked for.</summary>
    /// <param name="reading">Reads what is there; null for rows that need nothing else.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ApiException">The page is not what it should be, or breaks off: behind the rows that came before that.</exception>
    public async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync(Reading? reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = new List<T>();
        for (var isFinal = false; ; isFinal = !await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            var used = reading is null
                ? Try(() => rows.Read(body.Unread.Span, isFinal, items))
                : await reading(isFinal, items).ConfigureAwait(false);
            if (items.Count > 0)
            {
                yield return items;
                items.Clear();
            }

            if (used.Fault is RowFault)
            {
                rows.Report();
            }

            Rethrow(used.Fault);
            body.Advance(used.Length);
            if (isFinal)
            {
                rows.Report();
                yield break;
            }
        }
    }

    /// <summary>Waits for more of the page.</summary>
    /// <returns>False at its end.</returns>
    /// <exception cref="ApiException">What is there, a row or all that comes before the first one, is longer than is allowed; or the connection is lost.</exception>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (body.IsFull)
        {
            throw TooLong();
        }

        try
        {
            return await body.FillAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (TransportErrors.IsTransport(e))
        {
            throw TransportErrors.Translate(e, request, head, cancellationToken);
        }
    }

    /// <summary>Reads, and gives what is wrong instead of throwing it: a fault comes behind the rows that were read before it.</summary>
    public static RowsRead Try(Func<int> read)
    {
        try
        {
            return new RowsRead(read(), Fault: null);
        }
        catch (Exception e) when (e is RowFault or SelectorFault)
        {
            return new RowsRead(0, e);
        }
    }

    private ApiException TooLong() => TransportErrors.TooLarge(request, head.Status, limit, rows.IsInRows ? "a row of the response" : "the response");

    private void Rethrow(Exception? fault)
    {
        switch (fault)
        {
            case SelectorFault thrown:
                thrown.Rethrow();
                break;
            case RowFault { IsTooLong: true }:
                throw TooLong();
            case RowFault broken:
                throw ResponseBody.Violation(request, head, body.Unread.Span[broken.Start..], broken.Path, broken.InnerException!);
        }
    }
}
