using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Clientele.Json;

/// <summary>
/// Dates and dates with times in the form that nearly all services write: <c>"yyyy-MM-dd"</c>, <c>"yyyy-MM-ddTHH:mm:ss[.f{1,7}](Z|±HH:mm)"</c>.
/// Sixteen characters are looked at together. What is of another form is left to <see cref="EdmTime"/>, which says whether it is any.
/// </summary>
internal static class EdmTimestamp
{
    private const int DateLength = 10;
    private const int BlockLength = 16;
    private const int SecondsLength = 19;

    private const int OffsetLength = 6;

    // From 1 March of the year 0 to 1 January of the year 1.
    private const int DaysToJanuary = 306;

    // Quote, seconds, point, eight characters where the fraction is, offset, quote.
    private const int Longest = 1 + SecondsLength + 1 + sizeof(ulong) + OffsetLength + 1;

    private static bool IsSupported => Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian;

    private static Vector128<byte> Form => Vector128.Create("0000-00-00T00:00"u8);

    private static Vector128<byte> DigitPlaces => Vector128.Create(0xFF, 0xFF, 0xFF, 0xFF, 0, 0xFF, 0xFF, 0, 0xFF, 0xFF, 0, 0xFF, 0xFF, 0, 0xFF, (byte)0xFF);

    private static Vector128<byte> DatePlaces => Vector128.Create(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, (byte)0);

    /// <summary>Reads a date and time.</summary>
    /// <param name="json">JSON from the opening quote on.</param>
    /// <param name="value">The date and time.</param>
    /// <returns>Its length with both quotes; 0 where there is none in this form.</returns>
    public static int ReadDateTime(ReadOnlySpan<byte> json, out DateTimeOffset value)
    {
        value = default;
        if (!IsSupported || json.Length < Longest || json[0] != '"')
        {
            return 0;
        }

        var text = json.Slice(1, Longest - 1);
        if (!TryBlock(text, Vector128<byte>.AllBitsSet, out var pairs) || text[16] != ':' || !TryTwoDigits(text, 17, out var second) || second > 59)
        {
            return 0;
        }

        var low = pairs.GetElement(0);
        var high = pairs.GetElement(1);
        var hour = (int)(high >> 24) & 0xFF;
        var minute = (int)(high >> 48) & 0xFF;
        if (!IsDate(low, high) || hour > 23 || minute > 59)
        {
            return 0;
        }

        var length = SecondsLength;
        var ticks = ((((hour * 60) + minute) * 60) + second) * TimeSpan.TicksPerSecond;
        if (text[SecondsLength] == '.')
        {
            var fraction = EightDigits.Values(BinaryPrimitives.ReadUInt64LittleEndian(text[(SecondsLength + 1)..]));
            var digits = EightDigits.Count(fraction);
            if (digits is 0 or 8)
            {
                return 0;
            }

            ticks += EightDigits.Padded(fraction, digits) / 10;
            length += digits + 1;
        }

        if (!TryOffset(text, ref length, out var offset) || text[length] != '"')
        {
            return 0;
        }

        ticks += DayNumber(low, high) * TimeSpan.TicksPerDay;
        if ((ulong)(ticks - (offset * TimeSpan.TicksPerMinute)) > (ulong)DateTime.MaxValue.Ticks)
        {
            return 0;
        }

        value = new DateTimeOffset(ticks, new TimeSpan(offset * TimeSpan.TicksPerMinute));
        return length + 2;
    }

    /// <summary>Reads a date.</summary>
    /// <param name="json">JSON from the opening quote on.</param>
    /// <param name="value">The date.</param>
    /// <returns>Its length with both quotes; 0 where there is none in this form.</returns>
    public static int ReadDate(ReadOnlySpan<byte> json, out DateOnly value)
    {
        value = default;
        if (!IsSupported || json.Length < BlockLength + 1 || json[0] != '"' || json[DateLength + 1] != '"'
            || !TryBlock(json[1..], DatePlaces, out var pairs) || !IsDate(pairs.GetElement(0), pairs.GetElement(1)))
        {
            return 0;
        }

        value = DateOnly.FromDayNumber(DayNumber(pairs.GetElement(0), pairs.GetElement(1)));
        return DateLength + 2;
    }

    /// <summary>
    /// Looks at sixteen characters: digits and separators stand where they should. Each two digits are then a number, in the byte of the first.
    /// </summary>
    /// <param name="text">The characters.</param>
    /// <param name="places">The places that count.</param>
    /// <param name="pairs">The numbers; years in bytes 0 and 2, the month in 5, the day in 8, hours in 11, minutes in 14.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryBlock(ReadOnlySpan<byte> text, Vector128<byte> places, out Vector128<ulong> pairs)
    {
        var block = Vector128.Create(text[..BlockLength]);
        var values = block - Vector128.Create((byte)'0');
        var fits = Vector128.ConditionalSelect(DigitPlaces, Vector128.LessThan(values, Vector128.Create((byte)10)), Vector128.Equals(block, Form));
        var digits = (values & DigitPlaces).AsUInt64();
        var shifted = digits + digits;
        pairs = shifted + (shifted << 2) + (digits >> 8);
        return (fits | ~places) == Vector128<byte>.AllBitsSet;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, ref int length, out int minutes)
    {
        minutes = 0;
        var sign = text[length];
        if (sign == 'Z')
        {
            length++;
            return true;
        }

        if (sign is not ((byte)'+' or (byte)'-') || text[length + 3] != ':'
            || !TryTwoDigits(text, length + 1, out var hours) || !TryTwoDigits(text, length + 4, out minutes) || minutes > 59)
        {
            return false;
        }

        minutes += hours * 60;
        var isValid = minutes <= 14 * 60;
        minutes = sign == '-' ? -minutes : minutes;
        length += OffsetLength;
        return isValid;
    }

    private static bool TryTwoDigits(ReadOnlySpan<byte> text, int at, out int value)
    {
        var tens = (uint)(text[at] - '0');
        var ones = (uint)(text[at + 1] - '0');
        value = (int)((tens * 10) + ones);
        return tens <= 9 && ones <= 9;
    }

    private static int Year(ulong low) => ((int)low & 0xFF) * 100 + ((int)(low >> 16) & 0xFF);

    private static int Month(ulong low) => (int)(low >> 40) & 0xFF;

    private static int Day(ulong high) => (int)high & 0xFF;

    private static bool IsDate(ulong low, ulong high) =>
        Year(low) > 0 && Month(low) is >= 1 and <= 12 && Day(high) >= 1 && (Day(high) <= 28 || Day(high) <= DateTime.DaysInMonth(Year(low), Month(low)));

    // Of a date that is one. Years begin in March here, so that the leap day is the last of them: months have 30.6 days then, rounded down as they add up.
    private static int DayNumber(ulong low, ulong high)
    {
        var beforeMarch = Month(low) <= 2 ? 1u : 0;
        var year = (uint)Year(low) - beforeMarch;
        var century = year / 100;
        var month = (uint)Month(low) + (12 * beforeMarch) - 3;
        var day = (((153 * month) + 2) / 5) + (uint)Day(high) - 1;
        return (int)((365 * year) + (year / 4) - century + (century / 4) + day) - DaysToJanuary;
    }
}
