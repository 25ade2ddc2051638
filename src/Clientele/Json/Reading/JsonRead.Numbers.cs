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
    public static byte Byte(ref JsonCursor reader) => Integer<byte>(ref reader, "an Edm.Byte");

    /// <summary>An <c>Edm.Byte</c> or null.</summary>
    public static byte? ByteOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Byte(ref reader);

    /// <summary>An <c>Edm.SByte</c>.</summary>
    public static sbyte SByte(ref JsonCursor reader) => Integer<sbyte>(ref reader, "an Edm.SByte");

    /// <summary>An <c>Edm.SByte</c> or null.</summary>
    public static sbyte? SByteOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : SByte(ref reader);

    /// <summary>An <c>Edm.Int16</c>.</summary>
    public static short Int16(ref JsonCursor reader) => Integer<short>(ref reader, "an Edm.Int16");

    /// <summary>An <c>Edm.Int16</c> or null.</summary>
    public static short? Int16OrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Int16(ref reader);

    /// <summary>An <c>Edm.Int32</c>.</summary>
    public static int Int32(ref JsonCursor reader)
    {
        var start = reader.Position;
        if (reader.TryReadInteger(out var value) && value == (int)value)
        {
            return (int)value;
        }

        reader.MoveTo(start);
        return Integer<int>(ref reader, "an Edm.Int32");
    }

    /// <summary>An <c>Edm.Int32</c> or null.</summary>
    public static int? Int32OrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Int32(ref reader);

    /// <summary>An <c>Edm.Int64</c>.</summary>
    public static long Int64(ref JsonCursor reader) =>
        reader.TryReadInteger(out var value) ? value : Integer<long>(ref reader, "an Edm.Int64");

    /// <summary>An <c>Edm.Int64</c> or null.</summary>
    public static long? Int64OrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Int64(ref reader);

    /// <summary>An <c>Edm.Decimal</c>; digits beyond the 28 that .NET holds are rounded.</summary>
    public static decimal Decimal(ref JsonCursor reader) =>
        reader.TryReadReal(out var negative, out var digits, out var scale)
            ? FastNumber.ToDecimal(negative, digits, scale)
            : Real<decimal>(ref reader, "an Edm.Decimal");

    /// <summary>An <c>Edm.Decimal</c> or null.</summary>
    public static decimal? DecimalOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Decimal(ref reader);

    /// <summary>An <c>Edm.Double</c>; <c>"NaN"</c>, <c>"INF"</c> and <c>"-INF"</c> are numbers too (OData JSON Format 4.01 §7.1).</summary>
    public static double Double(ref JsonCursor reader)
    {
        var start = reader.Position;
        if (reader.TryReadReal(out var negative, out var digits, out var scale) && FastNumber.TryToDouble(negative, digits, scale, out var value))
        {
            return value;
        }

        reader.MoveTo(start);
        return TryNamedNumber(ref reader, out var named) ? named : Real<double>(ref reader, "an Edm.Double");
    }

    /// <summary>An <c>Edm.Double</c> or null.</summary>
    public static double? DoubleOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Double(ref reader);

    /// <summary>An <c>Edm.Single</c>; <c>"NaN"</c>, <c>"INF"</c> and <c>"-INF"</c> are numbers too (OData JSON Format 4.01 §7.1).</summary>
    public static float Single(ref JsonCursor reader) =>
        TryNamedNumber(ref reader, out var named) ? named : Real<float>(ref reader, "an Edm.Single");

    /// <summary>An <c>Edm.Single</c> or null.</summary>
    public static float? SingleOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Single(ref reader);

    private static T Integer<T>(ref JsonCursor reader, string expected)
        where T : struct, IBinaryInteger<T> =>
        Number<T>(ref reader, NumberStyles.AllowLeadingSign, expected);

    private static T Real<T>(ref JsonCursor reader, string expected)
        where T : struct, IFloatingPoint<T> =>
        Number<T>(ref reader, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, expected);

    private static T Number<T>(ref JsonCursor reader, NumberStyles styles, string expected)
        where T : struct, INumber<T>
    {
        var start = reader.Position;
        var text = reader.TokenType == JsonTokenType.Number ? reader.ReadNumber() : reader.ReadUnescaped(expected);

        // Signs and digits only: the parsers of .NET would also take the words of a culture.
        if (text.ContainsAnyExcept(NumberBytes) || !T.TryParse(text, styles, CultureInfo.InvariantCulture, out var value))
        {
            JsonErrors.ThrowMalformed(ref reader, start, expected);
            return default;
        }

        return value;
    }

    private static bool TryNamedNumber(ref JsonCursor reader, out float value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        var start = reader.Position;
        var text = reader.ReadUnescaped("a number");
        value = text.SequenceEqual("NaN"u8) ? float.NaN
            : text.SequenceEqual("INF"u8) ? float.PositiveInfinity
            : text.SequenceEqual("-INF"u8) ? float.NegativeInfinity
            : 0;
        if (value == 0)
        {
            reader.MoveTo(start);
        }

        return value != 0;
    }
}
