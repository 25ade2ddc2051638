using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Clientele.Json;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.Json;

public class MemberTests
{
    [Theory]
    [InlineData("""{"city":"Oslo","floor":3}""")]
    [InlineData("""{"floor":3,"city":"Oslo"}""")]
    [InlineData("""{"@odata.context":"x","city":"Oslo","city@odata.type":"#String","floor":3,"@odata.id":null}""")]
    [InlineData("""{"more":{"city":"Bergen"},"city":"Oslo","list":[1,[2]],"floor":3}""")]
    [InlineData("""{"c\u0069ty":"Oslo","\u0066loor":3,"\u0040odata.id":null}""")]
    [InlineData("""{"city":"Bergen","floor":3,"city":"Oslo"}""")]
    public void Members_come_in_any_order_among_anything(string json)
    {
        var place = Read.Value(json, JsonRead.Model<Place>);
        Assert.Equal(("Oslo", 3), (place.City, place.Floor));
    }

    [Theory]
    [InlineData("city", "city")]
    [InlineData("a\"b\\c\n", "a\\\"b\\\\c\\n")]
    public void A_table_gives_names_as_they_stand_in_JSON(string name, string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(new JsonMemberTable("søk", name)[1]));

    [Fact]
    public void Members_that_are_missing_are_skipped_over()
    {
        var row = Read.Value("""{"kind":"Bug","name":"n"}""", JsonRead.Model<Row>);
        Assert.Equal(("n", Kind.Bug), (row.Name, row.Kind));
    }

    [Theory]
    [InlineData("""{"@odata.etag":"W/\"1\"","name":"n"}""")]
    [InlineData("""{"name":"n","@etag":"W/\"1\""}""")]
    [InlineData("""{"\u0040odata.etag":"W/\"1\""}""")]
    public void The_etag_is_read(string json) => Assert.Equal("W/\"1\"", Read.Value(json, JsonRead.Model<Row>).ETag);

    [Fact]
    public void A_row_is_read_whole()
    {
        var row = Read.Value(
            """
            {"id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","name":null,"hours":8.00000,"created":"2026-06-20T10:11:12Z",
             "tags":["a",null],"place":{"city":"Oslo","floor":null},"kind":"Epic","parts":[{"name":"p","parts":[]}]}
            """,
            JsonRead.Model<Row>);

        Assert.Null(row.Name);
        Assert.Equal(8m, row.Hours);
        Assert.Equal(["a", null], row.Tags);
        Assert.Equal("Oslo", row.Place!.City);
        Assert.Equal("p", Assert.Single(row.Parts).Name);
        Assert.Empty(row.DynamicProperties);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("""{"place":[]}""")]
    [InlineData("""{"parts":{}}""")]
    [InlineData("""{"parts":[null]}""")]
    [InlineData("""{"tags":["a",1]}""")]
    [InlineData("""{"place":{"city":null}}""")]
    public void Another_shape_is_refused(string json) => Read.Fails(json, JsonRead.Model<Row>);

    [Fact]
    public void Nesting_is_bounded()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"parts":[""", 2000));
        Assert.ThrowsAny<JsonException>(() => Read.Value(deep, JsonRead.Model<Row>));
    }

    [Fact]
    public void A_null_list_is_empty() => Assert.Empty(Read.Value("""{"parts":null,"tags":null}""", JsonRead.Model<Row>).Parts);

    [Fact]
    public void Long_lists_keep_their_order()
    {
        var expected = Enumerable.Range(0, 5000).ToList();
        Assert.Equal(expected, Read.Value(JsonSerializer.Serialize(expected), (ref reader) => JsonRead.List(ref reader, JsonRead.Int32)));
    }

    [Fact]
    public void Every_name_of_a_large_table_is_found()
    {
        var names = Enumerable.Range(0, 700).Select(i => new string((char)('a' + i % 26), i % 40) + i).ToArray();
        var table = new JsonMemberTable(names);
        Assert.Equal(Enumerable.Range(0, 700), names.Select(name => table.Find(Encoding.UTF8.GetBytes(name))));
        Assert.Equal(JsonMemberTable.Unknown, table.Find("absent"u8));
        Assert.Equal(JsonMemberTable.Unknown, new JsonMemberTable().Find("absent"u8));
    }

    [Fact]
    public void A_name_twice_in_a_table_is_an_error() => Assert.Throws<ArgumentException>(() => new JsonMemberTable("a", "b", "a"));

    [Theory]
    [InlineData("""{"@odata.type":"#WP.User","name":"n"}""", "WP.User", 1)]
    [InlineData("""{"@odata.context":"x","@type":"https://h/$metadata#WP.User"}""", "WP.User", 1)]
    [InlineData("""{"@odata.id":{"a":[1]},"@odata.type":"#WP.Us\u0065r"}""", "WP.User", 1)]
    [InlineData("""{"@odata.type":"#WP.Ghost"}""", "WP.Ghost", -1)]
    [InlineData("""{"name":"n","inner":{"@odata.type":"#WP.Resource"},"@odata.type":"#WP.User"}""", "WP.User", 1)]
    [InlineData("""{"name":"n","inner":{"@odata.type":"#WP.User"},"name@odata.type":"#WP.User"}""", null, -1)]
    [InlineData("""{"name":"n","parts":[1,tru],"@odata.type":"#WP.User"}""", null, -1)]
    [InlineData("""{"@odata.type":5}""", null, -1)]
    [InlineData("{}", null, -1)]
    public void The_type_is_seen_ahead(string json, string? name, int ordinal)
    {
        var types = new JsonMemberTable("WP.Resource", "WP.User");
        var reader = new JsonCursor(Encoding.UTF8.GetBytes(json));
        Assert.Equal(name, JsonRead.TypeName(ref reader));
        Assert.Equal(ordinal, JsonRead.TypeOf(ref reader, types));
        Assert.Equal(JsonTokenType.StartObject, reader.TokenType);
    }

    [Theory]
    [InlineData("application/json;odata.metadata=minimal;odata.streaming=true", true)]
    [InlineData("application/json; Streaming=TRUE", true)]
    [InlineData("application/json;odata.streaming=false", false)]
    [InlineData("application/json;odata.metadata=minimal", false)]
    [InlineData(null, false)]
    public void A_type_is_looked_for_behind_members_unless_the_service_promises_their_order(string? contentType, bool isPromised)
    {
        using var message = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        message.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        using var response = new ApiResponse(message, buffer: null, length: 0);
        var reader = new JsonCursor("""{"@odata.id":"x","name":"n","@odata.type":"#WP.User"}"""u8, new JsonLayouts { Order = response });
        Assert.Equal(isPromised ? null : "WP.User", JsonRead.TypeName(ref reader));
    }
}
