using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// A property of type <c>Edm.Boolean</c>, or a condition. Combine conditions with <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>, which become <c>and</c>,
/// <c>or</c> and <c>not</c> in OData.
/// </summary>
public readonly struct BooleanField : IFields<BooleanField>, IPropertyField<bool?>, IOrderable
{
    private readonly ODataExpression? _expression;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public BooleanField(StructuredFields parent, string name)
        : this(StructuredFields.PathTo(parent, name, FieldPathKind.Property))
    {
    }

    internal BooleanField(ODataExpression expression) => _expression = expression;

    FieldPath? IFields.Path => _expression as FieldPath;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.BooleanOrNull(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (bool?)value);

    ODataExpression IOrderable.Expression => Expression;

    internal ODataExpression Expression => ODataExpression.Required(_expression);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(BooleanField left, bool? right) => Operators.Compare(left.Expression, "eq", ODataLiteral.Of(right));

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(BooleanField left, BooleanField right) => Operators.Compare(left.Expression, "eq", right.Expression);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(BooleanField left, bool? right) => Operators.Compare(left.Expression, "ne", ODataLiteral.Of(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(BooleanField left, BooleanField right) => Operators.Compare(left.Expression, "ne", right.Expression);

    /// <summary>Both conditions hold: <c>and</c> (Part 2 section 5.1.1.1.7 of OData 4.01).</summary>
    public static BooleanField operator &(BooleanField left, BooleanField right) =>
        new(new BinaryExpression(left.Expression, "and", right.Expression, Precedence.And));

    /// <summary>At least one condition holds: <c>or</c> (Part 2 section 5.1.1.1.8 of OData 4.01).</summary>
    public static BooleanField operator |(BooleanField left, BooleanField right) =>
        new(new BinaryExpression(left.Expression, "or", right.Expression, Precedence.Or));

    /// <summary>Negates the condition: <c>not</c> (Part 2 section 5.1.1.1.9 of OData 4.01).</summary>
    public static BooleanField operator !(BooleanField operand) => new(new NotExpression(operand.Expression));

    /// <summary>
    /// Always false: only the service evaluates conditions. C# calls this operator before the right side of <c>||</c>, so that the right side is always
    /// included.
    /// </summary>
    public static bool operator true(BooleanField operand) => false;

    /// <summary>
    /// Always false: only the service evaluates conditions. C# calls this operator before the right side of <c>&amp;&amp;</c>, so that the right side is
    /// always included.
    /// </summary>
    public static bool operator false(BooleanField operand) => false;

    static BooleanField IFields<BooleanField>.At(FieldPath? path) => new(ODataExpression.Required(path));

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is BooleanField other && ODataExpression.Same(_expression, other._expression);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_expression);

    /// <summary>The field or condition as OData text.</summary>
    public override string ToString() => _expression?.ToString() ?? string.Empty;
}
