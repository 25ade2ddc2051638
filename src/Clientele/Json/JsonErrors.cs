using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>The exceptions of the readers, kept out of their fast paths.</summary>
internal static class JsonErrors
{
    /// <summary>The token is not one that the kind is written as.</summary>
    [DoesNotReturn]
    public static void ThrowUnexpected(ref Utf8JsonReader reader, string expected) =>
        throw new JsonException($"Expected {expected}, found {Describe(reader.TokenType)}.");

    /// <summary>The token is right and its text is not.</summary>
    [DoesNotReturn]
    public static void ThrowMalformed(string expected) =>
        throw new JsonException($"The text is not {expected}.");

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
