using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Clientele.Json;

/// <summary>Models and System.Text.Json: what an <see cref="IJsonTypeInfoResolver"/> is made of, without reflection.</summary>
public static class ModelJson
{
    /// <summary>How a model is read and written.</summary>
    public static JsonTypeInfo TypeInfo<T>(JsonSerializerOptions options)
        where T : IJsonModel<T> => JsonMetadataServices.CreateValueInfo<T>(options, new JsonModelConverter<T>());

    /// <summary>How a member of an enumeration is read and written: as its name.</summary>
    public static JsonTypeInfo EnumTypeInfo<T>(JsonSerializerOptions options)
        where T : struct, IOpenEnum<T> => JsonMetadataServices.CreateValueInfo<T>(options, new ODataEnumConverter<T>());

    /// <summary>How a request body is written.</summary>
    public static JsonTypeInfo WritableTypeInfo<T>(JsonSerializerOptions options)
        where T : IJsonWritable => JsonMetadataServices.CreateValueInfo<T>(options, new JsonWritableConverter<T>());

    /// <summary>The JSON text of a value, UTF-8.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(IJsonWritable value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ToUtf8(value, JsonWrite.ModelValue);
    }

    /// <summary>The JSON text that <paramref name="write"/> writes of a value, UTF-8.</summary>
    public static ReadOnlyMemory<byte> ToUtf8<T>(T value, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var writer = JsonWriter.Rent();
        try
        {
            write(writer, value);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Writes a value with the options of System.Text.Json: its escapes, its indentation.</summary>
    internal static void Write(Utf8JsonWriter writer, IJsonWritable value)
    {
        using var document = JsonDocument.Parse(ToUtf8(value), new JsonDocumentOptions { MaxDepth = JsonWriter.MaxDepth });
        document.RootElement.WriteTo(writer);
    }
}
