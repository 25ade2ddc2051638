using System;
using System.Text;
using Clientele.Json;

namespace Clientele.Tests.Json;

/// <summary>The text of an object whose members are written by a call.</summary>
internal static class Write
{
    public static string Object(Action<JsonWriter> members)
    {
        using var writer = new JsonWriter();
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        return Encoding.UTF8.GetString(writer.Written);
    }
}
