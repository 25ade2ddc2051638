namespace Clientele.OData;

/// <summary>A property of type <c>Edm.Binary</c>.</summary>
public readonly struct BinaryField : IFields<BinaryField>
{
    private readonly ODataExpression? _expression;

    /// <summary>A property.</summary>
    /// <param name="parent">Where the property hangs; null for the instance itself.</param>
    /// <param name="name">Wire name of the property.</param>
    public BinaryField(FieldPath? parent, string name)
        : this(new FieldPath(parent, name, FieldPathKind.Property))
    {
    }

    internal BinaryField(ODataExpression expression) => _expression = expression;

    FieldPath? IFields.Path => _expression as FieldPath;

    internal ODataExpression Expression => ODataExpression.Required(_expression);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(BinaryField left, byte[]? right) =>
        Operators.Compare(left.Expression, "eq", ODataLiteral.Of(right));

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(BinaryField left, BinaryField right) =>
        Operators.Compare(left.Expression, "eq", right.Expression);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(BinaryField left, byte[]? right) =>
        Operators.Compare(left.Expression, "ne", ODataLiteral.Of(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(BinaryField left, BinaryField right) =>
        Operators.Compare(left.Expression, "ne", right.Expression);

    static BinaryField IFields<BinaryField>.At(FieldPath? path) => new(ODataExpression.Required(path));

    /// <summary>Whether both are the same OData text; in a query it is <c>==</c> that compares.</summary>
    public override bool Equals(object? obj) => obj is BinaryField other && ODataExpression.Same(_expression, other._expression);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_expression);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _expression?.ToString() ?? string.Empty;
}
