using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Clientele.Json;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.Json;

public class DynamicPropertiesTests
{
    [Theory]
    [InlineData("#Decimal", "8.00000", "8.00000")]
    [InlineData("#Edm.Guid", "\"3fa85f64-5717-4562-b3fc-2c963f66afa6\"", "3fa85f64-5717-4562-b3fc-2c963f66afa6")]
    [InlineData("#Int64", "\"9007199254740993\"", "9007199254740993")]
    [InlineData("#Double", "\"INF\"", "Infinity")]
    [InlineData("#Duration", "\"PT1H\"", "01:00:00")]
    [InlineData("#TimeOfDay", "\"07:30\"", "07:30")]
    public void An_annotation_says_the_type(string type, string json, string expected)
    {
        var before = Row($$"""{"x@odata.type":"{{type}}","x":{{json}}}""");
        var after = Row($$"""{"x":{{json}},"x@odata.type":"{{type}}"}""");
        Assert.Equal(expected, FormattableString.Invariant($"{before["x"]}"));
        Assert.Equal(expected, FormattableString.Invariant($"{after["x"]}"));
    }

    [Fact]
    public void Dates_have_their_types()
    {
        var row = Row("""{"d@odata.type":"#Date","d":"2026-06-20","t@odata.type":"#DateTimeOffset","t":"2026-06-20T10:11:12.5Z"}""");
        Assert.Equal(new DateOnly(2026, 6, 20), row["d"]);
        Assert.Equal(new DateTimeOffset(2026, 6, 20, 10, 11, 12, 500, TimeSpan.Zero), row["t"]);
    }

    [Fact]
    public void Without_an_annotation_the_json_says_the_type()
    {
        var row = Row("""{"a":"text","b":true,"c":12,"d":8.50,"e":1e3,"f":null,"g":[1],"h":{"i":1}}""");
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h"], row.Select(member => member.Key));
        Assert.Equal("text", row["a"]);
        Assert.Equal(true, row["b"]);
        Assert.Equal(12L, row["c"]);
        Assert.Equal("8.50", ((decimal)row["d"]!).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(1e3, row["e"]);
        Assert.Null(row["f"]);
        Assert.Equal(JsonValueKind.Array, row.Get<JsonElement>("g").ValueKind);
        Assert.Equal("""{"i":1}""", row.Get<JsonElement>("h").GetRawText());
    }

    [Fact]
    public void Values_are_asked_for_by_type_where_nothing_is_lost()
    {
        var row = Row("""{"n":12,"s":"2026-06-20","h":8.5,"z":null,"k@odata.type":"#WP.Kind","k":"Bug"}""");
        Assert.Equal(12, row.Get<int>("n"));
        Assert.Equal(12m, row.Get<decimal>("n"));
        Assert.Equal((byte)12, row.Get<byte?>("n"));
        Assert.Equal(new DateOnly(2026, 6, 20), row.Get<DateOnly>("s"));
        Assert.Equal("Bug", row.Get<string>("k"));
        Assert.Null(row.Get<int?>("z"));
        Assert.Throws<InvalidCastException>(() => row.Get<int>("h"));
        Assert.Throws<InvalidCastException>(() => row.Get<int>("z"));
        Assert.Throws<KeyNotFoundException>(() => row.Get<int>("absent"));
        Assert.False(row.TryGet<Guid>("s", out _));
        Assert.False(row.TryGet<string>("z", out _));
        Assert.True(row.TryGet<long>("n", out var n));
        Assert.Equal(12, n);
    }

    [Fact]
    public void What_was_read_is_written_again()
    {
        const string Json =
            """
            {"billable@odata.type":"#Decimal","billable":8.00000,"ids@odata.type":"#Collection(Guid)","ids":["3fa85f64-5717-4562-b3fc-2c963f66afa6"],"note":"x","on@odata.type":"#Date","on":"2026-06-20","where":{"city":"Oslo"},"none":null}
            """;
        Assert.Equal(Json, Written(Row(Json)));
    }

    [Fact]
    public void Annotations_of_declared_members_and_of_nothing_are_left_out()
    {
        var row = Row("""{"hours@odata.type":"#Decimal","hours":1,"ghost@odata.type":"#Guid","x@odata.navigationLink":"u","x":1}""");
        Assert.Equal(["x"], row.Select(member => member.Key));
        Assert.Equal("""{"x":1}""", Written(row));
    }

    [Fact]
    public void What_is_set_is_annotated_where_json_does_not_say_its_type()
    {
        var row = new DynamicProperties { ["a"] = "text", ["b"] = 1.5m, ["c"] = new DateOnly(2026, 6, 20), ["d"] = 3, ["e"] = TimeSpan.FromHours(1) };
        Assert.Equal(
            """{"a":"text","b@odata.type":"#Decimal","b":1.5,"c@odata.type":"#Date","c":"2026-06-20","d@odata.type":"#Int32","d":3,"e@odata.type":"#Duration","e":"PT1H"}""",
            Written(row));
        Assert.Throws<ArgumentException>(() => row["f"] = new object());
    }

    [Fact]
    public void A_member_keeps_its_declared_type_when_it_is_set()
    {
        var row = Row("""{"x@odata.type":"#Decimal","x":1}""");
        row["x"] = 5;
        Assert.Equal("""{"x@odata.type":"#Decimal","x":5}""", Written(row));
        row["x"] = null;
        Assert.Null(row["x"]);
        Assert.True(row.Remove("x"));
        Assert.Equal("{}", Written(row));
    }

    [Fact]
    public void A_value_that_is_not_of_its_type_is_refused() =>
        Read.Fails("""{"x@odata.type":"#Guid","x":"no"}""", JsonRead.Model<Row>);

    [Fact]
    public void Very_many_members_take_no_longer_than_their_number()
    {
        var json = new StringBuilder("{\"name\":\"n\"");
        for (var i = 0; i < 50_000; i++)
        {
            json.Append(System.Globalization.CultureInfo.InvariantCulture, $",\"x{i}\":{i}");
        }

        Assert.Equal(50_000, Row(json.Append('}').ToString()).Count);
    }

    [Theory]
    [InlineData("name", true)]
    [InlineData("parts", true)]
    [InlineData("Name", false)]
    [InlineData("other", false)]
    public void A_member_that_would_be_written_twice_is_refused(string name, bool isRefused)
    {
        var row = new Row { Name = "a" };
        row.DynamicProperties[name] = "b";
        var nested = new Row { Parts = [new Row(), row] };
        nested.DynamicProperties["free"] = 1;

        var thrown = Record.Exception(() => ModelJson.ToUtf8(row));
        Assert.Equal(isRefused, Record.Exception(() => ModelJson.ToUtf8(nested)) is InvalidOperationException);
        Assert.Equal(isRefused ? $"The dynamic property '{name}' has the name of a member that is set too, and would be written twice: remove it from DynamicProperties." : null, thrown?.Message);
        Assert.NotEqual(0, ModelJson.ToUtf8(new Row { Name = "a" }).Length);
    }

    [Fact]
    public void A_member_that_a_body_writes_behind_its_dynamic_properties_is_refused_too()
    {
        var body = new OpenBody();
        body.DynamicProperties["late"] = 1;
        Assert.Throws<InvalidOperationException>(() => ModelJson.ToUtf8(body));
    }

    private sealed class OpenBody : JsonBody
    {
        public DynamicProperties DynamicProperties { get; } = [];

        protected override void WriteMembers(JsonWriter writer)
        {
            DynamicProperties.WriteMembers(writer);
            JsonWrite.Int32(writer, "late"u8, 2);
        }
    }

    private static DynamicProperties Row(string json) => Read.Value(json, JsonRead.Model<Row>).DynamicProperties;

    private static string Written(DynamicProperties properties) => Write.Object(properties.WriteMembers);
}
