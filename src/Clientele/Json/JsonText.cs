using System.Text.Json;

namespace Clientele.Json;

/// <summary>The raw text of the token that a reader stands on.</summary>
internal static class JsonText
{
    /// <summary>Length on the wire, in bytes.</summary>
    public static long Length(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
}
