using System;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Tests.Json;

/// <summary>Reads one value of a text, and holds that the reader is left on its last token.</summary>
internal static class Read
{
    public static T Value<T>(string json, JsonReaderFunc<T> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var value = read(ref reader);
        Assert.False(reader.Read());
        return value;
    }

    /// <summary>The value as a member of a text that came in two pieces, split in the middle of the value.</summary>
    public static T Split<T>(string json, JsonReaderFunc<T> read)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var second = new Segment(bytes.AsMemory(bytes.Length / 2), next: null, bytes.Length / 2);
        var first = new Segment(bytes.AsMemory(0, bytes.Length / 2), second, 0);
        var reader = new Utf8JsonReader(new System.Buffers.ReadOnlySequence<byte>(first, 0, second, second.Memory.Length));
        reader.Read();
        return read(ref reader);
    }

    public static void Fails<T>(string json, JsonReaderFunc<T> read) => Assert.Throws<JsonException>(() => Value(json, read));

    private sealed class Segment : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? next, long index)
        {
            Memory = memory;
            Next = next;
            RunningIndex = index;
        }
    }
}
