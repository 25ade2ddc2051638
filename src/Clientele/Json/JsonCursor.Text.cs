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
        var decoded = form == TextForm.Escaped ? JsonEscapes.ToText(text) : Utf8Text.ToText(text);
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
        return form == TextForm.Escaped ? JsonEscapes.Undo(text) : text;
    }

    /// <summary>What stands between the quotes of the string that the cursor stands on.</summary>
    internal ReadOnlySpan<byte> ReadText(out TextForm form)
    {
        var json = _json;
        var start = _position + 1;
        var index = start;
        var high = 0u;
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
                    index += length;
                    break;
                }

                high |= nonAscii;
                index += Vector256<byte>.Count;
            }
        }

        for (; (uint)index < (uint)json.Length; index++)
        {
            var octet = json[index];
            if (octet == '"')
            {
                _position = index + 1;
                form = high == 0 ? TextForm.Ascii : TextForm.Utf8;
                return json[start..index];
            }

            if (octet is (byte)'\\' or < FirstPrintable)
            {
                break;
            }

            high |= octet & 0x80u;
        }

        form = TextForm.Escaped;
        return ReadEscapedText(start, index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> ReadEscapedText(int start, int index)
    {
        var json = _json;
        while ((uint)index < (uint)json.Length)
        {
            var octet = json[index];
            if (octet == '"')
            {
                _position = index + 1;
                return json[start..index];
            }

            if (octet == '\\')
            {
                index += JsonEscapes.Length(json[index..]);
            }
            else if (octet < FirstPrintable)
            {
                break;
            }
            else
            {
                index++;
                var run = json[index..].IndexOfAny(JsonEscapes.Ends);
                index = run < 0 ? json.Length : index + run;
            }
        }

        _position = Math.Min(index, json.Length);
        JsonErrors.ThrowInvalid(ref this);
        return default;
    }
}
