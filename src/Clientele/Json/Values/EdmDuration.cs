using System;
using System.Globalization;
using System.Text;

namespace Clientele.Json;

/// <summary><c>Edm.Duration</c> as text: the <c>dayTimeDuration</c> of XML Schema 1.1 Part 2 §3.4.27, exact to the tick.</summary>
internal static class EdmDuration
{
    private const ulong Largest = (ulong)long.MaxValue + 1;

    /// <summary>Reads a duration; fraction digits beyond the seven of .NET are cut.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        var negative = !text.IsEmpty && text[0] == '-';
        text = negative ? text[1..] : text;
        if (text.IsEmpty || text[0] != 'P')
        {
            return false;
        }

        text = text[1..];
        ulong ticks = 0;
        var any = false;
        if (!TryPart(ref text, 'D', TimeSpan.TicksPerDay, ref ticks, ref any))
        {
            return false;
        }

        if (!text.IsEmpty && text[0] == 'T')
        {
            text = text[1..];
            any = false;
            if (!TryPart(ref text, 'H', TimeSpan.TicksPerHour, ref ticks, ref any)
                || !TryPart(ref text, 'M', TimeSpan.TicksPerMinute, ref ticks, ref any)
                || !TryPart(ref text, 'S', TimeSpan.TicksPerSecond, ref ticks, ref any))
            {
                return false;
            }
        }

        if (!any || !text.IsEmpty || ticks > Largest || (ticks == Largest && !negative))
        {
            return false;
        }

        value = new TimeSpan(negative ? unchecked(-(long)ticks) : (long)ticks);
        return true;
    }

    /// <summary>Writes a duration, <c>PT0S</c> at the least.</summary>
    public static string Format(TimeSpan value)
    {
        var ticks = value.Ticks < 0 ? unchecked((ulong)-value.Ticks) : (ulong)value.Ticks;
        var text = new StringBuilder(value.Ticks < 0 ? "-P" : "P");
        Append(text, ref ticks, TimeSpan.TicksPerDay, 'D');
        if (ticks == 0 && text[^1] == 'D')
        {
            return text.ToString();
        }

        text.Append('T');
        Append(text, ref ticks, TimeSpan.TicksPerHour, 'H');
        Append(text, ref ticks, TimeSpan.TicksPerMinute, 'M');
        if (ticks != 0 || text[^1] == 'T')
        {
            var seconds = (decimal)ticks / TimeSpan.TicksPerSecond;
            text.Append(seconds.ToString("0.#######", CultureInfo.InvariantCulture)).Append('S');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ref ulong ticks, long unit, char designator)
    {
        var (count, rest) = Math.DivRem(ticks, (ulong)unit);
        ticks = rest;
        if (count != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{count}{designator}");
        }
    }

    // A part that is not there is no failure; one that is there must have digits, and only seconds may have a fraction.
    private static bool TryPart(ref ReadOnlySpan<byte> text, char designator, long unit, ref ulong ticks, ref bool any)
    {
        var rest = text;
        ulong count = 0;
        while (!rest.IsEmpty && (uint)(rest[0] - '0') <= 9)
        {
            count = count * 10 + (ulong)(rest[0] - '0');
            if (count > Largest)
            {
                return false;
            }

            rest = rest[1..];
        }

        if (rest.Length == text.Length)
        {
            return true;
        }

        long fraction = 0;
        if (designator == 'S' && !rest.IsEmpty && rest[0] == '.')
        {
            rest = rest[1..];
            if (!EdmTime.TryReadFraction(ref rest, out fraction))
            {
                return false;
            }
        }

        if (rest.IsEmpty || rest[0] != designator)
        {
            return true;
        }

        if (count > Largest / (ulong)unit)
        {
            return false;
        }

        text = rest[1..];
        ticks += count * (ulong)unit + (ulong)fraction;
        any = true;
        return ticks <= Largest;
    }
}
