using System;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>The JSON object that carries an action's parameters (JSON format section 18 of OData 4.01), while it is being written.</summary>
public sealed class ActionBody
{
    /// <summary>An object without members yet.</summary>
    public ActionBody() => Writer.WriteStartObject();

    /// <summary>Writes the members, one for each parameter.</summary>
    public JsonWriter Writer { get; } = new();

    /// <summary>Ends the object. Nothing can be written after it.</summary>
    internal ReadOnlyMemory<byte> Finish()
    {
        Writer.WriteEndObject();
        var body = Writer.Written.ToArray();
        Writer.Dispose();
        return body;
    }
}
