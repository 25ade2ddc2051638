using System;

namespace Clientele.Json;

/// <summary>Escapes of JSON strings (RFC 8259 §7).</summary>
internal static class JsonEscapes
{
    /// <summary>Length of <c>\uXXXX</c>.</summary>
    public const int UnicodeLength = 6;

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

    /// <summary>The characters of the escape that the text starts with: one, or a surrogate pair of two escapes.</summary>
    /// <param name="text">Its escapes are well-formed.</param>
    /// <param name="characters">Where they go.</param>
    /// <param name="length">Bytes that they were written in.</param>
    /// <returns>Number of characters.</returns>
    /// <exception cref="System.Text.Json.JsonException">Half of a surrogate pair stands alone.</exception>
    public static int Read(ReadOnlySpan<byte> text, Span<char> characters, out int length)
    {
        if (text[1] != 'u')
        {
            characters[0] = (char)Simple(text[1]);
            length = 2;
            return 1;
        }

        var unit = (char)Unicode(text);
        characters[0] = unit;
        length = UnicodeLength;
        if (!char.IsSurrogate(unit))
        {
            return 1;
        }

        text = text[UnicodeLength..];
        if (!char.IsHighSurrogate(unit) || text.Length < UnicodeLength || text[0] != '\\' || text[1] != 'u'
            || (char)Unicode(text) is var low && !char.IsLowSurrogate(low))
        {
            JsonErrors.ThrowMalformed("text: half of a surrogate pair stands alone");
        }

        characters[1] = (char)Unicode(text);
        length += UnicodeLength;
        return 2;
    }

    /// <summary>Refuses half of a surrogate pair anywhere in the texts and names of a value.</summary>
    /// <param name="json">A value that is valid JSON, where a backslash starts an escape.</param>
    /// <exception cref="System.Text.Json.JsonException">Half of a surrogate pair stands alone.</exception>
    public static void ThrowIfUnpaired(ReadOnlySpan<byte> json)
    {
        Span<char> characters = stackalloc char[2];
        for (var next = json.IndexOf((byte)'\\'); next >= 0; next = json.IndexOf((byte)'\\'))
        {
            json = json[next..];
            Read(json, characters, out var length);
            json = json[length..];
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
