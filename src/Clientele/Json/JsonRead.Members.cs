using System;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>What readers of emitted types are made of: members, values by kind, lists.</summary>
/// <remarks>
/// Each method reads one value: the reader stands on its first token and is left on its last. A token of another kind, and null where
/// the method's name doesn't end in <c>OrNull</c>, is a <see cref="JsonException"/>.
/// </remarks>
public static partial class JsonRead
{
    /// <summary>Goes to the next member that is not an annotation, and stands on its value.</summary>
    /// <param name="reader">Stands on the start of an object, or on the last token of a member's value.</param>
    /// <param name="members">The names that the type declares.</param>
    /// <param name="next">The ordinal that is expected next; starts at 0 and is this method's own.</param>
    /// <param name="member">An ordinal, <see cref="JsonMemberTable.ETag"/> or <see cref="JsonMemberTable.Unknown"/>.</param>
    /// <returns>False at the end of the object.</returns>
    /// <remarks>Annotations are all names with an <c>@</c> (OData JSON Format 4.01 §4.5); but for the ETag they are skipped.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextMember(ref Utf8JsonReader reader, JsonMemberTable members, ref int next, out int member)
    {
        if (IsExpected(ref reader, members, next))
        {
            member = next++;
            return reader.Read();
        }

        return NextMemberOutOfOrder(ref reader, members, ref next, out member);
    }

    private static bool NextMemberOutOfOrder(ref Utf8JsonReader reader, JsonMemberTable members, ref int next, out int member)
    {
        for (; IsMember(ref reader); reader.Read())
        {
            if (Lookup(ref reader, members, ref next, out member))
            {
                reader.Read();
                return true;
            }

            if (!IsAnnotation(ref reader))
            {
                reader.Read();
                return true;
            }

            member = AnnotationOf(ref reader);
            reader.Read();
            if (member == JsonMemberTable.ETag)
            {
                return true;
            }

            reader.Skip();
        }

        member = JsonMemberTable.Unknown;
        return false;
    }

    /// <summary>
    /// As <see cref="NextMember(ref Utf8JsonReader, JsonMemberTable, ref int, out int)"/>, for open types: what the type does not declare
    /// goes into the bag.
    /// </summary>
    /// <param name="reader">Stands on the start of an object, or on the last token of a member's value.</param>
    /// <param name="members">The names that the type declares.</param>
    /// <param name="next">The ordinal that is expected next; starts at 0 and is this method's own.</param>
    /// <param name="dynamicProperties">Made when the first undeclared member comes.</param>
    /// <param name="member">An ordinal or <see cref="JsonMemberTable.ETag"/>.</param>
    /// <returns>False at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextMember(
        ref Utf8JsonReader reader, JsonMemberTable members, ref int next, ref DynamicProperties? dynamicProperties, out int member)
    {
        if (IsExpected(ref reader, members, next))
        {
            member = next++;
            return reader.Read();
        }

        return NextMemberOutOfOrder(ref reader, members, ref next, ref dynamicProperties, out member);
    }

    private static bool NextMemberOutOfOrder(
        ref Utf8JsonReader reader, JsonMemberTable members, ref int next, ref DynamicProperties? dynamicProperties, out int member)
    {
        for (; IsMember(ref reader); reader.Read())
        {
            if (Lookup(ref reader, members, ref next, out member))
            {
                reader.Read();
                return true;
            }

            if (!IsAnnotation(ref reader))
            {
                dynamicProperties ??= new DynamicProperties();
                dynamicProperties.Read(ref reader);
                continue;
            }

            member = AnnotationOf(ref reader);
            if (member == JsonMemberTable.ETag)
            {
                reader.Read();
                return true;
            }

            DynamicProperties.ReadAnnotation(ref reader, members, ref dynamicProperties);
        }

        member = JsonMemberTable.Unknown;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsExpected(ref Utf8JsonReader reader, JsonMemberTable members, int next) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName
        && members.IsAt(next, reader.ValueSpan) && !reader.ValueIsEscaped;

    private static bool IsMember(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.PropertyName => true,
        JsonTokenType.EndObject => false,
        _ => throw new JsonException("The object is not whole."),
    };

    private static bool Lookup(ref Utf8JsonReader reader, JsonMemberTable members, ref int next, out int member)
    {
        member = members.Find(ref reader);
        if (member < 0)
        {
            return false;
        }

        next = member + 1;
        return true;
    }

    private static bool IsAnnotation(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueIsEscaped
            ? reader.GetString()!.Contains('@', StringComparison.Ordinal)
            : reader.ValueSpan.Contains((byte)'@');

    private static int AnnotationOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("@odata.etag"u8) || reader.ValueTextEquals("@etag"u8) ? JsonMemberTable.ETag : JsonMemberTable.Unknown;
}
