using System;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads a row and the computed values among its members.</summary>
internal static class ComputedReader
{
    /// <summary>Name of the first computed member, which no member of a service is likely to have. The names of the others have a number as suffix.</summary>
    public const string Name = "ClienteleComputed";

    private static readonly byte[] s_name = Encoding.UTF8.GetBytes(Name);

    /// <summary>The name of a computed member. The generator uses the same names in aggregations (<c>ComputedMembers</c>).</summary>
    public static string NameOf(int place) => place == 0 ? Name : FormattableString.Invariant($"{Name}{place + 1}");

    /// <summary>Reads rows with their values. A row that lacks a value is an error.</summary>
    /// <param name="rows">Creates the reader for the rows of one response.</param>
    /// <param name="fields">Fields of the types of the values.</param>
    /// <param name="result">Creates the result from a row and its values.</param>
    public static Func<JsonReaderFunc<TComputed>> On<TRow, TComputed>(
        Func<JsonReaderFunc<TRow>> rows, IPropertyField[] fields, Func<TRow, object?[], TComputed> result) => () =>
    {
        var read = rows();
        var members = Members(fields);
        var values = new object?[fields.Length];
        return (ref json) =>
        {
            if (json.Layouts?.Drift is { } drift)
            {
                drift.Asked = s_name;
            }

            var start = json;
            var row = read(ref json);
            return Find(ref start, members, fields, values)
                ? result(row, values)
                : throw new JsonException("The response lacks the computed value: the service may not support '$compute'.");
        };
    };

    /// <summary>Reads the keys of groups: those declared and computed members that the rows were grouped by.</summary>
    /// <param name="fields">Fields of the types of the values.</param>
    /// <param name="result">Creates the result from a row and its values.</param>
    public static Func<RowReader<TComputed>> Keys<TRow, TComputed>(IPropertyField[] fields, Func<TRow, object?[], TComputed> result)
        where TRow : IJsonModel<TRow> => () => new KeyReader<TRow, TComputed>(fields, result);

    private static JsonMemberTable Members(IPropertyField[] fields)
    {
        var names = new string[fields.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = NameOf(i);
        }

        return new JsonMemberTable(names);
    }

    /// <summary>Reads the values of a row.</summary>
    /// <returns>Whether the row has all of them.</returns>
    private static bool Find(ref JsonCursor reader, JsonMemberTable members, IPropertyField[] fields, object?[] values)
    {
        Array.Clear(values);
        var missing = (1u << fields.Length) - 1;
        reader.EnterObject();
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            var member = members.Find(name.Text);
            if (member >= 0)
            {
                values[member] = fields[member].ReadValue(ref reader);
                missing &= ~(1u << member);
            }
            else
            {
                reader.Skip();
            }
        }

        return missing == 0;
    }

    private sealed class KeyReader<TRow, TComputed>(IPropertyField[] fields, Func<TRow, object?[], TComputed> result) : RowReader<TComputed>
        where TRow : IJsonModel<TRow>
    {
        private readonly JsonMemberTable _members = Members(fields);
        private readonly object?[] _values = new object?[fields.Length];

        public override TComputed Read(ref JsonCursor reader)
        {
            var start = reader;
            var row = JsonRead.Model<TRow>(ref reader);
            Find(ref start, _members, fields, _values);
            return result(row, _values);
        }
    }
}
