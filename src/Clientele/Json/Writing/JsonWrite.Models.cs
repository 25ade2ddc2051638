using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Clientele.Json;

/// <summary>What writers of emitted types are made of: one call a member.</summary>
/// <remarks>
/// The type of the value says when it travels: a plain value always, null as null; an <see cref="Optional{T}"/> when it was set;
/// and with the methods that end in <c>IfNotNull</c>, when it is not null. A patch sets few of its members: whether one was set is asked in the
/// caller, without a call, without copying the value, and before its name is looked up.
/// </remarks>
public static partial class JsonWrite
{
    /// <summary>A member of an enumeration.</summary>
    public static void Enum<T>(JsonWriter writer, ReadOnlySpan<byte> name, T value)
        where T : struct, IOpenEnum<T> => writer.WriteString(name, value.Name);

    /// <summary>A member of an enumeration; null is written as null.</summary>
    public static void Enum<T>(JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IOpenEnum<T> => writer.WriteString(name, value?.Name);

    /// <summary>A member of an enumeration where it is not null.</summary>
    public static void EnumIfNotNull<T>(JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IOpenEnum<T>
    {
        if (value is { } set)
        {
            Enum(writer, name, set);
        }
    }

    /// <summary>A member of an enumeration where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Enum<T>(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<T> value)
        where T : struct, IOpenEnum<T>
    {
        if (value.HasValue)
        {
            Enum(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of an enumeration where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Enum<T>(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<T?> value)
        where T : struct, IOpenEnum<T>
    {
        if (value.HasValue)
        {
            Enum(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>An object; null is written as null.</summary>
    public static void Model<T>(JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : IJsonWritable
    {
        writer.WritePropertyName(name);
        ModelValue(writer, value);
    }

    /// <summary>An object where it is not null.</summary>
    public static void ModelIfNotNull<T>(JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : IJsonWritable
    {
        if (value is not null)
        {
            Model(writer, name, value);
        }
    }

    /// <summary>An object where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Model<T>(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<T> value)
        where T : IJsonWritable?
    {
        if (value.HasValue)
        {
            writer.WritePropertyName(names[ordinal]);
            ModelValue(writer, value.Value);
        }
    }

    /// <summary>An object, or null.</summary>
    public static void ModelValue<T>(JsonWriter writer, T value)
        where T : IJsonWritable?
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            var start = writer.Written.Length;
            value.Write(writer);
            writer.ThrowIfTwice(start);
        }
    }

    /// <summary>An array of objects; null is written as null.</summary>
    public static void List<T>(JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? items)
        where T : IJsonWritable? => List(writer, name, items, ModelValue);

    /// <summary>An array of objects where it is not null.</summary>
    public static void ListIfNotNull<T>(JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? items)
        where T : IJsonWritable? => ListIfNotNull(writer, name, items, ModelValue);

    /// <summary>An array of objects where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void List<T>(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<IReadOnlyList<T>> items)
        where T : IJsonWritable? => List(writer, names, ordinal, items, ModelValue);

    /// <summary>An array of what <paramref name="write"/> writes; null is written as null.</summary>
    public static void List<T>(JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? items, JsonWriterAction<T> write)
    {
        if (items is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        for (var index = 0; index < items.Count; index++)
        {
            write(writer, items[index]);
        }

        writer.WriteEndArray();
    }

    /// <summary>An array of what <paramref name="write"/> writes, where it is not null.</summary>
    public static void ListIfNotNull<T>(
        JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? items, JsonWriterAction<T> write)
    {
        if (items is not null)
        {
            List(writer, name, items, write);
        }
    }

    /// <summary>An array of what <paramref name="write"/> writes, where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void List<T>(
        JsonWriter writer, JsonMemberTable names, int ordinal, Optional<IReadOnlyList<T>> items, JsonWriterAction<T> write)
    {
        if (items.HasValue)
        {
            List(writer, names[ordinal], items.Value, write);
        }
    }
}
