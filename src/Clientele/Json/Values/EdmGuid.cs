using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Clientele.Json;

/// <summary>
/// <c>Edm.Guid</c> as text (rule <c>guidValue</c> of the OData 4.01 ABNF), sixteen digits at a time: most rows hold several.
/// </summary>
internal static class EdmGuid
{
    /// <summary>Length of the usual form, with its hyphens.</summary>
    public const int Length = 36;

    public static bool TryParse(ReadOnlySpan<byte> text, out Guid value)
    {
        if (text.Length != Length || !Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian)
        {
            return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
        }

        if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        {
            value = default;
            return false;
        }

        var high = Vector128.Create(
            BinaryPrimitives.ReadUInt64LittleEndian(text),
            Join(text[9..], text[14..])).AsByte();
        var low = Vector128.Create(
            Join(text[19..], text[24..]),
            BinaryPrimitives.ReadUInt64LittleEndian(text[28..])).AsByte();
        if (!TryNibbles(high, out var highNibbles) || !TryNibbles(low, out var lowNibbles))
        {
            value = default;
            return false;
        }

        // Moved to where .NET has them here, so that they are stored, and copied later, in one piece.
        var bytes = Vector128.Shuffle(Vector128.Narrow(Pairs(highNibbles), Pairs(lowNibbles)), Vector128.Create(3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, (byte)15));
        value = new Guid(MemoryMarshal.AsBytes(new ReadOnlySpan<Vector128<byte>>(in bytes)));
        return true;
    }

    private static ulong Join(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        BinaryPrimitives.ReadUInt32LittleEndian(first) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(second) << 32);

    private static bool TryNibbles(Vector128<byte> text, out Vector128<byte> nibbles)
    {
        var digits = text - Vector128.Create((byte)'0');
        var letters = (text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        var isDigit = Vector128.LessThan(digits, Vector128.Create((byte)10));
        var isLetter = Vector128.LessThan(letters, Vector128.Create((byte)6));
        nibbles = Vector128.ConditionalSelect(isDigit, digits, letters + Vector128.Create((byte)10));
        return (isDigit | isLetter) == Vector128<byte>.AllBitsSet;
    }

    // Two nibbles stand as low and high byte of one little-endian number.
    private static Vector128<ushort> Pairs(Vector128<byte> nibbles)
    {
        var pairs = nibbles.AsUInt16();
        return (Vector128.ShiftLeft(pairs, 4) | Vector128.ShiftRightLogical(pairs, 8)) & Vector128.Create((ushort)0xFF);
    }
}
