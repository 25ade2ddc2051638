using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clientele.Json;

/// <summary>Lets System.Text.Json read and write a model by the model's own code.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ConverterRead.Value(ref reader, JsonRead.Model<T>);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ModelJson.Write(writer, value);
}
