using System.Runtime.InteropServices;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>Reads values for converters of System.Text.Json, which has a reader of its own and bytes in pieces.</summary>
internal static class ConverterRead
{
    /// <summary>Reads the value that the reader stands on, and leaves the reader on its last token.</summary>
    public static T Value<T>(ref Utf8JsonReader reader, JsonReaderFunc<T> read)
    {
        using var document = JsonDocument.ParseValue(ref reader);
#if NET9_0_OR_GREATER
        var cursor = new JsonCursor(JsonMarshal.GetRawUtf8Value(document.RootElement));
#else
        var cursor = new JsonCursor(System.Text.Encoding.UTF8.GetBytes(document.RootElement.GetRawText()));
#endif
        return read(ref cursor);
    }
}
