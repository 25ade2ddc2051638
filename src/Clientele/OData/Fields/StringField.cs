using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>A property of type <c>Edm.String</c>, or the result of functions on one.</summary>
public readonly struct StringField : IFields<StringField>, IPropertyField<string?>, IOrderable
{
    private readonly ODataExpression? _expression;

    /// <summary>A property.</summary>
    /// <param name="parent">The fields that have the property.</param>
    /// <param name="name">Wire name of the property.</param>
    public StringField(StructuredFields parent, string name)
        : this(StructuredFields.PathTo(parent, name, FieldPathKind.Property))
    {
    }

    internal StringField(ODataExpression expression) => _expression = expression;

    FieldPath? IFields.Path => _expression as FieldPath;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.StringOrNull(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.Value(writer, (string?)value);

    ODataExpression IOrderable.Expression => Expression;

    internal ODataExpression Expression => ODataExpression.Required(_expression);

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(StringField left, string? right) =>
        Operators.Compare(left.Expression, "eq", ODataLiteral.Of(right));

    /// <summary>Equal: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(StringField left, StringField right) =>
        Operators.Compare(left.Expression, "eq", right.Expression);

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(StringField left, string? right) =>
        Operators.Compare(left.Expression, "ne", ODataLiteral.Of(right));

    /// <summary>Not equal: <c>ne</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(StringField left, StringField right) =>
        Operators.Compare(left.Expression, "ne", right.Expression);

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(StringField left, string? right) =>
        Operators.Compare(left.Expression, "gt", ODataLiteral.Of(right));

    /// <summary>Greater than: <c>gt</c> (Part 2 section 5.1.1.1.3 of OData 4.01).</summary>
    public static BooleanField operator >(StringField left, StringField right) =>
        Operators.Compare(left.Expression, "gt", right.Expression);

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(StringField left, string? right) =>
        Operators.Compare(left.Expression, "ge", ODataLiteral.Of(right));

    /// <summary>Greater than or equal: <c>ge</c> (Part 2 section 5.1.1.1.4 of OData 4.01).</summary>
    public static BooleanField operator >=(StringField left, StringField right) =>
        Operators.Compare(left.Expression, "ge", right.Expression);

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(StringField left, string? right) =>
        Operators.Compare(left.Expression, "lt", ODataLiteral.Of(right));

    /// <summary>Less than: <c>lt</c> (Part 2 section 5.1.1.1.5 of OData 4.01).</summary>
    public static BooleanField operator <(StringField left, StringField right) =>
        Operators.Compare(left.Expression, "lt", right.Expression);

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(StringField left, string? right) =>
        Operators.Compare(left.Expression, "le", ODataLiteral.Of(right));

    /// <summary>Less than or equal: <c>le</c> (Part 2 section 5.1.1.1.6 of OData 4.01).</summary>
    public static BooleanField operator <=(StringField left, StringField right) =>
        Operators.Compare(left.Expression, "le", right.Expression);

    /// <summary>Equal to one of a collection's items: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01).</summary>
    public BooleanField In<TItem>(CollectionField<StringField, TItem> values) => Operators.Compare(Expression, "in", values.Path);

    /// <summary>Equal to one of the values: <c>in</c> (Part 2 section 5.1.1.1.11 of OData 4.01); <c>false</c> if there are none.</summary>
    public BooleanField In(params string[] values) => In((IEnumerable<string>)values);

    /// <inheritdoc cref="In(string[])"/>
    public BooleanField In(IEnumerable<string> values) => Operators.In(Expression, values?.Select(static value => ODataLiteral.Of(value)));

    /// <summary>Whether it contains the text: <c>contains</c> (Part 2 section 5.1.1.5.2 of OData 4.01).</summary>
    public BooleanField Contains(string value) => new(Operators.Call("contains", Expression, Text(value)));

    /// <summary>Whether it contains the text: <c>contains</c> (Part 2 section 5.1.1.5.2 of OData 4.01).</summary>
    public BooleanField Contains(StringField value) => new(Operators.Call("contains", Expression, value.Expression));

    /// <summary>Whether it begins with the text: <c>startswith</c> (Part 2 section 5.1.1.5.6 of OData 4.01).</summary>
    public BooleanField StartsWith(string value) => new(Operators.Call("startswith", Expression, Text(value)));

    /// <summary>Whether it begins with the text: <c>startswith</c> (Part 2 section 5.1.1.5.6 of OData 4.01).</summary>
    public BooleanField StartsWith(StringField value) => new(Operators.Call("startswith", Expression, value.Expression));

    /// <summary>Whether it ends with the text: <c>endswith</c> (Part 2 section 5.1.1.5.3 of OData 4.01).</summary>
    public BooleanField EndsWith(string value) => new(Operators.Call("endswith", Expression, Text(value)));

    /// <summary>Whether it ends with the text: <c>endswith</c> (Part 2 section 5.1.1.5.3 of OData 4.01).</summary>
    public BooleanField EndsWith(StringField value) => new(Operators.Call("endswith", Expression, value.Expression));

    /// <summary>Whether it matches the ECMAScript regular expression: <c>matchesPattern</c> (Part 2 section 5.1.1.7.1 of OData 4.01).</summary>
    public BooleanField MatchesPattern(string pattern) => new(Operators.Call("matchesPattern", Expression, Text(pattern)));

    /// <summary>Whether it matches the ECMAScript regular expression: <c>matchesPattern</c> (Part 2 section 5.1.1.7.1 of OData 4.01).</summary>
    public BooleanField MatchesPattern(StringField pattern) => new(Operators.Call("matchesPattern", Expression, pattern.Expression));

    /// <summary>In lower case: <c>tolower</c> (Part 2 section 5.1.1.7.2 of OData 4.01).</summary>
    public StringField ToLower() => new(Operators.Call("tolower", Expression));

    /// <summary>In upper case: <c>toupper</c> (Part 2 section 5.1.1.7.3 of OData 4.01).</summary>
    public StringField ToUpper() => new(Operators.Call("toupper", Expression));

    /// <summary>Without leading and trailing white space: <c>trim</c> (Part 2 section 5.1.1.7.4 of OData 4.01).</summary>
    public StringField Trim() => new(Operators.Call("trim", Expression));

    /// <summary>Number of characters: <c>length</c> (Part 2 section 5.1.1.5.5 of OData 4.01).</summary>
    public NumberField<int> Length => new(Operators.Call("length", Expression));

    /// <summary>Zero-based index of the text, or -1: <c>indexof</c> (Part 2 section 5.1.1.5.4 of OData 4.01).</summary>
    public NumberField<int> IndexOf(string value) => new(Operators.Call("indexof", Expression, Text(value)));

    /// <summary>Zero-based index of the text, or -1: <c>indexof</c> (Part 2 section 5.1.1.5.4 of OData 4.01).</summary>
    public NumberField<int> IndexOf(StringField value) => new(Operators.Call("indexof", Expression, value.Expression));

    /// <summary>The substring from an index to the end: <c>substring</c> (Part 2 section 5.1.1.5.7 of OData 4.01).</summary>
    public StringField Substring(int start) => new(Operators.Call("substring", Expression, Number(start)));

    /// <summary>The substring from an index to the end: <c>substring</c> (Part 2 section 5.1.1.5.7 of OData 4.01).</summary>
    public StringField Substring(NumberField<int> start) => new(Operators.Call("substring", Expression, start.Expression));

    /// <summary>The substring of a length from an index: <c>substring</c> (Part 2 section 5.1.1.5.7 of OData 4.01).</summary>
    public StringField Substring(int start, int length) => new(Operators.Call("substring", Expression, Number(start), Number(length)));

    /// <summary>The substring of a length from an index: <c>substring</c> (Part 2 section 5.1.1.5.7 of OData 4.01).</summary>
    public StringField Substring(NumberField<int> start, NumberField<int> length) =>
        new(Operators.Call("substring", Expression, start.Expression, length.Expression));

    /// <summary>With the text appended: <c>concat</c> (Part 2 section 5.1.1.5.1 of OData 4.01).</summary>
    public StringField Concat(string value) => new(Operators.Call("concat", Expression, Text(value)));

    /// <summary>With the text appended: <c>concat</c> (Part 2 section 5.1.1.5.1 of OData 4.01).</summary>
    public StringField Concat(StringField value) => new(Operators.Call("concat", Expression, value.Expression));

    /// <summary>Concatenates two strings: <c>concat</c> (Part 2 section 5.1.1.5.1 of OData 4.01).</summary>
    public static StringField operator +(StringField left, string right) => left.Concat(right);

    /// <summary>Concatenates two strings: <c>concat</c> (Part 2 section 5.1.1.5.1 of OData 4.01).</summary>
    public static StringField operator +(StringField left, StringField right) => left.Concat(right);

    /// <summary>Concatenates two strings: <c>concat</c> (Part 2 section 5.1.1.5.1 of OData 4.01).</summary>
    public static StringField operator +(string left, StringField right) =>
        new(Operators.Call("concat", Text(left), right.Expression));

    private static ODataExpression Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Operators.Value(ODataLiteral.Of(value));
    }

    private static ODataExpression Number(int value) => Operators.Value(ODataLiteral.Of(value));

    static StringField IFields<StringField>.At(FieldPath? path) => new(ODataExpression.Required(path));

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is StringField other && ODataExpression.Same(_expression, other._expression);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_expression);

    /// <summary>The field as OData text.</summary>
    public override string ToString() => _expression?.ToString() ?? string.Empty;
}
