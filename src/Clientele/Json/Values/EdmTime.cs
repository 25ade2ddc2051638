using System;

namespace Clientele.Json;

/// <summary>Dates and times as text (OData ABNF Construction Rules 4.01 §7), read without a culture or an allocation.</summary>
internal static class EdmTime
{
    private const int DateLength = 10;
    private const int TickDigits = 7;

    /// <summary>Reads <c>yyyy-MM-dd</c>, or the date of a date-time.</summary>
    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        if (text.Length > DateLength && !TryParseDateTimeOffset(text, out _))
        {
            value = default;
            return false;
        }

        return TryReadDate(ref text, out value) && (text.IsEmpty || text[0] is (byte)'T' or (byte)'t');
    }

    /// <summary>Reads <c>yyyy-MM-ddTHH:mm[:ss[.f+]](Z|±HH:mm)</c>.</summary>
    public static bool TryParseDateTimeOffset(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!TryReadDate(ref text, out var date) || !(TryTake(ref text, (byte)'T') || TryTake(ref text, (byte)'t'))
            || !TryReadTime(ref text, out var time) || !TryReadOffset(ref text, out var minutes) || !text.IsEmpty)
        {
            return false;
        }

        var local = date.DayNumber * TimeSpan.TicksPerDay + time;
        var utc = local - minutes * TimeSpan.TicksPerMinute;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(local, new TimeSpan(minutes * TimeSpan.TicksPerMinute));
        return true;
    }

    /// <summary>Reads <c>HH:mm[:ss[.f+]]</c>.</summary>
    public static bool TryParseTimeOfDay(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        var whole = TryReadTime(ref text, out var ticks) && text.IsEmpty;
        value = whole ? new TimeOnly(ticks) : default;
        return whole;
    }

    /// <summary>Reads <c>[-]P[nD][T[nH][nM][n[.n]S]]</c>: days and less, never months.</summary>
    public static bool TryParseDuration(ReadOnlySpan<byte> text, out TimeSpan value) => EdmDuration.TryParse(text, out value);

    private static bool TryReadDate(ref ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length < DateLength || text[4] != '-' || text[7] != '-'
            || !TryDigits(text, 0, out var century) || !TryDigits(text, 2, out var year)
            || !TryDigits(text, 5, out var month) || !TryDigits(text, 8, out var day))
        {
            return false;
        }

        year += century * 100;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        text = text[DateLength..];
        return true;
    }

    private static bool TryReadTime(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (!TryReadHoursAndMinutes(ref text, out var minutes) || minutes >= 24 * 60)
        {
            return false;
        }

        ticks = minutes * TimeSpan.TicksPerMinute;
        if (!TryTake(ref text, (byte)':'))
        {
            return true;
        }

        if (text.Length < 2 || !TryDigits(text, 0, out var seconds) || seconds > 59)
        {
            return false;
        }

        ticks += seconds * TimeSpan.TicksPerSecond;
        text = text[2..];
        if (!TryTake(ref text, (byte)'.'))
        {
            return true;
        }

        var read = TryReadFraction(ref text, out var fraction);
        ticks += fraction;
        return read;
    }

    private static bool TryReadOffset(ref ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (TryTake(ref text, (byte)'Z') || TryTake(ref text, (byte)'z'))
        {
            return true;
        }

        var west = TryTake(ref text, (byte)'-');
        if (!west && !TryTake(ref text, (byte)'+'))
        {
            return false;
        }

        var read = TryReadHoursAndMinutes(ref text, out minutes) && minutes <= 14 * 60;
        minutes = west ? -minutes : minutes;
        return read;
    }

    private static bool TryReadHoursAndMinutes(ref ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length < 5 || text[2] != ':' || !TryDigits(text, 0, out var hours) || !TryDigits(text, 3, out minutes) || minutes > 59)
        {
            return false;
        }

        minutes += hours * 60;
        text = text[5..];
        return true;
    }

    /// <summary>Reads the digits after a decimal point as ticks of a second; needs one.</summary>
    internal static bool TryReadFraction(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var length = 0;
        for (; length < text.Length && (uint)(text[length] - '0') <= 9; length++)
        {
            if (length < TickDigits)
            {
                ticks = ticks * 10 + (text[length] - '0');
            }
        }

        for (var missing = length; missing < TickDigits; missing++)
        {
            ticks *= 10;
        }

        text = text[length..];
        return length > 0;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> text, byte expected)
    {
        if (text.IsEmpty || text[0] != expected)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, int at, out int value)
    {
        var tens = (uint)(text[at] - '0');
        var ones = (uint)(text[at + 1] - '0');
        value = (int)(tens * 10 + ones);
        return tens <= 9 && ones <= 9;
    }
}
