using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>The declared texts of one <see cref="IStringEnum{TSelf}"/>, so that reading them allocates nothing.</summary>
/// <param name="values">The texts in their order, each once.</param>
public sealed class StringEnumValues(params string[] values)
{
    private readonly JsonMemberTable _table = new(values);

    /// <summary>The texts in their order.</summary>
    public IReadOnlyList<string> All { get; } = values;

    internal string Read(ref Utf8JsonReader reader)
    {
        // A service that declares texts may still send numbers and booleans that look the same.
        var text = reader.TokenType switch
        {
            JsonTokenType.Number => reader.ValueSpan,
            JsonTokenType.True => "true"u8,
            JsonTokenType.False => "false"u8,
            JsonTokenType.String => [],
            _ => Unexpected(ref reader),
        };
        var ordinal = reader.TokenType == JsonTokenType.String ? _table.Find(ref reader) : _table.Find(text);
        return ordinal >= 0 ? All[ordinal] : reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(text);
    }

    private static ReadOnlySpan<byte> Unexpected(ref Utf8JsonReader reader)
    {
        JsonErrors.ThrowUnexpected(ref reader, "a text");
        return [];
    }
}
