using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clientele.Json;

/// <summary>Lets System.Text.Json write a request body by the body's own code; bodies are not read.</summary>
/// <typeparam name="T">The body.</typeparam>
public sealed class JsonWritableConverter<T> : JsonConverter<T>
    where T : IJsonWritable
{
    /// <summary>Not supported: a request body is only written.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeToConvert} is a request body: it can only be written.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ModelJson.Write(writer, value);
}
