using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Clientele.Json;

/// <content>Numbers as most of them are written: short, and without an exponent.</content>
public ref partial struct JsonCursor
{
    private const int MostDigits = 18;

    /// <summary>
    /// Moves behind a whole number of at most 18 digits, without fraction or exponent.
    /// </summary>
    /// <returns>False, without moving, where there is none.</returns>
    internal bool TryReadInteger(out long value)
    {
        var json = _json;
        var negative = Current == '-';
        var first = _position + (negative ? 1 : 0);
        var length = Digits(json, first, out var digits);
        value = negative ? -digits : digits;
        var end = first + length;
        if (!IsWhole(json, first, length) || ((uint)end < (uint)json.Length && json[end] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            return false;
        }

        _position = end;
        return true;
    }

    /// <summary>Moves behind a number of at most 18 digits, without an exponent: <c>digits / 10^scale</c>.</summary>
    /// <returns>False, without moving, where there is none.</returns>
    internal bool TryReadReal(out bool negative, out long digits, out int scale)
    {
        var json = _json;
        negative = Current == '-';
        var first = _position + (negative ? 1 : 0);
        scale = 0;
        var length = Digits(json, first, out digits);
        var end = first + length;
        if (!IsWhole(json, first, length) || (uint)end >= (uint)json.Length)
        {
            return false;
        }

        if (json[end] == '.')
        {
            scale = Digits(json, end + 1, out var fraction);
            end += scale + 1;
            if (scale == 0 || length + scale > MostDigits || (uint)end >= (uint)json.Length)
            {
                return false;
            }

            digits = digits * EightDigits.PowersOfTen[scale] + fraction;
        }

        if (json[end] is (byte)'e' or (byte)'E')
        {
            return false;
        }

        _position = end;
        return true;
    }

    // A number has digits, not more than are read here, and no zero before others.
    private static bool IsWhole(ReadOnlySpan<byte> json, int first, int length) =>
        length is > 0 and <= MostDigits && (length == 1 || json[first] != '0');

    /// <summary>The digits from an index on: how many there are, and what they say where there are no more than 18.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digits(ReadOnlySpan<byte> json, int start, out long number)
    {
        if (json.Length - start >= sizeof(ulong))
        {
            var values = EightDigits.Values(BinaryPrimitives.ReadUInt64LittleEndian(json[start..]));
            var count = EightDigits.Count(values);
            if (count is > 0 and < 8)
            {
                number = EightDigits.Number(values, count);
                return count;
            }
        }

        return MoreDigits(json, start, out number);
    }

    private static int MoreDigits(ReadOnlySpan<byte> json, int start, out long number)
    {
        number = 0;
        var index = start;
        while (json.Length - index >= sizeof(ulong))
        {
            var values = EightDigits.Values(BinaryPrimitives.ReadUInt64LittleEndian(json[index..]));
            var count = EightDigits.Count(values);
            if (count == 0)
            {
                return index - start;
            }

            number = number * EightDigits.PowersOfTen[count] + EightDigits.Number(values, count);
            index += count;
            if (count < sizeof(ulong))
            {
                return index - start;
            }
        }

        for (; (uint)index < (uint)json.Length && (uint)(json[index] - '0') is <= 9 and var digit; index++)
        {
            number = number * 10 + digit;
        }

        return index - start;
    }
}
