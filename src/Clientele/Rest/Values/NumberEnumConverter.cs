using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Lets System.Text.Json read and write an extensible enumeration of integers, as a value or as a property name.</summary>
internal sealed class NumberEnumConverter<T> : JsonConverter<T>
    where T : struct, INumberEnum<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ConverterRead.Value(ref reader, RestRead.NumberEnum<T>);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.FromValue(long.Parse(reader.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value.ToString(CultureInfo.InvariantCulture));
}
