using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Tests.Json;

/// <summary>The writer of bodies, against System.Text.Json's.</summary>
public sealed class JsonWriterTests
{
    private const string Letters = "abcXYZ 0189\"\\/\b\t\n\f\r\u0001\u001F\u007F\u0080äЖ漢\uFFFD\u2028<>&'+";

    [Fact]
    public void Texts_of_any_length_and_letters_are_read_back_as_they_were()
    {
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Letter(random, round % 4)));

            var json = Text(writer => writer.WriteStringValue(text));

            Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
        }
    }

    [Fact]
    public void What_JSON_lets_stand_is_not_escaped()
    {
        Assert.Equal("\"ä'<>&+/\u2028😀\\\"\\\\\\n\\u0001\u007F\"", Text(writer => writer.WriteStringValue("ä'<>&+/\u2028😀\"\\\n\u0001\u007F")));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.Contains("position 0", Refused("\uD800"), StringComparison.Ordinal);
        Assert.Contains("position 25", Refused("twelve plain letters and \uDC00 then more"), StringComparison.Ordinal);
        Assert.Contains("position 2", Refused("ä\"\uD83D"), StringComparison.Ordinal);

        static string Refused(string text) => Assert.Throws<ArgumentException>(() => Text(writer => writer.WriteStringValue(text))).Message;
    }

    [Fact]
    public void Numbers_dates_and_identifiers_are_written_as_System_Text_Json_writes_them()
    {
        var random = new Random(12);
        var bytes = new byte[16];
        for (var round = 0; round < 20_000; round++)
        {
            random.NextBytes(bytes);
            var ticks = random.NextInt64(DateTime.MinValue.Ticks + TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
            ticks -= round % 3 == 0 ? ticks % TimeSpan.TicksPerSecond : round % 3 == 1 ? ticks % TimeSpan.TicksPerMillisecond : 0;
            var moment = new DateTimeOffset(ticks, TimeSpan.FromMinutes(random.Next(-840, 841)));
            var number = BitConverter.ToInt64(bytes) >> (round % 64);
            var real = BitConverter.Int64BitsToDouble(BitConverter.ToInt64(bytes, 8));
            var guid = new Guid(bytes);
            var money = new decimal(
                BitConverter.ToInt32(bytes) >>> (round % 32), round % 3 == 0 ? 0 : BitConverter.ToInt32(bytes, 4), round % 5 < 3 ? 0 : BitConverter.ToInt32(bytes, 8), round % 2 == 0, (byte)(round % 29));

            Same(writer => writer.WriteStringValue(moment), writer => writer.WriteStringValue(moment));
            Same(writer => writer.WriteNumberValue(number), writer => writer.WriteNumberValue(number));
            Same(writer => writer.WriteNumberValue((int)number), writer => writer.WriteNumberValue((int)number));
            Same(writer => writer.WriteNumberValue(money), writer => writer.WriteNumberValue(money));
            Same(writer => writer.WriteStringValue(guid), writer => writer.WriteStringValue(guid));
            var date = DateOnly.FromDateTime(moment.DateTime);
            Same(writer => writer.WriteStringValue(date), writer => writer.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture)));
            var time = TimeOnly.FromDateTime(moment.DateTime);
            Same(writer => writer.WriteStringValue(time), writer => writer.WriteStringValue(time.ToString("HH':'mm':'ss.FFFFFFF", CultureInfo.InvariantCulture)));
            if (double.IsFinite(real))
            {
                Same(writer => writer.WriteNumberValue(real), writer => writer.WriteNumberValue(real));
                Same(writer => writer.WriteNumberValue((float)(number * 0.37)), writer => writer.WriteNumberValue((float)(number * 0.37)));
            }
        }
    }

    [Fact]
    public void Numbers_are_written_with_each_number_of_digits_and_each_place_of_the_point()
    {
        for (var digits = 0; digits < 20; digits++)
        {
            foreach (var number in new[] { Power(digits) - 1, Power(digits), Power(digits) + 7, Power(digits) * 9 / 7 })
            {
                Same(writer => JsonWrite.Value(writer, (long)number), writer => writer.WriteNumberValue((long)number));
                Same(writer => JsonWrite.Value(writer, -(long)number), writer => writer.WriteNumberValue(-(long)number));
                for (byte scale = 0; scale <= 28; scale++)
                {
                    var value = new decimal((int)number, (int)(number >> 32), hi: 0, isNegative: scale % 2 == 0, scale);
                    Same(writer => JsonWrite.Value(writer, value), writer => writer.WriteNumberValue(value));
                }
            }
        }

        static ulong Power(int digits) => digits == 0 ? 1 : 10 * Power(digits - 1);
    }

    [Fact]
    public void Each_four_digits_are_split_into_those_digits()
    {
        for (var four = 0u; four < 10_000; four++)
        {
            var other = 9_999 - four;
            Assert.Equal(Digits(four) | (Digits(other) << 32), EightDigits.Split((four * 10_000) + other));
        }

        static ulong Digits(uint four) => (four / 1000) | ((four / 100 % 10) << 8) | ((four / 10 % 10) << 16) | ((four % 10) << 24);
    }

    [Fact]
    public void The_first_and_the_last_moments_are_written_as_System_Text_Json_writes_them()
    {
        foreach (var minutes in new[] { -840, -839, -60, -1, 0, 1, 59, 60, 330, 840 })
        {
            foreach (var ticks in new[] { TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay, new DateTime(1999, 12, 31, 23, 59, 59).Ticks + 1, new DateTime(2000, 2, 29).Ticks + 9_999_999 })
            {
                var moment = new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes));
                Same(writer => writer.WriteStringValue(moment), writer => writer.WriteStringValue(moment));
            }
        }

        Same(writer => writer.WriteStringValue(DateTimeOffset.MinValue), writer => writer.WriteStringValue(DateTimeOffset.MinValue));
        Same(writer => writer.WriteStringValue(DateTimeOffset.MaxValue), writer => writer.WriteStringValue(DateTimeOffset.MaxValue));
        Assert.Equal("\"9999-12-31\"", Text(writer => writer.WriteStringValue(DateOnly.MaxValue)));
        Assert.Equal("\"23:59:59.9999999\"", Text(writer => writer.WriteStringValue(TimeOnly.MaxValue)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(600)]
    public void Names_of_any_length_are_whole(int length)
    {
        var name = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, length).Select(at => (char)('a' + (at % 26)))));

        var json = Text(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNull(name);
            writer.WriteNull(name);
            writer.WriteEndObject();
        });

        var member = $"\"{Encoding.UTF8.GetString(name)}\":null";
        Assert.Equal($"{{{member},{member}}}", json);
    }

    [Fact]
    public void A_body_may_be_written_while_another_one_is()
    {
        var inner = "";

        var outer = ModelJson.ToUtf8("outer", (writer, text) =>
        {
            writer.WriteStartArray();
            inner = Encoding.UTF8.GetString(ModelJson.ToUtf8("inner", static (writer, text) => writer.WriteStringValue(text)).Span);
            writer.WriteStringValue(text);
            writer.WriteEndArray();
        });

        Assert.Equal(("[\"outer\"]", "\"inner\""), (Encoding.UTF8.GetString(outer.Span), inner));
    }

    [Fact]
    public void A_body_behind_one_that_failed_is_whole()
    {
        Assert.Throws<ArgumentException>(() => ModelJson.ToUtf8("\uD800", static (writer, text) => writer.WriteStringValue(text)));

        Assert.Equal("\"next\"", Encoding.UTF8.GetString(ModelJson.ToUtf8("next", static (writer, text) => writer.WriteStringValue(text)).Span));
    }

    [Fact]
    public void Commas_stand_between_members_and_items_and_nowhere_else()
    {
        var json = Text(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("a"u8);
            writer.WriteEndArray();
            writer.WriteStartObject("b"u8);
            writer.WriteNull("c"u8);
            writer.WriteString("d\"", null);
            writer.WriteEndObject();
            writer.WritePropertyName("e"u8);
            writer.WriteStartArray();
            writer.WriteBooleanValue(true);
            writer.WriteStartObject();
            writer.WriteEndObject();
            writer.WriteBase64StringValue([1, 2]);
            writer.WriteRawValue("[1]"u8);
            writer.WriteStringValue("INF"u8);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });

        Assert.Equal("""{"a":[],"b":{"c":null,"d\"":null},"e":[true,{},"AQI=",[1],"INF"]}""", json);
    }

    [Fact]
    public void A_body_larger_than_the_first_memory_is_whole()
    {
        var json = Text(writer =>
        {
            writer.WriteStartArray();
            for (var number = 0; number < 10_000; number++)
            {
                writer.WriteNumberValue(number);
                writer.WriteStringValue(new string('x', number % 100));
            }

            writer.WriteEndArray();
        });

        using var document = JsonDocument.Parse(json);
        Assert.Equal(20_000, document.RootElement.GetArrayLength());
        Assert.Equal(9_999, document.RootElement[19_998].GetInt32());
    }

    [Fact]
    public void A_value_that_holds_itself_is_an_error_and_no_overflow_of_the_stack()
    {
        var ring = new Ring();
        ring.Next = ring;

        var error = Assert.Throws<InvalidOperationException>(() => ModelJson.ToUtf8(ring));

        Assert.Contains("contains itself", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_after_the_memory_was_given_back()
    {
        var writer = new JsonWriter();
        writer.Dispose();
        writer.Dispose();

        Assert.Throws<ObjectDisposedException>(writer.WriteStartObject);
    }

    private static string Letter(Random random, int kind) => kind == 3 && random.Next(5) == 0
        ? char.ConvertFromUtf32(random.Next(0x10000, 0x110000))
        : Letters[random.Next(kind == 0 ? 10 : Letters.Length)].ToString();

    private static void Same(Action<JsonWriter> ours, Action<Utf8JsonWriter> theirs)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            theirs(writer);
        }

        Assert.Equal(Encoding.UTF8.GetString(buffer.WrittenSpan), Text(ours));
    }

    private static string Text(Action<JsonWriter> write)
    {
        using var writer = new JsonWriter();
        write(writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    private sealed class Ring : IJsonWritable
    {
        public Ring? Next { get; set; }

        public void Write(JsonWriter writer)
        {
            writer.WriteStartObject();
            JsonWrite.Model(writer, "next"u8, Next);
            writer.WriteEndObject();
        }
    }
}
