using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property of type <c>Edm.DateTimeOffset</c>, or the result of functions and operators on one.</summary>
public readonly struct DateTimeOffsetField : IFields<DateTimeOffsetField>, IPropertyField<DateTimeOffset?>, IOrderable
{
    private readonly ODataExpression? _expression;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public DateTimeOffsetField(StructuredFields parent, string name)
        : this(StructuredFields.PathTo(parent, name, FieldPathKind.Property))
    {
    }

    internal DateTimeOffsetField(ODataExpression expression) => _expression = expression;

    FieldPath? IFields.Path => _expression as FieldPath;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.DateTimeOffsetOrNull(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (DateTimeOffset?)value);

    ODataExpression IOrderable.Expression => Expression;

    internal ODataExpression Expression => ODataExpression.Required(_expression);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(DateTimeOffsetField left, DateTimeOffset? right) =>
        Operators.Compare(left.Expression, "eq", ODataLiteral.Of(right));

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(DateTimeOffsetField left, DateTimeOffsetField right) =>
        Operators.Compare(left.Expression, "eq", right.Expression);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(DateTimeOffsetField left, DateTimeOffset? right) =>
        Operators.Compare(left.Expression, "ne", ODataLiteral.Of(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(DateTimeOffsetField left, DateTimeOffsetField right) =>
        Operators.Compare(left.Expression, "ne", right.Expression);

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(DateTimeOffsetField left, DateTimeOffset? right) =>
        Operators.Compare(left.Expression, "gt", ODataLiteral.Of(right));

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(DateTimeOffsetField left, DateTimeOffsetField right) =>
        Operators.Compare(left.Expression, "gt", right.Expression);

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(DateTimeOffsetField left, DateTimeOffset? right) =>
        Operators.Compare(left.Expression, "ge", ODataLiteral.Of(right));

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(DateTimeOffsetField left, DateTimeOffsetField right) =>
        Operators.Compare(left.Expression, "ge", right.Expression);

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(DateTimeOffsetField left, DateTimeOffset? right) =>
        Operators.Compare(left.Expression, "lt", ODataLiteral.Of(right));

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(DateTimeOffsetField left, DateTimeOffsetField right) =>
        Operators.Compare(left.Expression, "lt", right.Expression);

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(DateTimeOffsetField left, DateTimeOffset? right) =>
        Operators.Compare(left.Expression, "le", ODataLiteral.Of(right));

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(DateTimeOffsetField left, DateTimeOffsetField right) =>
        Operators.Compare(left.Expression, "le", right.Expression);

    /// <summary>Equal to one of a collection's items: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01).</summary>
    public BooleanField In<TItem>(CollectionField<DateTimeOffsetField, TItem> values) => Operators.Compare(Expression, "in", values.Path);

    /// <summary>Equal to one of the values: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01); <c>false</c> if there are none.</summary>
    public BooleanField In(params DateTimeOffset[] values) => In((IEnumerable<DateTimeOffset>)values);

    /// <inheritdoc cref="In(DateTimeOffset[])"/>
    public BooleanField In(IEnumerable<DateTimeOffset> values) => Operators.In(Expression, values?.Select(static value => ODataLiteral.Of(value)));

    /// <summary>The current time of the service: <c>now</c> (Part 2 section 5.1.1.8.9 of OData 4.01).</summary>
    public static DateTimeOffsetField Now() => new(Operators.Call("now"));

    /// <summary>The earliest timestamp that the service supports: <c>mindatetime</c> (Part 2 section 5.1.1.8.6 of OData 4.01).</summary>
    public static DateTimeOffsetField MinValue() => new(Operators.Call("mindatetime"));

    /// <summary>The latest timestamp that the service supports: <c>maxdatetime</c> (Part 2 section 5.1.1.8.5 of OData 4.01).</summary>
    public static DateTimeOffsetField MaxValue() => new(Operators.Call("maxdatetime"));

    /// <summary>Year, in the value's offset: <c>year</c> (Part 2 section 5.1.1.8.14 of OData 4.01).</summary>
    public NumberField<int> Year => new(Operators.Call("year", Expression));

    /// <summary>Month, 1 to 12: <c>month</c> (Part 2 section 5.1.1.8.8 of OData 4.01).</summary>
    public NumberField<int> Month => new(Operators.Call("month", Expression));

    /// <summary>Day of the month, 1 to 31: <c>day</c> (Part 2 section 5.1.1.8.2 of OData 4.01).</summary>
    public NumberField<int> Day => new(Operators.Call("day", Expression));

    /// <summary>Hour, 0 to 23: <c>hour</c> (Part 2 section 5.1.1.8.4 of OData 4.01).</summary>
    public NumberField<int> Hour => new(Operators.Call("hour", Expression));

    /// <summary>Minute, 0 to 59: <c>minute</c> (Part 2 section 5.1.1.8.7 of OData 4.01).</summary>
    public NumberField<int> Minute => new(Operators.Call("minute", Expression));

    /// <summary>Second, 0 to 59, without its fraction: <c>second</c> (Part 2 section 5.1.1.8.10 of OData 4.01).</summary>
    public NumberField<int> Second => new(Operators.Call("second", Expression));

    /// <summary>Fraction of the second, at least 0 and less than 1: <c>fractionalseconds</c> (Part 2 section 5.1.1.8.3 of OData 4.01).</summary>
    public NumberField<decimal> FractionalSeconds => new(Operators.Call("fractionalseconds", Expression));

    /// <summary>The date, in the value's offset: <c>date</c> (Part 2 section 5.1.1.8.1 of OData 4.01).</summary>
    public DateField Date => new(Operators.Call("date", Expression));

    /// <summary>The time of day, in the value's offset: <c>time</c> (Part 2 section 5.1.1.8.11 of OData 4.01).</summary>
    public TimeOfDayField TimeOfDay => new(Operators.Call("time", Expression));

    /// <summary>Offset from UTC in minutes: <c>totaloffsetminutes</c> (Part 2 section 5.1.1.8.12 of OData 4.01).</summary>
    public NumberField<int> TotalOffsetMinutes => new(Operators.Call("totaloffsetminutes", Expression));

    /// <summary>Later by a duration: <c>add</c> (Part 2 section 5.1.1.2.1 of OData 4.01).</summary>
    public static DateTimeOffsetField operator +(DateTimeOffsetField left, TimeSpan right) =>
        new(Operators.Add(left.Expression, Operators.Value(ODataLiteral.Of(right))));

    /// <summary>Later by a duration: <c>add</c> (Part 2 section 5.1.1.2.1 of OData 4.01).</summary>
    public static DateTimeOffsetField operator +(DateTimeOffsetField left, DurationField right) =>
        new(Operators.Add(left.Expression, right.Expression));

    /// <summary>Earlier by a duration: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static DateTimeOffsetField operator -(DateTimeOffsetField left, TimeSpan right) =>
        new(Operators.Subtract(left.Expression, Operators.Value(ODataLiteral.Of(right))));

    /// <summary>Earlier by a duration: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static DateTimeOffsetField operator -(DateTimeOffsetField left, DurationField right) =>
        new(Operators.Subtract(left.Expression, right.Expression));

    /// <summary>Time between the two: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static DurationField operator -(DateTimeOffsetField left, DateTimeOffsetField right) =>
        new(Operators.Subtract(left.Expression, right.Expression));

    /// <summary>Time between the two: <c>sub</c> (Part 2 section 5.1.1.2.2 of OData 4.01).</summary>
    public static DurationField operator -(DateTimeOffsetField left, DateTimeOffset right) =>
        new(Operators.Subtract(left.Expression, Operators.Value(ODataLiteral.Of(right))));

    static DateTimeOffsetField IFields<DateTimeOffsetField>.At(FieldPath? path) => new(ODataExpression.Required(path));

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is DateTimeOffsetField other && ODataExpression.Same(_expression, other._expression);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_expression);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _expression?.ToString() ?? string.Empty;
}
