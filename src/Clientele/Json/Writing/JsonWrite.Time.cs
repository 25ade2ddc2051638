using System;
using System.Runtime.CompilerServices;

namespace Clientele.Json;

/// <content>Dates, times and durations.</content>
public static partial class JsonWrite
{
    /// <summary>A member of kind <c>Edm.Date</c>.</summary>
    public static void Date(JsonWriter writer, ReadOnlySpan<byte> name, DateOnly value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Date</c>; null is written as null.</summary>
    public static void Date(JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Date</c> where it is not null.</summary>
    public static void DateIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } set)
        {
            Date(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Date</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Date(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<DateOnly> value)
    {
        if (value.HasValue)
        {
            Date(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Date</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Date(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<DateOnly?> value)
    {
        if (value.HasValue)
        {
            Date(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.DateTimeOffset</c>.</summary>
    public static void DateTimeOffset(JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.DateTimeOffset</c>; null is written as null.</summary>
    public static void DateTimeOffset(JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.DateTimeOffset</c> where it is not null.</summary>
    public static void DateTimeOffsetIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } set)
        {
            DateTimeOffset(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.DateTimeOffset</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DateTimeOffset(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<DateTimeOffset> value)
    {
        if (value.HasValue)
        {
            DateTimeOffset(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.DateTimeOffset</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DateTimeOffset(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<DateTimeOffset?> value)
    {
        if (value.HasValue)
        {
            DateTimeOffset(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.TimeOfDay</c>.</summary>
    public static void TimeOfDay(JsonWriter writer, ReadOnlySpan<byte> name, TimeOnly value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.TimeOfDay</c>; null is written as null.</summary>
    public static void TimeOfDay(JsonWriter writer, ReadOnlySpan<byte> name, TimeOnly? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.TimeOfDay</c> where it is not null.</summary>
    public static void TimeOfDayIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, TimeOnly? value)
    {
        if (value is { } set)
        {
            TimeOfDay(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.TimeOfDay</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TimeOfDay(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<TimeOnly> value)
    {
        if (value.HasValue)
        {
            TimeOfDay(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.TimeOfDay</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TimeOfDay(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<TimeOnly?> value)
    {
        if (value.HasValue)
        {
            TimeOfDay(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Duration</c>.</summary>
    public static void Duration(JsonWriter writer, ReadOnlySpan<byte> name, TimeSpan value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Duration</c>; null is written as null.</summary>
    public static void Duration(JsonWriter writer, ReadOnlySpan<byte> name, TimeSpan? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A member of kind <c>Edm.Duration</c> where it is not null.</summary>
    public static void DurationIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, TimeSpan? value)
    {
        if (value is { } set)
        {
            Duration(writer, name, set);
        }
    }

    /// <summary>A member of kind <c>Edm.Duration</c> where it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Duration(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<TimeSpan> value)
    {
        if (value.HasValue)
        {
            Duration(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A member of kind <c>Edm.Duration</c> where it was set; set to null, null is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Duration(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<TimeSpan?> value)
    {
        if (value.HasValue)
        {
            Duration(writer, names[ordinal], value.Value);
        }
    }
}
