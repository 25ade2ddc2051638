using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Clientele.Json;

/// <content>Numbers, identifiers, dates and times.</content>
public sealed partial class JsonWriter
{
    // The longest are Int128 with 40 and decimal with 31 bytes.
    private const int MaxNumber = 48;
    private const int MaxDateTimeOffset = 33;

    /// <summary>Writes a number.</summary>
    /// <typeparam name="T">A number of .NET whose invariant form is one of JSON's.</typeparam>
    public void WriteNumberValue<T>(T value)
        where T : struct, IUtf8SpanFormattable
    {
        var to = Reserve(MaxNumber + 1);
        var at = Separate(to);
        if (!value.TryFormat(to[at..], out var written, default, CultureInfo.InvariantCulture))
        {
            throw new ArgumentException($"A number of type {typeof(T)} is too long for JSON.", nameof(value));
        }

        _length += at + written;
    }

    /// <summary>Writes a number with the digits that it has: <c>1.50</c> is not <c>1.5</c>.</summary>
    public void WriteNumberValue(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        var scale = (bits[3] >> 16) & 0x7F;
        if (bits[2] != 0 || digits == 0)
        {
            WriteNumberValue<decimal>(value);
            return;
        }

        var to = Reserve(MaxNumber + 1);
        var at = Separate(to);
        if (bits[3] < 0)
        {
            to[at++] = (byte)'-';
        }

        to = to[at..];
        digits.TryFormat(to, out var length, default, CultureInfo.InvariantCulture);
        _length += at + (scale == 0 ? length : Point(to, length, scale));
    }

    /// <summary>Writes a GUID as a string, with hyphens.</summary>
    public void WriteStringValue(Guid value)
    {
        var to = Reserve(39);
        var at = Separate(to);
        to[at++] = (byte)'"';
        value.TryFormat(to[at..], out var written);
        at += written;
        to[at++] = (byte)'"';
        _length += at;
    }

    /// <summary>Writes a date as a string, <c>yyyy-MM-dd</c>.</summary>
    public void WriteStringValue(DateOnly value)
    {
        var to = Reserve(13);
        var at = Separate(to);
        to[at++] = (byte)'"';
        var (year, month, day) = value;
        at = Date(to, at, year, month, day);
        to[at++] = (byte)'"';
        _length += at;
    }

    /// <summary>Writes a time of day as a string, <c>HH:mm:ss</c> and as many digits of a second as it needs.</summary>
    public void WriteStringValue(TimeOnly value)
    {
        var to = Reserve(19);
        var at = Separate(to);
        to[at++] = (byte)'"';
        at = Time(to, at, value.Ticks);
        to[at++] = (byte)'"';
        _length += at;
    }

    /// <summary>Writes a point in time as a string (RFC 3339 §5.6), with its offset and as many digits of a second as it needs.</summary>
    public void WriteStringValue(DateTimeOffset value)
    {
        var to = Reserve(MaxDateTimeOffset + 3);
        var at = Separate(to);
        var local = value.DateTime;
        var (year, month, day) = local;
        to[at++] = (byte)'"';
        at = Date(to, at, year, month, day);
        to[at++] = (byte)'T';
        at = Time(to, at, local.Ticks % TimeSpan.TicksPerDay);
        var offset = value.TotalOffsetMinutes;
        to[at++] = (byte)(offset < 0 ? '-' : '+');
        offset = Math.Abs(offset);
        Two(to, at, offset / 60);
        to[at + 2] = (byte)':';
        Two(to, at + 3, offset % 60);
        to[at + 5] = (byte)'"';
        _length += at + 6;
    }

    /// <summary>Writes JSON that was read; what was never set is null.</summary>
    public void WriteElement(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            WriteNullValue();
            return;
        }

#if NET9_0_OR_GREATER
        WriteRawValue(JsonMarshal.GetRawUtf8Value(value));
#else
        WriteRawValue(Encoding.UTF8.GetBytes(value.GetRawText()));
#endif
    }

    /// <summary>Writes a member that was read.</summary>
    internal void WriteMember(JsonProperty member)
    {
        WritePropertyName(member.Name);
        WriteElement(member.Value);
    }

    // Puts the point into digits, so many of which stand behind it; a zero before it, and behind it, where there are too few.
    private static int Point(Span<byte> to, int length, int scale)
    {
        var whole = length - scale;
        if (whole > 0)
        {
            to.Slice(whole, scale).CopyTo(to[(whole + 1)..]);
            to[whole] = (byte)'.';
            return length + 1;
        }

        var zeros = 2 - whole;
        to[..length].CopyTo(to[zeros..]);
        to[..zeros].Fill((byte)'0');
        to[1] = (byte)'.';
        return zeros + length;
    }

    private static int Date(Span<byte> to, int at, int year, int month, int day)
    {
        var (century, rest) = Math.DivRem(year, 100);
        to = to.Slice(at, 10);
        Two(to, 0, century);
        Two(to, 2, rest);
        to[4] = (byte)'-';
        Two(to, 5, month);
        to[7] = (byte)'-';
        Two(to, 8, day);
        return at + 10;
    }

    private static int Time(Span<byte> to, int at, long ticks)
    {
        var (seconds, fraction) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        var (minutes, second) = Math.DivRem((int)seconds, 60);
        var (hour, minute) = Math.DivRem(minutes, 60);
        Two(to, at, hour);
        to[at + 2] = (byte)':';
        Two(to, at + 3, minute);
        to[at + 5] = (byte)':';
        Two(to, at + 6, second);
        return fraction == 0 ? at + 8 : Fraction(to, at + 8, (int)fraction);
    }

    // Seven digits at most, without zeros at the end.
    private static int Fraction(Span<byte> to, int at, int fraction)
    {
        var digits = 7;
        for (; fraction % 10 == 0; digits--)
        {
            fraction /= 10;
        }

        to[at] = (byte)'.';
        for (var digit = digits; digit > 0; digit--)
        {
            (fraction, var last) = Math.DivRem(fraction, 10);
            to[at + digit] = (byte)('0' + last);
        }

        return at + digits + 1;
    }

    private static void Two(Span<byte> to, int at, int number)
    {
        var (tens, ones) = Math.DivRem((uint)number, 10u);
        to[at] = (byte)('0' + tens);
        to[at + 1] = (byte)('0' + ones);
    }
}
