using System;
using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Clientele.Json;

public static partial class JsonRead
{
    /// <summary>An <c>Edm.String</c>.</summary>
    public static string String(ref JsonCursor reader) => reader.ReadString("a string");

    /// <summary>An <c>Edm.String</c> or null.</summary>
    public static string? StringOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : String(ref reader);

    /// <summary>A scalar as text: a number as its digits, true or false; null for null, and for an object or an array, which is left behind.</summary>
    internal static string? ScalarText(ref JsonCursor reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return String(ref reader);
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ReadNumber());
            case JsonTokenType.True or JsonTokenType.False:
                return Boolean(ref reader) ? "true" : "false";
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>An <c>Edm.Boolean</c>.</summary>
    public static bool Boolean(ref JsonCursor reader) => reader.ReadBoolean();

    /// <summary>An <c>Edm.Boolean</c> or null.</summary>
    public static bool? BooleanOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Boolean(ref reader);

    /// <summary>An <c>Edm.Guid</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Guid Guid(ref JsonCursor reader) => reader.TryReadGuid(out var value) ? value : OtherGuid(ref reader);

    /// <summary>An <c>Edm.Guid</c> or null.</summary>
    public static Guid? GuidOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Guid(ref reader);

    /// <summary>An <c>Edm.Binary</c>: base64url, padded or not (OData JSON Format 4.01 §7.1), or plain base64.</summary>
    public static byte[] Binary(ref JsonCursor reader)
    {
        var start = reader.Position;
        var text = reader.ReadUnescaped("an Edm.Binary");
        var padded = new byte[(text.Length + 3) / 4 * 4];
        padded.AsSpan().Fill((byte)'=');
        text.CopyTo(padded);
        padded.AsSpan().Replace((byte)'-', (byte)'+');
        padded.AsSpan().Replace((byte)'_', (byte)'/');
        if (Base64.DecodeFromUtf8InPlace(padded, out var length) != OperationStatus.Done)
        {
            JsonErrors.ThrowMalformed(ref reader, start, "an Edm.Binary");
        }

        return padded[..length];
    }

    /// <summary>An <c>Edm.Binary</c> or null.</summary>
    public static byte[]? BinaryOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Binary(ref reader);

    /// <summary>
    /// A member of an enumeration: its name, or its number (OData JSON Format 4.01 §7.1). Members that are not declared survive.
    /// </summary>
    public static T Enum<T>(ref JsonCursor reader)
        where T : struct, IOpenEnum<T>
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return T.FromName(T.Members.NameOf(Int64(ref reader)));
        }

        var name = T.Members.NameOf(reader.ReadUnescaped("a member of an enumeration"), out var isDeclared);
        if (!isDeclared)
        {
            reader.Layouts?.Drift?.Add(DriftKind.UnknownEnumMember, T.Members.QualifiedName, Encoding.UTF8.GetBytes(name));
        }

        return T.FromName(name);
    }

    /// <summary>A member of an enumeration, or null.</summary>
    public static T? EnumOrNull<T>(ref JsonCursor reader)
        where T : struct, IOpenEnum<T> =>
        reader.TryReadNull() ? null : Enum<T>(ref reader);

    /// <summary>Any JSON value, null included: what is untyped, or spatial.</summary>
    public static JsonElement Element(ref JsonCursor reader) => reader.ReadElement();

    /// <summary>Any JSON value, or null.</summary>
    public static JsonElement? ElementOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Element(ref reader);

    private static Guid OtherGuid(ref JsonCursor reader)
    {
        var start = reader.Position;
        if (!EdmGuid.TryParse(reader.ReadUnescaped("an Edm.Guid"), out var value))
        {
            JsonErrors.ThrowMalformed(ref reader, start, "an Edm.Guid");
        }

        return value;
    }
}
