using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Writes what OpenAPI has and OData has not; <see cref="JsonWrite"/> writes the rest.</summary>
public static class RestWrite
{
    /// <summary>One of an open choice of texts.</summary>
    public static void Enum<T>(JsonWriter writer, T value)
        where T : struct, IOpenEnum<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Name);
    }

    /// <summary>One of an open choice of texts, or null.</summary>
    public static void Enum<T>(JsonWriter writer, T? value)
        where T : struct, IOpenEnum<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value?.Name);
    }

    /// <summary>One of an open choice of numbers.</summary>
    public static void NumberEnum<T>(JsonWriter writer, T value)
        where T : struct, INumberEnum<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Value);
    }

    /// <summary>One of an open choice of numbers, or null.</summary>
    public static void NumberEnum<T>(JsonWriter writer, T? value)
        where T : struct, INumberEnum<T> => JsonWrite.Value(writer, value?.Value);

    /// <summary>A whole number that <c>long</c> can't hold.</summary>
    public static void Number<T>(JsonWriter writer, T value)
        where T : struct, IBinaryInteger<T> => Number<T>(writer, (T?)value);

    /// <summary>A whole number that <c>long</c> can't hold, or null.</summary>
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

    /// <summary>A duration in the form of .NET, <c>[-][d.]hh:mm:ss[.fffffff]</c>, or null.</summary>
    public static void ClockDuration(JsonWriter writer, TimeSpan? value) => JsonWrite.Value(writer, value?.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>
    /// An alternative of a union whose class does not write the member that distinguishes alternatives: that member is written before all others.
    /// </summary>
    /// <param name="writer">Where a value may come.</param>
    /// <param name="value">The alternative.</param>
    /// <param name="member">Name of the member.</param>
    /// <param name="text">The value that means this alternative.</param>
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

    /// <summary>A boolean as 0 or 1.</summary>
    public static void NumericBoolean(JsonWriter writer, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value ? 1 : 0);
    }

    /// <summary>A boolean as 0 or 1, or null.</summary>
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

    /// <summary>Bytes in base64 (RFC 4648 §4, which OpenAPI's <c>byte</c> is), or null.</summary>
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

    /// <summary>An object whose members are named by data, or null.</summary>
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

    /// <summary>Members into the object that the writer stands in.</summary>
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
