using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Querying;

/// <summary>Operators on values of rows, with the null rules of OData URL Conventions 4.01 §5.1.1.1.</summary>
internal static class Operators
{
    public static IEqualityComparer<object?> Equality { get; } = EqualityComparer<object?>.Create(Same, Hash);

    /// <summary>Null comes before all else in ascending order (OData Protocol 4.01 §11.2.6.2).</summary>
    public static IComparer<object?> Order { get; } = Comparer<object?>.Create((left, right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => Compare(left, right),
    });

    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (Row a, Row b) => ReferenceEquals(a.Origin, b.Origin) || SameValues(a, b),
        (DateTimeOffset a, DateTimeOffset b) => a.UtcTicks == b.UtcTicks,
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (EnumValue a, string b) => a.Name == b,
        (string a, EnumValue b) => a == b.Name,
        _ when IsNumber(left) && IsNumber(right) => left.GetType() == right.GetType() ? left.Equals(right) : CompareNumbers(left, right) == 0,
        _ => left.Equals(right),
    };

    public static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (int a, int b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        (EnumValue a, EnumValue b) => a.Compare(b),
        (DateTimeOffset a, DateOnly b) => a.CompareTo(new DateTimeOffset(b, TimeOnly.MinValue, TimeSpan.Zero)),
        (DateOnly a, DateTimeOffset b) => new DateTimeOffset(a, TimeOnly.MinValue, TimeSpan.Zero).CompareTo(b),
        _ when IsNumber(left) && IsNumber(right) => CompareNumbers(left, right),
        (IComparable a, _) when left.GetType() == right.GetType() => a.CompareTo(right),
        _ => throw FakeError.BadRequest($"A {left.GetType().Name} cannot be compared with a {right.GetType().Name}."),
    };

    public static object? Negate(object? value) => value switch
    {
        null => null,
        int number => -number,
        long number => -number,
        short number => -number,
        sbyte number => -number,
        byte number => -number,
        decimal number => -number,
        double number => -number,
        float number => -number,
        TimeSpan span => -span,
        _ => throw FakeError.BadRequest($"A {value.GetType().Name} cannot be negated."),
    };

    public static object? Arithmetic(BinaryOperatorKind kind, object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (DateTimeOffset a, TimeSpan b) when kind == BinaryOperatorKind.Add => a + b,
        (DateTimeOffset a, TimeSpan b) when kind == BinaryOperatorKind.Subtract => a - b,
        (DateTimeOffset a, DateTimeOffset b) when kind == BinaryOperatorKind.Subtract => a - b,
        (DateOnly a, TimeSpan b) when kind == BinaryOperatorKind.Add => a.AddDays(b.Days),
        (DateOnly a, TimeSpan b) when kind == BinaryOperatorKind.Subtract => a.AddDays(-b.Days),
        (DateOnly a, DateOnly b) when kind == BinaryOperatorKind.Subtract => TimeSpan.FromDays(a.DayNumber - b.DayNumber),
        (TimeSpan a, TimeSpan b) when kind == BinaryOperatorKind.Add => a + b,
        (TimeSpan a, TimeSpan b) when kind == BinaryOperatorKind.Subtract => a - b,
        (TimeSpan a, _) when kind == BinaryOperatorKind.Multiply => a * ToDouble(right),
        (TimeSpan a, _) when kind == BinaryOperatorKind.Divide => a / ToDouble(right),
        _ when IsNumber(left) && IsNumber(right) => Numbers(kind, left, right),
        _ => throw FakeError.BadRequest($"{kind} does not take a {left.GetType().Name} and a {right.GetType().Name}."),
    };

    /// <summary>A value converted to another type, as the parser's conversion nodes mean it.</summary>
    public static object? Convert(object? value, IEdmTypeReference type)
    {
        if (value is null)
        {
            return null;
        }

        if (type.Definition is IEdmEnumType members)
        {
            return EdmValue.Enumerated(value, type) is EnumValue made ? made : EnumValue.Of(members, System.Convert.ToString(value, CultureInfo.InvariantCulture)!);
        }

        if (type.Definition is not IEdmPrimitiveType primitive)
        {
            return value;
        }

        try
        {
            return Convert(value, primitive.PrimitiveKind);
        }
        catch (Exception e) when (e is OverflowException or FormatException or InvalidCastException)
        {
            return null;
        }
    }

    public static bool IsNumber(object value) => value is int or long or decimal or double or float or short or byte or sbyte;

    private static long ToInt64(object value) => System.Convert.ToInt64(value, CultureInfo.InvariantCulture);

    public static double ToDouble(object value) => System.Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static float ToSingle(object value) => System.Convert.ToSingle(value, CultureInfo.InvariantCulture);

    public static decimal ToDecimal(object value) => System.Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static object? Convert(object value, EdmPrimitiveTypeKind kind) => kind switch
    {
        EdmPrimitiveTypeKind.String => value switch
        {
            string => value,
            bool flag => flag ? "true" : "false",
            _ => KeyText.Of(value),
        },
        EdmPrimitiveTypeKind.DateTimeOffset when value is DateOnly date => new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero),
        EdmPrimitiveTypeKind.Date when value is DateTimeOffset moment => DateOnly.FromDateTime(moment.DateTime),
        EdmPrimitiveTypeKind.Guid when value is string text => Guid.Parse(text),
        _ when !IsNumber(value) && value is not string => value,
        EdmPrimitiveTypeKind.Int32 => System.Convert.ToInt32(value, CultureInfo.InvariantCulture),
        EdmPrimitiveTypeKind.Int64 => ToInt64(value),
        EdmPrimitiveTypeKind.Int16 => System.Convert.ToInt16(value, CultureInfo.InvariantCulture),
        EdmPrimitiveTypeKind.Byte => System.Convert.ToByte(value, CultureInfo.InvariantCulture),
        EdmPrimitiveTypeKind.SByte => System.Convert.ToSByte(value, CultureInfo.InvariantCulture),
        EdmPrimitiveTypeKind.Decimal => ToDecimal(value),
        EdmPrimitiveTypeKind.Double => ToDouble(value),
        EdmPrimitiveTypeKind.Single => ToSingle(value),
        _ => value,
    };

    private static bool SameValues(Row left, Row right) =>
        left.Type == right.Type && left.Type.TypeKind == EdmTypeKind.Complex && left.Values.Count == right.Values.Count
        && AllSame(left, right);

    private static bool AllSame(Row left, Row right)
    {
        foreach (var (name, value) in left.Values)
        {
            if (!right.Values.TryGetValue(name, out var other) || !Same(value, other))
            {
                return false;
            }
        }

        return true;
    }

    private static int Hash(object? value) => value switch
    {
        null => 0,
        Row { Type.TypeKind: EdmTypeKind.Complex } row => row.Type.GetHashCode(),
        Row row => row.Origin.GetHashCode(),
        EnumValue member => member.GetHashCode(),
        byte[] bytes => bytes.Length,
        DateTimeOffset moment => moment.UtcTicks.GetHashCode(),
        _ when IsNumber(value) => ToDouble(value).GetHashCode(),
        _ => value.GetHashCode(),
    };

    private static int CompareNumbers(object left, object right) => left is double or float || right is double or float
        ? ToDouble(left).CompareTo(ToDouble(right))
        : ToDecimal(left).CompareTo(ToDecimal(right));

    /// <summary>Whole numbers stay whole, and <c>div</c> of two of them is whole (OData URL Conventions 4.01 §5.1.1.2.4).</summary>
    private static object Numbers(BinaryOperatorKind kind, object left, object right)
    {
        if (left is double || right is double)
        {
            return Computed(kind, ToDouble(left), ToDouble(right));
        }

        if (left is float || right is float)
        {
            return left is decimal || right is decimal ? Computed(kind, ToDouble(left), ToDouble(right)) : Computed(kind, ToSingle(left), ToSingle(right));
        }

        try
        {
            return left is decimal || right is decimal
                ? (object)Computed(kind, ToDecimal(left), ToDecimal(right))
                : Narrow(Computed(kind, ToInt64(left), ToInt64(right)), left is long || right is long);
        }
        catch (DivideByZeroException)
        {
            throw FakeError.BadRequest("Division by zero.");
        }
        catch (OverflowException)
        {
            throw FakeError.BadRequest("The result of the arithmetic is out of range.");
        }
    }

    private static object Narrow(long result, bool isLong)
    {
        object narrowed = (int)result;
        return isLong || result is > int.MaxValue or < int.MinValue ? result : narrowed;
    }

    /// <summary>One operation, in the numbers of its operands; a whole number that leaves their range is an <see cref="OverflowException"/>.</summary>
    private static T Computed<T>(BinaryOperatorKind kind, T a, T b)
        where T : INumber<T>
    {
        return checked(kind switch
        {
            BinaryOperatorKind.Add => a + b,
            BinaryOperatorKind.Subtract => a - b,
            BinaryOperatorKind.Multiply => a * b,
            BinaryOperatorKind.Divide => a / b,
            BinaryOperatorKind.Modulo => a % b,
            _ => throw FakeError.NotImplemented($"The fake does not evaluate {kind}."),
        });
    }
}
