using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clientele.Json;

/// <summary>Reads and writes a member of an enumeration by its name; a number is read as the member that has it.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class ODataEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ConverterRead.Value(ref reader, JsonRead.Enum<T>);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
