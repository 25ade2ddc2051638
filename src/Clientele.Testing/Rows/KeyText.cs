using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Rows;

/// <summary>Keys as text, the same for values that are equal whatever their numeric type.</summary>
internal static class KeyText
{
    /// <summary>The key of a row; null while a part of it is missing.</summary>
    public static string? Of(Row row, IReadOnlyList<IEdmStructuralProperty> key)
    {
        if (key.Count == 1)
        {
            return Of(row[key[0].Name]);
        }

        var parts = key.Select(part => Of(row[part.Name])).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : string.Join('\u001f', parts);
    }

    /// <summary>A key given by name.</summary>
    public static string? Of(IEnumerable<KeyValuePair<string, object>> given, IReadOnlyList<IEdmStructuralProperty> key)
    {
        var values = given.ToDictionary(part => part.Key, part => EdmValue.Plain(part.Value), StringComparer.Ordinal);
        var parts = key.Select(part => values.TryGetValue(part.Name, out var value) ? Of(EdmValue.Enumerated(value, part.Type)) : null).ToList();
        return parts.Contains(null) ? null : string.Join('\u001f', parts);
    }

    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        Guid guid => guid.ToString("D"),
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcTicks.ToString(CultureInfo.InvariantCulture),
        TimeSpan span => XmlConvert.ToString(span),
        byte[] bytes => Convert.ToBase64String(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>A key as an address has it: <c>1</c>, <c>'ALFKI'</c>, <c>Order=1,No=2</c>.</summary>
    public static string Predicate(Row row, IReadOnlyList<IEdmStructuralProperty> key) => Predicate([.. key.Select(part => row[part.Name])], key);

    /// <summary>A key of values in the order of the description, as an address has it.</summary>
    /// <exception cref="ArgumentException">The key has another number of parts.</exception>
    public static string Predicate(object?[] values, IReadOnlyList<IEdmStructuralProperty> key) => key.Count != values.Length
        ? throw new ArgumentException($"The key has {key.Count} parts: {string.Join(", ", key.Select(part => part.Name))}.", nameof(values))
        : key.Count == 1
            ? Literal(values[0])
            : string.Join(',', key.Select((part, i) => part.Name + "=" + Literal(values[i])));

    private static string Literal(object? value) => value switch
    {
        string text => "'" + Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal)) + "'",
        DateTimeOffset moment => Uri.EscapeDataString(EdmValue.Text(moment)),
        TimeSpan span => "duration'" + XmlConvert.ToString(span) + "'",
        EnumValue member => "'" + member.Name + "'",
        _ => Of(value) ?? "null",
    };
}
