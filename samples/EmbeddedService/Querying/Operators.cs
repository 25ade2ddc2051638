using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EmbeddedService.Data;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace EmbeddedService.Querying;

/// <summary>Operators with the null rules of OData part 2 §5.1.1: unknown operands make unknown results, but for <c>eq</c>, <c>ne</c>, <c>and</c>, <c>or</c>.</summary>
internal static class Operators
{
    public static IEqualityComparer<object?> Equality { get; } = EqualityComparer<object?>.Create(Same, v => Plain(v)?.GetHashCode() ?? 0);

    public static IComparer<object?> Order { get; } = Comparer<object?>.Create(Compare);

    public static object? Binary(BinaryOperatorKind kind, object? left, Func<object?> right) => kind switch
    {
        BinaryOperatorKind.And => left is false ? false : right() is var r && r is false ? false : left is null || r is null ? null : true,
        BinaryOperatorKind.Or => left is true ? true : right() is var r && r is true ? true : left is null || r is null ? null : false,
        BinaryOperatorKind.Equal => Same(left, right()),
        BinaryOperatorKind.NotEqual => !Same(left, right()),
        BinaryOperatorKind.GreaterThan => Ordered(left, right(), c => c > 0),
        BinaryOperatorKind.GreaterThanOrEqual => Ordered(left, right(), c => c >= 0),
        BinaryOperatorKind.LessThan => Ordered(left, right(), c => c < 0),
        BinaryOperatorKind.LessThanOrEqual => Ordered(left, right(), c => c <= 0),
        _ => Arithmetic(kind, left, right()),
    };

    public static object? Unary(UnaryOperatorKind kind, object? operand) => (kind, Plain(operand)) switch
    {
        (_, null) => null,
        (UnaryOperatorKind.Not, bool value) => !value,
        (UnaryOperatorKind.Negate, decimal value) => -value,
        (UnaryOperatorKind.Negate, double value) => -value,
        (UnaryOperatorKind.Negate, TimeSpan value) => -value,
        _ => throw Fault.BadQuery($"The embedded service does not evaluate {kind}."),
    };

    public static object? Convert(object? value, IEdmTypeReference type) => (Plain(value), type.Definition) switch
    {
        (null, _) => null,
        (DateOnly date, _) when type.IsDateTimeOffset() => new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero),
        (decimal number, _) when type.IsDouble() => (double)number,
        (string text, IEdmEnumType members) => EnumMember(text, members),
        (var plain, _) when type.IsString() => System.Convert.ToString(plain, CultureInfo.InvariantCulture),
        (var plain, _) => plain,
    };

    /// <summary>A member by name, whether the literal says its name or its number.</summary>
    public static string EnumMember(string literal, IEdmEnumType type) =>
        long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? type.Members.FirstOrDefault(m => m.Value.Value == number)?.Name ?? literal
            : literal;

    public static object? Plain(object? value) => value switch
    {
        int or long or short or byte => System.Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static bool Same(object? left, object? right) => (Plain(left), Plain(right)) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (Row a, Row b) => ReferenceEquals(a, b),
        (decimal a, double b) => (double)a == b,
        (double a, decimal b) => a == (double)b,
        (DateTimeOffset a, DateTimeOffset b) => a.UtcTicks == b.UtcTicks,
        var (a, b) => a.Equals(b),
    };

    private static bool Ordered(object? left, object? right, Func<int, bool> holds) =>
        left is not null && right is not null && holds(Compare(left, right));

    // Nulls come first in ascending order (OData part 1 §11.2.6.2).
    private static int Compare(object? left, object? right) => (Plain(left), Plain(right)) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => string.CompareOrdinal(a, b),
        (decimal a, double b) => ((double)a).CompareTo(b),
        (double a, decimal b) => a.CompareTo((double)b),
        (DateTimeOffset a, DateOnly b) => a.CompareTo(new DateTimeOffset(b, TimeOnly.MinValue, TimeSpan.Zero)),
        (IComparable a, var b) when a.GetType() == b.GetType() => a.CompareTo(b),
        var (a, b) => throw Fault.BadQuery($"A {a.GetType().Name} cannot be compared with a {b.GetType().Name}."),
    };

    private static object? Arithmetic(BinaryOperatorKind kind, object? left, object? right) => (kind, Plain(left), Plain(right)) switch
    {
        (_, null, _) or (_, _, null) => null,
        (BinaryOperatorKind.Add, decimal a, decimal b) => a + b,
        (BinaryOperatorKind.Subtract, decimal a, decimal b) => a - b,
        (BinaryOperatorKind.Multiply, decimal a, decimal b) => a * b,
        (BinaryOperatorKind.Divide or BinaryOperatorKind.Modulo, decimal, 0m) => null,
        (BinaryOperatorKind.Divide, decimal a, decimal b) => a / b,
        (BinaryOperatorKind.Modulo, decimal a, decimal b) => a % b,
        (BinaryOperatorKind.Add, DateTimeOffset a, TimeSpan b) => a + b,
        (BinaryOperatorKind.Subtract, DateTimeOffset a, TimeSpan b) => a - b,
        (BinaryOperatorKind.Subtract, DateTimeOffset a, DateTimeOffset b) => a - b,
        _ => throw Fault.BadQuery($"The embedded service does not evaluate {kind} of these operands."),
    };
}
