using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Lets System.Text.Json read and write a union with the code of its type.</summary>
internal sealed class UnionConverter<T> : JsonConverter<T>
    where T : class, IJsonModel<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ConverterRead.Value(ref reader, RestRead.Union<T>);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ModelJson.Write(writer, value);
}
