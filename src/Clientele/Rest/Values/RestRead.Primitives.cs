using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <content>Formats that OData does not have, or reads more strictly.</content>
public static partial class RestRead
{
    private const int LongestNumber = 128;

    /// <summary>A <c>uint64</c>, as a number or a string.</summary>
    public static ulong UInt64(ref JsonCursor reader) => Integer<ulong>(ref reader, "a uint64");

    /// <summary>A <c>uint64</c> or null.</summary>
    public static ulong? UInt64OrNull(ref JsonCursor reader) => reader.TryReadNull() ? null : UInt64(ref reader);

    /// <summary>An <c>int128</c>, as a number or a string.</summary>
    public static Int128 Int128(ref JsonCursor reader) => Integer<Int128>(ref reader, "an int128");

    /// <summary>An <c>int128</c> or null.</summary>
    public static Int128? Int128OrNull(ref JsonCursor reader) => reader.TryReadNull() ? null : Int128(ref reader);

    /// <summary>A <c>uint128</c>, as a number or a string.</summary>
    public static UInt128 UInt128(ref JsonCursor reader) => Integer<UInt128>(ref reader, "a uint128");

    /// <summary>A <c>uint128</c> or null.</summary>
    public static UInt128? UInt128OrNull(ref JsonCursor reader) => reader.TryReadNull() ? null : UInt128(ref reader);

    /// <summary>A Boolean value, or the string <c>true</c> or <c>false</c>.</summary>
    public static bool BooleanText(ref JsonCursor reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return JsonRead.Boolean(ref reader);
        }

        var start = reader.Position;
        var text = reader.ReadUnescaped("a boolean");
        var isTrue = text.SequenceEqual("true"u8);
        if (!isTrue && !text.SequenceEqual("false"u8))
        {
            JsonErrors.ThrowMalformed(ref reader, start, "a boolean");
        }

        return isTrue;
    }

    /// <summary>A Boolean value, also as a string, or null.</summary>
    public static bool? BooleanTextOrNull(ref JsonCursor reader) => reader.TryReadNull() ? null : BooleanText(ref reader);

    /// <summary>A duration, as <c>P1DT6H</c> (RFC 3339 appendix A) or in the .NET format, <c>1.06:00:00</c>.</summary>
    public static TimeSpan Duration(ref JsonCursor reader)
    {
        var start = reader.Position;
        var text = JsonRead.String(ref reader);
        if (!EdmDuration.TryParse(Encoding.UTF8.GetBytes(text), out var value)
            && !TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value))
        {
            JsonErrors.ThrowMalformed(ref reader, start, "a duration");
        }

        return value;
    }

    /// <summary>A duration or null.</summary>
    public static TimeSpan? DurationOrNull(ref JsonCursor reader) => reader.TryReadNull() ? null : Duration(ref reader);

    /// <summary>A duration that is written in the .NET format. Both formats are read.</summary>
    public static TimeSpan ClockDuration(ref JsonCursor reader) => Duration(ref reader);

    /// <inheritdoc cref="DurationOrNull"/>
    public static TimeSpan? ClockDurationOrNull(ref JsonCursor reader) => DurationOrNull(ref reader);

    /// <summary>A date and time (RFC 3339 §5.6); one without an offset is UTC.</summary>
    public static DateTimeOffset UtcDateTime(ref JsonCursor reader) => DateTime(ref reader, isLocal: false);

    /// <inheritdoc cref="UtcDateTime"/>
    public static DateTimeOffset? UtcDateTimeOrNull(ref JsonCursor reader) => reader.TryReadNull() ? null : UtcDateTime(ref reader);

    /// <summary>A date and time (RFC 3339 §5.6); one without an offset is in the local time zone.</summary>
    public static DateTimeOffset LocalDateTime(ref JsonCursor reader) => DateTime(ref reader, isLocal: true);

    /// <inheritdoc cref="LocalDateTime"/>
    public static DateTimeOffset? LocalDateTimeOrNull(ref JsonCursor reader) => reader.TryReadNull() ? null : LocalDateTime(ref reader);

    private static DateTimeOffset DateTime(ref JsonCursor reader, bool isLocal)
    {
        const int LongestTime = 64;
        if (reader.TryReadDateTime(out var usual))
        {
            return usual;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            JsonErrors.ThrowUnexpected(ref reader, "a date and time");
        }

        var start = reader.Position;
        var written = reader.ReadUnescaped("a date and time");
        Span<byte> text = stackalloc byte[LongestTime + 1];
        var length = written.Length >= LongestTime ? 0 : written.Length;
        written[..length].CopyTo(text);
        if (EdmTime.TryParseDateTimeOffset(text[..length], out var value))
        {
            return value;
        }

        // Without an offset, Z is appended.
        text[length] = (byte)'Z';
        if (length == 0 || !EdmTime.TryParseDateTimeOffset(text[..(length + 1)], out value))
        {
            JsonErrors.ThrowMalformed(ref reader, start, "a date and time");
        }

        return isLocal ? new DateTimeOffset(value.DateTime, TimeZoneInfo.Local.GetUtcOffset(value.DateTime)) : value;
    }

    private static T Integer<T>(ref JsonCursor reader, string expected)
        where T : struct, IBinaryInteger<T>
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            JsonErrors.ThrowUnexpected(ref reader, expected);
        }

        var start = reader.Position;
        var text = reader.TokenType == JsonTokenType.Number ? reader.ReadNumber() : reader.ReadUnescaped(expected);
        if (text.Length > LongestNumber)
        {
            JsonErrors.ThrowMalformed(ref reader, start, expected);
        }

        if (!T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            JsonErrors.ThrowMalformed(ref reader, start, expected);
        }

        return value;
    }
}
