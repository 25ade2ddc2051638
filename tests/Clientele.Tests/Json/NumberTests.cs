using System;
using System.Globalization;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Tests.Json;

public class NumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("8.00000")]
    [InlineData("-12.5")]
    [InlineData("123456789012345")]
    [InlineData("1234567890123456")]
    [InlineData("0.000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1e3")]
    [InlineData("2.5E-4")]
    [InlineData("0.1")]
    [InlineData("1234567890.12345")]
    public void Decimals_and_doubles_are_what_system_text_json_reads(string json)
    {
        var expected = JsonSerializer.Deserialize<decimal>(json);
        var actual = Read.Value(json, JsonRead.Decimal);
        Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), actual.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(JsonSerializer.Deserialize<double>(json), Read.Value(json, JsonRead.Double));
        Assert.Equal(JsonSerializer.Deserialize<float>(json), Read.Value(json, JsonRead.Single));
    }

    [Fact]
    public void Random_numbers_are_what_system_text_json_reads()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var json = (random.NextInt64() % (long)Math.Pow(10, random.Next(1, 19)) / (decimal)Math.Pow(10, random.Next(0, 12)))
                .ToString(CultureInfo.InvariantCulture);
            Assert.Equal(JsonSerializer.Deserialize<decimal>(json), Read.Value(json, JsonRead.Decimal));
            Assert.Equal(JsonSerializer.Deserialize<double>(json), Read.Value(json, JsonRead.Double));
        }
    }

    [Fact]
    public void Numbers_are_read_from_strings()
    {
        Assert.Equal(193_000_000_001, Read.Value("\"193000000001\"", JsonRead.Int64));
        Assert.Equal(-7, Read.Value("\"-7\"", JsonRead.Int32));
        Assert.Equal((byte)255, Read.Value("\"255\"", JsonRead.Byte));
        Assert.Equal(12.50m, Read.Value("\"12.50\"", JsonRead.Decimal));
        Assert.Equal(1e300, Read.Value("\"1e300\"", JsonRead.Double));
        Assert.Equal(12, Read.Value("\"\\u00312\"", JsonRead.Int32));
    }

    [Fact]
    public void What_json_has_no_number_for_is_a_word()
    {
        Assert.Equal(double.PositiveInfinity, Read.Value("\"INF\"", JsonRead.Double));
        Assert.Equal(double.NegativeInfinity, Read.Value("\"-INF\"", JsonRead.Double));
        Assert.True(float.IsNaN(Read.Value("\"NaN\"", JsonRead.Single)));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"1 \"")]
    [InlineData("\"1,000\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"∞\"")]
    [InlineData("\"0x1\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public void What_is_no_number_is_refused(string json)
    {
        Read.Fails(json, JsonRead.Int64);
        Read.Fails(json, JsonRead.Decimal);
        Read.Fails(json, JsonRead.Double);
    }

    [Theory]
    [InlineData("256")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1e1")]
    public void What_does_not_fit_is_refused(string json)
    {
        Read.Fails(json, JsonRead.Byte);
        Read.Fails("79228162514264337593543950336", JsonRead.Decimal);
        Read.Fails("9223372036854775808", JsonRead.Int64);
    }

    [Fact]
    public void A_null_is_read_where_it_may_be()
    {
        Assert.Null(Read.Value("null", JsonRead.Int32OrNull));
        Assert.Null(Read.Value("null", JsonRead.DecimalOrNull));
        Assert.Equal((short)3, Read.Value("3", JsonRead.Int16OrNull));
    }
}
