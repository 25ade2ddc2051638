using System;
using System.Buffers;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A change, and with it the version of the entity that it is made to. What the change itself says of the version wins.</summary>
internal sealed class VersionedBody(IJsonWritable body, Func<Utf8JsonWriter, bool> writeVersion) : IJsonWritable
{
    public void Write(Utf8JsonWriter writer)
    {
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
            member.WriteTo(writer);
        }

        foreach (var member in version.RootElement.EnumerateObject())
        {
            if (!change.RootElement.TryGetProperty(member.Name, out _))
            {
                member.WriteTo(writer);
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

    private static JsonDocument Parse(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }
}
