using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Clientele.Json;

/// <summary>The text between the quotes of a JSON string, UTF-8, to strings.</summary>
internal static class Utf8Text
{
    private const int OnStack = 256;
    private const ulong Backslashes = 0x5C5C5C5C5C5C5C5C;
    private const ulong Lowest = 0x0101010101010101;
    private const ulong Highest = 0x8080808080808080;

    /// <summary>A string of text that is known to be ASCII without escapes.</summary>
    public static string OfAscii(ReadOnlySpan<byte> text)
    {
#if NET9_0_OR_GREATER
        return string.Create(text.Length, text, static (characters, ascii) => Widen(ascii, MemoryMarshal.Cast<char, ushort>(characters)));
#else
        return Encoding.Latin1.GetString(text);
#endif
    }

    /// <summary>A string of text without escapes.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not valid UTF-8.</exception>
    public static string ToText(ReadOnlySpan<byte> text) => ToText(text, hasEscapes: false);

    /// <summary>A string of text.</summary>
    /// <param name="text">Its escapes, where there are any, are well-formed.</param>
    /// <param name="hasEscapes">A backslash begins an escape.</param>
    /// <exception cref="System.Text.Json.JsonException">The text is not valid UTF-8, or an escape is half of a surrogate pair.</exception>
    public static string ToText(ReadOnlySpan<byte> text, bool hasEscapes)
    {
        // No text is longer in UTF-16 than it is in bytes of UTF-8 or of escapes.
        var rented = text.Length > OnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var buffer = rented is null ? stackalloc char[OnStack] : rented;
        try
        {
            return new string(buffer[..Decode(text, hasEscapes, buffer)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    /// <summary>The text without its escapes, as UTF-8.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not UTF-8, or an escape is half of a surrogate pair.</exception>
    public static byte[] Unescape(ReadOnlySpan<byte> text) => Encoding.UTF8.GetBytes(ToText(text, hasEscapes: true));

    // Names and remarks mix plain text with a character beyond ASCII or an escape here and there: eight plain bytes at a time, or as many as stand before the next such place.
    private static int Decode(ReadOnlySpan<byte> text, bool hasEscapes, Span<char> buffer)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            var plain = CopyPlain(text, hasEscapes, buffer[written..]);
            text = text[plain..];
            written += plain;
            if (!text.IsEmpty && (text[0] >= 0x80 || (text[0] == '\\' && hasEscapes)))
            {
                written += text[0] == '\\' ? JsonEscapes.Read(text, buffer[written..], out var length) : ReadSequence(text, buffer[written..], out length);
                text = text[length..];
            }
        }

        return written;
    }

    // How many plain bytes the text begins with, eight at most. What is written behind them is written over.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyPlain(ReadOnlySpan<byte> text, bool hasEscapes, Span<char> buffer)
    {
        if (text.Length >= sizeof(ulong) && Vector128.IsHardwareAccelerated)
        {
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(text);
            Vector128.WidenLower(Vector128.CreateScalar(eight).AsByte()).CopyTo(MemoryMarshal.Cast<char, ushort>(buffer));
            return BitOperations.TrailingZeroCount(Special(eight, hasEscapes)) / 8;
        }

        var index = 0;
        for (; (uint)index < (uint)text.Length && text[index] is < 0x80 and var octet && !(octet == '\\' && hasEscapes); index++)
        {
            buffer[index] = (char)octet;
        }

        return index;
    }

    // The lowest bit that is set lies in the first byte that is not plain. There are 64 zeros below where all are.
    private static ulong Special(ulong eight, bool hasEscapes)
    {
        var special = eight;
        if (hasEscapes)
        {
            // A byte that is zero where the text has a backslash.
            var difference = eight ^ Backslashes;
            special |= (difference - Lowest) & ~difference;
        }

        return special & Highest;
    }

    // One character beyond ASCII. Most are two or three bytes long; the others, and what is no character, are left to .NET.
    private static int ReadSequence(ReadOnlySpan<byte> text, Span<char> characters, out int length)
    {
        if (text.Length > 1 && text[0] is >= 0xC2 and <= 0xDF && (text[1] & 0xC0) == 0x80)
        {
            characters[0] = (char)(((text[0] & 0x1F) << 6) | (text[1] & 0x3F));
            length = 2;
            return 1;
        }

        if (text.Length > 2 && (text[0] & 0xF0) == 0xE0 && (text[1] & 0xC0) == 0x80 && (text[2] & 0xC0) == 0x80
            && (char)((text[0] << 12) | ((text[1] & 0x3F) << 6) | (text[2] & 0x3F)) is >= '\u0800' and var unit && !char.IsSurrogate(unit))
        {
            characters[0] = unit;
            length = 3;
            return 1;
        }

        if (Rune.DecodeFromUtf8(text, out var rune, out length) != OperationStatus.Done)
        {
            JsonErrors.ThrowMalformed("valid UTF-8");
        }

        return rune.EncodeToUtf16(characters);
    }

#if NET9_0_OR_GREATER
    // Sixteen characters at a time, or eight; the last ones overlap those before.
    private static void Widen(ReadOnlySpan<byte> ascii, Span<ushort> characters)
    {
        var length = ascii.Length;
        if (length >= Vector128<byte>.Count && Vector128.IsHardwareAccelerated)
        {
            var last = length - Vector128<byte>.Count;
            for (var index = 0; index < last; index += Vector128<byte>.Count)
            {
                Widen(ascii, characters, index);
            }

            Widen(ascii, characters, last);
        }
        else if (length >= sizeof(ulong) && Vector128.IsHardwareAccelerated)
        {
            Vector128.WidenLower(Vector128.CreateScalar(BinaryPrimitives.ReadUInt64LittleEndian(ascii)).AsByte()).CopyTo(characters);
            Vector128.WidenLower(Vector128.CreateScalar(BinaryPrimitives.ReadUInt64LittleEndian(ascii[^sizeof(ulong)..])).AsByte()).CopyTo(characters[^sizeof(ulong)..]);
        }
        else
        {
            for (var index = 0; index < length; index++)
            {
                characters[index] = (char)ascii[index];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(ReadOnlySpan<byte> ascii, Span<ushort> characters, int index)
    {
        var (lower, upper) = Vector128.Widen(Vector128.Create(ascii.Slice(index, Vector128<byte>.Count)));
        lower.CopyTo(characters.Slice(index, Vector128<ushort>.Count));
        upper.CopyTo(characters.Slice(index + Vector128<ushort>.Count, Vector128<ushort>.Count));
    }
#endif
}
