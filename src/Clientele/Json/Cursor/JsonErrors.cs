using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>The exceptions of the readers, kept out of their fast paths.</summary>
internal static class JsonErrors
{
    /// <summary>The value is not of the kind that is expected.</summary>
    [DoesNotReturn]
    public static void ThrowUnexpected(ref JsonCursor reader, string expected)
    {
        if (reader.TokenType == JsonTokenType.None)
        {
            ThrowInvalid(ref reader);
        }

        throw new JsonException($"Expected {expected}, found {Describe(reader.TokenType)}.");
    }

    /// <summary>The text is not JSON.</summary>
    [DoesNotReturn]
    public static void ThrowInvalid(ref JsonCursor reader) =>
        throw new JsonException(reader.IsAtEnd ? "The JSON ends too early." : "The text is not valid JSON.");

    /// <summary>Objects and arrays lie deeper in each other than is read.</summary>
    [DoesNotReturn]
    public static void ThrowTooDeep() =>
        throw new JsonException($"The JSON has more than {JsonCursor.MaxDepth} levels.");

    /// <summary>The kind is right and the text is not.</summary>
    [DoesNotReturn]
    public static void ThrowMalformed(ref JsonCursor reader, int start, string expected)
    {
        reader.MoveTo(start);
        ThrowMalformed(expected);
    }

    /// <summary>The kind is right and the text is not.</summary>
    [DoesNotReturn]
    public static void ThrowMalformed(string expected) =>
        throw new JsonException($"The text is not {expected}.");

    /// <summary>A member that may be there once must not come again with another value (RFC 8259 §4: which one counts, readers disagree on).</summary>
    /// <param name="reader">Stands behind the value; at a fault, it is moved to it.</param>
    /// <param name="value">Stands on the value.</param>
    /// <param name="name">Name of the member.</param>
    /// <param name="isSame">Whether the value is the one that was there before, or there was none.</param>
    public static void RequireSame(ref JsonCursor reader, JsonCursor value, in JsonName name, bool isSame)
    {
        if (!isSame)
        {
            reader = value;
            throw new JsonException($"The response has '{name.ToString()}' twice.");
        }
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        _ => token.ToString(),
    };
}
