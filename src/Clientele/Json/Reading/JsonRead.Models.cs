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

    /// <summary>As <see cref="List{T}(ref JsonCursor, JsonReaderFunc{T})"/>, of an array that must be there.</summary>
    /// <exception cref="JsonException">The value is null, or no array.</exception>
    internal static IReadOnlyList<T> RequiredList<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            JsonErrors.ThrowUnexpected(ref reader, "an array");
        }

        return List(ref reader, read);
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
        return FindType(ref ahead, out var type, out var context)
            ? types.Find(type[(type.LastIndexOfAny((byte)'#', (byte)'/') + 1)..])
            : context.IsEmpty ? JsonMemberTable.Unknown : types.Find(TypeOfContext(context));
    }

    /// <summary>
    /// The qualified name of the type that the object says it is, or null. The cursor does not move. The name is empty within a group of an aggregation, which has
    /// keys of an entity and no type.
    /// </summary>
    /// <param name="reader">Stands on the start of an object.</param>
    /// <remarks>It may stand behind other members: only a service that says <c>streaming=true</c> promises an order (OData JSON Format 4.01 §4.4).</remarks>
    public static string? TypeName(ref JsonCursor reader)
    {
        var ahead = reader;
        return FindType(ref ahead, out var type, out _)
            ? Utf8Text.ToText(type[(type.LastIndexOfAny((byte)'#', (byte)'/') + 1)..])
            : ahead.Layouts is { AreGroups: true } ? "" : null;
    }

    private static bool FindType(ref JsonCursor ahead, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> context)
    {
        context = default;
        ahead.EnterObject();
        var isFirst = true;
        while (ahead.NextName(ref isFirst, out var name))
        {
            if (IsType(name))
            {
                type = TypeText(ref ahead);
                return !type.IsEmpty;
            }

            if (!name.Text.Contains((byte)'@'))
            {
                type = default;
                return ahead.Layouts is not { HasTypesFirst: true } && FindTypeBehind(ref ahead, out type);
            }

            if ((name.Is("@odata.context"u8) || name.Is("@context"u8)) && ahead.TokenType == JsonTokenType.String)
            {
                context = ahead.ReadUnescaped("a string");
                continue;
            }

            ahead.Skip();
        }

        type = default;
        return false;
    }

    // The cursor stands on the value of the first member that is no annotation. What is no JSON is an error where it is read.
    private static bool FindTypeBehind(ref JsonCursor ahead, out ReadOnlySpan<byte> type)
    {
        type = default;
        try
        {
            var isFirst = false;
            ahead.Skip();
            while (ahead.NextName(ref isFirst, out var name))
            {
                if (IsType(name))
                {
                    type = TypeText(ref ahead);
                    break;
                }

                ahead.Skip();
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return !type.IsEmpty;
    }

    private static bool IsType(in JsonName name) => name.Is("@odata.type"u8) || name.Is("@type"u8);

    private static ReadOnlySpan<byte> TypeText(ref JsonCursor reader) => reader.TokenType == JsonTokenType.String ? reader.ReadUnescaped("a string") : default;

    /// <summary>
    /// The type that a context URL names: <c>…#Ns.Place</c>, <c>…#Assets(1)/Home/Ns.Place</c>, <c>…#Assets/Ns.Truck(Id)/$entity</c> (OData Protocol 4.01
    /// §10). A service leaves the type of an object out where the context says it. Any other text is the name of no type.
    /// </summary>
    private static ReadOnlySpan<byte> TypeOfContext(ReadOnlySpan<byte> context)
    {
        var fragment = context[(context.IndexOf((byte)'#') + 1)..];
        fragment = fragment.EndsWith("/$entity"u8) ? fragment[..^"/$entity".Length] : fragment;
        if (fragment.EndsWith(")"u8))
        {
            // What was selected stands behind the type, in parentheses that may hold others.
            var depth = 0;
            var at = fragment.Length - 1;
            for (; at >= 0; at--)
            {
                depth += fragment[at] switch { (byte)')' => 1, (byte)'(' => -1, _ => 0 };
                if (depth == 0)
                {
                    break;
                }
            }

            fragment = fragment[..Math.Max(at, 0)];
        }

        return fragment[(fragment.LastIndexOf((byte)'/') + 1)..];
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
