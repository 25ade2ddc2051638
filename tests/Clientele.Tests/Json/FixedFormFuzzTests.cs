using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Tests.Json;

/// <summary>
/// Values whose usual form is read sixteen or eight characters at a time, against the reader of all forms: it is the one that sees a text without anything behind it.
/// </summary>
public class FixedFormFuzzTests
{
    private const int Runs = 6000;

    private static readonly string Behind = new(' ', 64);

    [Fact]
    public void Times_are_read_as_by_the_reader_of_all_forms() =>
        Compare(random => Quote(Mutate(Time(random), random)), (ref JsonCursor reader) => JsonRead.DateTimeOffset(ref reader).ToString("O", CultureInfo.InvariantCulture));

    [Fact]
    public void Dates_are_read_as_by_the_reader_of_all_forms() =>
        Compare(random => Quote(Mutate(Time(random)[..10], random)), (ref JsonCursor reader) => JsonRead.Date(ref reader).ToString("O", CultureInfo.InvariantCulture));

    [Fact]
    public void Decimals_are_read_as_by_NET()
    {
        var random = new Random(5);
        for (var run = 0; run < Runs; run++)
        {
            var text = Mutate(Number(random), random);
            var expected = IsNumber(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? value.ToString(CultureInfo.InvariantCulture)
                : "refused";
            Assert.Equal($"{text}: {expected}", $"{text}: {Read(text + Behind, (ref JsonCursor reader) => JsonRead.Decimal(ref reader).ToString(CultureInfo.InvariantCulture))}");
            Assert.Equal($"{text}: {expected}", $"{text}: {Read(text + ",", (ref JsonCursor reader) => JsonRead.Decimal(ref reader).ToString(CultureInfo.InvariantCulture))}");
        }
    }

    [Theory]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-01-01T00:60:00Z")]
    [InlineData("2026-01-01T00:00:60Z")]
    [InlineData("2026-01-01T00:00:00+14:01")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59.9999999-00:01")]
    [InlineData("2026-01-01T00:00:00.Z")]
    public void What_is_no_time_is_refused_in_the_usual_form_too(string text)
    {
        Assert.Equal("refused", Read(Quote(text), Time));
        Assert.Equal("refused", Read(Quote(text) + Behind, Time));
    }

    private static string Time(ref JsonCursor reader) => JsonRead.DateTimeOffset(ref reader).ToString("O", CultureInfo.InvariantCulture);

    private static void Compare(Func<Random, string> make, JsonReaderFunc<string> read)
    {
        var random = new Random(3);
        for (var run = 0; run < Runs; run++)
        {
            var text = make(random);
            Assert.Equal($"{text}: {Read(text, read)}", $"{text}: {Read(text + Behind, read)}");
        }
    }

    private static string Read(string json, JsonReaderFunc<string> read)
    {
        try
        {
            var reader = new JsonCursor(Encoding.UTF8.GetBytes(json));
            var value = read(ref reader);
            return reader.Position == json.TrimEnd(' ', ',').Length ? value : "refused";
        }
        catch (JsonException)
        {
            return "refused";
        }
    }

    private static string Quote(string text) => $"\"{text}\"";

    private static string Time(Random random)
    {
        var time = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.FromMinutes(random.Next(-840, 841)));
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm'Z'"];
        return time.ToString(forms[random.Next(forms.Length)], CultureInfo.InvariantCulture);
    }

    private static string Number(Random random)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? "-" : "");
        Digits(text, random);
        if (random.Next(3) > 0)
        {
            text.Append('.');
            Digits(text, random);
        }

        return text.ToString();
    }

    private static void Digits(StringBuilder text, Random random)
    {
        for (var count = random.Next(1, random.Next(2, 14)); count > 0; count--)
        {
            text.Append((char)('0' + random.Next(10)));
        }
    }

    private static string Mutate(string text, Random random)
    {
        const string Noise = "0123456789-+:.TZe";
        if (random.Next(3) > 0)
        {
            return text;
        }

        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, Noise[random.Next(Noise.Length)].ToString()),
            _ => text.Remove(at, 1).Insert(at, Noise[random.Next(Noise.Length)].ToString()),
        };
    }

    // RFC 8259 §6, judged by System.Text.Json.
    private static bool IsNumber(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.ValueSpan.Length == text.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
