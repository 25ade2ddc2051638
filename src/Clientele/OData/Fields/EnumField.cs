using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property of an enumeration type.</summary>
/// <typeparam name="T">The emitted enumeration.</typeparam>
public readonly struct EnumField<T> : IFields<EnumField<T>>, IPropertyField<T?>, IOrderable
    where T : struct, IOpenEnum<T>
{
    private readonly ODataExpression? _expression;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public EnumField(StructuredFields parent, string name)
        : this(StructuredFields.PathTo(parent, name, FieldPathKind.Property))
    {
    }

    internal EnumField(ODataExpression expression) => _expression = expression;

    FieldPath? IFields.Path => _expression as FieldPath;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.EnumOrNull<T>(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.EnumValue(writer, (T?)value);

    ODataExpression IOrderable.Expression => Expression;

    internal ODataExpression Expression => ODataExpression.Required(_expression);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(EnumField<T> left, T? right) =>
        Operators.Compare(left.Expression, "eq", ODataLiteral.Of(right));

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(EnumField<T> left, EnumField<T> right) =>
        Operators.Compare(left.Expression, "eq", right.Expression);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(EnumField<T> left, T? right) =>
        Operators.Compare(left.Expression, "ne", ODataLiteral.Of(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(EnumField<T> left, EnumField<T> right) =>
        Operators.Compare(left.Expression, "ne", right.Expression);

    /// <summary>Equal to one of a collection's items: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01).</summary>
    public BooleanField In<TItem>(CollectionField<EnumField<T>, TItem> values) => Operators.Compare(Expression, "in", values.Path);

    /// <summary>
    /// Equal to one of the values; <c>false</c> if there are none. Up to 20 values become <c>eq</c> and <c>or</c>, because older versions of Microsoft's
    /// parser read enumeration literals within <c>in</c> as strings. More values become <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01), because
    /// ASP.NET Core OData rejects conditions of more than 100 nodes.
    /// </summary>
    public BooleanField In(params T[] values) => In((IEnumerable<T>)values);

    /// <inheritdoc cref="In(T[])"/>
    public BooleanField In(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ODataLiteral[] literals = [.. values.Distinct().Select(static value => ODataLiteral.Of(value))];
        return literals.Length > 20 ? Operators.In(Expression, literals) : Operators.EqualToAny(Expression, literals);
    }

    /// <summary>Whether all flags of the value are set: <c>has</c> (Part 2 section 5.1.1.1.10 of OData 4.01).</summary>
    public BooleanField Has(T value) => new(new MembershipExpression(Expression, "has", ODataLiteral.Of(value).Text));

    static EnumField<T> IFields<EnumField<T>>.At(FieldPath? path) => new(ODataExpression.Required(path));

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is EnumField<T> other && ODataExpression.Same(_expression, other._expression);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_expression);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _expression?.ToString() ?? string.Empty;
}
