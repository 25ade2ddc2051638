using System.Collections.Generic;
using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property of type <c>Edm.Binary</c>, which supports equality but has no order (Part 2 section 5.1.1.1 of OData 4.01).</summary>
public readonly struct BinaryField : IFields<BinaryField>, IPropertyField<byte[]?>
{
    private readonly FieldPath? _path;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public BinaryField(StructuredFields parent, string name) => _path = StructuredFields.PathTo(parent, name, FieldPathKind.Property);

    private BinaryField(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.BinaryOrNull(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (byte[]?)value);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01); the literal is base64url.</summary>
    public static BooleanField operator ==(BinaryField left, byte[]? right) =>
        Operators.Compare(ODataExpression.Required(left._path), "eq", ODataLiteral.Of(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01); the literal is base64url.</summary>
    public static BooleanField operator !=(BinaryField left, byte[]? right) =>
        Operators.Compare(ODataExpression.Required(left._path), "ne", ODataLiteral.Of(right));

    /// <summary>Equal to one of the values: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01); <c>false</c> if there are none.</summary>
    public BooleanField In(IEnumerable<byte[]> values) =>
        Operators.In(ODataExpression.Required(_path), values?.Select(static value => ODataLiteral.Of(value)));

    static BinaryField IFields<BinaryField>.At(FieldPath? path) => new(path);

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is BinaryField other && ODataExpression.Same(_path, other._path);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_path);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _path?.ToString() ?? string.Empty;
}
