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

    /// <summary>The text that the reader stands on.</summary>
    /// <param name="reader">Stands on a text, or on a number or boolean that looks the same.</param>
    /// <param name="type">The enumeration.</param>
    internal string Read(ref JsonCursor reader, Type type)
    {
        // A service that declares texts may still send numbers and booleans that look the same.
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return OfText(reader.Layouts?.Drift, type, reader.ReadNumber());
            case JsonTokenType.True or JsonTokenType.False:
                return OfText(reader.Layouts?.Drift, type, JsonRead.Boolean(ref reader) ? "true"u8 : "false"u8);
            default:
                return OfText(reader.Layouts?.Drift, type, reader.ReadUnescaped("a text"));
        }
    }

    private string OfText(DriftNotes? drift, Type type, ReadOnlySpan<byte> text)
    {
        var ordinal = _table.Find(text);
        if (ordinal >= 0)
        {
            return All[ordinal];
        }

        drift?.Add(DriftKind.UnknownEnumMember, type.Name, text);
        return Utf8Text.ToText(text);
    }
}
