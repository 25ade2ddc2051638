using System;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Tests.Json;

/// <summary>Reads one value of a text, and holds that the reader is left behind it.</summary>
internal static class Read
{
    public static T Value<T>(string json, JsonReaderFunc<T> read)
    {
        var reader = new JsonCursor(Encoding.UTF8.GetBytes(json));
        var value = read(ref reader);
        reader.ReadEnd();
        return value;
    }

    public static void Fails<T>(string json, JsonReaderFunc<T> read) => Assert.Throws<JsonException>(() => Value(json, read));
}
