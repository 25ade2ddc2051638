using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Lets System.Text.Json read and write an extensible enumeration of strings, as a value or as a property name.</summary>
internal sealed class StringEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ConverterRead.Value(ref reader, RestRead.Enum<T>);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.FromName(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Name);
}
