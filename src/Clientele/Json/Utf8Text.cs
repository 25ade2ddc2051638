using System;
using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Clientele.Json;

/// <summary>UTF-8 to strings.</summary>
internal static class Utf8Text
{
    private const int OnStack = 256;

    /// <summary>A string of text that is known to be ASCII.</summary>
    public static string OfAscii(ReadOnlySpan<byte> text) => Encoding.Latin1.GetString(text);

    /// <summary>A string of UTF-8.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not valid UTF-8.</exception>
    public static string ToText(ReadOnlySpan<byte> text)
    {
        if (text.Length <= OnStack)
        {
            Span<char> buffer = stackalloc char[OnStack];
            return new string(buffer[..Decode(text, buffer)]);
        }

        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return new string(rented.AsSpan(0, Decode(text, rented)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>Decodes into a buffer that is long enough.</summary>
    /// <returns>Number of characters.</returns>
    /// <exception cref="System.Text.Json.JsonException">The text is not valid UTF-8.</exception>
    public static int Decode(ReadOnlySpan<byte> text, Span<char> buffer)
    {
        if (Utf8.ToUtf16(text, buffer, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            JsonErrors.ThrowMalformed("valid UTF-8");
        }

        return written;
    }
}
