using System;
using System.Buffers;
using System.Collections.Generic;

namespace Clientele.Json;

/// <summary>Where a JSON value ends, without reading it: for text of which the rest has not arrived.</summary>
internal static class JsonExtent
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);

    private static readonly SearchValues<byte> Ends = SearchValues.Create(" \t\r\n,]}"u8);

    /// <summary>Length of the value that the text starts with.</summary>
    /// <param name="text">Starts with the first byte of a value.</param>
    /// <returns>-1 where the text may end before the value does. Of what is no JSON, any length.</returns>
    public static int Of(ReadOnlySpan<byte> text)
    {
        var depth = 0;
        for (var index = 0; index < text.Length;)
        {
            switch (text[index])
            {
                case (byte)'"':
                    var length = OfString(text[index..]);
                    if (length < 0)
                    {
                        return -1;
                    }

                    index += length;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    index++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    index++;
                    break;
                default:
                    return OfScalar(text);
            }

            if (depth <= 0)
            {
                return index;
            }

            var run = text[index..].IndexOfAny(Structure);
            if (run < 0)
            {
                return -1;
            }

            index += run;
        }

        return -1;
    }

    /// <summary>Start of the object that ends last in a text, which starts with any token; 0 where none does.</summary>
    public static int LastObject(ReadOnlySpan<byte> text)
    {
        var starts = new Stack<int>();
        var last = 0;
        for (var index = text.IndexOfAny(Structure); index >= 0 && index < text.Length;)
        {
            var length = 1;
            switch (text[index])
            {
                case (byte)'"':
                    length = OfString(text[index..]);
                    if (length < 0)
                    {
                        return last;
                    }

                    break;
                case (byte)'{':
                    starts.Push(index);
                    break;
                case (byte)'}' when starts.Count > 0:
                    last = starts.Pop();
                    break;
            }

            index += length;
            var run = text[index..].IndexOfAny(Structure);
            index = run < 0 ? -1 : index + run;
        }

        return last;
    }

    // A number has no end of its own: what follows it does.
    private static int OfScalar(ReadOnlySpan<byte> text) => text.IndexOfAny(Ends);

    private static int OfString(ReadOnlySpan<byte> text)
    {
        for (var index = 1; index < text.Length;)
        {
            var run = text[index..].IndexOfAny((byte)'"', (byte)'\\');
            if (run < 0)
            {
                return -1;
            }

            index += run;
            if (text[index] == '"')
            {
                return index + 1;
            }

            index += 2;
        }

        return -1;
    }
}
