using System;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Readers of results: a row is read, the selector runs on it, and only what it gives is kept.</summary>
internal static class RowSelector
{
    /// <summary>On rows of a shape.</summary>
    public static Func<JsonReaderFunc<TResult>> On<TRow, TResult>(Func<RowReader<TRow>> reader, Func<TRow, TResult> selector) => () =>
    {
        var rows = reader();
        return (ref json) => Run(selector, rows.Read(ref json));
    };

    /// <summary>On what another reader gives.</summary>
    public static Func<JsonReaderFunc<TResult>> On<TRow, TResult>(Func<JsonReaderFunc<TRow>> reader, Func<TRow, TResult> selector) => () =>
    {
        var read = reader();
        return (ref json) => Run(selector, read(ref json));
    };

    private static TResult Run<TRow, TResult>(Func<TRow, TResult> selector, TRow row)
    {
        try
        {
            return selector(row);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new SelectorFault(e);
        }
    }
}
