using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property of type <c>Edm.Guid</c>.</summary>
public readonly struct GuidField : IFields<GuidField>, IPropertyField<Guid?>, IOrderable
{
    private readonly ODataExpression? _expression;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public GuidField(StructuredFields parent, string name)
        : this(StructuredFields.PathTo(parent, name, FieldPathKind.Property))
    {
    }

    internal GuidField(ODataExpression expression) => _expression = expression;

    FieldPath? IFields.Path => _expression as FieldPath;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.GuidOrNull(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (Guid?)value);

    ODataExpression IOrderable.Expression => Expression;

    internal ODataExpression Expression => ODataExpression.Required(_expression);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(GuidField left, Guid? right) =>
        Operators.Compare(left.Expression, "eq", ODataLiteral.Of(right));

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(GuidField left, GuidField right) =>
        Operators.Compare(left.Expression, "eq", right.Expression);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(GuidField left, Guid? right) =>
        Operators.Compare(left.Expression, "ne", ODataLiteral.Of(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(GuidField left, GuidField right) =>
        Operators.Compare(left.Expression, "ne", right.Expression);

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(GuidField left, Guid? right) =>
        Operators.Compare(left.Expression, "gt", ODataLiteral.Of(right));

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(GuidField left, GuidField right) =>
        Operators.Compare(left.Expression, "gt", right.Expression);

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(GuidField left, Guid? right) =>
        Operators.Compare(left.Expression, "ge", ODataLiteral.Of(right));

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(GuidField left, GuidField right) =>
        Operators.Compare(left.Expression, "ge", right.Expression);

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(GuidField left, Guid? right) =>
        Operators.Compare(left.Expression, "lt", ODataLiteral.Of(right));

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(GuidField left, GuidField right) =>
        Operators.Compare(left.Expression, "lt", right.Expression);

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(GuidField left, Guid? right) =>
        Operators.Compare(left.Expression, "le", ODataLiteral.Of(right));

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(GuidField left, GuidField right) =>
        Operators.Compare(left.Expression, "le", right.Expression);

    /// <summary>Equal to one of a collection's items: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01).</summary>
    public BooleanField In<TItem>(CollectionField<GuidField, TItem> values) => Operators.Compare(Expression, "in", values.Path);

    /// <summary>Equal to one of the values: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01); <c>false</c> if there are none.</summary>
    public BooleanField In(params Guid[] values) => In((IEnumerable<Guid>)values);

    /// <inheritdoc cref="In(Guid[])"/>
    public BooleanField In(IEnumerable<Guid> values) => Operators.In(Expression, values?.Select(static value => ODataLiteral.Of(value)));

    static GuidField IFields<GuidField>.At(FieldPath? path) => new(ODataExpression.Required(path));

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is GuidField other && ODataExpression.Same(_expression, other._expression);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_expression);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _expression?.ToString() ?? string.Empty;
}
