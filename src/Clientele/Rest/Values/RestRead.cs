using System;
using System.Collections.Generic;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Reads values that OpenAPI has and OData does not; <see cref="JsonRead"/> reads the others.</summary>
public static partial class RestRead
{
    /// <summary>A value of an extensible enumeration of strings.</summary>
    public static T Enum<T>(ref JsonCursor reader)
        where T : struct, IOpenEnum<T> => T.FromName(EnumText(ref reader, T.Members, typeof(T)));

    /// <summary>A value of an extensible enumeration of strings, or null.</summary>
    public static T? EnumOrNull<T>(ref JsonCursor reader)
        where T : struct, IOpenEnum<T> => reader.TryReadNull() ? null : Enum<T>(ref reader);

    private static string EnumText(ref JsonCursor reader, EnumMembers members, Type type)
    {
        // A service that declares strings may still send numbers and Booleans with the same text.
        var text = reader.TokenType switch
        {
            JsonTokenType.Number => reader.ReadNumber(),
            JsonTokenType.True or JsonTokenType.False => JsonRead.Boolean(ref reader) ? "true"u8 : "false"u8,
            _ => reader.ReadUnescaped("a text"),
        };
        var name = members.TextOf(text, out var isDeclared);
        if (!isDeclared)
        {
            reader.Layouts?.Drift?.Add(DriftKind.UnknownEnumMember, type.Name, text);
        }

        return name;
    }

    /// <summary>A value of an extensible enumeration of integers.</summary>
    public static T NumberEnum<T>(ref JsonCursor reader)
        where T : struct, INumberEnum<T> => T.FromValue(JsonRead.Int64(ref reader));

    /// <summary>A value of an extensible enumeration of integers, or null.</summary>
    public static T? NumberEnumOrNull<T>(ref JsonCursor reader)
        where T : struct, INumberEnum<T> => reader.TryReadNull() ? null : NumberEnum<T>(ref reader);

    /// <summary>A value of a union, which need not be an object.</summary>
    public static T Union<T>(ref JsonCursor reader)
        where T : IJsonModel<T>
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            JsonErrors.ThrowUnexpected(ref reader, "a value");
        }

        return T.Read(ref reader);
    }

    /// <summary>A value of a union, or null.</summary>
    public static T? UnionOrNull<T>(ref JsonCursor reader)
        where T : class, IJsonModel<T> => reader.TryReadNull() ? null : T.Read(ref reader);

    /// <summary>A Boolean value that is written as 0 or 1, with or without quotes. <c>true</c> and <c>false</c> are accepted, too.</summary>
    public static bool NumericBoolean(ref JsonCursor reader)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return JsonRead.Boolean(ref reader);
        }

        var start = reader.Position;
        var number = JsonRead.Double(ref reader);
        if (number is not (0 or 1))
        {
            JsonErrors.ThrowMalformed(ref reader, start, "0 or 1");
        }

        return number == 1;
    }

    /// <summary>A Boolean value that is written as 0 or 1, or null.</summary>
    public static bool? NumericBooleanOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : NumericBoolean(ref reader);

    /// <summary>An array of objects. Null is an error.</summary>
    public static IReadOnlyList<T> List<T>(ref JsonCursor reader)
        where T : IJsonModel<T>
    {
        NotNull(ref reader, "an array");
        return JsonRead.List<T>(ref reader);
    }

    /// <summary>An array of values that <paramref name="read"/> reads. Null is an error.</summary>
    public static IReadOnlyList<T> List<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        NotNull(ref reader, "an array");
        return JsonRead.List(ref reader, read);
    }

    /// <summary>An array or null.</summary>
    public static IReadOnlyList<T>? ListOrNull<T>(ref JsonCursor reader, JsonReaderFunc<T> read) =>
        reader.TryReadNull() ? null : JsonRead.List(ref reader, read);

    /// <summary>An object as a dictionary. Null is an error. Of several members with the same name the last one applies.</summary>
    public static IReadOnlyDictionary<string, T> Map<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        NotNull(ref reader, "an object");
        return MapOrEmpty(ref reader, read);
    }

    /// <summary>An object as a dictionary. Null is read as empty. Of several members with the same name the last one applies.</summary>
    public static IReadOnlyDictionary<string, T> MapOrEmpty<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        if (reader.TryReadNull())
        {
            return map;
        }

        reader.EnterObject();
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            var key = name.ToString();
            map[key] = read(ref reader);
        }

        return map;
    }

    /// <summary>An object as a dictionary, or null.</summary>
    public static IReadOnlyDictionary<string, T>? MapOrNull<T>(ref JsonCursor reader, JsonReaderFunc<T> read) =>
        reader.TryReadNull() ? null : Map(ref reader, read);

    /// <summary>Throws if an object lacks members that the description requires.</summary>
    /// <param name="set">The members of the object.</param>
    /// <param name="members">Their names.</param>
    /// <param name="required">A bit for each required member, starting at index <paramref name="word"/> × 64.</param>
    /// <param name="word">Number of the word of 64 members.</param>
    /// <exception cref="JsonException">A required member is missing.</exception>
    public static void Require(MemberSet set, JsonMemberTable members, ulong required, int word = 0)
    {
        ArgumentNullException.ThrowIfNull(members);
        var missing = required & ~set.Word(word);
        if (missing != 0)
        {
            throw new RequiredMemberException(members, (word * 64) + System.Numerics.BitOperations.TrailingZeroCount(missing));
        }
    }

    /// <summary>Index of the discriminator value of an object, or <see cref="JsonMemberTable.Unknown"/>. The reader does not advance.</summary>
    /// <param name="reader">The reader, positioned at the start of the object.</param>
    /// <param name="member">Name of the discriminator.</param>
    /// <param name="values">Values of the discriminator.</param>
    public static int Discriminator(ref JsonCursor reader, ReadOnlySpan<byte> member, JsonMemberTable values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var ahead = reader;
        ahead.EnterObject();
        var isFirst = true;
        while (ahead.NextName(ref isFirst, out var name))
        {
            if (name.Is(member))
            {
                return ahead.TokenType == JsonTokenType.String ? values.Find(ahead.ReadUnescaped("a string")) : JsonMemberTable.Unknown;
            }

            ahead.Skip();
        }

        return JsonMemberTable.Unknown;
    }

    private static void NotNull(ref JsonCursor reader, string expected)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            JsonErrors.ThrowUnexpected(ref reader, expected);
        }
    }
}
