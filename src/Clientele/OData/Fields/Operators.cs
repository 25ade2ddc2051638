using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.OData;

/// <summary>Combines expressions and literals.</summary>
internal static class Operators
{
    /// <summary>A condition that never holds.</summary>
    public static BooleanField False => new(Value(ODataLiteral.Of(value: false)));

    public static ODataExpression Value(ODataLiteral literal) => new LiteralExpression(literal.Text);

    public static BooleanField Compare(ODataExpression left, string name, ODataExpression right) =>
        new(new BinaryExpression(left, name, right, Precedence.Comparison));

    public static BooleanField Compare(ODataExpression left, string name, ODataLiteral right) => Compare(left, name, Value(right));

    public static BooleanField Compare(ODataLiteral left, string name, ODataExpression right) => Compare(Value(left), name, right);

    public static ODataExpression Add(ODataExpression left, ODataExpression right) => new BinaryExpression(left, "add", right, Precedence.Additive);

    public static ODataExpression Subtract(ODataExpression left, ODataExpression right) =>
        new BinaryExpression(left, "sub", right, Precedence.Additive);

    public static ODataExpression Multiply(string name, ODataExpression left, ODataExpression right) =>
        new BinaryExpression(left, name, right, Precedence.Multiplicative);

    public static ODataExpression Call(string name, params ODataExpression[] arguments) => new CallExpression(name, arguments);

    /// <summary><c>in</c> (Part 2 section 5.1.1.1.11). An empty list becomes <c>false</c>, because not every service accepts one.</summary>
    public static BooleanField In(ODataExpression left, IEnumerable<ODataLiteral>? values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var list = string.Join(',', values.Select(static value => value.Text));
        return list.Length == 0
            ? False
            : new BooleanField(new MembershipExpression(left, "in", $"({list})"));
    }

    /// <summary>
    /// <c>eq</c> for each of the values, joined by <c>or</c>: the meaning of <c>in</c>, for types for which a server is known to fail on <c>in</c>. The
    /// conditions form a balanced tree, so that a long list does not make a deep expression.
    /// </summary>
    public static BooleanField EqualToAny(ODataExpression left, IEnumerable<ODataLiteral>? values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ODataLiteral[] literals = [.. values];
        return literals.Length == 0 ? False : AnyOf(literals);

        BooleanField AnyOf(ReadOnlySpan<ODataLiteral> some) =>
            some.Length == 1 ? Compare(left, "eq", some[0]) : AnyOf(some[..(some.Length / 2)]) | AnyOf(some[(some.Length / 2)..]);
    }

    /// <summary><c>/$count</c> of the items for which a predicate holds. Within the predicate an unprefixed property belongs to the item.</summary>
    public static ODataExpression CountOf<TFields>(FieldPath collection, Func<TFields, BooleanField> predicate)
        where TFields : IFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new SuffixExpression(
            collection, $"/$count($filter={ExpressionWriter.TextOf(predicate(TFields.At(path: null)).Expression, ExpressionPlace.Expanded)})");
    }

    /// <summary><c>any</c> or <c>all</c> with a predicate over each item.</summary>
    public static BooleanField Lambda<TFields>(
        FieldPath collection,
        string name,
        Func<TFields, BooleanField> predicate,
        string? predicateText)
        where TFields : IFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var variable = new FieldPath(parent: null, RangeVariable.NameOf(predicateText), FieldPathKind.Variable);
        return new(new LambdaExpression(collection, name, variable, predicate(TFields.At(variable)).Expression));
    }
}
