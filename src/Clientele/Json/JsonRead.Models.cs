using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Clientele.Json;

public static partial class JsonRead
{
    /// <summary>An object.</summary>
    public static T Model<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
    {
        StartObject(ref reader);
        return T.Read(ref reader);
    }

    /// <summary>An object or null.</summary>
    public static T? ModelOrNull<T>(ref Utf8JsonReader reader)
        where T : class, IJsonModel<T> =>
        reader.TokenType == JsonTokenType.Null ? null : Model<T>(ref reader);

    /// <summary>Makes sure that an object starts here.</summary>
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            JsonErrors.ThrowUnexpected(ref reader, "an object");
        }
    }

    /// <summary>Makes sure that an object starts here, or that there is null.</summary>
    /// <returns>False for null.</returns>
    public static bool StartObjectOrNull(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return false;
        }

        StartObject(ref reader);
        return true;
    }

    /// <summary>An array of objects; null reads as empty.</summary>
    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
    {
        var items = default(ListBuilder<T>);
        if (StartsList(ref reader))
        {
            while (NextItem(ref reader))
            {
                items.Add(Model<T>(ref reader));
            }
        }

        return items.ToList();
    }

    /// <summary>
    /// An array of values that <paramref name="read"/> reads, say <c>JsonRead.List(ref reader, JsonRead.GuidOrNull)</c>; null reads as
    /// empty.
    /// </summary>
    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, JsonReaderFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var items = default(ListBuilder<T>);
        if (StartsList(ref reader))
        {
            while (NextItem(ref reader))
            {
                items.Add(read(ref reader));
            }
        }

        return items.ToList();
    }

    /// <summary>
    /// Ordinal of the type that the object says it is (OData JSON Format 4.01 §4.5.3, <c>@odata.type</c> or <c>@type</c>), or
    /// <see cref="JsonMemberTable.Unknown"/> where it says none or one that is not in the table. The reader does not move.
    /// </summary>
    /// <param name="reader">Stands on the start of an object.</param>
    /// <param name="types">Qualified names of the types that may come.</param>
    public static int TypeOf(ref Utf8JsonReader reader, JsonMemberTable types)
    {
        ArgumentNullException.ThrowIfNull(types);
        var ahead = reader;
        if (!FindType(ref ahead))
        {
            return JsonMemberTable.Unknown;
        }

        if (ahead.ValueIsEscaped || ahead.HasValueSequence)
        {
            return TypeName(ref reader) is { } name ? types.Find(System.Text.Encoding.UTF8.GetBytes(name)) : JsonMemberTable.Unknown;
        }

        var text = ahead.ValueSpan;
        return types.Find(text[(text.LastIndexOfAny((byte)'#', (byte)'/') + 1)..]);
    }

    /// <summary>The qualified name of the type that the object says it is, or null. The reader does not move.</summary>
    /// <param name="reader">Stands on the start of an object.</param>
    /// <remarks>Looked for among the leading annotations, where OData JSON Format 4.01 §4.5.3 puts it.</remarks>
    public static string? TypeName(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (!FindType(ref ahead))
        {
            return null;
        }

        var text = ahead.GetString()!;
        return text[(text.LastIndexOfAny(['#', '/']) + 1)..];
    }

    private static bool FindType(ref Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            JsonErrors.ThrowUnexpected(ref ahead, "an object");
        }

        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName && IsAnnotation(ref ahead))
        {
            var isType = ahead.ValueTextEquals("@odata.type"u8) || ahead.ValueTextEquals("@type"u8);
            ahead.Read();
            if (isType)
            {
                return ahead.TokenType == JsonTokenType.String;
            }

            ahead.Skip();
        }

        return false;
    }

    private static bool StartsList(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return false;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            JsonErrors.ThrowUnexpected(ref reader, "an array");
        }

        return true;
    }

    private static bool NextItem(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            JsonErrors.ThrowMalformed("a whole array");
        }

        return reader.TokenType != JsonTokenType.EndArray;
    }
}
