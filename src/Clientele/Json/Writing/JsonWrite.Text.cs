using System;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Clientele.Json;

/// <content>Text and what is written as text, booleans, and values of any kind.</content>
public static partial class JsonWrite
{
    /// <summary>A member of kind <c>Edm.Guid</c>.</summary>
    public static void Guid(JsonWriter writer, ReadOnlySpan<byte> name, Guid value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Guid</c>; null is written as null.</summary>
    public static void Guid(JsonWriter writer, ReadOnlySpan<byte> name, Guid? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Guid</c> where it is not null.</summary>
    public static void GuidIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, Guid? value)
    {
        if (value is { } set)
        {
            Guid(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Guid</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Guid(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<Guid> value)
    {
        if (value.HasValue)
        {
            Guid(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Guid</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Guid(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<Guid?> value)
    {
        if (value.HasValue)
        {
            Guid(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.String</c>; null is written as null.</summary>
    public static void String(JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.String</c> where it is not null.</summary>
    public static void StringIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            String(writer, name, value);
        }
    }

#nullable disable annotations // Optional<string> and Optional<string?> are one type to the compiler's overloads; both must pass.
    /// <summary>A member of kind <c>Edm.String</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void String(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<string> value)
    {
        if (value.HasValue)
        {
            String(writer, names[ordinal], value.Value);
        }
    }
#nullable restore annotations

    /// <summary>A member of kind <c>Edm.Boolean</c>.</summary>
    public static void Boolean(JsonWriter writer, ReadOnlySpan<byte> name, bool value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Boolean</c>; null is written as null.</summary>
    public static void Boolean(JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Boolean</c> where it is not null.</summary>
    public static void BooleanIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } set)
        {
            Boolean(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Boolean</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Boolean(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<bool> value)
    {
        if (value.HasValue)
        {
            Boolean(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Boolean</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Boolean(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<bool?> value)
    {
        if (value.HasValue)
        {
            Boolean(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Binary</c>; null is written as null.</summary>
    public static void Binary(JsonWriter writer, ReadOnlySpan<byte> name, byte[]? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Binary</c> where it is not null.</summary>
    public static void BinaryIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, byte[]? value)
    {
        if (value is not null)
        {
            Binary(writer, name, value);
        }
    }

#nullable disable annotations // Optional<byte[]> and Optional<byte[]?> are one type to the compiler's overloads; both must pass.
    /// <summary>A member of kind <c>Edm.Binary</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Binary(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<byte[]> value)
    {
        if (value.HasValue)
        {
            Binary(writer, names[ordinal], value.Value);
        }
    }
#nullable restore annotations

    /// <summary>A member of kind JSON value.</summary>
    public static void Element(JsonWriter writer, ReadOnlySpan<byte> name, JsonElement value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind JSON value; null is written as null.</summary>
    public static void Element(JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind JSON value where it is not null.</summary>
    public static void ElementIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is { } set)
        {
            Element(writer, name, set);
        }
    }

    /// <summary>A member of kind JSON value where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Element(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<JsonElement> value)
    {
        if (value.HasValue)
        {
            Element(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind JSON value where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Element(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<JsonElement?> value)
    {
        if (value.HasValue)
        {
            Element(writer, names[ordinal], value.Value);
        }
    }
}
