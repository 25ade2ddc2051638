using System;
using System.ComponentModel;

namespace Clientele.Json;

/// <summary>A request's body whose members are sent only if they were set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonBody : IJsonWritable
{
    /// <summary>The address of an entity that exists, which the body stands for as the value of a navigation property or a parameter; null for a body of its own.</summary>
    internal string? Reference { get; set; }

    /// <summary>
    /// Qualified name of the entity's type where it is derived from another one; null where the service knows the type without it. It is written before all
    /// members, for readers that stream (OData JSON Format 4.01 §4.6.3).
    /// </summary>
    protected virtual string? WrittenTypeName => null;

    /// <summary>Refuses a reference as the body of a request: it would be taken for a new entity, or for a change.</summary>
    internal static void ThrowIfReference(IJsonWritable body)
    {
        if (body is JsonBody { Reference: { } address })
        {
            throw new InvalidOperationException($"This body refers to the existing entity {address}: it can be the value of a navigation property or of a parameter, and not a new entity or a change itself.");
        }
    }

    // Explicit: a body may have a member called Write.
    void IJsonWritable.Write(JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Reference is not null)
        {
            // Where an entity is a value, a reference to it is an object with its URL (OData JSON Format 4.01 §14).
            writer.WriteString("@odata.id"u8, Reference);
            writer.WriteEndObject();
            return;
        }

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
