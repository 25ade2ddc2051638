using System;
using System.Runtime.InteropServices;

namespace Clientele.Json;

/// <summary>The digits of a decimal and where its point is.</summary>
/// <param name="Digits">The lower 64 bits of the number without its point.</param>
/// <param name="Upper">The upper 32 bits of it.</param>
/// <param name="Flags">Sign and scale, as <see cref="decimal.GetBits(decimal)"/> gives them.</param>
internal readonly record struct DecimalParts(ulong Digits, uint Upper, int Flags)
{
    // The decimals of .NET: flags, upper 32 bits, lower 64 bits. It is looked at where it lies, because a copy waits until the processor has stored both of its halves.
    private static readonly bool s_isKnown = BitConverter.IsLittleEndian && InMemory(new decimal(1, 2, 3, isNegative: true, scale: 4)) == Copied(new decimal(1, 2, 3, isNegative: true, scale: 4));

    public bool IsNegative => Flags < 0;

    public int Scale => (Flags >> 16) & 0x7F;

    public static DecimalParts Of(in decimal value) => s_isKnown ? InMemory(in value) : Copied(value);

    private static DecimalParts InMemory(in decimal value)
    {
        var halves = MemoryMarshal.Cast<decimal, ulong>(MemoryMarshal.CreateReadOnlySpan(in value, 1));
        return new DecimalParts(halves[1], (uint)(halves[0] >> 32), (int)halves[0]);
    }

    private static DecimalParts Copied(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new DecimalParts(((ulong)(uint)bits[1] << 32) | (uint)bits[0], (uint)bits[2], bits[3]);
    }
}
