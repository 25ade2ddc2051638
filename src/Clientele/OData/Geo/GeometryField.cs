using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property of a type <c>Edm.Geometry…</c>: places in a plane.</summary>
/// <typeparam name="T">Geometric type of the values.</typeparam>
public readonly struct GeometryField<T> : IFields<GeometryField<T>>, IPropertyField<T?>
    where T : GeoValue
{
    private readonly FieldPath? _path;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public GeometryField(StructuredFields parent, string name) => _path = StructuredFields.PathTo(parent, name, FieldPathKind.Property);

    private GeometryField(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.GeoOrNull<T>(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (GeoValue?)value);

    internal ODataExpression Expression => ODataExpression.Required(_path);

    /// <summary>Whether there is no value: <c>eq null</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(GeometryField<T> left, NullOperand? right) => Operators.Compare(left.Expression, "eq", ODataLiteral.Null);

    /// <summary>Whether there is a value: <c>ne null</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(GeometryField<T> left, NullOperand? right) => Operators.Compare(left.Expression, "ne", ODataLiteral.Null);

    static GeometryField<T> IFields<GeometryField<T>>.At(FieldPath? path) => new(path);

    /// <summary>Whether both have the same OData text.</summary>
    public override bool Equals(object? obj) => obj is GeometryField<T> other && ODataExpression.Same(_path, other._path);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_path);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _path?.ToString() ?? string.Empty;
}
