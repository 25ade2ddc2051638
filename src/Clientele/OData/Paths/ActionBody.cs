using System;
using System.Buffers;
using System.Text.Json;

namespace Clientele.OData;

/// <summary>The JSON object that carries an action's parameters (JSON format section 18 of OData 4.01), while it is being written.</summary>
public sealed class ActionBody
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>An object without members yet.</summary>
    public ActionBody()
    {
        Writer = new(_buffer);
        Writer.WriteStartObject();
    }

    /// <summary>Writes the members, one for each parameter.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Ends the object. Nothing can be written after it.</summary>
    internal ReadOnlyMemory<byte> Finish()
    {
        Writer.WriteEndObject();
        Writer.Dispose();
        return _buffer.WrittenMemory;
    }
}
