using System;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Builds the JSON object with the parameters of an action (JSON format section 18 of OData 4.01).</summary>
public sealed class ActionBody
{
    /// <summary>Creates an object without members.</summary>
    public ActionBody() => Writer.WriteStartObject();

    /// <summary>The writer for the members, one for each parameter.</summary>
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
