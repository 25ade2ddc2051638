using System;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads a row, and a computed value among its members.</summary>
internal static class ComputedReader
{
    /// <summary>Name of the computed member: none that a service gives to a member of its own.</summary>
    public const string Name = "ClienteleComputed";

    private static readonly byte[] s_name = Encoding.UTF8.GetBytes(Name);

    /// <summary>Rows with their values.</summary>
    /// <param name="rows">Makes what reads the rows of one response.</param>
    /// <param name="field">What the value is of the type of.</param>
    public static Func<JsonReaderFunc<Computed<TRow, TValue>>> On<TRow, TValue>(Func<JsonReaderFunc<TRow>> rows, IPropertyField<TValue> field) => () =>
    {
        var read = rows();
        return (ref json) =>
        {
            if (json.Layouts?.Drift is { } drift)
            {
                drift.Asked = s_name;
            }

            var start = json;
            var row = read(ref json);
            return new Computed<TRow, TValue>(row, (TValue)Find(ref start, field)!);
        };
    };

    private static object? Find(ref JsonCursor reader, IPropertyField field)
    {
        reader.EnterObject();
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            if (name.Is(s_name))
            {
                return field.ReadValue(ref reader);
            }

            reader.Skip();
        }

        throw new JsonException("The response lacks the computed value: the service may not support '$compute'.");
    }
}
