using System;
using System.Collections.Generic;
using System.Text.Json;
using Clientele.Json;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.Json;

public class JsonWriteTests
{
    [Fact]
    public void Plain_members_travel_and_null_travels_as_null() => Assert.Equal(
        """{"a":"x","b":null,"c":1,"d":null,"e":"Bug","f":null,"g":{"city":"Oslo","floor":null},"h":null}""",
        Write.Object(writer =>
        {
            JsonWrite.String(writer, "a"u8, "x");
            JsonWrite.String(writer, "b"u8, null);
            JsonWrite.Int32(writer, "c"u8, 1);
            JsonWrite.Int32(writer, "d"u8, default(int?));
            JsonWrite.Enum(writer, "e"u8, Kind.Bug);
            JsonWrite.Enum(writer, "f"u8, default(Kind?));
            JsonWrite.Model(writer, "g"u8, new Place { City = "Oslo" });
            JsonWrite.Model(writer, "h"u8, default(Place));
        }));

    [Fact]
    public void Optional_members_travel_when_they_were_set() => Assert.Equal(
        """{"b":null,"c":"x","e":5,"g":null,"i":null,"k":["t"],"m":"Bug"}""",
        Write.Object(writer =>
        {
            var names = new JsonMemberTable("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m");
            JsonWrite.String(writer, names, 0, default(Optional<string?>));
            JsonWrite.String(writer, names, 1, new Optional<string?>(null));
            JsonWrite.String(writer, names, 2, new Optional<string>("x"));
            JsonWrite.Int64(writer, names, 3, default(Optional<long>));
            JsonWrite.Int64(writer, names, 4, new Optional<long>(5));
            JsonWrite.Date(writer, names, 5, default(Optional<DateOnly?>));
            JsonWrite.Date(writer, names, 6, new Optional<DateOnly?>(null));
            JsonWrite.Model(writer, names, 7, default(Optional<Place?>));
            JsonWrite.Model(writer, names, 8, new Optional<Place?>(null));
            JsonWrite.List(writer, names, 9, default(Optional<IReadOnlyList<Place>>));
            JsonWrite.List(writer, names, 10, new Optional<IReadOnlyList<string>>(["t"]), JsonWrite.Value);
            JsonWrite.Enum(writer, names, 11, default(Optional<Kind>));
            JsonWrite.Enum(writer, names, 12, new Optional<Kind?>(Kind.Bug));
        }));

    [Fact]
    public void Where_null_means_absent_it_is_left_out() => Assert.Equal(
        """{"c":true}""",
        Write.Object(writer =>
        {
            JsonWrite.StringIfNotNull(writer, "a"u8, null);
            JsonWrite.GuidIfNotNull(writer, "b"u8, null);
            JsonWrite.BooleanIfNotNull(writer, "c"u8, true);
            JsonWrite.ModelIfNotNull(writer, "d"u8, default(Place));
            JsonWrite.ListIfNotNull(writer, "e"u8, default(IReadOnlyList<Place>));
            JsonWrite.EnumIfNotNull(writer, "f"u8, default(Kind?));
        }));

    [Fact]
    public void Each_kind_is_written_as_odata_writes_it() => Assert.Equal(
        """{"a":9223372036854775807,"b":8.00000,"c":"INF","d":1.5,"e":"P1DT12H1.5S","f":"07:30:00","g":"2026-06-20","h":"-_8=","i":[1]}""",
        Write.Object(writer =>
        {
            JsonWrite.Int64(writer, "a"u8, long.MaxValue);
            JsonWrite.Decimal(writer, "b"u8, 8.00000m);
            JsonWrite.Double(writer, "c"u8, double.PositiveInfinity);
            JsonWrite.Single(writer, "d"u8, 1.5f);
            JsonWrite.Duration(writer, "e"u8, TimeSpan.FromHours(36) + TimeSpan.FromSeconds(1.5));
            JsonWrite.TimeOfDay(writer, "f"u8, new TimeOnly(7, 30));
            JsonWrite.Date(writer, "g"u8, new DateOnly(2026, 6, 20));
            JsonWrite.Binary(writer, "h"u8, [0xFB, 0xFF]);
            JsonWrite.Element(writer, "i"u8, JsonDocument.Parse("[1]").RootElement);
        }));

    [Fact]
    public void Lists_may_hold_nulls_where_their_items_may_be_null() => Assert.Equal(
        """{"a":[1,null],"b":[null,"x"],"c":[null],"d":["Bug",null],"e":null}""",
        Write.Object(writer =>
        {
            JsonWrite.List<int?>(writer, "a"u8, [1, null], JsonWrite.Value);
            JsonWrite.List<string?>(writer, "b"u8, [null, "x"], JsonWrite.Value);
            JsonWrite.List<Place?>(writer, "c"u8, [null]);
            JsonWrite.List<Kind?>(writer, "d"u8, [Kind.Bug, null], JsonWrite.EnumValue);
            JsonWrite.List(writer, "e"u8, default(IReadOnlyList<Guid>), JsonWrite.Value);
        }));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var row = new Row { Id = Guid.NewGuid(), Hours = 1.25m, Created = DateTimeOffset.UnixEpoch, Tags = ["a", null], Place = new Place { City = "Ål" } };
        var again = Read.Value(System.Text.Encoding.UTF8.GetString(ModelJson.ToUtf8(row).Span), JsonRead.Model<Row>);
        Assert.Equal((row.Id, row.Hours, row.Created, row.Place.City), (again.Id, again.Hours, again.Created, again.Place!.City));
        Assert.Equal(row.Tags, again.Tags);
    }
}
