using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property that a query can only compare with null (Part 2 section 5.1.1.1 of OData 4.01): spatial, stream or untyped.</summary>
public readonly struct OpaqueField : IFields<OpaqueField>, IPropertyField<JsonElement?>
{
    private readonly FieldPath? _path;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public OpaqueField(StructuredFields parent, string name) => _path = StructuredFields.PathTo(parent, name, FieldPathKind.Property);

    private OpaqueField(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.ElementOrNull(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (JsonElement?)value);

    /// <summary>Whether there is no value: <c>eq null</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(OpaqueField left, NullOperand? right) =>
        Operators.Compare(ODataExpression.Required(left._path), "eq", ODataLiteral.Null);

    /// <summary>Whether there is a value: <c>ne null</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(OpaqueField left, NullOperand? right) =>
        Operators.Compare(ODataExpression.Required(left._path), "ne", ODataLiteral.Null);

    static OpaqueField IFields<OpaqueField>.At(FieldPath? path) => new(path);

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is OpaqueField other && ODataExpression.Same(_path, other._path);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_path);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _path?.ToString() ?? string.Empty;
}
