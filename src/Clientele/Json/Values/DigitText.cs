using System;
using System.Buffers.Binary;

namespace Clientele.Json;

/// <summary>Numbers to text, eight digits at a time.</summary>
internal static class DigitText
{
    /// <summary>What numbers have to be below: they have up to sixteen digits.</summary>
    public const ulong Limit = Eight * Eight;

    private const ulong Eight = 100_000_000;

    /// <summary>Writes <c>digits / 10^scale</c> with all of its digits, and a zero in front of the point where there is no other.</summary>
    /// <param name="to">Room for the number and eight bytes more, which may be written as well.</param>
    /// <param name="digits">Below <see cref="Limit"/>.</param>
    /// <param name="scale">How many digits stand behind the point, 0 to 28.</param>
    /// <returns>Length of the text.</returns>
    public static int Write(Span<byte> to, ulong digits, int scale)
    {
        if (digits < Eight)
        {
            return Short(to, (uint)digits, scale);
        }

        var (high, low) = Math.DivRem(digits, Eight);
        var length = Short(to, (uint)high, scale: 0);
        BinaryPrimitives.WriteUInt64LittleEndian(to[length..], EightDigits.Text(EightDigits.Split((uint)low)));
        length += sizeof(ulong);
        return scale == 0 ? length : Point(to, length, scale);
    }

    private static int Short(Span<byte> to, uint digits, int scale)
    {
        var values = EightDigits.Split(digits);
        var zeros = EightDigits.CountOfLeadingZeros(values);
        var text = EightDigits.Text(values) >> (8 * zeros);
        var length = sizeof(ulong) - zeros;
        var whole = length - scale;
        if (whole <= 0)
        {
            var behind = ZeroPoint(to, -whole);
            BinaryPrimitives.WriteUInt64LittleEndian(to[behind..], text);
            return behind + length;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(to, text);
        if (scale == 0)
        {
            return length;
        }

        to[whole] = (byte)'.';
        BinaryPrimitives.WriteUInt64LittleEndian(to[(whole + 1)..], text >> (8 * whole));
        return length + 1;
    }

    // Puts the point into digits, so many of which stand behind it.
    private static int Point(Span<byte> to, int length, int scale)
    {
        var whole = length - scale;
        if (whole > 0)
        {
            to.Slice(whole, scale).CopyTo(to[(whole + 1)..]);
            to[whole] = (byte)'.';
            return length + 1;
        }

        to[..length].CopyTo(to[(2 - whole)..]);
        return ZeroPoint(to, -whole) + length;
    }

    // A zero, the point, and zeros behind it.
    private static int ZeroPoint(Span<byte> to, int zeros)
    {
        to[..(2 + zeros)].Fill((byte)'0');
        to[1] = (byte)'.';
        return 2 + zeros;
    }
}
