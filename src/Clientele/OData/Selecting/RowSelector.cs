using System;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Creates readers of results. Each reads a row, runs the selector on it, and keeps only the result.</summary>
internal static class RowSelector
{
    /// <summary>Creates a reader for rows of a shape.</summary>
    public static Func<JsonReaderFunc<TResult>> On<TRow, TResult>(Func<RowReader<TRow>> reader, Func<TRow, TResult> selector) => () =>
    {
        var rows = reader();
        return (ref json) => Run(selector, rows.Read(ref json));
    };

    /// <summary>Creates a reader for the results of another reader.</summary>
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
