using System;
using System.Runtime.CompilerServices;

namespace Clientele.Json;

/// <content>Numbers, written as JSON numbers.</content>
public static partial class JsonWrite
{
    /// <summary>A member of kind <c>Edm.Byte</c>.</summary>
    public static void Byte(JsonWriter writer, ReadOnlySpan<byte> name, byte value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Byte</c>; null is written as null.</summary>
    public static void Byte(JsonWriter writer, ReadOnlySpan<byte> name, byte? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Byte</c> where it is not null.</summary>
    public static void ByteIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, byte? value)
    {
        if (value is { } set)
        {
            Byte(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Byte</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Byte(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<byte> value)
    {
        if (value.HasValue)
        {
            Byte(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Byte</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Byte(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<byte?> value)
    {
        if (value.HasValue)
        {
            Byte(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.SByte</c>.</summary>
    public static void SByte(JsonWriter writer, ReadOnlySpan<byte> name, sbyte value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.SByte</c>; null is written as null.</summary>
    public static void SByte(JsonWriter writer, ReadOnlySpan<byte> name, sbyte? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.SByte</c> where it is not null.</summary>
    public static void SByteIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, sbyte? value)
    {
        if (value is { } set)
        {
            SByte(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.SByte</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SByte(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<sbyte> value)
    {
        if (value.HasValue)
        {
            SByte(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.SByte</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SByte(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<sbyte?> value)
    {
        if (value.HasValue)
        {
            SByte(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Int16</c>.</summary>
    public static void Int16(JsonWriter writer, ReadOnlySpan<byte> name, short value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Int16</c>; null is written as null.</summary>
    public static void Int16(JsonWriter writer, ReadOnlySpan<byte> name, short? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Int16</c> where it is not null.</summary>
    public static void Int16IfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, short? value)
    {
        if (value is { } set)
        {
            Int16(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Int16</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Int16(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<short> value)
    {
        if (value.HasValue)
        {
            Int16(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Int16</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Int16(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<short?> value)
    {
        if (value.HasValue)
        {
            Int16(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Int32</c>.</summary>
    public static void Int32(JsonWriter writer, ReadOnlySpan<byte> name, int value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Int32</c>; null is written as null.</summary>
    public static void Int32(JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Int32</c> where it is not null.</summary>
    public static void Int32IfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } set)
        {
            Int32(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Int32</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Int32(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<int> value)
    {
        if (value.HasValue)
        {
            Int32(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Int32</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Int32(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<int?> value)
    {
        if (value.HasValue)
        {
            Int32(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Int64</c>.</summary>
    public static void Int64(JsonWriter writer, ReadOnlySpan<byte> name, long value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Int64</c>; null is written as null.</summary>
    public static void Int64(JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Int64</c> where it is not null.</summary>
    public static void Int64IfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } set)
        {
            Int64(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Int64</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Int64(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<long> value)
    {
        if (value.HasValue)
        {
            Int64(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Int64</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Int64(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<long?> value)
    {
        if (value.HasValue)
        {
            Int64(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Decimal</c>.</summary>
    public static void Decimal(JsonWriter writer, ReadOnlySpan<byte> name, decimal value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Decimal</c>; null is written as null.</summary>
    public static void Decimal(JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Decimal</c> where it is not null.</summary>
    public static void DecimalIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } set)
        {
            Decimal(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Decimal</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Decimal(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<decimal> value)
    {
        if (value.HasValue)
        {
            Decimal(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Decimal</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Decimal(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<decimal?> value)
    {
        if (value.HasValue)
        {
            Decimal(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Single</c>.</summary>
    public static void Single(JsonWriter writer, ReadOnlySpan<byte> name, float value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Single</c>; null is written as null.</summary>
    public static void Single(JsonWriter writer, ReadOnlySpan<byte> name, float? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Single</c> where it is not null.</summary>
    public static void SingleIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, float? value)
    {
        if (value is { } set)
        {
            Single(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Single</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Single(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<float> value)
    {
        if (value.HasValue)
        {
            Single(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Single</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Single(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<float?> value)
    {
        if (value.HasValue)
        {
            Single(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Double</c>.</summary>
    public static void Double(JsonWriter writer, ReadOnlySpan<byte> name, double value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Double</c>; null is written as null.</summary>
    public static void Double(JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Double</c> where it is not null.</summary>
    public static void DoubleIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } set)
        {
            Double(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Double</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Double(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<double> value)
    {
        if (value.HasValue)
        {
            Double(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Double</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Double(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<double?> value)
    {
        if (value.HasValue)
        {
            Double(writer, names[ordinal], value.Value);
        }
    }
}
