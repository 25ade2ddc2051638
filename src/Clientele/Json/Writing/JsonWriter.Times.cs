using System;
using System.Buffers.Binary;

namespace Clientele.Json;

/// <content>Dates and times: those of their characters that have a fixed place are made eight at a time.</content>
public sealed partial class JsonWriter
{
    private const int DateLength = 10;

    // Of a time, what is written behind it, and the eight bytes that a write may reach beyond that.
    private const int MaxTime = 32;

    /// <summary>Writes a date as a string, <c>yyyy-MM-dd</c>.</summary>
    public void WriteStringValue(DateOnly value)
    {
        var to = Reserve(DateLength + 3);
        var at = Separate(to);
        to = to.Slice(at, DateLength + 2);
        to[0] = (byte)'"';
        var (year, month, day) = value;
        Date(to[1..], year, month, day);
        to[DateLength + 1] = (byte)'"';
        _length += at + DateLength + 2;
    }

    /// <summary>Writes a time of day as a string, <c>HH:mm:ss</c> and as many digits of a second as it needs.</summary>
    public void WriteStringValue(TimeOnly value)
    {
        var to = Reserve(MaxTime);
        var at = Separate(to);
        to[at++] = (byte)'"';
        at += Time(to[at..], (ulong)value.Ticks);
        to[at++] = (byte)'"';
        _length += at;
    }

    /// <summary>Writes a point in time as a string (RFC 3339 §5.6), with its offset and as many digits of a second as it needs.</summary>
    public void WriteStringValue(DateTimeOffset value)
    {
        var to = Reserve(DateLength + MaxTime);
        var at = Separate(to);
        var local = value.DateTime;
        var (year, month, day) = local;
        to[at++] = (byte)'"';
        Date(to[at..], year, month, day);
        at += DateLength;
        to[at++] = (byte)'T';
        at += Time(to[at..], (ulong)local.Ticks % TimeSpan.TicksPerDay);
        _length += at + OffsetAndQuote(to[at..], value.TotalOffsetMinutes);
    }

    private static void Date(Span<byte> to, int year, int month, int day)
    {
        const ulong Form = 0x2D_3030_2D_3030_3030;
        const ulong Tens = 0x00_000F_00_000F_000F;
        var (century, rest) = Math.DivRem((uint)year, 100u);
        BinaryPrimitives.WriteUInt64LittleEndian(to, Form + Pairs(century | ((ulong)rest << 16) | ((ulong)month << 40), Tens));
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], (ushort)(0x3030 + Pairs((ulong)day, 0xF)));
    }

    // HH:mm:ss and a fraction of up to seven digits, without zeros at its end. May write up to eight bytes behind what it gives as its length.
    private static int Time(Span<byte> to, ulong ticks)
    {
        const int Length = 8;
        const ulong Form = 0x3030_3A_3030_3A_3030;
        const ulong Tens = 0x000F_00_000F_00_000F;
        var seconds = (uint)(ticks / TimeSpan.TicksPerSecond);
        var fraction = (uint)(ticks - (seconds * (ulong)TimeSpan.TicksPerSecond));
        var (minutes, second) = Math.DivRem(seconds, 60u);
        var (hour, minute) = Math.DivRem(minutes, 60u);
        BinaryPrimitives.WriteUInt64LittleEndian(to, Form + Pairs(hour | ((ulong)minute << 24) | ((ulong)second << 48), Tens));
        if (fraction == 0)
        {
            return Length;
        }

        var digits = EightDigits.Split(fraction * 10);
        to[Length] = (byte)'.';
        BinaryPrimitives.WriteUInt64LittleEndian(to[(Length + 1)..], EightDigits.Text(digits));
        return Length + 1 + EightDigits.CountToLastNonZero(digits);
    }

    // ±HH:mm, a quote, and a byte behind it that does not count.
    private static int OffsetAndQuote(Span<byte> to, int minutes)
    {
        const ulong Form = 0x00_22_3030_3A_3030_00;
        const ulong Tens = 0x00_00_000F_00_000F_00;
        var (hours, rest) = Math.DivRem((uint)Math.Abs(minutes), 60u);
        BinaryPrimitives.WriteUInt64LittleEndian(to, (Form | (minutes < 0 ? '-' : (ulong)'+')) + Pairs(((ulong)hours << 8) | ((ulong)rest << 32), Tens));
        return 7;
    }

    /// <summary>Numbers of two digits, each as the values of its two digits.</summary>
    /// <param name="numbers">Numbers below 100, each in the lower of two bytes; the upper one is zero.</param>
    /// <param name="tens">Where they are: the lower four bits of each number.</param>
    private static ulong Pairs(ulong numbers, ulong tens)
    {
        // 103 / 1024 is a tenth, exact enough below 179.
        var upper = ((numbers * 103) >> 10) & tens;
        return upper + ((numbers - (upper * 10)) << 8);
    }
}
