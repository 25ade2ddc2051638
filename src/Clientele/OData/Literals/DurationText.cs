using System;
using System.Globalization;
using System.Text;

namespace Clientele.OData;

/// <summary>Rule <c>durationValue</c> of the OData 4.01 ABNF: <c>-P1DT2H3M4.5S</c>.</summary>
internal static class DurationText
{
    public static string Of(TimeSpan value)
    {
        // The smallest TimeSpan has no positive counterpart, so the sign goes before the arithmetic.
        var ticks = value.Ticks < 0 ? (ulong)-(value.Ticks + 1) + 1 : (ulong)value.Ticks;
        var days = ticks / TimeSpan.TicksPerDay;
        var hours = ticks / TimeSpan.TicksPerHour % 24;
        var minutes = ticks / TimeSpan.TicksPerMinute % 60;
        var seconds = ticks / TimeSpan.TicksPerSecond % 60;
        var fraction = ticks % TimeSpan.TicksPerSecond;

        var text = new StringBuilder(value.Ticks < 0 ? "-P" : "P");
        AppendPart(text, days, 'D');
        if (ticks % TimeSpan.TicksPerDay != 0)
        {
            text.Append('T');
            AppendPart(text, hours, 'H');
            AppendPart(text, minutes, 'M');
            if (fraction != 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{seconds}.{fraction.ToString("0000000", CultureInfo.InvariantCulture).TrimEnd('0')}S");
            }
            else
            {
                AppendPart(text, seconds, 'S');
            }
        }

        return ticks == 0 ? "PT0S" : text.ToString();
    }

    private static void AppendPart(StringBuilder text, ulong value, char unit)
    {
        if (value != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{value}{unit}");
        }
    }
}
