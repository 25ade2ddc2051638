using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Clientele.Json;

/// <content>Strings: where they end, and what stands in them.</content>
public ref partial struct JsonCursor
{
    private const byte FirstPrintable = 0x20;

    /// <summary>What a string is made of, as far as reading it cares.</summary>
    internal enum TextForm
    {
        /// <summary>ASCII alone.</summary>
        Ascii,

        /// <summary>No escapes; whether it is UTF-8 was not looked at.</summary>
        Utf8,

        /// <summary>With escapes, each of which is well-formed.</summary>
        Escaped,
    }

    /// <summary>The string that the cursor stands on.</summary>
    /// <exception cref="System.Text.Json.JsonException">There is none, it does not end, or it is not UTF-8.</exception>
    internal string ReadString(string expected)
    {
        if (Current != '"')
        {
            JsonErrors.ThrowUnexpected(ref this, expected);
        }

        var start = _position;
        var text = ReadText(out var form);
        if (form == TextForm.Ascii)
        {
            return Utf8Text.OfAscii(text);
        }

        var end = _position;
        _position = start;
        var decoded = Utf8Text.ToText(text, form == TextForm.Escaped);
        _position = end;
        return decoded;
    }

    /// <summary>The bytes of a string without its escapes, for kinds that are written as ASCII.</summary>
    internal ReadOnlySpan<byte> ReadUnescaped(string expected)
    {
        if (Current != '"')
        {
            JsonErrors.ThrowUnexpected(ref this, expected);
        }

        var text = ReadText(out var form);
        return form == TextForm.Escaped ? Utf8Text.Unescape(text) : text;
    }

    /// <summary>What stands between the quotes of the string that the cursor stands on.</summary>
    internal ReadOnlySpan<byte> ReadText(out TextForm form)
    {
        var json = _json;
        var start = _position + 1;
        var high = 0u;
        var end = FindEnd(json, start, ref high);
        if ((uint)end < (uint)json.Length && json[end] == '"')
        {
            _position = end + 1;
            form = high == 0 ? TextForm.Ascii : TextForm.Utf8;
            return json[start..end];
        }

        form = TextForm.Escaped;
        return ReadEscapedText(start, end);
    }

    // Index of what a run of plain text ends with: a quote, a backslash, a control character, or the end of the JSON.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindEnd(ReadOnlySpan<byte> json, int index, ref uint high)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            while (json.Length - index >= Vector256<byte>.Count)
            {
                var block = Vector256.Create(json.Slice(index, Vector256<byte>.Count));
                var ends = (Vector256.Equals(block, Vector256.Create((byte)'"'))
                    | Vector256.Equals(block, Vector256.Create((byte)'\\'))
                    | Vector256.Equals(Vector256.Min(block, Vector256.Create((byte)(FirstPrintable - 1))), block)).ExtractMostSignificantBits();
                var nonAscii = block.ExtractMostSignificantBits();
                if (ends != 0)
                {
                    var length = BitOperations.TrailingZeroCount(ends);
                    high |= nonAscii & ((1u << length) - 1);
                    return index + length;
                }

                high |= nonAscii;
                index += Vector256<byte>.Count;
            }
        }

        while ((uint)index < (uint)json.Length && json[index] is not ((byte)'"' or (byte)'\\' or < FirstPrintable) and var octet)
        {
            high |= octet & 0x80u;
            index++;
        }

        return index;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> ReadEscapedText(int start, int index)
    {
        var json = _json;
        var high = 0u;
        while ((uint)index < (uint)json.Length && json[index] == '\\')
        {
            _position = index;
            index = FindEnd(json, index + JsonEscapes.Length(json[index..]), ref high);
        }

        if ((uint)index >= (uint)json.Length || json[index] != '"')
        {
            _position = Math.Min(index, json.Length);
            JsonErrors.ThrowInvalid(ref this);
        }

        _position = index + 1;
        return json[start..index];
    }
}
