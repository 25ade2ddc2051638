using System;
using System.ComponentModel;

namespace Clientele.Json;

/// <summary>A request's body whose members are sent only if they were set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonBody : IJsonWritable
{
    /// <summary>The address of an entity that exists, which the body stands for as the value of a navigation property; null for a body of its own.</summary>
    internal string? Reference { get; set; }

    /// <summary>
    /// Qualified name of the entity's type where it is derived from another one; null where the service knows the type without it. It is written before all
    /// members, for readers that stream (OData JSON Format 4.01 §4.6.3).
    /// </summary>
    protected virtual string? WrittenTypeName => null;

    // Explicit: a body may have a member called Write.
    void IJsonWritable.Write(JsonWriter writer)
    {
        if (Reference is not null)
        {
            throw new InvalidOperationException("This body refers to an existing entity: it can only be the value of a navigation property.");
        }

        writer.WriteStartObject();
        if (WrittenTypeName is { } typeName)
        {
            JsonWrite.TypeName(writer, typeName);
        }

        WriteMembers(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes those members that were set.</summary>
    /// <param name="writer">Is in the object.</param>
    protected abstract void WriteMembers(JsonWriter writer);
}
