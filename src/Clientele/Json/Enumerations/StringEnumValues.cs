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

    internal string Read(ref JsonCursor reader)
    {
        // A service that declares texts may still send numbers and booleans that look the same.
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return OfText(reader.ReadNumber());
            case JsonTokenType.True or JsonTokenType.False:
                return OfText(JsonRead.Boolean(ref reader) ? "true"u8 : "false"u8);
            default:
                return OfText(reader.ReadUnescaped("a text"));
        }
    }

    private string OfText(ReadOnlySpan<byte> text)
    {
        var ordinal = _table.Find(text);
        return ordinal >= 0 ? All[ordinal] : Utf8Text.ToText(text);
    }
}
