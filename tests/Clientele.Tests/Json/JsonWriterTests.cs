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

        Assert.Contains("holds itself", error.Message, StringComparison.Ordinal);
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
