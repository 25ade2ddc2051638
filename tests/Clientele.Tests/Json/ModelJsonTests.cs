using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Clientele.Json;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.Json;

public class ModelJsonTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = JsonTypeInfoResolver.Combine(new Resolver(), new DefaultJsonTypeInfoResolver()) };

    [Fact]
    public void System_text_json_reads_and_writes_models_by_their_own_code()
    {
        var places = JsonSerializer.Deserialize<List<Place>>("""[{"city":"Oslo","@odata.type":"#x"},{"floor":2}]""", Options)!;
        Assert.Equal("""[{"city":"Oslo","floor":null},{"city":"","floor":2}]""", JsonSerializer.Serialize(places, Options));
    }

    [Fact]
    public void A_wrong_value_is_the_serializers_own_exception() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Place>("""{"city":5}""", Options));

    private sealed class Resolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(Place) ? ModelJson.TypeInfo<Place>(options) : null;
    }
}
