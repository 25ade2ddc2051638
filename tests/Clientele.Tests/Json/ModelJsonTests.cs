using System;
using System.Collections.Generic;
using System.Text;
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

    [Fact]
    public void A_body_that_fails_leaves_nothing_in_the_next_one()
    {
        Assert.Throws<FormatException>(() => ModelJson.ToUtf8(1, static (writer, _) =>
        {
            writer.WriteStartArray();
            writer.WriteStringValue("half");
            throw new FormatException();
        }));
        Assert.Equal("1", Text(static writer => writer.WriteNumberValue(1)));
    }

    [Fact]
    public void A_body_can_be_written_while_another_one_is() => Assert.Equal("""["[1]",2]""", Text(static writer =>
    {
        writer.WriteStartArray();
        writer.WriteStringValue(Text(static inner =>
        {
            inner.WriteStartArray();
            inner.WriteNumberValue(1);
            inner.WriteEndArray();
        }));
        writer.WriteNumberValue(2);
        writer.WriteEndArray();
    }));

    [Fact]
    public void A_writer_that_its_user_disposed_of_is_not_used_again()
    {
        Assert.Equal("", Text(static writer => writer.Dispose()));
        Assert.Equal("1", Text(static writer => writer.WriteNumberValue(1)));
    }

    private static string Text(Action<JsonWriter> write) => Encoding.UTF8.GetString(ModelJson.ToUtf8(write, static (writer, action) => action(writer)).Span);

    private sealed class Resolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(Place) ? ModelJson.TypeInfo<Place>(options) : null;
    }
}
