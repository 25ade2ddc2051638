using System.Collections.Generic;

namespace Clientele.OData;

/// <summary>A literal, or the name of a type as an argument of a function.</summary>
internal sealed class LiteralExpression(string text) : ODataExpression
{
    internal override Precedence Precedence => Precedence.Primary;

    internal override void Write(ExpressionWriter writer) => writer.Raw(text);
}

/// <summary>The instance that the option is evaluated on.</summary>
internal sealed class RootExpression : ODataExpression
{
    internal override Precedence Precedence => Precedence.Primary;

    internal override void Write(ExpressionWriter writer) => writer.Root();
}

/// <summary>A binary operator.</summary>
internal sealed class BinaryExpression(ODataExpression left, string name, ODataExpression right, Precedence precedence) : ODataExpression
{
    internal override Precedence Precedence => precedence;

    internal override IReadOnlyList<ODataExpression> Operands => [left, right];

    internal override void Write(ExpressionWriter writer)
    {
        // Parsers disagree on how comparisons associate. Arithmetic operators associate from left to right; "and" and "or" are associative.
        writer.Operand(left, precedence == Precedence.Comparison ? Precedence.Additive : precedence);
        writer.Raw(' ');
        writer.Raw(name);
        writer.Raw(' ');
        writer.Operand(right, precedence is Precedence.Or or Precedence.And ? precedence : precedence + 1);
    }
}

/// <summary><c>not</c>. Its operand is in parentheses, because parsers disagree on its precedence.</summary>
internal sealed class NotExpression(ODataExpression operand) : ODataExpression
{
    internal override Precedence Precedence => Precedence.Comparison;

    internal override IReadOnlyList<ODataExpression> Operands => [operand];

    internal override void Write(ExpressionWriter writer)
    {
        writer.Raw("not ");
        writer.Operand(operand, Precedence.Primary);
    }
}

/// <summary>The minus sign.</summary>
internal sealed class NegateExpression(ODataExpression operand) : ODataExpression
{
    internal override Precedence Precedence => Precedence.Negation;

    internal override IReadOnlyList<ODataExpression> Operands => [operand];

    internal override void Write(ExpressionWriter writer)
    {
        writer.Raw('-');
        writer.Operand(operand, Precedence.Primary);
    }
}

/// <summary>A function call.</summary>
internal sealed class CallExpression(string name, params ODataExpression[] arguments) : ODataExpression
{
    internal override Precedence Precedence => Precedence.Primary;

    internal override IReadOnlyList<ODataExpression> Operands => arguments;

    internal override void Write(ExpressionWriter writer)
    {
        writer.Raw(name);
        writer.Raw('(');
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0)
            {
                writer.Raw(',');
            }

            arguments[i].Write(writer);
        }

        writer.Raw(')');
    }
}

/// <summary><c>in</c> with a list of literals, or <c>has</c> with an enumeration literal: operators whose right operand is not an expression.</summary>
internal sealed class MembershipExpression(ODataExpression left, string name, string right) : ODataExpression
{
    internal override Precedence Precedence => Precedence.Comparison;

    internal override IReadOnlyList<ODataExpression> Operands => [left];

    internal override void Write(ExpressionWriter writer)
    {
        writer.Operand(left, Precedence.Primary);
        writer.Raw(' ');
        writer.Raw(name);
        writer.Raw(' ');
        writer.Raw(right);
    }
}

/// <summary>A path that continues after a collection: <c>/$count</c>, <c>/any()</c>.</summary>
internal sealed class SuffixExpression(ODataExpression collection, string suffix) : ODataExpression
{
    internal override Precedence Precedence => Precedence.Primary;

    internal override IReadOnlyList<ODataExpression> Operands => [collection];

    internal override void Write(ExpressionWriter writer)
    {
        collection.Write(writer);
        writer.Raw(suffix);
    }
}

/// <summary><c>any</c> or <c>all</c> with a predicate (Part 2 section 5.1.1.13 of OData 4.01).</summary>
internal sealed class LambdaExpression(ODataExpression collection, string name, FieldPath variable, ODataExpression predicate) : ODataExpression
{
    internal override Precedence Precedence => Precedence.Primary;

    internal override IReadOnlyList<ODataExpression> Operands => [collection, predicate];

    internal override void Write(ExpressionWriter writer)
    {
        collection.Write(writer);
        writer.Raw('/');
        writer.Raw(name);
        writer.Raw('(');
        writer.Lambda(variable, predicate);
        writer.Raw(')');
    }
}
