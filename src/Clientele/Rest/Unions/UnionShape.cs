using System;
using System.Collections.Generic;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>The JSON shape of an alternative of a union.</summary>
public sealed class UnionShape
{
    private readonly UnionShape? _item;

    private UnionShape(JsonTokenType token, UnionShape? item = null)
    {
        Token = token;
        _item = item;
    }

    /// <summary>A string.</summary>
    public static UnionShape Text { get; } = new(JsonTokenType.String);

    /// <summary>A number.</summary>
    public static UnionShape Number { get; } = new(JsonTokenType.Number);

    /// <summary>A boolean.</summary>
    public static UnionShape Boolean { get; } = new(JsonTokenType.True);

    /// <summary>An object with any members.</summary>
    public static UnionShape Map { get; } = new(JsonTokenType.StartObject);

    /// <summary>Any value.</summary>
    public static UnionShape Any { get; } = new(JsonTokenType.None);

    /// <summary>A list.</summary>
    /// <param name="item">Shape of the items.</param>
    public static UnionShape List(UnionShape item) => new(JsonTokenType.StartArray, item);

    /// <summary>An object with known members.</summary>
    /// <param name="values">Values of the discriminator for this alternative.</param>
    /// <param name="required">Required members.</param>
    /// <param name="members">All members.</param>
    public static UnionShape Object(string[] values, string[] required, string[] members) => new(JsonTokenType.StartObject)
    {
        Values = values,
        Required = new JsonMemberTable(required),
        Members = new JsonMemberTable(members),
    };

    internal JsonTokenType Token { get; }

    internal IReadOnlyList<string> Values { get; private init; } = [];

    internal JsonMemberTable? Required { get; private init; }

    internal JsonMemberTable? Members { get; private init; }

    /// <summary>Whether a value that is not an object with known members has this shape. The reader does not advance.</summary>
    internal bool Fits(ref JsonCursor reader)
    {
        var token = reader.TokenType == JsonTokenType.False ? JsonTokenType.True : reader.TokenType;
        if (Token != token)
        {
            return Token == JsonTokenType.None;
        }

        if (_item is null)
        {
            return true;
        }

        var ahead = reader;
        return !ahead.EnterArray() || ahead.TokenType == JsonTokenType.Null || _item.Fits(ref ahead);
    }
}
