using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Clientele.Json;

public static partial class JsonRead
{
    /// <summary>An object.</summary>
    public static T Model<T>(ref JsonCursor reader)
        where T : IJsonModel<T>
    {
        RequireObject(ref reader);
        return T.Read(ref reader);
    }

    /// <summary>An object or null.</summary>
    public static T? ModelOrNull<T>(ref JsonCursor reader)
        where T : class, IJsonModel<T> =>
        reader.TryReadNull() ? null : Model<T>(ref reader);

    /// <summary>An array of objects; null reads as empty.</summary>
    public static IReadOnlyList<T> List<T>(ref JsonCursor reader)
        where T : IJsonModel<T>
    {
        var items = default(ListBuilder<T>);
        if (StartsList(ref reader))
        {
            do
            {
                items.Add(Model<T>(ref reader));
            }
            while (reader.NextItem());
        }

        return items.ToList();
    }

    /// <summary>
    /// An array of values that <paramref name="read"/> reads, say <c>JsonRead.List(ref reader, JsonRead.GuidOrNull)</c>; null reads as
    /// empty.
    /// </summary>
    public static IReadOnlyList<T> List<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var items = default(ListBuilder<T>);
        if (StartsList(ref reader))
        {
            do
            {
                items.Add(read(ref reader));
            }
            while (reader.NextItem());
        }

        return items.ToList();
    }

    /// <summary>
    /// Ordinal of the type that the object says it is (OData JSON Format 4.01 §4.5.3, <c>@odata.type</c> or <c>@type</c>), or
    /// <see cref="JsonMemberTable.Unknown"/> where it says none or one that is not in the table. The reader does not move.
    /// </summary>
    /// <param name="reader">Stands on the start of an object.</param>
    /// <param name="types">Qualified names of the types that may come.</param>
    public static int TypeOf(ref JsonCursor reader, JsonMemberTable types)
    {
        ArgumentNullException.ThrowIfNull(types);
        var ahead = reader;
        return FindType(ref ahead, out var type) ? types.Find(type[(type.LastIndexOfAny((byte)'#', (byte)'/') + 1)..]) : JsonMemberTable.Unknown;
    }

    /// <summary>The qualified name of the type that the object says it is, or null. The cursor does not move.</summary>
    /// <param name="reader">Stands on the start of an object.</param>
    /// <remarks>Looked for among the leading annotations, where OData JSON Format 4.01 §4.5.3 puts it.</remarks>
    public static string? TypeName(ref JsonCursor reader)
    {
        var ahead = reader;
        return FindType(ref ahead, out var type) ? Utf8Text.ToText(type[(type.LastIndexOfAny((byte)'#', (byte)'/') + 1)..]) : null;
    }

    private static bool FindType(ref JsonCursor ahead, out ReadOnlySpan<byte> type)
    {
        ahead.EnterObject();
        var isFirst = true;
        while (ahead.NextName(ref isFirst, out var name) && name.Text.Contains((byte)'@'))
        {
            if (name.Is("@odata.type"u8) || name.Is("@type"u8))
            {
                type = ahead.TokenType == JsonTokenType.String ? ahead.ReadUnescaped("a string") : default;
                return !type.IsEmpty;
            }

            ahead.Skip();
        }

        type = default;
        return false;
    }

    // Enters an array that has items; null has none.
    private static bool StartsList(ref JsonCursor reader) => !reader.TryReadNull() && reader.EnterArray();

    private static void RequireObject(ref JsonCursor reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            JsonErrors.ThrowUnexpected(ref reader, "an object");
        }
    }
}
