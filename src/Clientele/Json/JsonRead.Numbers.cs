using System;
using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Clientele.Json;

/// <content>Numbers: as JSON numbers, or as strings (OData JSON Format 4.01 §3.2, <c>IEEE754Compatible</c>).</content>
public static partial class JsonRead
{
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("+-.0123456789Ee"u8);

    /// <summary>An <c>Edm.Byte</c>.</summary>
    public static byte Byte(ref Utf8JsonReader reader) => Integer<byte>(ref reader, "an Edm.Byte");

    /// <summary>An <c>Edm.Byte</c> or null.</summary>
    public static byte? ByteOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Byte(ref reader);

    /// <summary>An <c>Edm.SByte</c>.</summary>
    public static sbyte SByte(ref Utf8JsonReader reader) => Integer<sbyte>(ref reader, "an Edm.SByte");

    /// <summary>An <c>Edm.SByte</c> or null.</summary>
    public static sbyte? SByteOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : SByte(ref reader);

    /// <summary>An <c>Edm.Int16</c>.</summary>
    public static short Int16(ref Utf8JsonReader reader) => Integer<short>(ref reader, "an Edm.Int16");

    /// <summary>An <c>Edm.Int16</c> or null.</summary>
    public static short? Int16OrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Int16(ref reader);

    /// <summary>An <c>Edm.Int32</c>.</summary>
    public static int Int32(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : Integer<int>(ref reader, "an Edm.Int32");

    /// <summary>An <c>Edm.Int32</c> or null.</summary>
    public static int? Int32OrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Int32(ref reader);

    /// <summary>An <c>Edm.Int64</c>.</summary>
    public static long Int64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : Integer<long>(ref reader, "an Edm.Int64");

    /// <summary>An <c>Edm.Int64</c> or null.</summary>
    public static long? Int64OrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Int64(ref reader);

    /// <summary>An <c>Edm.Decimal</c>; digits beyond the 28 that .NET holds are rounded.</summary>
    public static decimal Decimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
        && (FastNumber.TryParse(reader.ValueSpan, out decimal value) || reader.TryGetDecimal(out value))
            ? value
            : Real<decimal>(ref reader, "an Edm.Decimal");

    /// <summary>An <c>Edm.Decimal</c> or null.</summary>
    public static decimal? DecimalOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Decimal(ref reader);

    /// <summary>An <c>Edm.Double</c>; <c>"NaN"</c>, <c>"INF"</c> and <c>"-INF"</c> are numbers too (OData JSON Format 4.01 §7.1).</summary>
    public static double Double(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number
            && (FastNumber.TryParse(reader.ValueSpan, out double value) || reader.TryGetDouble(out value)))
        {
            return value;
        }

        return reader.TokenType == JsonTokenType.String && TryNamedNumber(ref reader, out var named)
            ? named
            : Real<double>(ref reader, "an Edm.Double");
    }

    /// <summary>An <c>Edm.Double</c> or null.</summary>
    public static double? DoubleOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Double(ref reader);

    /// <summary>An <c>Edm.Single</c>; <c>"NaN"</c>, <c>"INF"</c> and <c>"-INF"</c> are numbers too (OData JSON Format 4.01 §7.1).</summary>
    public static float Single(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out var value))
        {
            return value;
        }

        return reader.TokenType == JsonTokenType.String && TryNamedNumber(ref reader, out var named)
            ? named
            : Real<float>(ref reader, "an Edm.Single");
    }

    /// <summary>An <c>Edm.Single</c> or null.</summary>
    public static float? SingleOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Single(ref reader);

    private static T Integer<T>(ref Utf8JsonReader reader, string expected)
        where T : struct, IBinaryInteger<T> =>
        Parse<T>(NumberText(ref reader, expected), NumberStyles.AllowLeadingSign, expected);

    private static T Real<T>(ref Utf8JsonReader reader, string expected)
        where T : struct, IFloatingPoint<T> =>
        Parse<T>(
            NumberText(ref reader, expected),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            expected);

    private static T Parse<T>(ReadOnlySpan<byte> text, NumberStyles styles, string expected)
        where T : struct, INumber<T>
    {
        // Signs and digits only: the parsers of .NET would also take the words of a culture.
        if (text.ContainsAnyExcept(NumberBytes) || !T.TryParse(text, styles, CultureInfo.InvariantCulture, out var value))
        {
            JsonErrors.ThrowMalformed(expected);
            return default;
        }

        return value;
    }

    private static ReadOnlySpan<byte> NumberText(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            return Text(ref reader, expected);
        }

        return reader.HasValueSequence ? Gather(ref reader) : reader.ValueSpan;
    }

    private static bool TryNamedNumber(ref Utf8JsonReader reader, out float value)
    {
        value = reader.ValueTextEquals("NaN"u8) ? float.NaN
            : reader.ValueTextEquals("INF"u8) ? float.PositiveInfinity
            : reader.ValueTextEquals("-INF"u8) ? float.NegativeInfinity
            : 0;
        return value != 0;
    }
}
