using System;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Clientele.Json;

/// <content>
/// Numbers as text, which services with <c>IEEE754Compatible=true</c> read <c>Edm.Int64</c> and <c>Edm.Decimal</c> from (OData JSON Format 4.01 §3.2).
/// </content>
public static partial class JsonWrite
{
    /// <summary>A number as text.</summary>
    public static void NumberText<T>(JsonWriter writer, ReadOnlySpan<byte> name, T value)
        where T : struct, INumber<T>
    {
        writer.WritePropertyName(name);
        NumberTextValue(writer, value);
    }

    /// <summary>A number as text; null is written as null.</summary>
    public static void NumberText<T>(JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, INumber<T>
    {
        writer.WritePropertyName(name);
        NumberTextValue(writer, value);
    }

    /// <summary>A number as text where it is not null.</summary>
    public static void NumberTextIfNotNull<T>(JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, INumber<T>
    {
        if (value is { } set)
        {
            NumberText(writer, name, set);
        }
    }

    /// <summary>A number as text where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NumberText<T>(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<T> value)
        where T : struct, INumber<T>
    {
        if (value.HasValue)
        {
            NumberText(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A number as text where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NumberText<T>(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<T?> value)
        where T : struct, INumber<T>
    {
        if (value.HasValue)
        {
            NumberText(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A number on its own, as text.</summary>
    public static void NumberTextValue<T>(JsonWriter writer, T value)
        where T : struct, INumber<T> => writer.WriteStringValue(value.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>A number on its own, as text, or null.</summary>
    public static void NumberTextValue<T>(JsonWriter writer, T? value)
        where T : struct, INumber<T>
    {
        if (value is { } set)
        {
            NumberTextValue(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
