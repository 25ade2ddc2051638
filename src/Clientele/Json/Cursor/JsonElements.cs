#if NET9_0_OR_GREATER
using System;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>
/// Small untyped values of one exchange. Services repeat them from row to row, roles and states say, and a <see cref="JsonElement"/> costs a
/// document of its own; since elements are immutable, the same text can share one element.
/// </summary>
internal sealed class JsonElements
{
    private const int SlotCount = 16;
    private const int Longest = 64;

    private readonly JsonElement[] _slots = new JsonElement[SlotCount];

    /// <summary>The element of a valid JSON value, perhaps one that was given before.</summary>
    public JsonElement Of(ReadOnlySpan<byte> text)
    {
        if (text.Length <= Longest)
        {
            ref var slot = ref _slots[(text.Length + text[^1] + text[text.Length / 2]) % SlotCount];
            if (slot.ValueKind == JsonValueKind.Undefined || !JsonMarshal.GetRawUtf8Value(slot).SequenceEqual(text))
            {
                slot = Parse(text);
            }

            return slot;
        }

        return Parse(text);
    }

    private static JsonElement Parse(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        return JsonElement.ParseValue(ref reader);
    }
}
#endif
