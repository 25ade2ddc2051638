using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Clientele.Json;

/// <content>Strings.</content>
public sealed partial class JsonWriter
{
    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Writes a string, or null.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair: UTF-8 has no form for it.</exception>
    public void WriteStringValue(string? value)
    {
        if (value is null)
        {
            WriteNullValue();
        }
        else
        {
            WriteStringValue(value.AsSpan());
        }
    }

    /// <summary>Writes a string.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair: UTF-8 has no form for it.</exception>
    public void WriteStringValue(ReadOnlySpan<char> value)
    {
        // No character is more than three bytes; an escape is counted when it is written.
        var to = Reserve(checked((value.Length * 3) + 3));
        var at = Separate(to);
        to[at++] = (byte)'"';
        var ascii = CopyPlain(value, to[at..]);
        _length += at + ascii;
        if (ascii < value.Length)
        {
            WriteMixed(value, ascii);
        }

        Reserve(1)[0] = (byte)'"';
        _length++;
    }

    /// <summary>Writes a string of text that needs no escape.</summary>
    /// <param name="utf8">UTF-8.</param>
    public void WriteStringValue(ReadOnlySpan<byte> utf8)
    {
        var to = Reserve(utf8.Length + 3);
        var at = Separate(to);
        to[at++] = (byte)'"';
        utf8.CopyTo(to[at..]);
        at += utf8.Length;
        to[at++] = (byte)'"';
        _length += at;
    }

    /// <summary>Writes a member that is a string, or null.</summary>
    /// <inheritdoc cref="WritePropertyName(ReadOnlySpan{byte})"/>
    public void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        WritePropertyName(name);
        WriteStringValue(value);
    }

    /// <summary>Writes a member that is a string, or null.</summary>
    /// <inheritdoc cref="WritePropertyName(string)"/>
    public void WriteString(string name, string? value)
    {
        WritePropertyName(name);
        WriteStringValue(value);
    }

    /// <summary>Writes bytes as a string: base64 with the plain alphabet, padded (RFC 4648 §4).</summary>
    public void WriteBase64StringValue(ReadOnlySpan<byte> bytes) => WriteBase64(bytes);

    /// <summary>Writes bytes as a string: base64url, padded (RFC 4648 §5).</summary>
    public void WriteBase64UrlStringValue(ReadOnlySpan<byte> bytes)
    {
        var text = WriteBase64(bytes);
        text.Replace((byte)'+', (byte)'-');
        text.Replace((byte)'/', (byte)'_');
    }

    private Span<byte> WriteBase64(ReadOnlySpan<byte> bytes)
    {
        var to = Reserve(checked(System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(bytes.Length) + 3));
        var at = Separate(to);
        to[at++] = (byte)'"';
        System.Buffers.Text.Base64.EncodeToUtf8(bytes, to[at..], out _, out var written);
        to[at + written] = (byte)'"';
        _length += at + written + 1;
        return to.Slice(at, written);
    }

    // Characters that are one byte and need no escape, up to the first that is not so.
    private static int CopyPlain(ReadOnlySpan<char> value, Span<byte> to)
    {
        var at = 0;
        if (value.Length >= Vector128<ushort>.Count && Vector128.IsHardwareAccelerated)
        {
            // Eight at a time; the last ones overlap those before.
            var last = value.Length - Vector128<ushort>.Count;
            while (CopyEight(value, to, at))
            {
                if (at == last)
                {
                    return value.Length;
                }

                at = Math.Min(at + Vector128<ushort>.Count, last);
            }
        }

        for (; at < value.Length && value[at] is >= ' ' and <= (char)0x7F and not ('"' or '\\') and var plain; at++)
        {
            to[at] = (byte)plain;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CopyEight(ReadOnlySpan<char> value, Span<byte> to, int at)
    {
        var eight = Vector128.Create(MemoryMarshal.Cast<char, ushort>(value.Slice(at, Vector128<ushort>.Count)));
        var odd = Vector128.GreaterThan(eight, Vector128.Create((ushort)0x7F))
            | Vector128.LessThan(eight, Vector128.Create((ushort)0x20))
            | Vector128.Equals(eight, Vector128.Create((ushort)'"'))
            | Vector128.Equals(eight, Vector128.Create((ushort)'\\'));
        if (odd != Vector128<ushort>.Zero)
        {
            return false;
        }

        Vector128.Narrow(eight, eight).GetLower().CopyTo(to[at..]);
        return true;
    }

    private void WriteMixed(ReadOnlySpan<char> value, int at)
    {
        while (at < value.Length)
        {
            var rest = value[at..];
            var run = rest.IndexOfAny(s_escaped);
            run = run < 0 ? rest.Length : run;
            var status = Utf8.FromUtf16(rest[..run], Reserve(checked(run * 3)), out var read, out var written, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
            {
                throw UnicodeText.HalfPair(at + read, nameof(value));
            }

            _length += written;
            at += run;
            if (at < value.Length)
            {
                WriteEscape(value[at++]);
            }
        }
    }

    private void WriteEscape(char character)
    {
        var to = Reserve(6);
        to[0] = (byte)'\\';
        var single = character switch
        {
            '"' or '\\' => (byte)character,
            '\b' => (byte)'b',
            '\t' => (byte)'t',
            '\n' => (byte)'n',
            '\f' => (byte)'f',
            '\r' => (byte)'r',
            _ => (byte)0,
        };
        if (single != 0)
        {
            to[1] = single;
            _length += 2;
            return;
        }

        to[1] = (byte)'u';
        to[2] = (byte)'0';
        to[3] = (byte)'0';
        to[4] = (byte)('0' + (character >> 4));
        to[5] = "0123456789ABCDEF"u8[character & 0xF];
        _length += 6;
    }
}
