using System;

namespace Clientele.Json;

/// <summary>
/// Numbers of the usual form, <c>[-]digits[.digits]</c> with at most 15 digits: read exactly, at a fraction of the cost of the general
/// parsers, which take what this refuses.
/// </summary>
internal static class FastNumber
{
    // 15 digits fit in the 53 bits of a double's significand.
    private const int MostDigits = 15;

    private static ReadOnlySpan<double> PowersOfTen => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a decimal; the scale is that of the text, so <c>8.00000</c> keeps its zeros.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out decimal value)
    {
        if (!TryRead(text, out var negative, out var digits, out var scale))
        {
            value = default;
            return false;
        }

        value = new decimal((int)digits, (int)(digits >> 32), hi: 0, negative, (byte)scale);
        return true;
    }

    /// <summary>Reads a double: significand and power of ten are both exact, so one division rounds correctly (Clinger 1990).</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        if (!TryRead(text, out var negative, out var digits, out var scale))
        {
            value = default;
            return false;
        }

        var magnitude = digits / PowersOfTen[scale];
        value = negative ? -magnitude : magnitude;
        return true;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out bool negative, out long digits, out int scale)
    {
        digits = 0;
        scale = 0;
        negative = !text.IsEmpty && text[0] == '-';
        text = negative ? text[1..] : text;
        if (text.Length is 0 or > MostDigits + 1)
        {
            return false;
        }

        var point = -1;
        for (var index = 0; index < text.Length; index++)
        {
            var digit = (uint)(text[index] - '0');
            if (digit <= 9)
            {
                digits = digits * 10 + digit;
            }
            else if (text[index] == '.' && point < 0)
            {
                point = index;
            }
            else
            {
                return false;
            }
        }

        scale = point < 0 ? 0 : text.Length - 1 - point;
        return point < 0 ? text.Length <= MostDigits : point > 0 && scale > 0;
    }
}
