using System;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>The body of a change with the version of the entity. A version in the change itself takes precedence.</summary>
internal sealed class VersionedBody(IJsonWritable body, Func<JsonWriter, bool> writeVersion) : IJsonWritable
{
    public void Write(JsonWriter writer)
    {
        JsonBody.ThrowIfReference(body);
        using var version = Version();
        if (version is null)
        {
            body.Write(writer);
            return;
        }

        using var change = Parse(body.Write);
        writer.WriteStartObject();
        foreach (var member in change.RootElement.EnumerateObject())
        {
            writer.WriteMember(member);
        }

        foreach (var member in version.RootElement.EnumerateObject())
        {
            if (!change.RootElement.TryGetProperty(member.Name, out _))
            {
                writer.WriteMember(member);
            }
        }

        writer.WriteEndObject();
    }

    private JsonDocument? Version()
    {
        var isVersioned = false;
        var document = Parse(writer =>
        {
            writer.WriteStartObject();
            isVersioned = writeVersion(writer);
            writer.WriteEndObject();
        });
        if (isVersioned)
        {
            return document;
        }

        document.Dispose();
        return null;
    }

    private static JsonDocument Parse(Action<JsonWriter> write)
    {
        using var writer = new JsonWriter();
        write(writer);
        return JsonDocument.Parse(writer.Written.ToArray());
    }
}
