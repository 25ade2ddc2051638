using System;
using System.Text.Json;

namespace Clientele.Json;

/// <content>Values on their own: items of lists, say <c>JsonWrite.List(writer, "ids"u8, ids, JsonWrite.Value)</c>.</content>
public static partial class JsonWrite
{
    /// <summary>An <c>Edm.String</c>, or null.</summary>
    public static void Value(JsonWriter writer, string? value) =>
        writer.WriteStringValue(value);

    /// <summary>An <c>Edm.Binary</c> in base64url (OData JSON Format 4.01 §7.1), or null.</summary>
    /// <remarks>With the padding that the standard leaves open: ASP.NET Core OData 9.5 answers 400 to text without it.</remarks>
    public static void Value(JsonWriter writer, byte[]? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteBase64UrlStringValue(value);
    }

    /// <summary>An <c>Edm.Guid</c>.</summary>
    public static void Value(JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>An <c>Edm.Guid</c>, or null.</summary>
    public static void Value(JsonWriter writer, Guid? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.Boolean</c>.</summary>
    public static void Value(JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>An <c>Edm.Boolean</c>, or null.</summary>
    public static void Value(JsonWriter writer, bool? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.Byte</c>.</summary>
    public static void Value(JsonWriter writer, byte value) => writer.WriteInteger(value);

    /// <summary>An <c>Edm.Byte</c>, or null.</summary>
    public static void Value(JsonWriter writer, byte? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.SByte</c>.</summary>
    public static void Value(JsonWriter writer, sbyte value) => writer.WriteInteger(value);

    /// <summary>An <c>Edm.SByte</c>, or null.</summary>
    public static void Value(JsonWriter writer, sbyte? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.Int16</c>.</summary>
    public static void Value(JsonWriter writer, short value) => writer.WriteInteger(value);

    /// <summary>An <c>Edm.Int16</c>, or null.</summary>
    public static void Value(JsonWriter writer, short? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.Int32</c>.</summary>
    public static void Value(JsonWriter writer, int value) => writer.WriteInteger(value);

    /// <summary>An <c>Edm.Int32</c>, or null.</summary>
    public static void Value(JsonWriter writer, int? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.Int64</c>.</summary>
    public static void Value(JsonWriter writer, long value) => writer.WriteInteger(value);

    /// <summary>An <c>Edm.Int64</c>, or null.</summary>
    public static void Value(JsonWriter writer, long? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.Decimal</c>.</summary>
    public static void Value(JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>An <c>Edm.Decimal</c>, or null.</summary>
    public static void Value(JsonWriter writer, decimal? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.Date</c>.</summary>
    public static void Value(JsonWriter writer, DateOnly value) =>
        writer.WriteStringValue(value);

    /// <summary>An <c>Edm.Date</c>, or null.</summary>
    public static void Value(JsonWriter writer, DateOnly? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.DateTimeOffset</c>.</summary>
    public static void Value(JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);

    /// <summary>An <c>Edm.DateTimeOffset</c>, or null.</summary>
    public static void Value(JsonWriter writer, DateTimeOffset? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.TimeOfDay</c>.</summary>
    public static void Value(JsonWriter writer, TimeOnly value) =>
        writer.WriteStringValue(value);

    /// <summary>An <c>Edm.TimeOfDay</c>, or null.</summary>
    public static void Value(JsonWriter writer, TimeOnly? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.Duration</c>.</summary>
    public static void Value(JsonWriter writer, TimeSpan value) => writer.WriteStringValue(EdmDuration.Format(value));

    /// <summary>An <c>Edm.Duration</c>, or null.</summary>
    public static void Value(JsonWriter writer, TimeSpan? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.Single</c>; what JSON has no number for is written as <c>"NaN"</c>, <c>"INF"</c> or <c>"-INF"</c>.</summary>
    public static void Value(JsonWriter writer, float value)
    {
        if (float.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(float.IsNaN(value) ? "NaN"u8 : value > 0 ? "INF"u8 : "-INF"u8);
        }
    }

    /// <summary>An <c>Edm.Single</c>, or null.</summary>
    public static void Value(JsonWriter writer, float? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An <c>Edm.Double</c>; what JSON has no number for is written as <c>"NaN"</c>, <c>"INF"</c> or <c>"-INF"</c>.</summary>
    public static void Value(JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "INF"u8 : "-INF"u8);
        }
    }

    /// <summary>An <c>Edm.Double</c>, or null.</summary>
    public static void Value(JsonWriter writer, double? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>A JSON value as it is; one that was never set is null.</summary>
    public static void Value(JsonWriter writer, JsonElement value) => writer.WriteElement(value);

    /// <summary>A JSON value as it is, or null.</summary>
    public static void Value(JsonWriter writer, JsonElement? value)
    {
        if (value is { } set)
        {
            Value(writer, set);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>A member of an enumeration, by its name.</summary>
    public static void EnumValue<T>(JsonWriter writer, T value)
        where T : struct, IOpenEnum<T> => writer.WriteStringValue(value.Name);

    /// <summary>A member of an enumeration, by its name, or null.</summary>
    public static void EnumValue<T>(JsonWriter writer, T? value)
        where T : struct, IOpenEnum<T> => writer.WriteStringValue(value?.Name);
}
