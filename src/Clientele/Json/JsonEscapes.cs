using System;
using System.Buffers;
using System.Text;

namespace Clientele.Json;

/// <summary>Escapes of JSON strings (RFC 8259 §7).</summary>
internal static class JsonEscapes
{
    private const int UnicodeLength = 6;
    private const int OnStack = 256;

    /// <summary>What a run of plain text in a string ends with: a quote, a backslash, a control character.</summary>
    public static readonly SearchValues<byte> Ends = SearchValues.Create([
        (byte)'"', (byte)'\\', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    ]);

    /// <summary>Length of the escape that the text starts with.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is none.</exception>
    public static int Length(ReadOnlySpan<byte> text)
    {
        if (text.Length > 1 && text[1] != 'u')
        {
            return Simple(text[1]) != 0 ? 2 : Fail();
        }

        return text.Length >= UnicodeLength && Unicode(text) >= 0 ? UnicodeLength : Fail();
    }

    /// <summary>The text without escapes.</summary>
    /// <param name="text">Its escapes are well-formed.</param>
    /// <exception cref="System.Text.Json.JsonException">The text is not UTF-8, or an escape is half of a surrogate pair.</exception>
    public static string ToText(ReadOnlySpan<byte> text)
    {
        // No text is longer in UTF-16 than it is in bytes of UTF-8 or of escapes.
        var rented = text.Length > OnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var buffer = rented is null ? stackalloc char[OnStack] : rented;
        try
        {
            return new string(buffer[..Decode(text, buffer)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    /// <summary>The text without escapes, as UTF-8.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not UTF-8, or an escape is half of a surrogate pair.</exception>
    public static byte[] Undo(ReadOnlySpan<byte> text) => Encoding.UTF8.GetBytes(ToText(text));

    private static int Decode(ReadOnlySpan<byte> text, Span<char> buffer)
    {
        var written = 0;
        while (true)
        {
            var run = text.IndexOf((byte)'\\');
            written += Utf8Text.Decode(run < 0 ? text : text[..run], buffer[written..]);
            if (run < 0)
            {
                return written;
            }

            text = text[run..];
            if (text[1] != 'u')
            {
                buffer[written++] = (char)Simple(text[1]);
                text = text[2..];
                continue;
            }

            var unit = (char)Unicode(text);
            text = text[UnicodeLength..];
            buffer[written++] = unit;
            if (!char.IsSurrogate(unit))
            {
                continue;
            }

            if (!char.IsHighSurrogate(unit) || text.Length < UnicodeLength || text[0] != '\\' || text[1] != 'u'
                || (char)Unicode(text) is var low && !char.IsLowSurrogate(low))
            {
                JsonErrors.ThrowMalformed("text: half of a surrogate pair stands alone");
            }

            buffer[written++] = (char)Unicode(text);
            text = text[UnicodeLength..];
        }
    }

    private static byte Simple(byte escape) => escape switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' => escape,
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        _ => 0,
    };

    private static int Unicode(ReadOnlySpan<byte> escape)
    {
        var unit = 0;
        for (var index = 2; index < UnicodeLength; index++)
        {
            var digit = Hex(escape[index]);
            if (digit < 0)
            {
                return -1;
            }

            unit = unit * 16 + digit;
        }

        return unit;
    }

    private static int Hex(byte octet) => octet switch
    {
        >= (byte)'0' and <= (byte)'9' => octet - '0',
        >= (byte)'a' and <= (byte)'f' => octet - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => octet - 'A' + 10,
        _ => -1,
    };

    private static int Fail()
    {
        JsonErrors.ThrowMalformed("JSON: an escape is not one");
        return 0;
    }
}
