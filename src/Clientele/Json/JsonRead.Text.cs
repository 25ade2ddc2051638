using System;
using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Clientele.OData;

namespace Clientele.Json;

public static partial class JsonRead
{
    /// <summary>An <c>Edm.String</c>.</summary>
    public static string String(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            JsonErrors.ThrowUnexpected(ref reader, "a string");
        }

        // Most text of services is ASCII without escapes, and widening it is cheaper than decoding it.
        return !reader.ValueIsEscaped && !reader.HasValueSequence && Ascii.IsValid(reader.ValueSpan)
            ? Encoding.Latin1.GetString(reader.ValueSpan)
            : reader.GetString()!;
    }

    /// <summary>An <c>Edm.String</c> or null.</summary>
    public static string? StringOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : String(ref reader);

    /// <summary>An <c>Edm.Boolean</c>.</summary>
    public static bool Boolean(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            JsonErrors.ThrowUnexpected(ref reader, "a boolean");
        }

        return reader.TokenType == JsonTokenType.True;
    }

    /// <summary>An <c>Edm.Boolean</c> or null.</summary>
    public static bool? BooleanOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Boolean(ref reader);

    /// <summary>An <c>Edm.Guid</c>.</summary>
    public static Guid Guid(ref Utf8JsonReader reader)
    {
        if (!EdmGuid.TryParse(Text(ref reader, "an Edm.Guid"), out var value))
        {
            JsonErrors.ThrowMalformed("an Edm.Guid");
        }

        return value;
    }

    /// <summary>An <c>Edm.Guid</c> or null.</summary>
    public static Guid? GuidOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Guid(ref reader);

    /// <summary>An <c>Edm.Binary</c>: base64url, padded or not (OData JSON Format 4.01 §7.1), or plain base64.</summary>
    public static byte[] Binary(ref Utf8JsonReader reader)
    {
        var text = Text(ref reader, "an Edm.Binary");
        var padded = new byte[(text.Length + 3) / 4 * 4];
        padded.AsSpan().Fill((byte)'=');
        text.CopyTo(padded);
        padded.AsSpan().Replace((byte)'-', (byte)'+');
        padded.AsSpan().Replace((byte)'_', (byte)'/');
        if (Base64.DecodeFromUtf8InPlace(padded, out var length) != OperationStatus.Done)
        {
            JsonErrors.ThrowMalformed("an Edm.Binary");
        }

        return padded[..length];
    }

    /// <summary>An <c>Edm.Binary</c> or null.</summary>
    public static byte[]? BinaryOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Binary(ref reader);

    /// <summary>
    /// A member of an enumeration: its name, or its number (OData JSON Format 4.01 §7.1). Members that are not declared survive.
    /// </summary>
    public static T Enum<T>(ref Utf8JsonReader reader)
        where T : struct, IODataEnum<T>
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            return T.FromName(T.Members.NameOf(number));
        }

        return T.FromName(T.Members.NameOf(Text(ref reader, "a member of an enumeration")));
    }

    /// <summary>A member of an enumeration, or null.</summary>
    public static T? EnumOrNull<T>(ref Utf8JsonReader reader)
        where T : struct, IODataEnum<T> =>
        reader.TokenType == JsonTokenType.Null ? null : Enum<T>(ref reader);

    /// <summary>Any JSON value, null included: what is untyped, or spatial.</summary>
    public static JsonElement Element(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Any JSON value, or null.</summary>
    public static JsonElement? ElementOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Element(ref reader);

    private static ReadOnlySpan<byte> Text(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            JsonErrors.ThrowUnexpected(ref reader, expected);
        }

        return reader.HasValueSequence || reader.ValueIsEscaped ? Unescaped(ref reader) : reader.ValueSpan;
    }

    private static byte[] Unescaped(ref Utf8JsonReader reader)
    {
        var text = new byte[JsonText.Length(ref reader)];
        return text[..reader.CopyString(text)];
    }

    private static byte[] Gather(ref Utf8JsonReader reader) => reader.ValueSequence.ToArray();
}
