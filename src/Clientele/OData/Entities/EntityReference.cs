using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Entities that exist, in the bodies of others (<c>@odata.bind</c>, OData JSON Format 4.01 §8.5).</summary>
public static class EntityReference
{
    /// <summary>An entity that exists, where a body of any type is taken: for navigation properties to an abstract type.</summary>
    /// <param name="existing">Where the entity is.</param>
    public static JsonBody To(IEntityEntry existing) => Of(new AnyBody(), existing);

    /// <summary>Makes a new body stand for an entity that exists. For emitted code.</summary>
    /// <param name="body">The body, which no one else holds.</param>
    /// <param name="existing">Where the entity is.</param>
    /// <returns>The body.</returns>
    public static T Of<T>(T body, IEntityEntry existing)
        where T : JsonBody
    {
        ArgumentNullException.ThrowIfNull(body);
        body.Reference = AddressOf(existing);
        return body;
    }

    /// <summary>Writes a link to an entity that exists; nothing where there is none. For emitted code.</summary>
    /// <param name="writer">Is in the body.</param>
    /// <param name="name">Wire name of the navigation property.</param>
    /// <param name="existing">Where the entity is.</param>
    public static void Write(JsonWriter writer, string name, IEntityEntry? existing)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (existing is not null)
        {
            writer.WriteString(Bind(name), AddressOf(existing));
        }
    }

    /// <summary>Writes a new entity, or a link to one that exists; nothing where there is none. For emitted code.</summary>
    /// <param name="writer">Is in the body.</param>
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
    /// Writes the entities of a collection; nothing where there is no list. A new entity has new ones, and links to such that exist. A change says what the
    /// collection is to have after it (OData Protocol 4.01 §11.4.3.1): there, entities that exist stand among the others (<c>@odata.id</c>, JSON Format 4.01
    /// §4.6.8), since <c>@odata.bind</c> would add them. For emitted code.
    /// </summary>
    /// <param name="writer">Is in the body.</param>
    /// <param name="name">Wire name of the navigation property.</param>
    /// <param name="entities">The entities.</param>
    /// <param name="body">The body that has the collection.</param>
    public static void Write(JsonWriter writer, string name, IReadOnlyList<JsonBody>? entities, JsonBody body)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (entities is null)
        {
            return;
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

    /// <summary>Writes the address of an entity as an object (OData JSON Format 4.01 §14).</summary>
    internal static void WriteObject(JsonWriter writer, string address)
    {
        writer.WriteStartObject();
        writer.WriteString("@odata.id"u8, address);
        writer.WriteEndObject();
    }

    /// <summary>The address of an entity: absolute, as a relative one has no base that all services agree on; within a batch, as it is called there.</summary>
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
