using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Writes values that OpenAPI has and OData does not; <see cref="JsonWrite"/> writes the others.</summary>
public static class RestWrite
{
    /// <summary>A value of an extensible enumeration of strings.</summary>
    public static void Enum<T>(JsonWriter writer, T value)
        where T : struct, IOpenEnum<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Name);
    }

    /// <summary>A value of an extensible enumeration of strings, or null.</summary>
    public static void Enum<T>(JsonWriter writer, T? value)
        where T : struct, IOpenEnum<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value?.Name);
    }

    /// <summary>A value of an extensible enumeration of integers.</summary>
    public static void NumberEnum<T>(JsonWriter writer, T value)
        where T : struct, INumberEnum<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Value);
    }

    /// <summary>A value of an extensible enumeration of integers, or null.</summary>
    public static void NumberEnum<T>(JsonWriter writer, T? value)
        where T : struct, INumberEnum<T> => JsonWrite.Value(writer, value?.Value);

    /// <summary>An integer outside the range of <c>long</c>.</summary>
    public static void Number<T>(JsonWriter writer, T value)
        where T : struct, IBinaryInteger<T> => Number<T>(writer, (T?)value);

    /// <summary>An integer outside the range of <c>long</c>, or null.</summary>
    public static void Number<T>(JsonWriter writer, T? value)
        where T : struct, IBinaryInteger<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>A duration in the .NET format, <c>[-][d.]hh:mm:ss[.fffffff]</c>, or null.</summary>
    public static void ClockDuration(JsonWriter writer, TimeSpan? value) => JsonWrite.Value(writer, value?.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>An alternative of a union whose class does not write the discriminator: it is written before all other members.</summary>
    /// <param name="writer">The writer, positioned where a value is expected.</param>
    /// <param name="value">The alternative.</param>
    /// <param name="member">Name of the discriminator.</param>
    /// <param name="text">Value of the discriminator for this alternative.</param>
    public static void Alternative(JsonWriter writer, IJsonWritable? value, string member, string text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        using var document = JsonDocument.Parse(ModelJson.ToUtf8(value));
        writer.WriteStartObject();
        var own = document.RootElement.TryGetProperty(member, out var set);
        writer.WritePropertyName(member);
        if (own && set.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) && !(set.ValueKind == JsonValueKind.String && set.GetString()!.Length == 0))
        {
            writer.WriteElement(set);
        }
        else
        {
            writer.WriteStringValue(text);
        }

        foreach (var other in document.RootElement.EnumerateObject())
        {
            if (!other.NameEquals(member))
            {
                writer.WriteMember(other);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>A Boolean value as 0 or 1.</summary>
    public static void NumericBoolean(JsonWriter writer, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value ? 1 : 0);
    }

    /// <summary>A Boolean value as 0 or 1, or null.</summary>
    public static void NumericBoolean(JsonWriter writer, bool? value)
    {
        if (value is { } set)
        {
            NumericBoolean(writer, set);
        }
        else
        {
            JsonWrite.Value(writer, (string?)null);
        }
    }

    /// <summary>Bytes in base64 (RFC 4648 §4; OpenAPI format <c>byte</c>), or null.</summary>
    public static void Base64(JsonWriter writer, byte[]? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteBase64StringValue(value);
        }
    }

    /// <summary>An array, or null.</summary>
    public static void List<T>(JsonWriter writer, IReadOnlyList<T>? items, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        for (var index = 0; index < items.Count; index++)
        {
            write(writer, items[index]);
        }

        writer.WriteEndArray();
    }

    /// <summary>An object as a dictionary, or null.</summary>
    public static void Map<T>(JsonWriter writer, IReadOnlyDictionary<string, T>? members, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (members is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        Members(writer, members, write);
        writer.WriteEndObject();
    }

    /// <summary>Writes members into the current object.</summary>
    public static void Members<T>(JsonWriter writer, IEnumerable<KeyValuePair<string, T>>? members, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        foreach (var (name, value) in members ?? [])
        {
            writer.WritePropertyName(name);
            write(writer, value);
        }
    }
}
