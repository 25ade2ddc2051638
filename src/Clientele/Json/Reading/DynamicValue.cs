using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>Values whose type is known only from the wire: reading by annotation, writing by .NET type.</summary>
internal static class DynamicValue
{
    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>.NET type of an annotation, <c>#Decimal</c> or <c>#Edm.Decimal</c>; null for what stays JSON.</summary>
    public static Type? TypeOf(string? annotation) => KindOf(annotation) switch
    {
        "String" => typeof(string),
        "Boolean" => typeof(bool),
        "Guid" => typeof(Guid),
        "Decimal" => typeof(decimal),
        "Double" => typeof(double),
        "Single" => typeof(float),
        "Byte" => typeof(byte),
        "SByte" => typeof(sbyte),
        "Int16" => typeof(short),
        "Int32" => typeof(int),
        "Int64" => typeof(long),
        "Date" => typeof(DateOnly),
        "DateTimeOffset" => typeof(DateTimeOffset),
        "TimeOfDay" => typeof(TimeOnly),
        "Duration" => typeof(TimeSpan),
        "Binary" => typeof(byte[]),
        _ => null,
    };

    /// <summary>The annotation that a value needs so that a reader knows its type; null where JSON says it already.</summary>
    public static string? AnnotationOf(object? value) => value switch
    {
        null or string or bool or JsonElement => null,
        byte[] => "#Binary",
        DateOnly => "#Date",
        TimeOnly => "#TimeOfDay",
        TimeSpan => "#Duration",
        _ => "#" + value.GetType().Name,
    };

    /// <summary>Refuses what <see cref="Write"/> has no form for.</summary>
    /// <exception cref="ArgumentException">The value is of such a type.</exception>
    public static void ThrowIfNotSupported(object? value)
    {
        if (value is not (null or string or bool or Guid or decimal or double or float or byte or sbyte or short or int or long
            or DateOnly or DateTimeOffset or TimeOnly or TimeSpan or byte[] or JsonElement))
        {
            throw new ArgumentException($"A dynamic property cannot be of type {value.GetType()}.", nameof(value));
        }
    }

    /// <summary>Reads a value as its annotation says; without one, as what the JSON shows.</summary>
    public static object? Read(ref JsonCursor reader, string? annotation)
    {
        if (reader.TryReadNull())
        {
            return null;
        }

        return KindOf(annotation) switch
        {
            "Guid" => JsonRead.Guid(ref reader),
            "Decimal" => JsonRead.Decimal(ref reader),
            "Double" => JsonRead.Double(ref reader),
            "Single" => JsonRead.Single(ref reader),
            "Byte" => JsonRead.Byte(ref reader),
            "SByte" => JsonRead.SByte(ref reader),
            "Int16" => JsonRead.Int16(ref reader),
            "Int32" => JsonRead.Int32(ref reader),
            "Int64" => JsonRead.Int64(ref reader),
            "Date" => JsonRead.Date(ref reader),
            "DateTimeOffset" => JsonRead.DateTimeOffset(ref reader),
            "TimeOfDay" => JsonRead.TimeOfDay(ref reader),
            "Duration" => JsonRead.Duration(ref reader),
            "Binary" => JsonRead.Binary(ref reader),
            null or "String" or "Boolean" => ReadPlain(ref reader),
            _ => reader.ReadElement(),
        };
    }

    /// <summary>Writes a value of a supported type.</summary>
    public static void Write(JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: JsonWrite.Value(writer, text); break;
            case bool truth: JsonWrite.Value(writer, truth); break;
            case Guid guid: JsonWrite.Value(writer, guid); break;
            case decimal number: JsonWrite.Value(writer, number); break;
            case double number: JsonWrite.Value(writer, number); break;
            case float number: JsonWrite.Value(writer, number); break;
            case byte number: JsonWrite.Value(writer, number); break;
            case sbyte number: JsonWrite.Value(writer, number); break;
            case short number: JsonWrite.Value(writer, number); break;
            case int number: JsonWrite.Value(writer, number); break;
            case long number: JsonWrite.Value(writer, number); break;
            case DateOnly date: JsonWrite.Value(writer, date); break;
            case DateTimeOffset time: JsonWrite.Value(writer, time); break;
            case TimeOnly time: JsonWrite.Value(writer, time); break;
            case TimeSpan duration: JsonWrite.Value(writer, duration); break;
            case byte[] bytes: JsonWrite.Value(writer, bytes); break;
            case JsonElement element: JsonWrite.Value(writer, element); break;
            default: ThrowIfNotSupported(value); break;
        }
    }

    /// <summary>The value as <typeparamref name="T"/>, where nothing is lost by it.</summary>
    public static bool TryConvert<T>(object? value, out T? converted)
    {
        if (value is null)
        {
            converted = default;
            return default(T) is null;
        }

        if (TryConvert(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), out var found) && found is T typed)
        {
            converted = typed;
            return true;
        }

        converted = default;
        return false;
    }

    /// <summary>The value as another type, where nothing is lost by it.</summary>
    public static bool TryConvert(object? value, Type target, [NotNullWhen(true)] out object? converted)
    {
        if (value is null || target.IsInstanceOfType(value))
        {
            converted = value;
            return value is not null;
        }

        converted = value switch
        {
            JsonElement { ValueKind: JsonValueKind.String } element => target == typeof(string) ? element.GetString() : null,
            string text => FromText(text, target),
            IConvertible and not bool => FromNumber(value, target),
            _ => null,
        };
        return converted is not null;
    }

    private static string? KindOf(string? annotation)
    {
        var kind = annotation?[(annotation.LastIndexOfAny(['#', '/']) + 1)..];
        return kind is not null && kind.StartsWith("Edm.", StringComparison.Ordinal) ? kind[4..] : kind;
    }

    private static object? ReadPlain(ref JsonCursor reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonRead.String(ref reader),
        JsonTokenType.True or JsonTokenType.False => JsonRead.Boolean(ref reader),
        JsonTokenType.Number => ReadNumber(ref reader),
        _ => reader.ReadElement(),
    };

    // Decimal keeps the digits as they were written, but only of short texts without an exponent.
    private static object ReadNumber(ref JsonCursor reader)
    {
        var start = reader.Position;
        var text = reader.ReadNumber();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return integer;
        }

        if (text.Length <= 28 && text.IndexOfAny((byte)'e', (byte)'E') < 0
            && decimal.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        reader.MoveTo(start);
        return JsonRead.Double(ref reader);
    }

    private static object? FromText(string text, Type target)
    {
        Span<byte> utf8 = stackalloc byte[64];
        if (text.Length > utf8.Length || !System.Text.Encoding.UTF8.TryGetBytes(text, utf8, out var length))
        {
            return target == typeof(byte[]) ? FromBase64(text) : null;
        }

        utf8 = utf8[..length];
        return target == typeof(Guid) ? Found(Guid.TryParse(text, out var guid), guid)
            : target == typeof(DateOnly) ? Found(EdmTime.TryParseDate(utf8, out var date), date)
            : target == typeof(DateTimeOffset) ? Found(EdmTime.TryParseDateTimeOffset(utf8, out var time), time)
            : target == typeof(TimeOnly) ? Found(EdmTime.TryParseTimeOfDay(utf8, out var ofDay), ofDay)
            : target == typeof(TimeSpan) ? Found(EdmTime.TryParseDuration(utf8, out var duration), duration)
            : target == typeof(byte[]) ? FromBase64(text)
            : target == typeof(double) || target == typeof(float) ? FromReal(text, target)
            : decimal.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out var number) ? FromNumber(number, target)
            : null;

        static object? Found(bool found, object value) => found ? value : null;
    }

    private static object? FromReal(string text, Type target) => text switch
    {
        "NaN" => FromNumber(double.NaN, target),
        "INF" => FromNumber(double.PositiveInfinity, target),
        "-INF" => FromNumber(double.NegativeInfinity, target),
        _ => double.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out var number) ? FromNumber(number, target) : null,
    };

    private static byte[]? FromBase64(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? bytes[..length] : null;
    }

    private static object? FromNumber(object value, Type target)
    {
        if (value is double or float)
        {
            var real = Convert.ToDouble(value, CultureInfo.InvariantCulture);
            return target == typeof(double) ? (object)real
                : target == typeof(float) ? (float)real
                : Math.Abs(real) < 1e15 && real == Math.Truncate(real) ? FromNumber((decimal)real, target)
                : null;
        }

        var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        return target == typeof(decimal) ? (object)number
            : target == typeof(double) ? (double)number
            : target == typeof(float) ? (float)number
            : target == typeof(long) ? Exactly<long>(number)
            : target == typeof(int) ? Exactly<int>(number)
            : target == typeof(short) ? Exactly<short>(number)
            : target == typeof(byte) ? Exactly<byte>(number)
            : target == typeof(sbyte) ? Exactly<sbyte>(number)
            : null;
    }

    private static object? Exactly<T>(decimal number)
        where T : struct, IBinaryInteger<T>
    {
        var integer = T.CreateSaturating(number);
        return decimal.CreateSaturating(integer) == number ? integer : null;
    }
}
