using System;
using System.Collections.Generic;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Writes what OpenAPI has and OData has not; <see cref="JsonWrite"/> writes the rest.</summary>
public static class RestWrite
{
    /// <summary>One of an open choice of texts.</summary>
    public static void Enum<T>(Utf8JsonWriter writer, T value)
        where T : struct, IStringEnum<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }

    /// <summary>One of an open choice of texts, or null.</summary>
    public static void Enum<T>(Utf8JsonWriter writer, T? value)
        where T : struct, IStringEnum<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value?.Value);
    }

    /// <summary>A boolean as 0 or 1.</summary>
    public static void NumericBoolean(Utf8JsonWriter writer, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value ? 1 : 0);
    }

    /// <summary>A boolean as 0 or 1, or null.</summary>
    public static void NumericBoolean(Utf8JsonWriter writer, bool? value)
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
    public static void Base64(Utf8JsonWriter writer, byte[]? value)
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
    public static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T>? items, JsonWriterAction<T> write)
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
    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? members, JsonWriterAction<T> write)
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
    public static void Members<T>(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>>? members, JsonWriterAction<T> write)
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
