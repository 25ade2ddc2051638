using System;
using System.Text.Json;
using System.Xml;
using Clientele.Json;

namespace Clientele.Tests.Json;

public class TimeTests
{
    [Theory]
    [InlineData("2026-06-20T10:11:12Z", "2026-06-20T10:11:12+00:00")]
    [InlineData("2026-06-20T10:11:12.5Z", "2026-06-20T10:11:12.5+00:00")]
    [InlineData("2026-06-20T10:11:12.123456Z", "2026-06-20T10:11:12.123456+00:00")]
    [InlineData("2026-06-20T10:11:12.1234567+03:00", "2026-06-20T10:11:12.1234567+03:00")]
    [InlineData("2026-06-20T10:11:12.123456789-11:30", "2026-06-20T10:11:12.1234567-11:30")]
    [InlineData("2026-06-20T10:11Z", "2026-06-20T10:11:00+00:00")]
    [InlineData("2024-02-29T23:59:59.9999999+14:00", "2024-02-29T23:59:59.9999999+14:00")]
    public void Points_in_time_keep_their_offset(string text, string expected) =>
        Assert.Equal(
            expected,
            JsonSerializer.Serialize(Read.Value($"\"{text}\"", JsonRead.DateTimeOffset)).Trim('"').Replace("\\u002B", "+", StringComparison.Ordinal));

    [Theory]
    [InlineData("2026-06-20T10:11:12")]
    [InlineData("2026-06-20")]
    [InlineData("2026-06-20 10:11:12Z")]
    [InlineData("2026-02-29T10:11:12Z")]
    [InlineData("2026-06-20T24:00:00Z")]
    [InlineData("2026-06-20T10:60:00Z")]
    [InlineData("2026-06-20T10:11:60Z")]
    [InlineData("2026-06-20T10:11:12.Z")]
    [InlineData("2026-06-20T10:11:12+15:00")]
    [InlineData("2026-06-20T10:11:12+03")]
    [InlineData("0000-06-20T10:11:12Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("2026-06-20T10:11:12Zx")]
    [InlineData("20260620T101112Z")]
    [InlineData("")]
    public void What_is_no_point_in_time_is_refused(string text) => Read.Fails($"\"{text}\"", JsonRead.DateTimeOffset);

    [Fact]
    public void Every_point_in_time_survives_a_round_trip()
    {
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var value = new DateTimeOffset(
                random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.FromMinutes(random.Next(-840, 841)));
            Assert.Equal(value, Read.Value(JsonSerializer.Serialize(value), JsonRead.DateTimeOffset));
        }
    }

    [Theory]
    [InlineData("2026-06-20")]
    [InlineData("2026-06-20T00:00:00Z")]
    [InlineData("2026-06-20T23:30:00.0000000+03:00")]
    public void Of_a_date_time_the_date_is_read(string text) =>
        Assert.Equal(new DateOnly(2026, 6, 20), Read.Value($"\"{text}\"", JsonRead.Date));

    [Theory]
    [InlineData("2026-6-20")]
    [InlineData("2026-06-31")]
    [InlineData("2026-06-20x")]
    [InlineData("2026-06-20T")]
    [InlineData("-2026-06-20")]
    public void What_is_no_date_is_refused(string text) => Read.Fails($"\"{text}\"", JsonRead.Date);

    [Theory]
    [InlineData("07:59:59.999", 287999990000)]
    [InlineData("23:59:59.9999999", 863999999999)]
    [InlineData("12:30", 450000000000)]
    [InlineData("12:30:00.00000001", 450000000000)]
    public void Times_of_day_are_exact(string text, long ticks) =>
        Assert.Equal(new TimeOnly(ticks), Read.Value($"\"{text}\"", JsonRead.TimeOfDay));

    [Theory]
    [InlineData("24:00:00")]
    [InlineData("7:59")]
    [InlineData("12:30Z")]
    public void What_is_no_time_of_day_is_refused(string text) => Read.Fails($"\"{text}\"", JsonRead.TimeOfDay);

    [Theory]
    [InlineData("PT0S", 0)]
    [InlineData("P1D", TimeSpan.TicksPerDay)]
    [InlineData("PT36H", 36 * TimeSpan.TicksPerHour)]
    [InlineData("-P1DT2H3M4.5S", -937845000000)]
    [InlineData("PT0.0000001S", 1)]
    [InlineData("P12DT23H59M59.999999999999S", 11231999999999)]
    [InlineData("-P10675199DT2H48M5.4775808S", long.MinValue)]
    [InlineData("P10675199DT2H48M5.4775807S", long.MaxValue)]
    public void Durations_are_exact(string text, long ticks) =>
        Assert.Equal(new TimeSpan(ticks), Read.Value($"\"{text}\"", JsonRead.Duration));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P1W")]
    [InlineData("PT1.5H")]
    [InlineData("PT1.S")]
    [InlineData("PT1M1H")]
    [InlineData("P10675199DT2H48M5.4775808S")]
    [InlineData("-P10675199DT2H48M5.4775809S")]
    [InlineData("P99999999999999999999999D")]
    [InlineData("+PT1S")]
    [InlineData("1:30")]
    public void What_is_no_duration_is_refused(string text) => Read.Fails($"\"{text}\"", JsonRead.Duration);

    [Fact]
    public void Every_duration_is_written_as_xml_schema_says_and_read_back()
    {
        var random = new Random(5);
        for (var i = 0; i < 5_000; i++)
        {
            var value = new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(0, 60));
            var text = EdmDuration.Format(value);
            Assert.Equal(value, XmlConvert.ToTimeSpan(text));
            Assert.Equal(value, Read.Value($"\"{text}\"", JsonRead.Duration));
        }
    }
}
