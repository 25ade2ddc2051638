using System;
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Clientele.OData;

namespace Clientele.Json;

/// <summary>Models and System.Text.Json: what an <see cref="IJsonTypeInfoResolver"/> is made of, without reflection.</summary>
public static class ModelJson
{
    /// <summary>How a model is read and written.</summary>
    public static JsonTypeInfo TypeInfo<T>(JsonSerializerOptions options)
        where T : IJsonModel<T> => JsonMetadataServices.CreateValueInfo<T>(options, new JsonModelConverter<T>());

    /// <summary>How a member of an enumeration is read and written: as its name.</summary>
    public static JsonTypeInfo EnumTypeInfo<T>(JsonSerializerOptions options)
        where T : struct, IODataEnum<T> => JsonMetadataServices.CreateValueInfo<T>(options, new ODataEnumConverter<T>());

    /// <summary>How a request body is written.</summary>
    public static JsonTypeInfo WritableTypeInfo<T>(JsonSerializerOptions options)
        where T : IJsonWritable => JsonMetadataServices.CreateValueInfo<T>(options, new JsonWritableConverter<T>());

    /// <summary>The JSON text of a value, UTF-8.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(IJsonWritable value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            value.Write(writer);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The JSON text that <paramref name="write"/> writes of a value, UTF-8.</summary>
    internal static ReadOnlyMemory<byte> ToUtf8<T>(T value, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer, value);
        }

        return buffer.WrittenMemory;
    }
}
