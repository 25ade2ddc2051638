using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>References to existing entities in the bodies of others (<c>@odata.bind</c>, OData JSON Format 4.01 §8.5), and in parameters of operations.</summary>
public static class EntityReference
{
    /// <summary>
    /// A reference to an existing entity, for navigation properties to an abstract type, and for parameters of operations (<c>@odata.id</c>, OData JSON
    /// Format 4.01 §18).
    /// </summary>
    /// <param name="existing">The address of the entity.</param>
    public static JsonBody To(IEntityEntry existing) => Of(new AnyBody(), existing);

    /// <summary>Makes a new body a reference to an existing entity. For emitted code.</summary>
    /// <param name="body">The body, which is not referenced elsewhere.</param>
    /// <param name="existing">The address of the entity.</param>
    /// <returns>The body.</returns>
    public static T Of<T>(T body, IEntityEntry existing)
        where T : JsonBody
    {
        ArgumentNullException.ThrowIfNull(body);
        body.Reference = AddressOf(existing);
        return body;
    }

    /// <summary>Writes a reference to an existing entity; nothing for null. For emitted code.</summary>
    /// <param name="writer">The writer, positioned within the body.</param>
    /// <param name="name">Wire name of the navigation property.</param>
    /// <param name="existing">The address of the entity.</param>
    public static void Write(JsonWriter writer, string name, IEntityEntry? existing)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (existing is not null)
        {
            writer.WriteString(Bind(name), AddressOf(existing));
        }
    }

    /// <summary>Writes a new entity, or a reference to an existing one; nothing for null. For emitted code.</summary>
    /// <param name="writer">The writer, positioned within the body.</param>
    /// <param name="name">Wire name of the navigation property.</param>
    /// <param name="entity">The entity.</param>
    public static void Write(JsonWriter writer, string name, JsonBody? entity)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (entity?.Reference is { } address)
        {
            writer.WriteString(Bind(name), address);
        }
        else if (entity is not null)
        {
            writer.WritePropertyName(name);
            JsonWrite.ModelValue(writer, entity);
        }
    }

    /// <summary>
    /// Writes the entities of a collection; nothing for null. The body of a new entity has new entities and references to existing ones. The body of a
    /// change has the collection as it is to be after the change (OData Protocol 4.01 §11.4.3.1): existing entities are items of it (<c>@odata.id</c>,
    /// JSON Format 4.01 §4.6.8), because <c>@odata.bind</c> would add them. For emitted code.
    /// </summary>
    /// <param name="writer">The writer, positioned within the body.</param>
    /// <param name="name">Wire name of the navigation property.</param>
    /// <param name="entities">The entities.</param>
    /// <param name="body">The body that has the collection.</param>
    /// <exception cref="ArgumentException">One of the entities is null.</exception>
    public static void Write(JsonWriter writer, string name, IReadOnlyList<JsonBody>? entities, JsonBody body)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (entities is null)
        {
            return;
        }

        for (var index = 0; index < entities.Count; index++)
        {
            if (entities[index] is null)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{name}[{index}]' is null: each item is a new entity, or the address of one that exists."), nameof(entities));
            }
        }

        if (body is IEntityPatch)
        {
            WriteWhole(writer, name, entities);
        }
        else
        {
            WriteNew(writer, name, entities);
        }
    }

    /// <summary>Writes the URL of an entity as an object (OData JSON Format 4.01 §14).</summary>
    internal static void WriteObject(JsonWriter writer, string address)
    {
        writer.WriteStartObject();
        writer.WriteString("@odata.id"u8, address);
        writer.WriteEndObject();
    }

    /// <summary>
    /// The URL of an entity. It is absolute, because services disagree on the base of relative URLs. Within a batch, it is the reference to the call.
    /// </summary>
    internal static string AddressOf(IEntityEntry entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var address = entity.Path.Uncast.ToString();
        return address.StartsWith('$') ? address : new Uri(entity.Service.Transport.BaseAddress, address).AbsoluteUri;
    }

    private static void WriteNew(JsonWriter writer, string name, IReadOnlyList<JsonBody> entities)
    {
        var links = entities.Where(entity => entity.Reference is not null).ToList();
        if (links.Count > 0)
        {
            writer.WritePropertyName(Bind(name));
            writer.WriteStartArray();
            links.ForEach(link => writer.WriteStringValue(link.Reference));
            writer.WriteEndArray();
        }

        if (links.Count < entities.Count || entities.Count == 0)
        {
            writer.WritePropertyName(name);
            writer.WriteStartArray();
            foreach (var entity in entities.Where(entity => entity.Reference is null))
            {
                JsonWrite.ModelValue(writer, entity);
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteWhole(JsonWriter writer, string name, IReadOnlyList<JsonBody> entities)
    {
        writer.WritePropertyName(name);
        writer.WriteStartArray();
        foreach (var entity in entities)
        {
            if (entity.Reference is { } address)
            {
                WriteObject(writer, address);
            }
            else
            {
                JsonWrite.ModelValue(writer, entity);
            }
        }

        writer.WriteEndArray();
    }

    private static string Bind(string name) => name + "@odata.bind";

    private sealed class AnyBody : JsonBody
    {
        protected override void WriteMembers(JsonWriter writer)
        {
        }
    }
}
