using System;
using System.Collections.Generic;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>What the JSON of one alternative of a union looks like.</summary>
public sealed class UnionShape
{
    private readonly UnionShape? _item;

    private UnionShape(JsonTokenType token, UnionShape? item = null)
    {
        Token = token;
        _item = item;
    }

    /// <summary>A text.</summary>
    public static UnionShape Text { get; } = new(JsonTokenType.String);

    /// <summary>A number.</summary>
    public static UnionShape Number { get; } = new(JsonTokenType.Number);

    /// <summary>A boolean.</summary>
    public static UnionShape Boolean { get; } = new(JsonTokenType.True);

    /// <summary>An object with any members.</summary>
    public static UnionShape Map { get; } = new(JsonTokenType.StartObject);

    /// <summary>Any value at all.</summary>
    public static UnionShape Any { get; } = new(JsonTokenType.None);

    /// <summary>A list.</summary>
    /// <param name="item">What its items look like.</param>
    public static UnionShape List(UnionShape item) => new(JsonTokenType.StartArray, item);

    /// <summary>An object with known members.</summary>
    /// <param name="values">Values of the discriminator that mean it.</param>
    /// <param name="required">Members that it has in any case.</param>
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

    /// <summary>Whether a value that is no object with known members can be of this shape. The reader does not move.</summary>
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
