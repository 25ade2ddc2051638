using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property of type <c>Edm.TimeOfDay</c>, or the time of day of a timestamp.</summary>
public readonly struct TimeOfDayField : IFields<TimeOfDayField>, IPropertyField<TimeOnly?>, IOrderable
{
    private readonly ODataExpression? _expression;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public TimeOfDayField(StructuredFields parent, string name)
        : this(StructuredFields.PathTo(parent, name, FieldPathKind.Property))
    {
    }

    internal TimeOfDayField(ODataExpression expression) => _expression = expression;

    FieldPath? IFields.Path => _expression as FieldPath;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.TimeOfDayOrNull(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (TimeOnly?)value);

    ODataExpression IOrderable.Expression => Expression;

    internal ODataExpression Expression => ODataExpression.Required(_expression);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(TimeOfDayField left, TimeOnly? right) =>
        Operators.Compare(left.Expression, "eq", ODataLiteral.Of(right));

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(TimeOfDayField left, TimeOfDayField right) =>
        Operators.Compare(left.Expression, "eq", right.Expression);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(TimeOfDayField left, TimeOnly? right) =>
        Operators.Compare(left.Expression, "ne", ODataLiteral.Of(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(TimeOfDayField left, TimeOfDayField right) =>
        Operators.Compare(left.Expression, "ne", right.Expression);

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(TimeOfDayField left, TimeOnly? right) =>
        Operators.Compare(left.Expression, "gt", ODataLiteral.Of(right));

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(TimeOfDayField left, TimeOfDayField right) =>
        Operators.Compare(left.Expression, "gt", right.Expression);

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(TimeOfDayField left, TimeOnly? right) =>
        Operators.Compare(left.Expression, "ge", ODataLiteral.Of(right));

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(TimeOfDayField left, TimeOfDayField right) =>
        Operators.Compare(left.Expression, "ge", right.Expression);

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(TimeOfDayField left, TimeOnly? right) =>
        Operators.Compare(left.Expression, "lt", ODataLiteral.Of(right));

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(TimeOfDayField left, TimeOfDayField right) =>
        Operators.Compare(left.Expression, "lt", right.Expression);

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(TimeOfDayField left, TimeOnly? right) =>
        Operators.Compare(left.Expression, "le", ODataLiteral.Of(right));

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(TimeOfDayField left, TimeOfDayField right) =>
        Operators.Compare(left.Expression, "le", right.Expression);

    /// <summary>Equal to one of a collection's items: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01).</summary>
    public BooleanField In<TItem>(CollectionField<TimeOfDayField, TItem> values) => Operators.Compare(Expression, "in", values.Path);

    /// <summary>
    /// Equal to one of the values; <c>false</c> if there are none. The values become <c>eq</c> and <c>or</c>, because ASP.NET Core OData 9.5.0 aborts its
    /// response to <c>in</c> with values of this type.
    /// </summary>
    public BooleanField In(params TimeOnly[] values) => In((IEnumerable<TimeOnly>)values);

    /// <inheritdoc cref="In(TimeOnly[])"/>
    public BooleanField In(IEnumerable<TimeOnly> values) => Operators.EqualToAny(Expression, values?.Select(static value => ODataLiteral.Of(value)));

    /// <summary>Hour, 0 to 23: <c>hour</c> (Part 2 section 5.1.1.8.4 of OData 4.01).</summary>
    public NumberField<int> Hour => new(Operators.Call("hour", Expression));

    /// <summary>Minute, 0 to 59: <c>minute</c> (Part 2 section 5.1.1.8.7 of OData 4.01).</summary>
    public NumberField<int> Minute => new(Operators.Call("minute", Expression));

    /// <summary>Second, 0 to 59, without its fraction: <c>second</c> (Part 2 section 5.1.1.8.10 of OData 4.01).</summary>
    public NumberField<int> Second => new(Operators.Call("second", Expression));

    /// <summary>Fraction of the second, at least 0 and less than 1: <c>fractionalseconds</c> (Part 2 section 5.1.1.8.3 of OData 4.01).</summary>
    public NumberField<decimal> FractionalSeconds => new(Operators.Call("fractionalseconds", Expression));

    static TimeOfDayField IFields<TimeOfDayField>.At(FieldPath? path) => new(ODataExpression.Required(path));

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is TimeOfDayField other && ODataExpression.Same(_expression, other._expression);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_expression);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _expression?.ToString() ?? string.Empty;
}
