using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property of type <c>Edm.Date</c>.</summary>
public readonly struct DateField : IFields<DateField>, IPropertyField<DateOnly?>, IOrderable
{
    private readonly ODataExpression? _expression;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public DateField(StructuredFields parent, string name)
        : this(StructuredFields.PathTo(parent, name, FieldPathKind.Property))
    {
    }

    internal DateField(ODataExpression expression) => _expression = expression;

    FieldPath? IFields.Path => _expression as FieldPath;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.DateOrNull(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (DateOnly?)value);

    ODataExpression IOrderable.Expression => Expression;

    internal ODataExpression Expression => ODataExpression.Required(_expression);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(DateField left, DateOnly? right) =>
        Operators.Compare(left.Expression, "eq", ODataLiteral.Of(right));

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(DateField left, DateField right) =>
        Operators.Compare(left.Expression, "eq", right.Expression);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(DateField left, DateOnly? right) =>
        Operators.Compare(left.Expression, "ne", ODataLiteral.Of(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(DateField left, DateField right) =>
        Operators.Compare(left.Expression, "ne", right.Expression);

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(DateField left, DateOnly? right) =>
        Operators.Compare(left.Expression, "gt", ODataLiteral.Of(right));

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(DateField left, DateField right) =>
        Operators.Compare(left.Expression, "gt", right.Expression);

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(DateField left, DateOnly? right) =>
        Operators.Compare(left.Expression, "ge", ODataLiteral.Of(right));

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(DateField left, DateField right) =>
        Operators.Compare(left.Expression, "ge", right.Expression);

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(DateField left, DateOnly? right) =>
        Operators.Compare(left.Expression, "lt", ODataLiteral.Of(right));

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(DateField left, DateField right) =>
        Operators.Compare(left.Expression, "lt", right.Expression);

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(DateField left, DateOnly? right) =>
        Operators.Compare(left.Expression, "le", ODataLiteral.Of(right));

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(DateField left, DateField right) =>
        Operators.Compare(left.Expression, "le", right.Expression);

    /// <summary>Equal to one of a collection's items: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01).</summary>
    public BooleanField In<TItem>(CollectionField<DateField, TItem> values) => Operators.Compare(Expression, "in", values.Path);

    /// <summary>
    /// Equal to one of the values; <c>false</c> if there are none. The values become <c>eq</c> and <c>or</c>, because ASP.NET Core OData 9.5.0 aborts its
    /// response to <c>in</c> with values of this type.
    /// </summary>
    public BooleanField In(params DateOnly[] values) => In((IEnumerable<DateOnly>)values);

    /// <inheritdoc cref="In(DateOnly[])"/>
    public BooleanField In(IEnumerable<DateOnly> values) => Operators.EqualToAny(Expression, values?.Select(static value => ODataLiteral.Of(value)));

    /// <summary>Year: <c>year</c> (Part 2 section 5.1.1.8.14 of OData 4.01).</summary>
    public NumberField<int> Year => new(Operators.Call("year", Expression));

    /// <summary>Month, 1 to 12: <c>month</c> (Part 2 section 5.1.1.8.8 of OData 4.01).</summary>
    public NumberField<int> Month => new(Operators.Call("month", Expression));

    /// <summary>Day of the month, 1 to 31: <c>day</c> (Part 2 section 5.1.1.8.2 of OData 4.01).</summary>
    public NumberField<int> Day => new(Operators.Call("day", Expression));

    /// <summary>Later by a duration: <c>add</c> (Part 2 section 5.1.1.2.1 of OData 4.01).</summary>
    public static DateField operator +(DateField left, TimeSpan right) =>
        new(Operators.Add(left.Expression, Operators.Value(ODataLiteral.Of(right))));

    /// <summary>Later by a duration: <c>add</c> (Part 2 section 5.1.1.2.1 of OData 4.01).</summary>
    public static DateField operator +(DateField left, DurationField right) =>
        new(Operators.Add(left.Expression, right.Expression));

    /// <summary>Earlier by a duration: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static DateField operator -(DateField left, TimeSpan right) =>
        new(Operators.Subtract(left.Expression, Operators.Value(ODataLiteral.Of(right))));

    /// <summary>Earlier by a duration: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static DateField operator -(DateField left, DurationField right) =>
        new(Operators.Subtract(left.Expression, right.Expression));

    /// <summary>Time between the two: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static DurationField operator -(DateField left, DateField right) =>
        new(Operators.Subtract(left.Expression, right.Expression));

    /// <summary>Time between the two: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static DurationField operator -(DateField left, DateOnly right) =>
        new(Operators.Subtract(left.Expression, Operators.Value(ODataLiteral.Of(right))));

    static DateField IFields<DateField>.At(FieldPath? path) => new(ODataExpression.Required(path));

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is DateField other && ODataExpression.Same(_expression, other._expression);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_expression);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _expression?.ToString() ?? string.Empty;
}
