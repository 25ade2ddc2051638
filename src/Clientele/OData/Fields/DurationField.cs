using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property of type <c>Edm.Duration</c>, or the time between two timestamps.</summary>
public readonly struct DurationField : IFields<DurationField>, IPropertyField<TimeSpan?>, IOrderable
{
    private readonly ODataExpression? _expression;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public DurationField(StructuredFields parent, string name)
        : this(StructuredFields.PathTo(parent, name, FieldPathKind.Property))
    {
    }

    internal DurationField(ODataExpression expression) => _expression = expression;

    FieldPath? IFields.Path => _expression as FieldPath;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.DurationOrNull(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (TimeSpan?)value);

    ODataExpression IOrderable.Expression => Expression;

    internal ODataExpression Expression => ODataExpression.Required(_expression);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(DurationField left, TimeSpan? right) =>
        Operators.Compare(left.Expression, "eq", ODataLiteral.Of(right));

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(DurationField left, DurationField right) =>
        Operators.Compare(left.Expression, "eq", right.Expression);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(DurationField left, TimeSpan? right) =>
        Operators.Compare(left.Expression, "ne", ODataLiteral.Of(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(DurationField left, DurationField right) =>
        Operators.Compare(left.Expression, "ne", right.Expression);

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(DurationField left, TimeSpan? right) =>
        Operators.Compare(left.Expression, "gt", ODataLiteral.Of(right));

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(DurationField left, DurationField right) =>
        Operators.Compare(left.Expression, "gt", right.Expression);

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(DurationField left, TimeSpan? right) =>
        Operators.Compare(left.Expression, "ge", ODataLiteral.Of(right));

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(DurationField left, DurationField right) =>
        Operators.Compare(left.Expression, "ge", right.Expression);

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(DurationField left, TimeSpan? right) =>
        Operators.Compare(left.Expression, "lt", ODataLiteral.Of(right));

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(DurationField left, DurationField right) =>
        Operators.Compare(left.Expression, "lt", right.Expression);

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(DurationField left, TimeSpan? right) =>
        Operators.Compare(left.Expression, "le", ODataLiteral.Of(right));

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(DurationField left, DurationField right) =>
        Operators.Compare(left.Expression, "le", right.Expression);

    /// <summary>Equal to one of a collection's items: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01).</summary>
    public BooleanField In<TItem>(CollectionField<DurationField, TItem> values) => Operators.Compare(Expression, "in", values.Path);

    /// <summary>Equal to one of the values: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01); <c>false</c> if there are none.</summary>
    public BooleanField In(params TimeSpan[] values) => In((IEnumerable<TimeSpan>)values);

    /// <inheritdoc cref="In(TimeSpan[])"/>
    public BooleanField In(IEnumerable<TimeSpan> values) => Operators.In(Expression, values?.Select(static value => ODataLiteral.Of(value)));

    /// <summary>Seconds with their fraction: <c>totalseconds</c> (Part 2 section 5.1.1.8.13 of OData 4.01).</summary>
    public NumberField<decimal> TotalSeconds => new(Operators.Call("totalseconds", Expression));

    /// <summary>Sum: <c>add</c> (Part 2 section 5.1.1.2.1 of OData 4.01).</summary>
    public static DurationField operator +(DurationField left, TimeSpan right) =>
        new(Operators.Add(left.Expression, Operators.Value(ODataLiteral.Of(right))));

    /// <summary>Sum: <c>add</c> (Part 2 section 5.1.1.2.1 of OData 4.01).</summary>
    public static DurationField operator +(DurationField left, DurationField right) =>
        new(Operators.Add(left.Expression, right.Expression));

    /// <summary>Difference: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static DurationField operator -(DurationField left, TimeSpan right) =>
        new(Operators.Subtract(left.Expression, Operators.Value(ODataLiteral.Of(right))));

    /// <summary>Difference: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static DurationField operator -(DurationField left, DurationField right) =>
        new(Operators.Subtract(left.Expression, right.Expression));

    /// <summary>Multiplied by a number: <c>mul</c> (Part 2 section 5.1.1.2.4 of OData 4.01).</summary>
    public static DurationField operator *(DurationField left, decimal right) =>
        new(Operators.Multiply("mul", left.Expression, Operators.Value(ODataLiteral.Of(right))));

    /// <summary>Divided by a number: <c>div</c> (Part 2 section 5.1.1.2.5 of OData 4.01).</summary>
    public static DurationField operator /(DurationField left, decimal right) =>
        new(Operators.Multiply("div", left.Expression, Operators.Value(ODataLiteral.Of(right))));

    /// <summary>Negated: <c>-</c> (Part 2 section 5.1.1.2.3 of OData 4.01).</summary>
    public static DurationField operator -(DurationField operand) => new(new NegateExpression(operand.Expression));

    static DurationField IFields<DurationField>.At(FieldPath? path) => new(ODataExpression.Required(path));

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is DurationField other && ODataExpression.Same(_expression, other._expression);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_expression);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _expression?.ToString() ?? string.Empty;
}
