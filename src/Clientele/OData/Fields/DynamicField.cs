using System.Numerics;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// A property that an open type's description does not declare (Part 3 section 6.3 of OData 4.01). The caller knows its type: convert it to a field of
/// that type, or compare it with a literal.
/// </summary>
public readonly struct DynamicField : IFields<DynamicField>, IOrderable
{
    private readonly FieldPath? _path;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public DynamicField(StructuredFields parent, string name) => _path = StructuredFields.PathTo(parent, DynamicName.Checked(name), FieldPathKind.Property);

    private DynamicField(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    ODataExpression IOrderable.Expression => Expression;

    private ODataExpression Expression => ODataExpression.Required(_path);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(DynamicField left, DynamicOperand? right) => Compare(left, "eq", right);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(DynamicField left, DynamicOperand? right) => Compare(left, "ne", right);

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(DynamicField left, DynamicOperand? right) => Compare(left, "gt", right);

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(DynamicField left, DynamicOperand? right) => Compare(left, "ge", right);

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(DynamicField left, DynamicOperand? right) => Compare(left, "lt", right);

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(DynamicField left, DynamicOperand? right) => Compare(left, "le", right);

    /// <summary>The property as a string.</summary>
    public StringField AsString() => new(Expression);

    /// <summary>The property as a number.</summary>
    public NumberField<T> AsNumber<T>()
        where T : struct, INumber<T> =>
        new(Expression);

    /// <summary>The property as a Boolean value or condition.</summary>
    public BooleanField AsBoolean() => new(Expression);

    /// <summary>The property as a GUID.</summary>
    public GuidField AsGuid() => new(Expression);

    /// <summary>The property as a date.</summary>
    public DateField AsDate() => new(Expression);

    /// <summary>The property as a timestamp.</summary>
    public DateTimeOffsetField AsDateTimeOffset() => new(Expression);

    /// <summary>The property as a time of day.</summary>
    public TimeOfDayField AsTimeOfDay() => new(Expression);

    /// <summary>The property as a duration.</summary>
    public DurationField AsDuration() => new(Expression);

    /// <summary>The property as a member of an enumeration.</summary>
    public EnumField<T> AsEnum<T>()
        where T : struct, IOpenEnum<T> =>
        new(Expression);

    static DynamicField IFields<DynamicField>.At(FieldPath? path) => new(path);

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is DynamicField other && ODataExpression.Same(_path, other._path);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_path);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _path?.ToString() ?? string.Empty;

    private static BooleanField Compare(DynamicField left, string name, DynamicOperand? right) =>
        Operators.Compare(left.Expression, name, right?.Literal ?? ODataLiteral.Null);
}
