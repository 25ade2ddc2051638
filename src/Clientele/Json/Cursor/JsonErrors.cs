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

    /// <summary>A member that may be there once comes again with another value (RFC 8259 §4: which one counts, readers disagree on).</summary>
    [DoesNotReturn]
    public static void ThrowTwice(in JsonName name) =>
        throw new JsonException($"The response has '{name.ToString()}' twice.");

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
