using System;
using System.Numerics;

namespace Clientele.Json;

/// <summary>Decimal digits, eight at a time in one register: the first digit in the lowest byte.</summary>
/// <remarks>Multiplications that join neighbours first, then pairs, then fours (D. Lemire, "Quickly parsing eight digits").</remarks>
internal static class EightDigits
{
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>The powers of ten that 64 bits hold.</summary>
    public static ReadOnlySpan<long> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>The values of eight characters; meaningful as far as <see cref="Count"/> says.</summary>
    /// <param name="text">Eight bytes, read as little-endian.</param>
    public static ulong Values(ulong text) => text ^ Zeros;

    /// <summary>How many of the values, from the first on, are those of digits.</summary>
    public static int Count(ulong values) =>
        BitOperations.TrailingZeroCount(((values + 0x7676767676767676) | values) & 0x8080808080808080) >> 3;

    /// <summary>The number that the first <paramref name="count"/> digits say.</summary>
    /// <param name="values">Values of characters.</param>
    /// <param name="count">1 to 8.</param>
    public static uint Number(ulong values, int count) => Join(values << (64 - (8 * count)));

    /// <summary>The first <paramref name="count"/> digits, followed by as many zeros as make eight.</summary>
    /// <param name="values">Values of characters.</param>
    /// <param name="count">1 to 7.</param>
    public static uint Padded(ulong values, int count) => Join(values & ((1UL << (8 * count)) - 1));

    /// <summary>The digits of a number, as values, with zeros in front.</summary>
    /// <param name="number">Below 100,000,000.</param>
    public static ulong Split(uint number)
    {
        // Fours, pairs, digits: both halves, all quarters at once. 5243 / 2^19 is a hundredth and 103 / 2^10 a tenth, exact enough for four and for two digits.
        var (high, low) = Math.DivRem(number, 10_000u);
        var fours = high | ((ulong)low << 32);
        var hundreds = ((fours * 5243) >> 19) & 0x0000007F_0000007F;
        var pairs = hundreds | ((fours - (hundreds * 100)) << 16);
        var tens = ((pairs * 103) >> 10) & 0x000F_000F_000F_000F;
        return tens | ((pairs - (tens * 10)) << 8);
    }

    /// <summary>The characters of eight values of digits.</summary>
    public static ulong Text(ulong values) => values | Zeros;

    /// <summary>How many digits are zeros in front of others; the last one is none of them.</summary>
    public static int CountOfLeadingZeros(ulong values) => BitOperations.TrailingZeroCount(values | (1UL << 56)) >> 3;

    /// <summary>How many digits there are without the zeros at the end.</summary>
    public static int CountToLastNonZero(ulong values) => sizeof(ulong) - (BitOperations.LeadingZeroCount(values) >> 3);

    private static uint Join(ulong values)
    {
        const ulong Pairs = 0x000000FF000000FF;
        values = (values * 10) + (values >> 8);
        return (uint)((((values & Pairs) * 0x000F424000000064) + (((values >> 16) & Pairs) * 0x0000271000000001)) >> 32);
    }
}
