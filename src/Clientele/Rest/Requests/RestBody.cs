using System;
using System.Buffers;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Bodies as bytes.</summary>
internal static class RestBody
{
    public static ReadOnlyMemory<byte> Utf8<T>(T value, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer, value);
        }

        return buffer.WrittenMemory;
    }
}
