using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// A property of type <c>Edm.Binary</c>, which can only be compared with null (Part 2 section 5.1.1.1 of OData 4.01).
/// </summary>
public readonly struct BinaryField : IFields<BinaryField>, IPropertyField<byte[]?>
{
    private readonly FieldPath? _path;

    /// <summary>A property.</summary>
    /// <param name="parent">Where the property hangs; null for the instance itself.</param>
    /// <param name="name">Wire name of the property.</param>
    public BinaryField(FieldPath? parent, string name) => _path = new FieldPath(parent, name, FieldPathKind.Property);

    private BinaryField(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.BinaryOrNull(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (byte[]?)value);

    /// <summary>Whether there is no value: <c>eq null</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(BinaryField left, NullOperand? right) =>
        Operators.Compare(ODataExpression.Required(left._path), "eq", ODataLiteral.Null);

    /// <summary>Whether there is a value: <c>ne null</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(BinaryField left, NullOperand? right) =>
        Operators.Compare(ODataExpression.Required(left._path), "ne", ODataLiteral.Null);

    static BinaryField IFields<BinaryField>.At(FieldPath? path) => new(path);

    /// <summary>Whether both are the same OData text; in a query it is <c>==</c> that compares.</summary>
    public override bool Equals(object? obj) => obj is BinaryField other && ODataExpression.Same(_path, other._path);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_path);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _path?.ToString() ?? string.Empty;
}
