using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property of a numeric type, or a number computed by functions and operators.</summary>
/// <typeparam name="T">The .NET type that holds its values.</typeparam>
public readonly struct NumberField<T> : IFields<NumberField<T>>, IPropertyField<T?>, IOrderable
    where T : struct, INumber<T>
{
    private readonly ODataExpression? _expression;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public NumberField(StructuredFields parent, string name)
        : this(StructuredFields.PathTo(parent, name, FieldPathKind.Property))
    {
    }

    internal NumberField(ODataExpression expression) => _expression = expression;

    FieldPath? IFields.Path => _expression as FieldPath;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => NumberType.ReadOrNull<T>(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => DynamicValue.Write(writer, value);

    ODataExpression IOrderable.Expression => Expression;

    internal ODataExpression Expression => ODataExpression.Required(_expression);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(NumberField<T> left, T? right) =>
        Operators.Compare(left.Expression, "eq", ODataLiteral.Number(right));

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(NumberField<T> left, NumberField<T> right) =>
        Operators.Compare(left.Expression, "eq", right.Expression);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(NumberField<T> left, T? right) =>
        Operators.Compare(left.Expression, "ne", ODataLiteral.Number(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(NumberField<T> left, NumberField<T> right) =>
        Operators.Compare(left.Expression, "ne", right.Expression);

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(NumberField<T> left, T? right) =>
        Operators.Compare(left.Expression, "gt", ODataLiteral.Number(right));

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(NumberField<T> left, NumberField<T> right) =>
        Operators.Compare(left.Expression, "gt", right.Expression);

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(NumberField<T> left, T? right) =>
        Operators.Compare(left.Expression, "ge", ODataLiteral.Number(right));

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(NumberField<T> left, NumberField<T> right) =>
        Operators.Compare(left.Expression, "ge", right.Expression);

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(NumberField<T> left, T? right) =>
        Operators.Compare(left.Expression, "lt", ODataLiteral.Number(right));

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(NumberField<T> left, NumberField<T> right) =>
        Operators.Compare(left.Expression, "lt", right.Expression);

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(NumberField<T> left, T? right) =>
        Operators.Compare(left.Expression, "le", ODataLiteral.Number(right));

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(NumberField<T> left, NumberField<T> right) =>
        Operators.Compare(left.Expression, "le", right.Expression);

    /// <summary>Equal to one of a collection's items: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01).</summary>
    public BooleanField In<TItem>(CollectionField<NumberField<T>, TItem> values) => Operators.Compare(Expression, "in", values.Path);

    /// <summary>Equal to one of the values: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01); <c>false</c> if there are none.</summary>
    public BooleanField In(params T[] values) => In((IEnumerable<T>)values);

    /// <inheritdoc cref="In(T[])"/>
    public BooleanField In(IEnumerable<T> values) => Operators.In(Expression, values?.Select(static value => ODataLiteral.Number(value)));

    /// <summary>Sum: <c>add</c> (Part 2 section 5.1.1.2.1 of OData 4.01).</summary>
    public static NumberField<T> operator +(NumberField<T> left, T right) => new(Operators.Add(left.Expression, Value(right)));

    /// <summary>Sum: <c>add</c> (Part 2 section 5.1.1.2.1 of OData 4.01).</summary>
    public static NumberField<T> operator +(T left, NumberField<T> right) => new(Operators.Add(Value(left), right.Expression));

    /// <summary>Sum: <c>add</c> (Part 2 section 5.1.1.2.1 of OData 4.01).</summary>
    public static NumberField<T> operator +(NumberField<T> left, NumberField<T> right) => new(Operators.Add(left.Expression, right.Expression));

    /// <summary>Difference: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static NumberField<T> operator -(NumberField<T> left, T right) => new(Operators.Subtract(left.Expression, Value(right)));

    /// <summary>Difference: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static NumberField<T> operator -(T left, NumberField<T> right) => new(Operators.Subtract(Value(left), right.Expression));

    /// <summary>Difference: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static NumberField<T> operator -(NumberField<T> left, NumberField<T> right) => new(Operators.Subtract(left.Expression, right.Expression));

    /// <summary>Product: <c>mul</c> (Part 2 section 5.1.1.2.4 of OData 4.01).</summary>
    public static NumberField<T> operator *(NumberField<T> left, T right) => new(Operators.Multiply("mul", left.Expression, Value(right)));

    /// <summary>Product: <c>mul</c> (Part 2 section 5.1.1.2.4 of OData 4.01).</summary>
    public static NumberField<T> operator *(T left, NumberField<T> right) => new(Operators.Multiply("mul", Value(left), right.Expression));

    /// <summary>Product: <c>mul</c> (Part 2 section 5.1.1.2.4 of OData 4.01).</summary>
    public static NumberField<T> operator *(NumberField<T> left, NumberField<T> right) => new(Operators.Multiply("mul", left.Expression, right.Expression));

    /// <summary>Quotient; an integer for integers: <c>div</c> (Part 2 section 5.1.1.2.5 of OData 4.01).</summary>
    public static NumberField<T> operator /(NumberField<T> left, T right) => new(Operators.Multiply("div", left.Expression, Value(right)));

    /// <summary>Quotient; an integer for integers: <c>div</c> (Part 2 section 5.1.1.2.5 of OData 4.01).</summary>
    public static NumberField<T> operator /(T left, NumberField<T> right) => new(Operators.Multiply("div", Value(left), right.Expression));

    /// <summary>Quotient; an integer for integers: <c>div</c> (Part 2 section 5.1.1.2.5 of OData 4.01).</summary>
    public static NumberField<T> operator /(NumberField<T> left, NumberField<T> right) => new(Operators.Multiply("div", left.Expression, right.Expression));

    /// <summary>Remainder: <c>mod</c> (Part 2 section 5.1.1.2.6 of OData 4.01).</summary>
    public static NumberField<T> operator %(NumberField<T> left, T right) => new(Operators.Multiply("mod", left.Expression, Value(right)));

    /// <summary>Remainder: <c>mod</c> (Part 2 section 5.1.1.2.6 of OData 4.01).</summary>
    public static NumberField<T> operator %(T left, NumberField<T> right) => new(Operators.Multiply("mod", Value(left), right.Expression));

    /// <summary>Remainder: <c>mod</c> (Part 2 section 5.1.1.2.6 of OData 4.01).</summary>
    public static NumberField<T> operator %(NumberField<T> left, NumberField<T> right) => new(Operators.Multiply("mod", left.Expression, right.Expression));

    /// <summary>Negated: <c>-</c> (Part 2 section 5.1.1.2.3 of OData 4.01).</summary>
    public static NumberField<T> operator -(NumberField<T> operand) => new(new NegateExpression(operand.Expression));

    /// <summary>Quotient; a decimal for integers: <c>divby</c> (Part 2 section 5.1.1.2.5 of OData 4.01).</summary>
    public NumberField<decimal> DivideBy(T divisor) => new(Operators.Multiply("divby", Expression, Value(divisor)));

    /// <summary>Quotient; a decimal for integers: <c>divby</c> (Part 2 section 5.1.1.2.5 of OData 4.01).</summary>
    public NumberField<decimal> DivideBy(NumberField<T> divisor) => new(Operators.Multiply("divby", Expression, divisor.Expression));

    /// <summary>Rounded to the nearest integer, midpoints away from zero: <c>round</c> (Part 2 section 5.1.1.9.3 of OData 4.01).</summary>
    public NumberField<T> Round() => new(Operators.Call("round", Expression));

    /// <summary>Rounded down: <c>floor</c> (Part 2 section 5.1.1.9.2 of OData 4.01).</summary>
    public NumberField<T> Floor() => new(Operators.Call("floor", Expression));

    /// <summary>Rounded up: <c>ceiling</c> (Part 2 section 5.1.1.9.1 of OData 4.01).</summary>
    public NumberField<T> Ceiling() => new(Operators.Call("ceiling", Expression));

    /// <summary>
    /// The same number as an operand for numbers of another type. It does not change the request, because services promote numeric operands to their
    /// common type (Part 2 section 5.1.1.18 of OData 4.01).
    /// </summary>
    /// <typeparam name="TOther">The other type.</typeparam>
    public NumberField<TOther> As<TOther>()
        where TOther : struct, INumber<TOther> =>
        new(Expression);

    /// <summary>Converts the number to another type; null if it is out of range: <c>cast</c> (Part 2 section 5.1.1.10.1 of OData 4.01).</summary>
    /// <typeparam name="TOther">The other type, which must have an OData equivalent.</typeparam>
    /// <exception cref="System.NotSupportedException">OData has no equivalent type.</exception>
    public NumberField<TOther> Cast<TOther>()
        where TOther : struct, INumber<TOther> =>
        new(CastExtensions.Cast(Expression, NumberType.NameOf<TOther>()));

    private static ODataExpression Value(T value) => Operators.Value(ODataLiteral.Number(value));

    static NumberField<T> IFields<NumberField<T>>.At(FieldPath? path) => new(ODataExpression.Required(path));

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is NumberField<T> other && ODataExpression.Same(_expression, other._expression);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_expression);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _expression?.ToString() ?? string.Empty;
}
