using System.ComponentModel;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>A request's body whose members travel only when they were set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonBody : IJsonWritable
{
    // Explicit: a body may have a member called Write.
    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes those members that were set.</summary>
    /// <param name="writer">Stands in the object.</param>
    protected abstract void WriteMembers(Utf8JsonWriter writer);
}
